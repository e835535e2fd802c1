"""Cells of tables in which nothing stands: readers cannot know whether the answer is "no", or was forgotten."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import RULE_OF_TABLE, TABLE_ROW
from reading.sentences import CODE

BETWEEN_CELLS = re.compile(r"(?<!\\)\|")


def check_cells(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; the first cell of the head may be empty, and the last of a row, to write in."""
    return list(_problems(page))


def _problems(page: SourcePage) -> Iterator[Problem]:
    lines = page.source.split("\n") if "|" in page.text else []
    for passage in page.passages if lines else ():
        if passage.kind == TABLE_ROW:
            cells = BETWEEN_CELLS.split(CODE.sub("code", passage.lines[0][1]))
            is_head = RULE_OF_TABLE.fullmatch("".join(lines[passage.line : passage.line + 1]))
            filled = [bool(cell.strip()) for cell in cells[bool(is_head) :]]
            if False in filled and True in filled[filled.index(False) :]:
                what = "a cell of this row is empty"
                yield Problem(passage.line, f"{what}. Write what belongs there, such as “no” or “not known”.")
