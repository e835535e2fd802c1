"""A mistake that brings others with it is named once: a table that is none, a field in the place of another, a file on one computer."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

NO_TABLE = "begins no table here"  # What hooks/checks/rendered/leftovers.py says of each line.
PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): (?P<message>.*)", re.DOTALL)
OTHER_URGENCY = re.compile(r"'(?P<sign>[\w-]+)' is (?P<there>[^']+) in signs\.yml, and here (?P<here>[^.]+)\.")
OPEN_TAG = re.compile(r"'<\w+>' is never closed\.")
KEPT_URGENCY = re.compile(r"signs\.yml:\d+: the sign '(?P<sign>[\w-]+)' is “")
NO_SIGNS = "no box can be drawn without the signs."
NOT_READ = "else take the backslash before it out."  # So ends what is said there of each sign.
ANYWHERE, THERE, WHOLE_FILE = "anywhere", "there", "whole file"
ON_DISK = r"(?P<file>'[^']+') is a file on one computer alone\."
# A mistake; where its echoes stand; how these begin, with the same names: in the file, on its line and the next, or all.
FOLLOWS = (
    (r"the volume of (?P<key>'[^']+') is '\d+' and its year (?P<year>'\d+')\. Exchange", ANYWHERE, ("the year of {key}, {year}, is not a year.",)),
    (ON_DISK, ANYWHERE, ("{file} would be loaded from", "the address {file} begins with", "the link {file} ")),
    (r"“(?P<first>\w+)- (?P<rest>\w+)” is a word that a PDF cut", THERE, ("“{first}”", "“{rest}”")),
    (r"“(?P<first>\d+/\d+)/(?P<rest>\d+)” is one day", THERE, ("the figure “{first}”", "the figure “{rest}”")),
    (r"“.*” is the number of a source, typed by hand", THERE, ("the figure",)),
    (r"“.*” stood at the foot of a page of a PDF", THERE, ("the figure",)),
    (r"“.*” tells who somebody is", THERE, ("the figure",)),
    (r"“.*” says that these words are another's", THERE, ("two sentences stand on one line",)),
    (r"“.*” is what Word left", THERE, ("two sentences stand on one line", "the sentence begins small")),
    (r"“.*” stands around a mail", THERE, ("the line ends behind",)),
    (r"“.*” (?:are not the years of a work cited here|is .* in the work cited here)", THERE, ("the figure",)),
    (r"“.*” is the temperature of no body", THERE, ("the figure", "signs.yml tells to call at another temperature")),
    (r"“.*” is “.*” in hooks/checks/pages/kept_amounts", THERE, ("signs.yml tells to call at another temperature", "the figure")),
    (r"the sign (?P<sign>'[\w-]+') is “[\w-]+”, and “", ANYWHERE, ("one line of the box has one urgency", "{sign} is ")),
    (r"“(?P<word>.+)” is a word to avoid", THERE, ("“{word}” stands in no dictionary", "“{word}” is misspelled")),
    (r"the link text “(?P<text>.*)” says nothing when read alone", THERE, ("no word of “{text}” stands",)),
    (r"the link “.*” is never closed", THERE, ("'](",)),
    (r"tabs divide these columns", THERE, ("a tab stands here",)),
    (r"a heading is numbered by hand", THERE, ("the figure",)),
    (r"this line stands outside the box", THERE, ("a block needs an empty line", "a list needs an empty line")),
    (r"the file cannot be read here\.", WHOLE_FILE, ("",)),
    (r"“.*” is what two changes of one place left", WHOLE_FILE, ("",)),
    (r"the front matter does not begin in the first line", WHOLE_FILE, ("",)),
)  # fmt: skip
CAUSES = [(re.compile(cause), reach, echoes) for cause, reach, echoes in FOLLOWS]


def without_echoes(folder: Path, lines: Collection[str]) -> set[str]:
    """The mistakes, without those that follow from another; of a table that is none the most exact one alone."""
    echoes = {*_of_tables(folder, lines), *_that_follow(lines), *_behind_open_tags(lines), *_without_signs(lines)}
    cause_of_signs, echoes_of_signs = _of_signs(folder, lines)
    return set(lines).difference(echoes, echoes_of_signs).union(cause_of_signs)


def _of_signs(folder: Path, lines: Collection[str]) -> tuple[list[str], list[str]]:
    """A sign whose urgency several pages tell alike and signs.yml alone in another way: that is where it was changed."""
    by_sign: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    kept = {found["sign"] for line in lines if (found := KEPT_URGENCY.match(line))}
    for line in lines:
        if (place := PLACE.match(line)) and (found := OTHER_URGENCY.match(place["message"])):
            by_sign[found["sign"], found["there"], found["here"]].append(line)
    causes, echoes = [], []
    for (sign, there, here), said in by_sign.items():
        if sign in kept:  # Said there.
            echoes += said
        elif len({line.split(":")[0] for line in said}) > 1:
            where = _line_of(folder / "signs.yml", f"id: {sign}")
            pages = ", ".join(sorted(":".join(line.split(":")[:2]) for line in said))
            what = f"'{sign}' is {there} here, and {here} at {pages}"
            causes.append(f"signs.yml:{where}: {what}. Correct its urgency, or these places.")
            echoes += said
    return causes, echoes


def _line_of(path: Path, text: str) -> int:
    lines = path.read_text("utf-8").split("\n") if path.exists() else []
    return next((number for number, line in enumerate(lines, start=1) if line.strip(" -") == text), 1)


def _that_follow(lines: Collection[str]) -> Iterator[str]:
    placed = {
        line: (found["path"], int(found["line"]), found["message"]) for line in lines if (found := PLACE.match(line))
    }
    for cause, (path, number, message) in placed.items():
        for pattern, reach, echoes in CAUSES:
            if found := pattern.match(message):
                beginnings = tuple(echo.format(**found.groupdict()) for echo in echoes)
                for line, (other_path, other_number, other) in placed.items():
                    near = reach != THERE or other_number in (number, number + 1)
                    if line != cause and other_path == path and near and other.startswith(beginnings):
                        yield line


def _behind_open_tags(lines: Collection[str]) -> Iterator[str]:
    """Nothing below a tag that is never closed is read as Markdown."""
    placed = [found for line in lines if (found := PLACE.match(line))]
    for tag in (each for each in placed if OPEN_TAG.match(each["message"])):
        for each in placed:
            is_below = each["path"] == tag["path"] and int(each["line"]) >= int(tag["line"])
            if is_below and each["message"].endswith(NOT_READ):
                yield each[0]


def _without_signs(lines: Collection[str]) -> Iterator[str]:
    """Where signs.yml cannot be read, no box of any page can be drawn."""
    if any(line.startswith("signs.yml:") for line in lines):
        yield from (line for line in lines if NO_SIGNS in line)


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
