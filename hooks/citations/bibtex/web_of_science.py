"""Dates as the Web of Science writes them: `2024 MAR 22` for a month, and the month of an article ahead of its issue."""

import re
from collections.abc import MutableMapping

from ..style.tex import plain

Fields = MutableMapping[str, str]

YEAR_BEFORE_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)\s+(?P<rest>[A-Z]{3}(?:[\s-].*)?)")
MONTH_AND_YEAR = re.compile(r"(?P<month>[A-Z]{3})\s+(?P<year>(?:19|20)\d\d)")


def put_dates_in_place(fields: Fields) -> None:
    """In place; a year that is filled keeps what it has."""
    found = YEAR_BEFORE_MONTH.fullmatch(plain(fields.get("month", "")))
    if found and fields.setdefault("year", found["year"]).strip("{}") == found["year"]:
        fields["month"] = found["rest"]
    early = fields.get("earlyaccessdate", "")
    if early and "year" not in fields and "date" not in fields and (found := MONTH_AND_YEAR.fullmatch(plain(early))):
        fields["year"] = found["year"]
        fields.setdefault("month", found["month"])
