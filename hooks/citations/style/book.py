"""Parts of books, reports and theses (AMA 3.12 and 3.13), as template nodes."""

import re

from pybtex.richtext import BaseText, String, Text
from pybtex.style.template import node

from .parts import Children, Data, field, within
from .tex import plain

ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
THESES = {"phdthesis": "Dissertation", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis"}
PATENT = re.compile(r"pat(?:ent|req)(?P<office>us|eu|uk|de|fr)?", re.IGNORECASE)  # BibLaTeX's types.
OFFICES = {"us": "US patent", "eu": "European patent", "uk": "UK patent", "de": "German patent", "fr": "French patent"}
EDITION_WORD = re.compile(r"\s*\b(edition|edn?)$", re.IGNORECASE)
REPORTS = {"techreport": "Technical report", "resreport": "Research report"}


@node
def volume_of_book(children: Children, data: Data) -> BaseText:
    return within("Vol ")[field("volume")].format_data(data)


@node
def edition(children: Children, data: Data) -> BaseText:
    """8th ed; the first edition is not named (AMA 3.12.1)."""
    typed = plain(data["entry"].fields.get("edition", "")).replace(".", "").strip()
    number = ORDINAL_WORDS.get(typed.lower().removesuffix(" edition"), typed)
    if str(number).removesuffix("st") in ("", "1"):
        return Text()
    if str(number).isdecimal() and len(str(number)) <= 3:
        return String(f"{_ordinal(int(number))} ed")
    return String(f"{EDITION_WORD.sub('', typed)} ed")


@node
def report_number(children: Children, data: Data) -> BaseText:
    fields = data["entry"].fields
    kind, number = plain(fields.get("type", "")), plain(fields.get("number", ""))
    kind = REPORTS.get(kind.lower(), kind) or ("Report" if number.isdecimal() else "")
    return String(f"{kind} {number}".strip())


@node
def patent_number(children: Children, data: Data) -> BaseText:
    fields = data["entry"].fields
    typed = plain(fields.get("type", "")) or "patent"
    if match := PATENT.fullmatch(typed):
        typed = OFFICES.get((match["office"] or "").lower(), "Patent")
        typed += " application" * match[0].lower().startswith("patreq")
    return String(f"{typed} {plain(fields.get('number', ''))}".strip())


@node
def thesis_kind(children: Children, data: Data) -> BaseText:
    entry = data["entry"]
    kind = plain(entry.fields.get("type", "")) or entry.type
    return String(THESES.get(kind.lower(), kind if entry.fields.get("type") else "Dissertation"))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
