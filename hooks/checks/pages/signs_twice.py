"""A list of signs that a page has twice: the heading above the second is about another."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

SIGNS = re.compile(r"^[ >]*`{3,}[ ]*callnow\n[ >]*list:[ ]*(?P<name>[\w-]+)", re.MULTILINE)


def check_signs_twice(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file, each at the second place."""
    return list(_problems(page))


def _problems(page: SourcePage) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for found in SIGNS.finditer(page.source):
        name, line = found["name"], page.line_at(found.start("name"))
        if (above := first.setdefault(name, line)) != line:
            what = f"the signs of '{name}' stand in line {above} too"
            yield Problem(line, f"{what}. Name the list that this heading is about, or take one of the two out.")
