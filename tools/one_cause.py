"""A table that is none is named once: the build and rumdl stumble over each of its lines."""

import re
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path

NO_TABLE = "begins no table here"  # What hooks/checks/rendered/leftovers.py says of each line.
PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): (?P<message>.*)", re.DOTALL)


def without_echoes(folder: Path, lines: Collection[str]) -> set[str]:
    """The mistakes, of each table that is none only the most exact one: rumdl's, or else that of its first line."""
    by_table: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for line in lines:
        place = PLACE.match(line)
        if place and "table" in place["message"] and (folder / place["path"]).is_file():
            number = int(place["line"])
            by_table[place["path"], _first_line(folder / place["path"], number)].append((number, line))
    return set(lines).difference(*(_echoes(said) for said in by_table.values()))


def _first_line(path: Path, number: int) -> int:
    """Of the lines around this one up to the next empty line."""
    lines = path.read_text("utf-8").split("\n")
    while number > 1 and number <= len(lines) and lines[number - 2].strip():
        number -= 1
    return number


def _echoes(said: list[tuple[int, str]]) -> set[str]:
    in_order = [line for _, line in sorted(said)]
    vague = [line for line in in_order if NO_TABLE in line]
    return set(vague if len(vague) < len(in_order) else vague[1:])
