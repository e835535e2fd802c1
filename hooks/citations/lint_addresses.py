"""What is doubtful in addresses and in the days when they were looked at, although both can be read."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from .style.dates import ACCESSED, Date, read_date
from .style.identifiers import ADDRESSES
from .style.notes import day_of_access
from .style.tex_address import unescape_url

# "x.nsf/$FILE/care.pdf" is an address, and Wiley's "3.0.CO;2-$" a DOI; "/$12$/" and a sign at the end are left of TeX.
STRAY_DOLLAR = re.compile(r"(?<!;2-)\$(?![A-Za-z({])|\$[^$/]{1,12}\$")
DAY = re.compile(r"(?P<one>0?[1-9]|1[0-2])(?P<sign>[/-])(?P<two>0?[1-9]|1[0-2])(?P=sign)(?P<year>(?:19|20)\d\d)")
ADDRESS_FIELDS = frozenset([*ADDRESSES, "doi"])  # A lone '$' in words is named with them.
DAYS = (*(name for name in ACCESSED if name != "urldate"), "reviewed", "updated")  # Of `urldate` the form is looked at.
HOLD_BOTH = ("note", "howpublished", "addendum")
HOLDS_DAY = frozenset(HOLD_BOTH)


def lint_address(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for each."""
    for name in ADDRESS_FIELDS & entry.fields.keys():
        address = unescape_url(entry.fields[name]) if "$" in entry.fields[name] else ""
        if STRAY_DOLLAR.search(address):
            yield (
                name,
                f"the {name} of '{key}', '{address}', has a '$' that TeX left there. Write it as a browser shows it.",
            )
    for name, typed in _days(entry):
        if (found := DAY.search(typed)) and int(found["one"]) != int(found["two"]):
            yield name, f"the {name} of '{key}' has the day '{found[0]}', {_either(found)}"


def _days(entry: Entry) -> list[tuple[str, str]]:
    """(field, what it says) of each day that is printed."""
    found = [(name, entry.fields[name]) for name in DAYS if name in entry.fields]
    if not HOLDS_DAY.isdisjoint(entry.fields) and (typed := day_of_access(entry)):
        found.append((next((name for name in HOLD_BOTH if typed in entry.fields.get(name, "")), "note"), typed))
    return found


def _either(found: re.Match[str]) -> str:
    """American programs write the month first, all others the day."""
    year, one, two = found["year"], int(found["one"]), int(found["two"])
    read = read_date(found[0]) or Date(year)
    return f"read as {read}. Write {read.iso} or {year}-{two:02}-{one:02}."
