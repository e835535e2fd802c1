"""Figures and lifetimes in a block of code: a reader sees it too, and no citation works in it."""

import re
from collections.abc import Iterator

from checks.learned.kinds import LIFE
from checks.learned.likeness import likeness
from checks.pages.blocks import FENCE_KINDS
from citations.problem import Problem
from citations.source_lines import FENCE
from reading.page import SourcePage

from .figure import find_figures
from .lock import tells_own_counts
from .survival import is_survival_figure
from .told_unasked import seems_to_tell, tells_where_no_box_can_be

CODE_BLOCK = re.compile(
    rf"(?ms)^[ >]*{FENCE}[ \t]*(?P<language>[\w-]*)[^\n]*\n(?P<text>.*?)(?:^[ >]*(?P=fence)[^\n]*$|\Z)"
)


def check_code(page: SourcePage) -> Iterator[Problem]:
    """What is wrong in each block of a page, but for charts and the like, which are read where they are drawn."""
    if ("```" in page.source or "~~~" in page.source) and not tells_own_counts(page):
        for block in CODE_BLOCK.finditer(page.source):
            if block["language"] not in FENCE_KINDS:
                yield from _in_block(block["text"].replace("\n", " "), page.line_at(block.start("text")), block["text"])


def _in_block(said: str, first: int, text: str) -> Iterator[Problem]:
    for figure in find_figures(said):
        line = first + text.count("\n", 0, figure.start)
        yield Problem(
            line, f"the figure “{figure.text}” stands in code, and code cites nothing. Move it to a sentence."
        )
    for line, words in enumerate(map(str.strip, text.split("\n")), first):
        if is_survival_figure(words):
            yield Problem(line, tells_where_no_box_can_be(words))
        elif like := likeness(LIFE, words):
            yield Problem(line, seems_to_tell(words, like))
