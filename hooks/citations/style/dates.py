"""Dates of an entry: BibLaTeX's `date = {2026-01-05}` or BibTeX's `year`, `month`, `day`, as AMA writes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pybtex.database import Entry

from .date_forms import ISO_DATE, Day, Span, read_day_and_month, read_text
from .date_words import MONTHS, SEASONS
from .tex import plain

# When the address was looked at; BibLaTeX has `urldate`, other programs names of their own.
ACCESSED = (
    "urldate",
    "lastchecked",
    "accessed",
    "accessdate",
    "access_date",
    "lastaccessed",
    "dateaccessed",
    "lastvisited",
    "visited",
    "accesseddate",
    "access-date",
    "date-accessed",
    "date_accessed",
    "lastaccess",
    "last-accessed",
    "retrieved",
    "urlseen",
)
NUMBERS = {"": None, **{name: number for number, name in enumerate(MONTHS, 1)}}
UNDATED = frozenset({"nd", "nodate", "undated", "sd", "oj"})


@dataclass(frozen=True, slots=True)
class Date:
    """`year` as typed where it is not a number ("in press"), "2018-2019" of a range over years.

    A month or season without a year does not occur; `until` is where a range ends, `separator` what stands between.
    """

    year: str
    month: int | None = None
    day: int | None = None
    season: int | None = None
    until: Day | None = None
    separator: str = "-"
    circa: bool = False

    def __str__(self) -> str:
        """January 5, 2026; January 2026; Spring 2026; May 30-June 2, 2026; 2026."""
        text = self._range(self.until) if self.until else self._one(Day(self.month, self.day, self.season), self.year)
        return f"circa {text}" if self.circa else text

    @property
    def iso(self) -> str:
        """2026-01-05, 2026-01 or 2026: where a range begins."""
        parts = [self.year, *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    def _one(self, day: Day, year: str) -> str:
        name = _name(day)
        return " ".join(filter(None, (f"{name} {day.day}," if name and day.day else name, year)))

    def _range(self, until: Day) -> str:
        first, last = Day(self.month, self.day, self.season), until
        if not until.year or until.year == self.year[:4]:
            if first.day and last.day:
                end = str(last.day) if first.month == last.month else f"{_name(last)} {last.day}"
                return f"{_name(first)} {first.day}{self.separator}{end}, {self.year}"
            return f"{_name(first)}{self.separator}{_name(last)} {self.year}"
        return f"{self._one(first, self.year[:4])}{self.separator}{self._one(last, until.year)}"


def published(entry: Entry) -> Date | None:
    """When the work appeared, from `date`, or `year` with `month` and `day`."""
    fields = entry.fields
    date = read_date(fields.get("date", ""))
    if date and date.year[:4].isdigit() and (date.month or date.season or not fields.get("month")):
        return date
    typed = fields.get("year", "").strip()
    if typed.isdecimal() and "day" not in fields and (plain_month := fields.get("month", "")) in NUMBERS:
        return Date(typed, NUMBERS[plain_month])  # As nearly all entries have it.
    year = Date(typed) if typed.isdecimal() else read_date(typed) or date
    if year is None or year.month or not year.year[:4].isdigit():
        return year
    span = read_day_and_month(plain(fields.get("month", "")), plain(fields.get("day", "")), year.year)
    return _date(year.year, span, year.circa)


def accessed(entry: Entry, typed: str = "") -> Date | None:
    """When somebody looked at the address; `typed` is what a note says of it."""
    return next((when for text in (*_filled(entry, ACCESSED), typed) if (when := read_date(text))), None)


def read_date(text: str) -> Date | None:
    """A date or range in any usual form, or whatever was typed, as the year; None without any."""
    words = text.strip() if ISO_DATE.fullmatch(text.strip()) else plain(text) if text else ""
    if not words or _letters(words) in UNDATED:
        return None
    year, span, circa = read_text(words)
    return _date(year, span, circa) if year else Date(words)


def _filled(entry: Entry, names: Iterable[str]) -> list[str]:
    return [value for name in names if (value := entry.fields.get(name, ""))]


def _letters(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalpha()) if len(words) < 12 else words


def _date(year: str, span: Span | None, circa: bool) -> Date:
    if span is None or span.first.is_empty:
        return Date(year, circa=circa)
    first = span.first
    return Date(year, first.month, first.day, first.season, span.last, span.separator, circa)


def _name(day: Day) -> str:
    return MONTHS[day.month - 1] if day.month else SEASONS[day.season - 1] if day.season else ""
