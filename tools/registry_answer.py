"""What a registry sends, held to what it may be: visible text, a date, a DOI. Anything else is no record."""

import re
from collections.abc import Iterator

from citations.style.doi import BARE

NEVER_IN_DOI = re.compile(r"[{}\\\"%]")
SPACES = re.compile(r"\s+")
# Control signs, signs without width, signs that turn the direction of the text, and halves of signs (surrogates).
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]+")
MOST_SIGNS = 5_000
RANGES = ((1000, 2999), (1, 12), (1, 31))


class NoRecord(ValueError):
    """A value is of a kind that a record never has."""


def visible(text: str) -> str:
    """The same on one line, without what nobody sees."""
    return UNSEEN.sub("", SPACES.sub(" ", text)).strip()


def text(value: object) -> str:
    """A text or a whole number as visible text, "" for nothing; raises NoRecord for anything else."""
    if value is None:
        return ""
    if type(value) is int:
        return str(value)
    if not isinstance(value, str) or len(value) > MOST_SIGNS:
        raise NoRecord(type(value).__name__)
    return visible(value)


def doi(value: object) -> str:
    """A DOI, or "" for what is none."""
    written = text(value)
    return written if BARE.fullmatch(written) and not NEVER_IN_DOI.search(written) else ""


def date_parts(parts: object) -> tuple[int, ...]:
    """Year, month and day, as many as there are and can be; raises NoRecord if there is no list of them."""
    if not isinstance(parts, list):
        raise NoRecord(type(parts).__name__)
    return tuple(_numbers(parts))


def _numbers(parts: list[object]) -> Iterator[int]:
    for part, (least, most) in zip(parts, RANGES, strict=False):
        if not (isinstance(part, int | str) and re.fullmatch(r"[0-9]{1,4}", str(part)) and least <= int(part) <= most):
            return
        yield int(part)
