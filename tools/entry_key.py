"""The key of a new entry: first surname and year in plain letters, `zbaren1987`; the next work gets `zbaren1987b`."""

import re
from collections.abc import Collection
from string import ascii_lowercase

from checks.sources.key_names import LONGEST_NAME, in_plain_letters
from citations.style.tex import plain

SHORT_WORDS = {"a", "an", "and", "for", "in", "of", "on", "the"}


def new_key(authors: Collection[str], title: str, year: str, taken: Collection[str]) -> str:
    """A key that `taken` does not hold, compared without case."""
    taken = {key.lower() for key in taken}
    stem = f"{_name(authors) or _first_word(title) or 'work'}{year}"
    candidates = [stem, *(f"{stem}{letter}" for letter in ascii_lowercase[1:])]
    return next((key for key in candidates if key not in taken), f"{stem}{len(taken)}")


def _name(authors: Collection[str]) -> str:
    """A particle belongs to the surname; an organization gives its initials."""
    first = next(iter(authors), "")
    if first.startswith("{"):
        words = [word for word in re.findall(r"\w+", plain(first)) if word.lower() not in SHORT_WORDS]
        return _plain("".join(word[0] for word in words) if len(words) > 2 else "".join(words))
    return _plain(first.partition(",")[0])


def _first_word(title: str) -> str:
    words = re.findall(r"\w+", plain(title))
    return _plain(next((word for word in words if word.lower() not in SHORT_WORDS), ""))


def _plain(text: str) -> str:
    return in_plain_letters(plain(text))[:LONGEST_NAME]
