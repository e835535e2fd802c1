"""New sentences of a page that may break a promise, where no rule is sure of it: each is an advice."""

from collections.abc import Iterator, Set
from pathlib import Path

from checks.figures import care
from checks.seems_to_wait import may_wait
from checks.uncalled_parts import uncalled
from checks.urgency import check_page
from citations.problem import Problem
from guide.signs.signs_file import read_signs
from reading.page import SourcePage


def may_break(source: str, lines: Set[int], folder: Path) -> Iterator[Problem]:
    """The first thing to say of each of these lines of a page, unless it is a mistake; `folder` has signs.yml."""
    if not lines:
        return
    page, signs = SourcePage(source), read_signs(folder / "signs.yml")[0]
    said = {each.line: each for each in (*uncalled(page, signs), *may_wait(page), *care.doubts(page))}
    asked = {line: each for line, each in said.items() if line in lines}
    named = {each.line for each in (*care.check_page(page, {}), *check_page(page, signs))} if asked else set()
    yield from (each for line, each in asked.items() if line not in named)
