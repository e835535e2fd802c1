"""A mistake that brings others with it is named once: a table that is none, a field in the place of another, a file on one computer."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

NO_TABLE = "begins no table here"  # What hooks/checks/rendered/leftovers.py says of each line.
PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): (?P<message>.*)", re.DOTALL)
# A mistake, and the beginning of what follows from it, of the same file and with the same names.
FOLLOWS = (
    (
        r"(?P<path>\S+):\d+: the volume of (?P<key>'[^']+') is '\d+' and its year (?P<year>'\d+'). Exchange",
        "{path}: the year of {key}, {year}, is not a year.",
    ),
    (r"(?P<path>\S+):\d+: (?P<file>'[^']+') is a file on one computer alone.", "{path}: {file} would be loaded from"),
    (
        r"(?P<path>\S+):\d+: (?P<file>'[^']+') is a file on one computer alone.",
        "{path}: the address {file} begins with",
    ),
    (r"(?P<path>\S+):\d+: (?P<file>'[^']+') is a file on one computer alone.", "{path}: the link {file} "),
)
CAUSES = [(re.compile(cause), echo) for cause, echo in FOLLOWS]
LINE = re.compile(r":\d+: ")


def without_echoes(folder: Path, lines: Collection[str]) -> set[str]:
    """The mistakes, without those that follow from another; of a table that is none the most exact one alone."""
    return set(lines).difference(_of_tables(folder, lines), _that_follow(lines))


def _that_follow(lines: Collection[str]) -> Iterator[str]:
    beginnings = tuple(
        echo.format(**found.groupdict()) for line in lines for cause, echo in CAUSES if (found := cause.match(line))
    )
    for line in lines if beginnings else ():
        if LINE.sub(": ", line, count=1).startswith(beginnings):
            yield line


def _of_tables(folder: Path, lines: Collection[str]) -> Iterator[str]:
    """Of each table all but rumdl's line, or else that of its first row: the build and rumdl stumble over each of its rows."""
    by_table: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for line in lines:
        place = PLACE.match(line)
        if place and "table" in place["message"] and (folder / place["path"]).is_file():
            number = int(place["line"])
            by_table[place["path"], _first_line(folder / place["path"], number)].append((number, line))
    for said in by_table.values():
        in_order = [line for _, line in sorted(said)]
        vague = [line for line in in_order if NO_TABLE in line]
        yield from vague if len(vague) < len(in_order) else vague[1:]


def _first_line(path: Path, number: int) -> int:
    """Of the lines around this one up to the next empty line."""
    lines = path.read_text("utf-8").split("\n")
    while number > 1 and number <= len(lines) and lines[number - 2].strip():
        number -= 1
    return number
