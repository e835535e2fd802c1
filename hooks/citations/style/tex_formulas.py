r"""Chemical formulas as LaTeX's package mhchem writes them, `\ce{H2O}`."""

import re
from collections.abc import Callable

from pybtex.richtext import BaseText, Tag, Text

PART = re.compile(
    r"(?P<digits>(?<=[A-Za-z)\]])\d+)|\^\{?(?P<charge>[0-9]*[+-])\}?|_(?:\{(?P<lowered>[^{}]*)\}|(?P<letter>\w))|(?P<text>.)"
)
TAGS: dict[str, Callable[[str], BaseText | str]] = {
    "digits": lambda words: Tag("sub", words),
    "lowered": lambda words: Tag("sub", words),
    "letter": lambda words: Tag("sub", words),
    "charge": lambda words: Tag("sup", words),
}


def formula(source: str) -> Text:
    """What stands between the braces, with digits behind a letter lowered and charges raised."""
    return Text(*(TAGS.get(part.lastgroup or "", str)(part[part.lastgroup or 0]) for part in PART.finditer(source)))
