"""Dates of an entry: BibLaTeX's `date = {2026-01-05}` or BibTeX's `year`, `month`, `day`, as AMA writes them."""

import re
from dataclasses import dataclass

from pybtex.database import Entry

from .tex import plain

ISO_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?:T[\d:.Z+-]*)?[?~%]?"
    r"(?:\s*/\s*(?:(?P<end>\d{4})[\d-]*|\.\.)?[?~%]?)?"
)
MONTH = re.compile(r"(?P<number>\d{1,2})(?!\d)|(?P<name>[A-Za-z]{3,})\.?(?:[\s~]+(?P<day>\d{1,2}))?")
TWO_DIGITS = re.compile(r"\d{1,2}")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Date:
    """`year` as typed where it is not a number ("in press"); a month without a year does not occur."""

    year: str
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """January 5, 2026; January 2026; 2026."""
        if not self.month:
            return self.year
        month = MONTHS[self.month - 1]
        return f"{month} {self.day}, {self.year}" if self.day else f"{month} {self.year}"

    @property
    def iso(self) -> str:
        """2026-01-05, 2026-01 or 2026."""
        parts = [self.year, *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def published(entry: Entry) -> Date | None:
    fields = entry.fields
    if (date := read_date(fields.get("date", ""))) and date.year[:4].isdigit():
        return date
    year = plain(fields.get("year", "")) or (date.year if date else "")
    if not year:
        return None
    month, day = _month(fields.get("month", ""))
    if day is None and TWO_DIGITS.fullmatch(fields.get("day", "").strip()):
        day = int(fields["day"])
    return _checked(year.replace("–", "-"), month, day)


def read_date(text: str) -> Date | None:
    """An ISO date or range, or whatever was typed, as the year."""
    if not text.strip():
        return None
    match = ISO_DATE.fullmatch(text.strip())
    if match is None:
        return Date(plain(text))
    year, end = match["year"], match["end"]
    if end and end != year:
        return Date(f"{year}-{end}")
    return _checked(year, int(match["month"] or 0) or None, int(match["day"] or 0) or None)


def _month(text: str) -> tuple[int | None, int | None]:
    """A month as number or word, with the day that `month = "10~" # jan` or `jan # "~10"` brings along."""
    month = day = None
    for match in MONTH.finditer(text):
        if match["name"]:
            names = [number for number, name in enumerate(MONTHS, 1) if name[:3] == match["name"][:3].capitalize()]
            month, day = (names[0] if names else None), match["day"] or day
            break
        day = match["number"]
    if month is None and TWO_DIGITS.fullmatch(text.strip()):
        return int(text), None
    return month, int(day) if month and day else None


def _checked(year: str, month: int | None, day: int | None) -> Date:
    if month not in range(1, 13):
        return Date(year)
    return Date(year, month, day if day in range(1, 32) else None)
