"""A count of what stands elsewhere on the page: "What differs, in six rows" above five of them, "take step 5" of four, "two things: rest, food and air"."""

import re
from collections.abc import Iterator
from itertools import dropwhile, pairwise, takewhile

from checks.figures.number_words import SIMPLE, value_of
from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import CHART, LIST_ITEM, PARAGRAPH, TABLE_ROW, TITLE, Passage
from reading.sentences import read_sentences

from .cells import BETWEEN_CELLS

OF_ROWS = re.compile(
    rf"\b(?P<number>{SIMPLE}) (?:(?!(?:of|or|and|to|in) )[a-z-]+ )?(?P<what>[a-z]+s|people)\b", re.IGNORECASE
)
FAR = 4  # Passages below a title: a sentence, the title of a box.
NEXT_ROW = 2  # Lines: the rule of a table stands between its first two.
DATA = re.compile(r"^data:\s*$")
STEP = re.compile(r"(?<!-)\bstep (?P<number>\d{1,2})\b(?! of\b)")
NUMBERED = re.compile(r"^[ >]*(?P<number>\d{1,2})[.)] ")
IN_A_ROW = re.compile(
    rf"\b(?P<number>{SIMPLE}) (?P<what>things|ways|signs|words|reasons|questions|places|groups|kinds|parts|tests)"
    r"(?: [\w-]+){0,2}: (?P<list>[^:.;?!()]+)[.]?$",
    re.IGNORECASE,
)
LAST = re.compile(r",? (?:and|or) ")


def check_counted_rows(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_rows(page), *_steps(page), *_in_a_row(page)})


def _rows(page: SourcePage) -> Iterator[Problem]:
    """A title may count the rows of the table or chart right below it, or what stands side by side there."""
    for at, passage in enumerate(page.passages[:-1]):
        found = list(OF_ROWS.finditer(passage.lines[-1][1])) if passage.kind == TITLE else []
        below = _shown_below(page.passages[at + 1 :], found[0]["what"]) if len(found) == 1 else []
        if below and value_of(found[0]["number"]) not in (there := _counts_of(below, found[0]["what"])):
            what = f"“{found[0][0]}” stands above a {'chart' if below[0].kind == CHART else 'table'} of {there[0]}"
            yield Problem(passage.line, f"{what}. Correct the number, or add what is missing.")


def _shown_below(passages: list[Passage], what: str) -> list[Passage]:
    """What follows a title at once; or the table further down in its part whose first column is headed with one of the things counted."""
    if passages[0].kind in (TABLE_ROW, CHART):
        return passages
    for at, passage in enumerate(passages[:FAR]):
        if passage.kind == TABLE_ROW:
            return passages[at:] if _heads(what, passage) else []
        if passage.kind == TITLE and not passage.boxes and at and passages[at - 1].kind == TITLE:
            return []
    return []


def _counts_of(passages: list[Passage], what: str) -> tuple[int, ...]:
    """The rows below the first, and then what else may be meant: columns with and without the first, unless that names what is counted."""
    if passages[0].kind == CHART:
        return (_data_of(passages[0]),)
    rows = takewhile(
        lambda pair: pair[1].kind == TABLE_ROW and pair[1].line - pair[0].line <= NEXT_ROW, pairwise(passages)
    )
    columns = len(_cells(passages[0]))
    return (len(list(rows)), *(() if what == "rows" or _heads(what, passages[0]) else (columns, columns - 1)))


def _heads(what: str, row: Passage) -> bool:
    """Whether the first column is headed with one of the things: "Kind" of "Three kinds"."""
    return _cells(row)[0].strip().lower() == what.lower().removesuffix("s")


def _cells(row: Passage) -> list[str]:
    return BETWEEN_CELLS.split(row.lines[0][1])


def _data_of(chart: Passage) -> int:
    below = dropwhile(lambda line: not DATA.match(line[1]), chart.lines)
    next(below, None)
    return len(list(takewhile(lambda line: line[1].startswith(" "), below)))


def _steps(page: SourcePage) -> Iterator[Problem]:
    """ "Step 5" is one of the list in this part of the page."""
    lines = page.source.split("\n") if STEP.search(page.text) else []
    for part in _parts(page.passages) if lines else ():
        numbers = [NUMBERED.match(lines[passage.line - 1]) for passage in part]
        most = max((int(number["number"]) for number in numbers if number), default=0)
        for line, text in [line for passage in part for line in passage.lines] if most else []:
            for found in STEP.finditer(text):
                if int(found["number"]) > most:
                    yield Problem(
                        line, f"“{found[0]}”: the list here ends with {most}. Correct the number, or the list."
                    )


def _parts(passages: list[Passage]) -> list[list[Passage]]:
    """What stands below each title."""
    parts: list[list[Passage]] = [[]]
    for passage in passages:
        if passage.kind == TITLE:
            parts.append([])
        parts[-1].append(passage)
    return parts


def _in_a_row(page: SourcePage) -> Iterator[Problem]:
    """ "Three things: stay calm, stay near, and give comfort"; an "and" within a part makes it one more, or not."""
    for passage in page.passages:
        is_read = passage.kind in (PARAGRAPH, LIST_ITEM) and any(":" in text for _, text in passage.lines)
        for sentence in read_sentences(passage) if is_read else ():
            found = IN_A_ROW.search(sentence.text)
            if found and "," in found["list"]:
                fewest, most = found["list"].count(",") + 1, len(LAST.sub(",", found["list"]).split(","))
                if not fewest <= value_of(found["number"]) <= most:
                    what = f"“{found['number']} {found['what']}”, and {most} follow"
                    yield Problem(sentence.line, f"{what}. Correct the number, or what follows.")
