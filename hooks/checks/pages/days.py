"""Days that no calendar has, that fall on another weekday, or that are one day here and another elsewhere."""

import re
from collections.abc import Iterator
from datetime import date

from citations.problem import Problem
from citations.style.date_words import ANY_MONTH, MONTHS
from reading.page import SourcePage

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WRITTEN = re.compile(
    rf"\b(?P<month>{ANY_MONTH}) (?P<day>\d{{1,2}}),? (?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<later>{ANY_MONTH}),? (?P<late>(?:19|20)\d\d)\b"
)
WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? \Z")
LONGEST_WEEKDAY = 11  # With its comma and its blank.
PAST = re.compile(
    rf"\b(?:[Ss]ince|was in|were in|(?:approved|reported|published|found|seen|started|began|ended|stopped|updated|reviewed) in) (?:(?:early|late|{ANY_MONTH}) )?(?P<year>20\d\d)\b"
)
IN_DIGITS = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])")


def check_days(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_written(page), *_in_digits(page), *_to_come(page)})


def _written(page: SourcePage) -> Iterator[Problem]:
    for found in WRITTEN.finditer(page.text):
        try:
            month = MONTHS.index(found["month"] or found["later"]) + 1
            day = date(int(found["year"] or found["late"]), month, int(found["day"] or found["first"]))
        except ValueError:
            yield page.problem(found.start(), f"“{found[0]}” is a day that no calendar has. Correct it.")
            continue
        said = WEEKDAY.search(page.text, max(0, found.start() - LONGEST_WEEKDAY), found.start())
        right = WEEKDAYS[day.weekday()]
        if said and said["weekday"] != right:
            what = f"“{said[0]}{found[0]}” was no {said['weekday']}, but a {right}"
            yield page.problem(found.start(), f"{what}. Correct the weekday or the day, or leave the weekday out.")


def _to_come(page: SourcePage) -> Iterator[Problem]:
    """What is told of as past."""
    for found in PAST.finditer(page.text):
        if int(found["year"]) > date.today().year:
            yield page.problem(
                found.start(), f"“{found[0]}” has not come yet, and is told of as past. Correct the year."
            )


def _in_digits(page: SourcePage) -> Iterator[Problem]:
    for found in IN_DIGITS.finditer(page.text):
        what = f"“{found[0]}” is one day in one country and another elsewhere"
        yield page.problem(found.start(), f"{what}. Write the month as a word: November 24, 2026.")
