"""What clinicians write for one another: "pts w/ mets", "SOB", "≥ 38°C", "500mg"; and pages of a printed copy."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

# Each with words that say the same.
SHORT = {
    "pt": "person", "pts": "people", "mets": "spots of cancer that has spread", "w/": "with", "w/o": "without", "c/o": "has",
    "s/p": "after", "r/o": "rule out", "b/c": "because", "Tx": "treatment", "Dx": "diagnosis", "Rx": "prescription", "Hx": "history",
    "Sx": "symptoms", "SOB": "short of breath", "N/V": "nausea and throwing up", "BID": "twice a day", "TID": "three times a day",
    "QID": "four times a day", "PRN": "as needed", "NPO": "nothing by mouth", "ASAP": "as soon as you can", "f/u": "follow-up",
    "appt": "visit",
}  # fmt: skip
WRITTEN = re.compile(rf"(?<![\w/.@-])(?:{'|'.join(map(re.escape, sorted(SHORT, key=len, reverse=True)))})(?![\w/-])")
COMPARED = re.compile(r"(?P<sign>[≥≤]) ?(?P<number>\d[\d.,]*)")
AT_LEAST = {"≥": "or more", "≤": "or less"}
JOINED = re.compile(r"(?<![\w.,])(?P<number>\d[\d,.]*)(?P<unit>mg|mcg|µg|ml|mL|kg|cm|mm|Gy)\b")
PRINTED_PAGE = re.compile(r"\b(?:on|see|from) (?P<page>pages? \d{1,4})\b", re.IGNORECASE)


def check_shorthand(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(page.problem(offset, message) for offset, message in set(_messages(page.text)))


def _messages(text: str) -> Iterator[tuple[int, str]]:
    for found in WRITTEN.finditer(text):
        yield found.start(), f"“{found[0]}” is short for those who know it. Write it out: “{SHORT[found[0]]}”."
    for found in COMPARED.finditer(text):
        right = f"{found['number']} {AT_LEAST[found['sign']]}"
        yield found.start(), f"not all readers know the sign in “{found[0]}”. Write “{right}”."
    for found in JOINED.finditer(text):
        yield found.start(), f"a blank is missing in “{found[0]}”. Write “{found['number']} {found['unit']}”."
    for found in PRINTED_PAGE.finditer(text):
        yield (
            found.start(),
            f"“{found['page']}” has no number on a screen. Link to the page, or cite it: [@key, p. 12].",
        )
