"""DOI, PMID, PMCID and URL of an entry, each only when it has the form of one, and the address each leads to."""

import re
from urllib.parse import quote, urlsplit

from pybtex.database import Entry

from .doi import of_article_page, of_resolver, read_doi
from .notes import address_beside_words
from .tex_address import unescape_url

PMID = re.compile(r"[1-9]\d{0,8}")
PMC_NUMBER = re.compile(r"[1-9]\d{0,9}")  # A PMCID without its letters.
WRITTEN_PMID = re.compile(rf"(?:PMID:?\s*)?(?P<digits>{PMID.pattern})", re.IGNORECASE)
WRITTEN_PMCID = re.compile(rf"(?:PMCID:?\s*)?(?:PMC)?(?P<digits>{PMC_NUMBER.pattern})", re.IGNORECASE)
WEB_ADDRESS = re.compile(r"https?://[^\s/?#@\\]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
ADDRESSES = ("url", "link", "ee")
ADDRESS_FIELDS = frozenset([*ADDRESSES, "howpublished", "note", "eprint"])
# BibLaTeX's `eprinttype`, and where such a number leads.
LIBRARIES = {
    "jstor": "https://www.jstor.org/stable/",
    "googlebooks": "https://books.google.com/books?id=",
    "hdl": "https://hdl.handle.net/",
}
PRINTED = frozenset({"article", "inbook", "incollection", "inproceedings"})
URL_SIGNS = "%/:;=?@&#+,!$'()*~[]"


def doi(entry: Entry) -> str | None:
    """The bare DOI ("10.1002/hed.23202"), also when the field holds its URL or `doi:` before it, or only `url` has it: the resolver's address, and a publisher's of what came out in print."""
    if written := entry.fields.get("doi", ""):
        return read_doi(unescape_url(written))
    address = _address(entry)
    if "10." not in address:
        return None
    return of_resolver(address) or (of_article_page(address) if entry.type in PRINTED else None)


def doi_url(doi: str) -> str:
    """The address of a DOI at its resolver."""
    return "https://doi.org/" + quote(doi, safe="/:;().,_-+=@!$*~")


def pmid(entry: Entry) -> str | None:
    """The digits of the PubMed number, whatever stands before them; None without."""
    match = WRITTEN_PMID.fullmatch(entry.fields.get("pmid", "").strip())
    return match["digits"] if match else None


def pubmed_url(pmid: str) -> str:
    """The address of a PubMed number."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"


def pmcid(entry: Entry) -> str | None:
    """With its letters: "PMC3456789"."""
    match = WRITTEN_PMCID.fullmatch((entry.fields.get("pmcid") or entry.fields.get("pmc", "")).strip())
    return f"PMC{match['digits']}" if match else None


def pmc_url(pmcid: str) -> str:
    """The address of a PMCID with its letters, such as PMC3456789."""
    return f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"


def arxiv_url(number: str) -> str:
    """The address of a number at arXiv, such as 2301.00001."""
    return f"https://arxiv.org/abs/{number}"


def url(entry: Entry) -> str | None:
    """The address of the work; also one that stands in `howpublished`, `note` or a field of another program."""
    return web_address(_address(entry))


def _address(entry: Entry) -> str:
    if ADDRESS_FIELDS.isdisjoint(entry.fields):
        return ""
    typed = next((text for name in ADDRESSES if (text := entry.fields.get(name, ""))), "")
    return unescape_url(typed) or address_beside_words(entry) or _in_library(entry)


def _in_library(entry: Entry) -> str:
    number, library = entry.fields.get("eprint", ""), entry.fields.get("archiveprefix", "").lower()
    return LIBRARIES[library] + number if number and library in LIBRARIES else ""


def web_address(address: str) -> str | None:
    """The address, percent-encoded where needed, or None if it is not plainly http or https."""
    if not WEB_ADDRESS.fullmatch(address):
        return None
    try:
        if "[" in address or "]" in address or not address.isascii():
            urlsplit(address)
    except ValueError:  # An unclosed "[" of an IPv6 address.
        return None
    return quote(address, safe=URL_SIGNS)
