"""Where an entry of references.bib and the record of a registry do not say the same."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from pybtex.database import Entry

from citations.doubles import NOT_ALPHANUMERIC
from citations.style.identifiers import doi
from citations.style.pages import page_range
from citations.style.tex import plain
from published_record import PublishedRecord

RETRACTION_MARK = re.compile(r"^(?:retracted|withdrawn)\b(?:\s+article)?[:\s]*", re.IGNORECASE)
NUMBER = re.compile(r"\d+")
SAME_WORDS = 0.9  # Tumor and tumour, a hyphen more or less: the same title. Another work has another one.


def differences(entry: Entry, record: PublishedRecord) -> Iterator[tuple[str, str, str]]:
    """(field, what it should be, what stands there), for each field that both have."""
    title = RETRACTION_MARK.sub("", plain(record.title))
    if title and not _same_title(_field(entry, "title"), title):
        yield "title", title, _field(entry, "title")
    year = _field(entry, "year")
    if record.years and year and year not in record.years:
        yield "year", record.year, year
    if record.volume and _differ(_field(entry, "volume"), record.volume):
        yield "volume", record.volume, _field(entry, "volume")
    pages = page_range(entry.fields.get("pages", ""))
    if record.pages and pages and pages.casefold() != record.pages.casefold():
        yield "pages", record.pages, pages
    written = doi(entry)
    if record.doi and written and record.doi.lower() != written.lower():
        yield "doi", record.doi, written


def differs(name: str, key: str, ours: str, registry: str, theirs: str) -> str:
    """The message for one of these."""
    said = f"the {name} of '{key}' is '{ours}', but {registry} says '{theirs}'"
    return f"{said}. Look at the work itself and correct the field, or its DOI or PMID."


def _field(entry: Entry, name: str) -> str:
    return plain(entry.fields.get(name, ""))


def _same_title(ours: str, theirs: str) -> bool:
    """A registry may leave the subtitle out."""
    ours, theirs = (NOT_ALPHANUMERIC.sub("", title).casefold() for title in (ours, theirs))
    if not ours or ours.startswith(theirs) or theirs.startswith(ours):
        return True
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= SAME_WORDS


def _differ(ours: str, theirs: str) -> bool:
    """By the first number: `29 Suppl 9` is volume 29."""
    numbers = [NUMBER.search(text) for text in (ours, theirs)]
    return all(numbers) and len({number[0] for number in numbers if number}) > 1
