"""Classes that a page writes: those of our styles that are made for pages. Another could hide a text, or lay it over the page."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

from .images import attributes_of
from .links import RAW_TAG

# Each is drawn by a style of docs/assets. The frame of the page and the theme have others, for themselves alone.
OF_PAGES = frozenset(
    ("call-line", "decision-sheet", "doors", "lean-list", "question-list", "screen", "weigh-list", "write")
)
BEHIND_TEXT = re.compile(r"\{:?(?P<inside>[^{}\n]{1,200})\}")
DOTTED = re.compile(r"(?:^|(?<=[\s:]))\.(?P<name>[A-Za-z_][\w-]*)")
WRITTEN = re.compile(r"\bclass\s*=\s*(?:[\"'](?P<quoted>[^\"']*)[\"']|(?P<bare>[^\s\"'}]+))")


def check_classes(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return [
        page.problem(offset, f"the class '{name}' is not made for pages: it may hide text or cover it. Take it out.")
        for offset, name in sorted({*_of_tags(page.text), *_behind_text(page.text)})
        if name not in OF_PAGES
    ]


def _of_tags(text: str) -> Iterator[tuple[int, str]]:
    for tag in RAW_TAG.finditer(text):
        for name in attributes_of(tag[0]).get("class", "").split():
            yield tag.start(), name


def _behind_text(text: str) -> Iterator[tuple[int, str]]:
    for found in BEHIND_TEXT.finditer(text) if "{" in text else ():
        for dotted in DOTTED.finditer(found["inside"]):
            yield found.start(), dotted["name"]
        for written in WRITTEN.finditer(found["inside"]):
            for name in (written["quoted"] or written["bare"] or "").split():
                yield found.start(), name
