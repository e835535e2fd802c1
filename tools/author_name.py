"""A name of a registry → as references.bib has it: `Leemans, C. R.`, `de Castro, Jr., G.`, `{KEYNOTE-048 Investigators}`."""

import re

from citations.bibtex.name_parts import is_degree
from citations.style.names import INITIALS_AS_TYPED
from title_text import to_tex

PART = re.compile(r"[^\W\d_]+")
SEPARATOR = re.compile(r"[,;&/]|\b(?:and|et al|others)\b", re.IGNORECASE)
SUFFIXES = {"jr": "Jr.", "sr": "Sr.", "2nd": "II", "3rd": "III", "4th": "IV"}


def house_name(family: str, given: str = "", suffix: str = "") -> str:
    """`given` may be names or initials: "Clint Tyler", "C. T." and "CT" are the same."""
    suffix = "" if is_degree(suffix) else suffix.strip()  # Crossref has "PhD" there too.
    parts = (_part(family), SUFFIXES.get(suffix.lower().strip("."), _part(suffix)), _initials(given))
    return ", ".join(filter(None, parts))


def group_name(name: str) -> str:
    """An organization, which no style may shorten."""
    return f"{{{to_tex(name)}}}"


def _part(text: str) -> str:
    """In braces if it would divide the name."""
    tex = to_tex(text)
    return f"{{{tex}}}" if SEPARATOR.search(tex) else tex


def _initials(given: str) -> str:
    words = PART.findall(given)
    if len(words) == 1 and INITIALS_AS_TYPED.fullmatch(words[0]):
        words = list(words[0])
    return " ".join(f"{word[0].upper()}." for word in words)
