"""What a reader must know before the reference: that a work was retracted, is in doubt, or was checked by nobody yet."""

from html import escape

from pybtex.database import Entry

from .style.dates import Date
from .style.kinds import kind_of
from .style.notices import IN_DOUBT, RETRACTED, notices

DOUBT = "The journal has raised doubts about this work. Do not rely on it alone."
PREPRINT = "Preprint: other experts have not checked this work yet."


def warning_marks(entry: Entry) -> str:
    """Safe inline HTML, with a blank behind each; "" for a work that still stands."""
    kinds = {notice.kind: notice.day for notice in notices(entry)}
    marks = []
    if RETRACTED in kinds:
        marks.append(("retracted", f"Retracted{_on(kinds[RETRACTED])}. Do not rely on this work."))
    elif IN_DOUBT in kinds:
        marks.append(("retracted", DOUBT))
    elif kind_of(entry) == "preprint":
        marks.append(("preprint", PREPRINT))
    return "".join(f'<strong class="{class_}">{escape(words)}</strong> ' for class_, words in marks)


def _on(day: Date | None) -> str:
    if day is None or not day.year.isdecimal():
        return ""
    return f" {'on' if day.day else 'in'} {day}"
