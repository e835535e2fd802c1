"""The form of single fields: what a DOI, PMID, URL, year, date and page range look like, and how to correct one that does not."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator

from pybtex.database import Entry

from ..style.doi import read_doi, short_doi
from ..style.identifiers import PMC_NUMBER, PMID, PRINTED, web_address
from ..style.pages import DASHES, HOW_MANY, THOUSANDS
from ..style.preprints import is_preprint
from ..style.publication_state import number_in
from ..style.tex import plain
from ..style.tex_address import unescape_url

YEAR = re.compile(
    r"(?:1[4-9]|20)\d\d(?:\s*(?:--?|–|/)\s*(?:\d{2}|\d{4})?)?|in press|forthcoming|n\.?d\.?", re.IGNORECASE
)
DATE_PART = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\S+)?)?)?[?~%]?"
DATE = re.compile(rf"{DATE_PART}(?:/(?:{DATE_PART}|\.\.)?)?")
WHOLE_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
PAGE = r"(?:(?:[A-Z]\d{1,3}-)?[A-Za-z]{0,8}[.-]?\d[\w.:]*(?:\([A-Z]\))?|[ivxlcdm]+|[A-Z]{1,4}\d+(?:-\d+){2})"  # S12, viii372, RESEARCH0017, CD001234.pub2, C3-53, 241409(R), SP542-2023-12
PAGES_TO = rf"{PAGE}(?:\s*[-–—]+\s*{PAGE}|-?\+)?"  # Web of Science: 1234-+
# As PubMed writes them: "452-6; discussion 457-8", "1234; author reply 1235-6".
WHAT_FOLLOWS = r"(?:(?:author(?:'?s'?)?\s+)?(?:reply|response|discussion|comment(?:ary)?|quiz|erratum)\s+)?"
PAGES = re.compile(rf"{PAGES_TO}(?:\s*[,;]\s*{WHAT_FOLLOWS}{PAGES_TO})*", re.IGNORECASE)
OF_CHAPTER = re.compile(
    r"(?P<chapter>\d{1,3})[-–—/]\d+\s*[-–—]+\s*(?P=chapter)[-–—/]\d+"
)  # 3-12--3-20, also of an issue.
LETTER = re.compile(r"[A-Za-z]")
RANGE = re.compile(r"(?P<letters>[A-Za-z]*)(?P<first>\d+)\s*[-–—]+\s*(?P=letters)(?P<last>\d+)")

PARTS_OF_A_DATE = ("month", "day")  # Filled in from a `date`, which is checked itself.

Check = Callable[[str], str | None]


def malformed_fields(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for each field of the entry that does not have its form."""
    for name, value in entry.fields.items():
        check = CHECKS.get(name) if name not in PARTS_OF_A_DATE or "date" not in entry.fields else None
        if name == "pages" and (is_preprint(entry) or _counts_pages(entry, value)):
            continue  # Not printed: Google Scholar has the month of a preprint there.
        if check and value and (wrong := check(value)):
            yield name, f"the {name} of '{key}', '{value[:60]}', {wrong}"


def _counts_pages(entry: Entry, value: str) -> bool:
    """How many pages a book has."""
    return entry.type not in PRINTED and bool(HOW_MANY.fullmatch(plain(value)))


def _doi(value: str) -> str | None:
    value = unescape_url(value)
    found = read_doi(value)
    if found == value:
        return None
    if found:
        return f"is more than the DOI itself. Write doi = {{{found}}}."
    if short := short_doi(value):
        return f"is a short DOI. Open https://doi.org/{short} and write the DOI of the page it leads to."
    return "is not a DOI. Write it from '10.' on, as in doi = {10.1002/hed.23202}."


def _pmid(value: str) -> str | None:
    return None if PMID.fullmatch(value) else "is not a PubMed number. Write its digits only, as in pmid = {23280716}."


def _pmcid(value: str) -> str | None:
    if PMC_NUMBER.fullmatch(value.removeprefix("PMC")):
        return None
    return "is not a PMC number. Write it as in pmcid = {PMC3456789}."


def _url(value: str) -> str | None:
    if web_address(unescape_url(value)):
        return None
    return "is not a web address. Write it whole, from 'https://' on and without spaces."


def _year(value: str) -> str | None:
    return None if YEAR.fullmatch(plain(value)) else "is not a year. Write four digits, as in year = {2013}."


def _date(value: str) -> str | None:
    if not DATE.fullmatch(value):
        return "is not a date. Write it as year-month-day, as in 2013-11-30 or 2013-11 or 2013."
    if all(_exists(*map(int, day.groups())) for day in WHOLE_DATE.finditer(value)):
        return None
    return "is a day that no calendar has. Correct it."


def _month(value: str) -> str | None:
    if not value.isdecimal() or 1 <= int(value) <= 12 or 21 <= int(value) <= 24:  # BibLaTeX counts seasons from 21.
        return None
    return "is not a month. Write its name or its number, from 1 to 12."


def _day(value: str) -> str | None:
    if not value.isdecimal() or 1 <= int(value) <= 31:
        return None
    return "is not a day of a month. Correct it."


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(max(year, 1), month)[1]


def _pages(value: str) -> str | None:
    value = plain(value)
    if LETTER.search(value) and not number_in(value):  # "n/a-n/a", "in press": read, and not printed.
        return None
    if THOUSANDS.fullmatch(DASHES.sub("-", value)):
        value = value.replace(",", "")
    if OF_CHAPTER.fullmatch(value):
        return None
    if not PAGES.fullmatch(value):
        return "are not page numbers. Write them as in pages = {452--456}, without 'p.' or words."
    if any(_ends_before_it_begins(match["first"], match["last"]) for match in RANGE.finditer(value)):
        return "end before they begin. Correct them."
    return None


def _ends_before_it_begins(first: str, last: str) -> bool:
    """`452-6` is short for 452-456; `236802-1` is the first page of an article with a number, as physicists write it, "LL16-04" a paper of a meeting."""
    if last == "1" or last.startswith("0"):
        return False
    whole = first[: -len(last)] + last if len(last) < len(first) else last
    return int(whole) < int(first)


CHECKS: dict[str, Check] = {
    "doi": _doi,
    "pmid": _pmid,
    "pmcid": _pmcid,
    "url": _url,
    "year": _year,
    "date": _date,
    "urldate": _date,
    "month": _month,
    "day": _day,
    "retracted": _date,
    "pages": _pages,
}
