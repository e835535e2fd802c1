"""Items of lists: a paragraph that a few spaces put into one, an item that lost its dash, a dash that has no text."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

# A paragraph of an item goes on from a sentence; behind a few words without a full stop it was never meant to.
SWALLOWED = re.compile(
    r"^(?P<margin> *)(?:[-*+]|\d{1,2}\.) +(?:[^\n]*[\w%])\n(?:[ \t]*\n)+(?P=margin) {4}(?! )(?P<text>[A-Z][^\n]*[.?!][^\n ]*)$", re.MULTILINE
)  # fmt: skip
# Each sentence stands on one line, so an item goes on below with a small letter, or behind one of these marks.
NO_DASH = re.compile(
    r"^(?P<margin> *)(?:[-*+]|\d{1,2}\.) +[^\n]*[^\s,(–—-]\n(?P=margin)(?P<text>[*\"“\[]{0,2}[A-Z](?![^\n]*\|)[^\n]*)$", re.MULTILINE
)  # fmt: skip
# With a small letter it is an item between two others that begin so, if no word ties it to the one above.
SMALL = re.compile(
    r"^(?P<margin> *)[-*+] +[a-z][^\n]{1,60}\b(?P<last>\w+)[).]?\n"
    r"(?P=margin)(?P<text>(?P<first>[a-z]+)[^\n]{1,60}[^\s,])\n(?=(?P=margin)[-*+] [a-z])", re.MULTILINE
)  # fmt: skip
TIES = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "because", "but", "by", "can", "for", "from", "if", "in", "is", "may",
    "not", "of", "on", "or", "than", "that", "the", "to", "when", "which", "while", "who", "with", "without", "your",
))  # fmt: skip
EMPTY = re.compile(r"^(?P<margin> *)[-*+] [^\n]+\n(?P<item>(?P=margin)[-*+][ \t]*)$", re.MULTILINE)


def check_indents(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted([*_swallowed(page), *_without_dash(page), *_empty(page)])


def _swallowed(page: SourcePage) -> Iterator[Problem]:
    for found in SWALLOWED.finditer(page.text):
        what = "the spaces before this line make its paragraph a part of the last item above"
        remedy = "Take them out; or end that item with a full stop, if it goes on here"
        yield page.problem(found.start("text"), f"{what}. {remedy}.")


def _without_dash(page: SourcePage) -> Iterator[Problem]:
    small = (found for found in SMALL.finditer(page.text) if TIES.isdisjoint((found["last"], found["first"])))
    for found in (*NO_DASH.finditer(page.text), *small):
        remedy = "Begin it with the mark of an item; or set an empty line before it"
        yield page.problem(found.start("text"), f"this line is read as a part of the item above. {remedy}.")


def _empty(page: SourcePage) -> Iterator[Problem]:
    for found in EMPTY.finditer(page.text):
        yield page.problem(found.start("item"), "an item of this list has no text. Write it, or take its mark out.")
