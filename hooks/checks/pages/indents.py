"""A paragraph that a few spaces put into the list above it: readers see it as a part of the last item."""

import re

from citations.problem import Problem
from reading.page import SourcePage

# A paragraph of an item goes on from a sentence; behind a few words without a full stop it was never meant to.
SWALLOWED = re.compile(
    r"^(?P<margin> *)(?:[-*+]|\d{1,2}\.) +(?:[^\n]*[\w%])\n(?:[ \t]*\n)+(?P=margin) {4}(?! )(?P<text>[A-Z][^\n]*[.?!][^\n ]*)$", re.MULTILINE
)  # fmt: skip


def check_indents(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    what = "the spaces before this line make its paragraph a part of the last item above"
    return [
        page.problem(
            found.start("text"), f"{what}. Take them out; or end that item with a full stop, if it goes on here."
        )
        for found in SWALLOWED.finditer(page.text)
    ]
