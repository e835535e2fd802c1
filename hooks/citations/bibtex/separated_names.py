"""Names between other signs than "and"."""

import re
from collections.abc import Iterator

from ..style.tex import plain
from .organizations import is_organization, may_be_organization

# ";", " & ", " / ", each outside braces.
SEPARATOR = re.compile(r"\s*;\s*|\s*(?:\\&|&)\s*|\s+/\s+|(?<=[\w.])/(?=[^\W\d_])")
SEPARATES = "separates names with '{sign}'. Put ' and ' between names{or_braces}."


def separated(name: str) -> tuple[list[str], str]:
    """The names, and what is wrong if there are several; "Smith & Nephew" is one organization."""
    if name.startswith("{") or not SEPARATOR.search(name):
        return [name], ""
    pieces = [piece for piece in _outside_braces(name) if piece]
    sign = next((sign for sign in ";&/" if sign in name), "")
    if len(pieces) < 2 or (sign != ";" and not all(map(_may_be_person, pieces))):
        return [name], ""
    or_braces = "" if sign == ";" else ", or double braces round an organization"
    return pieces, SEPARATES.format(sign=sign, or_braces=or_braces)


def _outside_braces(name: str) -> Iterator[str]:
    start = 0
    for separator in SEPARATOR.finditer(name):
        before = name[start : separator.start()]
        if before.count("{") == before.count("}"):
            yield before.strip(" ,")
            start = separator.end()
    yield name[start:].strip(" ,")


def _may_be_person(name: str) -> bool:
    """Surname and initials, or several words; no organization."""
    return " " in name and not is_organization(plain(name)) and not may_be_organization(plain(name))
