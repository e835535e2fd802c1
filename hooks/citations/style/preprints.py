"""Preprints: which entries are one, on what server they stand, and their number on arXiv.

No program writes them as another does: BibTeX has no type for them, so the server stands in `journal`, `publisher`,
`archiveprefix`, `howpublished`, `note`, … or shows in the DOI or the address alone.
"""

import re
from functools import lru_cache

from pybtex.database import Entry

from . import identifiers
from .dates import Date, published, read_date
from .notes import own_words
from .preprint_servers import server_by_address, server_by_doi, server_by_name
from .tex import plain

# In the order of trust; `publisher` may be a company that runs journals too, so that it counts only by a server's name.
NAMED_IN = (
    "archiveprefix",
    "eprinttype",
    "journal",
    "howpublished",
    "publisher",
    "institution",
    "organization",
    "booktitle",
    "titleaddon",
    "note",
    "number",
    "eprint",
    "series",
    "type",
)
MAY_BE = frozenset(
    {"article", "misc", "online", "unpublished", "techreport", "report", "electronic", "preprint", "other"}
)
NO_JOURNAL = re.compile(r"(?:an?\s+)?pre-?print(?:\s+(?:server|posted.*))?|\W*", re.IGNORECASE)
LETTER = re.compile(r"[A-Za-z]")
OUR_WARNING = re.compile(r"^Preprint: [^.]*\.\s+")  # Of our own download.
WORD = re.compile(r"(?<!not )\bpre-?prints?\b|\bprepublished\b|\bposted-content\b", re.IGNORECASE)
SAYS_SO = ("type", "pubstate", "howpublished", "note", "entrysubtype", "genre", "addendum", "titleaddon")
PUBLISHED_BY = ("publisher", "organization", "institution", "howpublished")
DAY_CHECKED = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
ARXIV = re.compile(
    r"(?:arxiv[.:\s]*|abs/|arxiv\.org/(?:abs|pdf)/|^)(?P<id>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)\b",
    re.IGNORECASE,
)
POSTED = re.compile(r"rxiv\.org/content/(?:biorxiv/|medrxiv/)?early/(\d{4})/(\d\d)/(\d\d)/")
OF_ANOTHER_ARCHIVE = re.compile(r"[A-Z]{3,}\W?\d+")  # NIHMS150003, which Mendeley takes for a number of arXiv.
YEAR_AND_MONTH = re.compile(r"(\d{4})-{1,2}(\d\d)")
SSRN = re.compile(r"\bSSRN\b\D*(?P<id>\d{5,8})\b", re.IGNORECASE)
ARXIV_IN = ("eprint", "number", "journal", "volume", "doi", "url", "note", "howpublished", "pages")


def is_preprint(entry: Entry) -> bool:
    """Whether the work stands on a preprint server and in no journal."""
    fields, type_ = entry.fields, entry.type.lower()
    if type_ not in MAY_BE:
        return False
    if (journal := fields.get("journal", "")) and not _is_no_journal(journal):
        return False
    if type_ in ("techreport", "report"):
        return bool(server_by_doi(identifiers.doi(entry)) or WORD.search(fields.get("type", "")))
    if "booktitle" in fields and not server_by_name(fields["booktitle"]):
        return False
    return bool(
        DAY_CHECKED.fullmatch(fields.get("preprint", ""))
        or preprint_server(entry)
        or any(WORD.search(fields.get(name, "")) for name in SAYS_SO)
    )


def is_published(entry: Entry) -> bool:
    """Whether a preprint has the DOI of a journal, as arXiv's own records do: its own DOIs all begin alike."""
    doi = identifiers.doi(entry)
    return bool(doi) and is_preprint(entry) and preprint_server(entry) == "arXiv" and not server_by_doi(doi)


@lru_cache(maxsize=1024)
def _is_no_journal(journal: str) -> bool:
    r"""A macro of the writer's own TeX (`\apj`) is a journal, though its name is lost here."""
    name = plain(journal)
    return bool(server_by_name(name) or (NO_JOURNAL.fullmatch(name) and (name or not LETTER.search(journal))))


def preprint_server(entry: Entry) -> str:
    """Its name as it writes itself: "medRxiv"; "" if the entry does not tell."""
    fields = entry.fields
    for name in NAMED_IN:
        value = fields.get(name, "")
        if not value or (name == "archiveprefix" and OF_ANOTHER_ARCHIVE.fullmatch(fields.get("eprint", ""))):
            continue
        if server := server_by_name(OUR_WARNING.sub("", plain(value))):
            return server
    return server_by_doi(identifiers.doi(entry)) or server_by_address(
        fields.get("url", "") + " " + fields.get("howpublished", "")
    )


def printed_server(entry: Entry) -> str:
    """As `preprint_server`; where that is none we know, whoever published the preprint."""
    if server := preprint_server(entry):
        return server
    words = (WORD.sub("", own_words(entry.fields.get(name, ""))).strip(" ,;:.()[]") for name in PUBLISHED_BY)
    return next(filter(None, words), "")


def posted_on(entry: Entry) -> Date | None:
    """The day of posting, which medRxiv and bioRxiv have in their addresses, and Google Scholar has the month in the pages;
    None without a year."""
    when = published(entry)
    if when and not when.year[:4].isdigit():
        when = None
    address = POSTED.search(entry.fields.get("url", "")) or POSTED.search(entry.fields.get("eprint", ""))
    if address and not (when and when.day):
        return read_date("-".join(address.groups()))
    month = YEAR_AND_MONTH.fullmatch(entry.fields.get("pages", ""))
    return read_date("-".join(month.groups())) if month and not (when and when.month) else when


def preprint_address(entry: Entry) -> str:
    """Where a preprint can be read that has neither DOI nor address: by its number on arXiv or SSRN."""
    if number := arxiv_number(entry):
        return identifiers.arxiv_url(number)
    number_on_ssrn = SSRN.search(entry.fields.get("journal", "")) if is_preprint(entry) else None
    return f"https://ssrn.com/abstract={number_on_ssrn['id']}" if number_on_ssrn else ""


def arxiv_number(entry: Entry) -> str | None:
    """The number of a preprint on arXiv: "2301.00001"."""
    if not is_preprint(entry) or preprint_server(entry) != "arXiv":
        return None
    matches = (ARXIV.search(plain(entry.fields.get(name, ""))) for name in ARXIV_IN)
    return next((match["id"] for match in matches if match), None)
