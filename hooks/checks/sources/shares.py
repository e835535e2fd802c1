"""One share said in two ways in an annote, which must agree: "83 of the 727 people: 11.4%", "11.4%, or about 11 of every 100"."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from citations.ama import field_text

PERCENT = r"(?P<percent>\d{1,3}(?:\.\d{1,3})?)%"
COUNTED = re.compile(
    rf"(?<![\d,.])(?P<part>\d[\d,]*) (?:out )?of (?:(?:the|these|all) )?(?P<whole>\d[\d,]*)(?: people| patients| adults)?(?::| \(|,)(?: or)?(?: about)? ?{PERCENT}"
)
IN_HUNDRED = re.compile(
    rf"(?<![\d,.]){PERCENT}(?:\)?,| \(|:)(?: or)?(?: ?about)? ?(?P<number>\d{{1,3}}) (?:of every|in|out of) 100\b"
)
ROUNDED = 0.6  # Percentage points.


def check_shares(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for the first two that differ by more than rounding makes."""
    annote = entry.fields.get("annote", "")
    if "%" in annote and (wrong := next(_wrong(field_text(annote)), "")):
        yield "annote", f"the annote of '{key}' says {wrong}. Correct one of the two."


def _wrong(text: str) -> Iterator[str]:
    for found in COUNTED.finditer(text):
        part, whole = (int(found[name].replace(",", "")) for name in ("part", "whole"))
        if whole and abs(100 * part / whole - float(found["percent"])) > ROUNDED:
            yield f"“{found[0]}”, and {found['part']} of {found['whole']} is {100 * part / whole:.1f}%"
    for found in IN_HUNDRED.finditer(text):
        if abs(float(found["percent"]) - int(found["number"])) > ROUNDED:
            yield f"“{found[0]}”, and {found['percent']}% is about {float(found['percent']):.0f} of every 100"
