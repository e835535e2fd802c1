"""Days that cannot be: after today, in no calendar, where a volume stands in place of the year, or not that of the key."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from pybtex.database import Entry

from citations.style.date_words import MONTHS, month_number

YEAR = re.compile(r"(?:18|19|20)\d\d")
YEAR_IN_KEY = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?=[a-z]?\Z)")
# What EndNote ("RN45"), Zotero ("QX7B2K9T") and others call a work; one may begin again at 1 in another library.
KEY_OF_A_PROGRAM = re.compile(
    r"RN\d+|(?:ref|cite|item|source|zotero|pmid|doi|article|untitled|anon)[_:-]?\d*|\d+|(?=[A-Z0-9]*\d)[A-Z0-9]{8}"
)
VOLUME = re.compile(r"\d{1,3}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAYS = ("urldate", "retracted", "preprint")  # On which somebody looked; the `date` of an issue may lie ahead.
NEXT_ISSUES_FROM = 9  # The month from which journals print issues of the next year.


def check_dates(key: str, entry: Entry, today: date) -> Iterator[tuple[str, str]]:
    """(field, message) for each."""
    fields = entry.fields
    year, volume = fields.get("year", ""), fields.get("volume", "")
    latest = today.year + (today.month >= NEXT_ISSUES_FROM)
    if VOLUME.fullmatch(year) and YEAR.fullmatch(volume):
        yield "volume", f"the volume of '{key}' is '{volume}' and its year '{year}'. Exchange the two."
    if YEAR.fullmatch(year) and int(year) > latest:
        yield (
            ("year" if "date" not in fields else "date"),
            f"the year of '{key}', '{year}', is still to come. Correct it.",
        )
    elif YEAR.fullmatch(year) and (said := YEAR_IN_KEY.search(key)) and said[0] != year:
        yield "year", f"the key '{key}' says {said[0]}, and its year is {year}. Correct the one that is wrong."
    if KEY_OF_A_PROGRAM.fullmatch(key):
        what = f"the key '{key}' does not say who wrote the work, and when"
        yield "", f"{what}. Write a surname and the year, as in 'allen2013', here and where pages cite it."
    if (number := month_number(fields.get("month", ""))) and not _is_english(fields["month"]):
        month = MONTHS[number - 1][:3].lower()
        yield "month", f"the month of '{key}', '{fields['month']}', is none in English. Write month = {month}."
    for name in DAYS:
        if DAY.match(fields.get(name, "")) and fields[name][:10] > today.isoformat():
            yield name, f"the {name} of '{key}', '{fields[name]}', is a day to come. Correct it."
    if "date" not in fields and _is_in_no_month(fields.get("day", ""), fields.get("month", ""), year):
        yield (
            "day",
            f"the day of '{key}', {fields['month']} {fields['day']}, is in no calendar. Correct the day or the month.",
        )


def _is_english(month: str) -> bool:
    return any(name.lower().startswith(month.strip(". ").lower()) for name in MONTHS)


def _is_in_no_month(day: str, month: str, year: str) -> bool:
    number = int(month) if month.isdecimal() else month_number(month)
    if not day.isdecimal() or not number or not 1 <= number <= 12:
        return False  # field_forms.py says so.
    return monthrange(int(year) if YEAR.fullmatch(year) else 2000, number)[1] < int(day) <= 31
