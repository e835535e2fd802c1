"""What a reader must know before the reference: that a work was retracted, is in doubt, or was checked by nobody yet."""

from html import escape

from pybtex.database import Entry

from .markup import IS_PREPRINT, IS_RETRACTED
from .style.dates import Date
from .style.kinds import kind_of
from .style.notices import IN_DOUBT, RETRACTED, notices
from .words import ENGLISH, Words


def warning_marks(entry: Entry, words: Words = ENGLISH) -> str:
    """Safe inline HTML, with a blank behind it; "" for a work that still stands."""
    found = warning_words(entry, words)
    return f'<strong class="{found[0]}">{escape(found[1])}</strong> ' if found else ""


def warning_words(entry: Entry, words: Words = ENGLISH) -> tuple[str, str] | None:
    """("retracted", "Retracted on April 9, 2021. …") or ("preprint", …); None for a work that still stands."""
    kinds = {notice.kind: notice.day for notice in notices(entry)}
    if RETRACTED in kinds:
        return IS_RETRACTED, _retracted(kinds[RETRACTED], words)
    if IN_DOUBT in kinds:
        return IS_RETRACTED, words.text("in_doubt")
    return (IS_PREPRINT, words.text("preprint")) if kind_of(entry) == "preprint" else None


def _retracted(day: Date | None, words: Words) -> str:
    if day is None or not day.year.isdecimal():
        return words.text("retracted")
    return words.text("retracted_on", day=day) if day.day else words.text("retracted_in", month=day)
