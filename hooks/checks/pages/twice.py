"""What stands twice where it can be meant only once: an item of a list, and a list of signs."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import LIST_ITEM, Passage

WORDS_OF_AN_ITEM = 3  # "Yes" and "call your team" may be two answers of one list.
SIGNS = re.compile(r"^[ >]*`{3,}[ ]*callnow\n[ >]*list:[ ]*(?P<name>[\w-]+)", re.MULTILINE)


def check_twice(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file, each at the second place."""
    return sorted([*_items(page.passages), *_lists_of_signs(page)])


def _items(passages: list[Passage]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for passage in passages:
        if passage.kind != LIST_ITEM:
            first = {}
            continue
        text = " ".join(text for _, text in passage.lines).casefold().rstrip(".,; ")
        line = first.setdefault(text, passage.line)
        if line != passage.line and len(text.split()) > WORDS_OF_AN_ITEM:
            yield Problem(
                passage.line, f"this item stands in line {line} of the same list too. Take one of the two out."
            )


def _lists_of_signs(page: SourcePage) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for found in SIGNS.finditer(page.source):
        name, line = found["name"], page.line_at(found.start("name"))
        if (above := first.setdefault(name, line)) != line:
            what = f"the signs of '{name}' stand in line {above} too"
            yield Problem(line, f"{what}. Name the list that this heading is about, or take one of the two out.")
