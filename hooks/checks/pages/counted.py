"""A count and what it counts: "Get ready in five steps" above six of them; "this table" where none stands."""

import re
from collections.abc import Iterator

from checks.figures.number_words import SIMPLE, value_of
from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import CHART, LIST_ITEM, PARAGRAPH, TABLE_ROW, TITLE, Passage

# "Up to five", "three or four" and "the other two" count something else.
THINGS = (
    "steps|things|questions|ways|reasons|tips|rules|points|signs|lines|choices|options|papers|parts|kinds|types|groups|forms|causes|facts"
    "|stages|goals|aims|drugs|tests|scans|places|words|ideas|examples|habits|exercises|foods|drinks|statements|symptoms|treatments|side effects"
)
A_NUMBER = rf"(?P<number>{SIMPLE}|\d{{1,2}}) (?:(?!(?:of|or|and|to|in) )[a-z-]+ )?"
COUNTED = re.compile(
    rf"(?<!\bto )(?<!\bthan )(?<!\bleast )(?<!\bmost )(?<!\babout )(?<!\bor )(?<!\bother )(?<!\bfirst )\b{A_NUMBER}(?P<what>{THINGS})\b",
    re.IGNORECASE,
)
BELOW = re.compile(
    rf"\b(?:the|these|all|answer|ask|read) {A_NUMBER}(?P<what>{THINGS}) (?:below|that follow|which follow|listed here)\b",
    re.IGNORECASE,
)
THERE_ARE = re.compile(
    rf"(?:There are|You have|Here are|These are the|It has|They have) {A_NUMBER}(?P<what>{THINGS})\b(?=[^.]*\.$)"
)
ONLY = re.compile(rf"\bonly (?P<number>{SIMPLE})$", re.IGNORECASE)  # "If you ask only three".
LIST_BELOW = re.compile(r":\s*\Z")
SHOWN = "table|chart|picture|drawing|image|photo|map|list|box"
POINTED = re.compile(
    rf"\bthis (?P<here>table|chart)\b|\bthe (?:next|following) (?P<next>{SHOWN})\b|\bthe (?P<what>{SHOWN}) (?P<where>below|above|at the (?:top|bottom|end))\b",
    re.IGNORECASE,
)
BELOW_HERE, ABOVE_HERE = ("below", "at the bottom", "at the end"), ("above", "at the top")
IMAGE = re.compile(r"!\[|<img\b|<svg\b")
ABOUT_A_SIGN = re.compile(r"\b(?:emergency|signs?|call|urgent)\b", re.IGNORECASE)
CALL_NOW = re.compile(r"^[ >]*`{3,}[ ]*callnow", re.MULTILINE)
MAP = re.compile(r"^[ >]*`{3,}[ ]*bodymap", re.MULTILINE)
BOX = re.compile(r"^[ >]*(?:!!!|\?\?\?\+?|`{3,}[ ]*callnow|- \[[ x]\])", re.MULTILINE)  # And a box to tick.


def check_counted(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_counts(page), *_counts_below(page), *_pointers(page)})


def _counts(page: SourcePage) -> Iterator[Problem]:
    lines = page.source.split("\n")
    for at, passage in enumerate(page.passages[:-1]):
        line, text = passage.lines[-1]
        found = (COUNTED.search(text) or ONLY.search(text)) if _announces(passage) else None
        if found and page.passages[at + 1].kind == LIST_ITEM:
            said, there = number_of(found["number"]), _items(page.passages[at + 1 :], lines)
            if said != there:
                what = f"“{found[0]}” stands above a list of {there}"
                yield Problem(line, f"{what}. Correct the number, or the list.")


def _counts_below(page: SourcePage) -> Iterator[Problem]:
    """ "The three questions below", where a list follows in this part of the page, or "There are three kinds." right above it."""
    lines = page.source.split("\n")
    for at, passage in enumerate(page.passages[:-1]):
        if passage.kind != PARAGRAPH or LIST_BELOW.search(passage.lines[-1][1]):
            continue
        behind = page.passages[at + 1 :]
        first = next((place for place, each in enumerate(behind) if each.kind != PARAGRAPH), 0)
        for line, text in passage.lines if behind[first].kind == LIST_ITEM else ():
            is_next = first == 0 and line == passage.lines[-1][0]
            found = BELOW.search(text) or (is_next and THERE_ARE.match(text))
            if found and number_of(found["number"]) != (there := _items(behind[first:], lines)):
                yield Problem(line, f"“{found[0]}” stands above a list of {there}. Correct the number, or the list.")


def _announces(passage: Passage) -> bool:
    is_heading = passage.kind == TITLE
    return is_heading or (passage.kind == PARAGRAPH and bool(LIST_BELOW.search(passage.lines[-1][1])))


def number_of(text: str) -> int:
    return int(text) if text.isdigit() else int(value_of(text))


def _items(passages: list[Passage], lines: list[str]) -> int:
    """How many items begin as far to the right as the first; what stands further in belongs to one of them."""
    margin = _margin(lines[passages[0].line - 1])
    count = 0
    for passage in passages:
        inner = _margin(lines[passage.line - 1])
        if passage.kind == TITLE or inner < margin or (inner == margin and passage.kind != LIST_ITEM):
            break
        count += inner == margin
    return count


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _pointers(page: SourcePage) -> Iterator[Problem]:
    for found in POINTED.finditer(page.text):
        what = (found["here"] or found["next"] or found["what"]).lower()
        line, where = page.line_at(found.start()), (found["where"] or "").lower()
        if what == "box" and ABOUT_A_SIGN.search(page.source.split("\n")[line - 1]):
            what = "Call now box"
        there = _lines_of(what, page)
        if found["next"] or where in BELOW_HERE:
            there = [each for each in there if each > line]
        elif where in ABOVE_HERE:
            there = [each for each in there if each < line]
        else:
            there = [each for each in there if _section(page, each) == _section(page, line)]
        if not there:
            missing = f"no {what} stands {where or ('below' if found['next'] else 'in this part')}"
            yield Problem(line, f"“{found[0]}”: {missing}. Add it, or say something else.")


def _section(page: SourcePage, line: int) -> int:
    """The line of the heading above."""
    return max((passage.line for passage in page.passages if passage.kind == TITLE and passage.line <= line), default=0)


def _lines_of(what: str, page: SourcePage) -> list[int]:
    """Where a page shows such a thing; a chart is a picture too, and so is a map."""
    if what == "table":
        return [passage.line for passage in page.passages if passage.kind == TABLE_ROW]
    if what == "Call now box":
        return [page.line_at(found.start()) for found in CALL_NOW.finditer(page.source)]
    if what == "box":
        return [page.line_at(found.start()) for found in BOX.finditer(page.source)]
    if what == "list":
        return [passage.line for passage in page.passages if passage.kind == LIST_ITEM]
    charts = [passage.line for passage in page.passages if passage.kind == CHART]
    if what == "chart":
        return charts
    maps = [page.line_at(found.start()) for found in MAP.finditer(page.source)]
    images = [page.line_at(found.start()) for found in IMAGE.finditer(page.text)]
    return [*maps, *images] if what == "map" else [*charts, *maps, *images]
