"""What a reader must know before the reference: that a work was retracted, is in doubt, or was checked by nobody yet."""

from html import escape

from pybtex.database import Entry

from .style.dates import Date
from .style.kinds import kind_of
from .style.notices import IN_DOUBT, RETRACTED, notices
from .words import ENGLISH, Words


def warning_marks(entry: Entry, words: Words = ENGLISH) -> str:
    """Safe inline HTML, with a blank behind each; "" for a work that still stands."""
    kinds = {notice.kind: notice.day for notice in notices(entry)}
    marks = []
    if RETRACTED in kinds:
        marks.append(("retracted", _retracted(kinds[RETRACTED], words)))
    elif IN_DOUBT in kinds:
        marks.append(("retracted", words.text("in_doubt")))
    elif kind_of(entry) == "preprint":
        marks.append(("preprint", words.text("preprint")))
    return "".join(f'<strong class="{class_}">{escape(text)}</strong> ' for class_, text in marks)


def _retracted(day: Date | None, words: Words) -> str:
    if day is None or not day.year.isdecimal():
        return words.text("retracted")
    return words.text("retracted_on", day=day) if day.day else words.text("retracted_in", month=day)
