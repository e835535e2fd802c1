"""The form of single fields: what a DOI, PMID, URL, year, date and page range look like, and how to correct one that does not."""

import re
from collections.abc import Callable, Iterator

from pybtex.database import Entry

from ..style.identifiers import web_address
from ..style.tex import plain
from ..style.tex_address import unescape_url

DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;]")
DOI_WITH_PREFIX = re.compile(r"(?:https?://\S*?|doi\.org/|doi:?\s*)(?P<doi>10\.\d{4,9}\S*)", re.IGNORECASE)
PMID = re.compile(r"[1-9]\d{0,8}")
PMCID = re.compile(r"(?:PMC)?[1-9]\d{0,9}")
YEAR = re.compile(
    r"(?:1[4-9]|20)\d\d(?:\s*(?:--?|–|/)\s*(?:\d{2}|\d{4})?)?|in press|forthcoming|n\.?d\.?", re.IGNORECASE
)
DATE_PART = r"\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\S+)?)?)?[?~%]?"
DATE = re.compile(rf"{DATE_PART}(?:/(?:{DATE_PART}|\.\.)?)?")
PAGE = r"(?:[A-Za-z]{0,3}[.-]?\d[\w.:]*|[ivxlcdm]+)"
PAGES = re.compile(
    rf"{PAGE}(?:\s*[-–—]+\s*{PAGE}|\+)?(?:\s*[,;]\s*(?:discussion\s+)?{PAGE}(?:\s*[-–—]+\s*{PAGE})?)*", re.IGNORECASE
)
RANGE = re.compile(r"(?P<letters>[A-Za-z]*)(?P<first>\d+)\s*[-–—]+\s*(?P=letters)(?P<last>\d+)")

Check = Callable[[str], str | None]


def malformed_fields(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for each field of the entry that does not have its form."""
    for name, value in entry.fields.items():
        check = CHECKS.get(name)
        if check and value and (wrong := check(value)):
            yield name, f"the {name} of '{key}', '{value[:60]}', {wrong}"


def _doi(value: str) -> str | None:
    value = unescape_url(value)
    if prefixed := DOI_WITH_PREFIX.fullmatch(value):
        return f"is more than the DOI itself. Write doi = {{{prefixed['doi']}}}."
    return None if DOI.fullmatch(value) else "is not a DOI. Write it from '10.' on, as in doi = {10.1002/hed.23202}."


def _pmid(value: str) -> str | None:
    return None if PMID.fullmatch(value) else "is not a PubMed number. Write its digits only, as in pmid = {23280716}."


def _pmcid(value: str) -> str | None:
    return None if PMCID.fullmatch(value) else "is not a PMC number. Write it as in pmcid = {PMC3456789}."


def _url(value: str) -> str | None:
    if web_address(unescape_url(value)):
        return None
    return "is not a web address. Write it whole, from 'https://' on and without spaces."


def _year(value: str) -> str | None:
    return None if YEAR.fullmatch(plain(value)) else "is not a year. Write four digits, as in year = {2013}."


def _date(value: str) -> str | None:
    return (
        None
        if DATE.fullmatch(value)
        else "is not a date. Write it as year-month-day, as in 2013-11-30 or 2013-11 or 2013."
    )


def _pages(value: str) -> str | None:
    value = plain(value)
    if not PAGES.fullmatch(value):
        return "are not page numbers. Write them as in pages = {452--456}, without 'p.' or words."
    if any(_ends_before_it_begins(match["first"], match["last"]) for match in RANGE.finditer(value)):
        return "end before they begin. Correct them."
    return None


def _ends_before_it_begins(first: str, last: str) -> bool:
    """`452-6` is short for 452-456."""
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
    "retracted": _date,
    "pages": _pages,
}
