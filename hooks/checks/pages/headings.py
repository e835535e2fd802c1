"""What is wrong with the headings of a page: one main heading, no level left out below it, and text below each."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from citations.problem import Problem
from reading.page import SourcePage

# Python-Markdown takes "#Heading" without a space for a heading too.
HEADING = re.compile(r"^[ >]*(?P<marks>#{1,6})(?!#)[ \t]*(?P<text>[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
TOO_DEEP = re.compile(r"^#{7,}(?=[ \t]*\w)", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
SMALL = re.compile(r"[a-z]+(?: |$)")
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+(?=\D)")


def check_headings(page: SourcePage) -> list[Problem]:
    """The problems of all headings in the order of the file."""
    headings = list(HEADING.finditer(page.text))
    return sorted([*_problems(page, headings), *_without_text(page, headings)])


def _problems(page: SourcePage, headings: list[re.Match[str]]) -> Iterator[Problem]:
    main = [heading for heading in headings if heading["marks"] == "#"]
    if not main:
        yield Problem(page.first_line, "the page has no main heading. Begin its text with '# ' and the heading.")
    for heading in main[1:]:
        yield page.problem(heading.start("marks"), f"“{heading['text']}” is a second main heading. Write '## '.")
    for heading in headings:
        if by_hand := NUMBERED.match(heading["text"]):
            remedy = f"Take “{by_hand[0].strip()}” out."
            yield page.problem(
                heading.start("marks"), f"a heading is numbered by hand, and another may be added. {remedy}"
            )
        if SMALL.match(heading["text"]):
            yield page.problem(
                heading.start("marks"), f"the heading “{heading['text']}” begins small. Write its first letter large."
            )
        if not heading["text"]:
            yield page.problem(
                heading.start("marks"), "a heading has no text. Write it behind the '#', or take it out."
            )
    for marks in TOO_DEEP.finditer(page.text):
        yield page.problem(
            marks.start(), f"a heading begins with six '#' at most, not with {len(marks[0])}. Write '### '."
        )
    for before, after in pairwise(headings):
        most = len(before["marks"]) + 1
        if len(after["marks"]) > most:
            what = f"the heading “{after['text']}” skips a level: '{after['marks']}' below '{before['marks']}'"
            yield page.problem(after.start("marks"), f"{what}. Write '{'#' * most} '.")


def _without_text(page: SourcePage, headings: list[re.Match[str]]) -> Iterator[Problem]:
    """Code, a chart and a box are text; a heading further down in order begins a part of this one."""
    for heading, after in zip_longest(headings, headings[1:]):
        is_divided = after and len(after["marks"]) > len(heading["marks"])
        below = page.source[heading.end() : after.start() if after else len(page.source)]
        if heading["text"] and not is_divided and not COMMENT.sub("", below).strip(" >\n\t"):
            what = f"nothing stands below the heading “{heading['text']}”"
            yield page.problem(heading.start("marks"), f"{what}. Write its text, or take the heading out.")
