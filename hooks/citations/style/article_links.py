"""Where a work can be read: links to its DOI, PubMed, PubMed Central and web address, each with a name of its own."""

from dataclasses import dataclass
from html import escape

from pybtex.database import Entry

from ..ama import short_name
from ..words import ENGLISH, Words
from . import identifiers
from .preprints import arxiv_number


@dataclass(frozen=True, slots=True)
class Link:
    """`accessible_name` holds the visible `text` and says of which work: "Leemans 1993, in PubMed" for "PubMed"."""

    url: str
    text: str
    accessible_name: str


def article_links(entry: Entry, beside: str = "", words: Words = ENGLISH) -> tuple[Link, ...]:
    """The links of an entry, only where its identifier is well-formed; most useful first; none that `beside` has already."""
    addresses = [address for address in _addresses(entry) if f'href="{escape(address[0])}"' not in beside]
    name = short_name(entry) if addresses else ""
    return tuple(Link(url, words.text(text), words.text(f"{text}_of", name=name)) for url, text in addresses)


def link_html(link: Link) -> str:
    """The link as HTML, escaped."""
    return f'<a href="{escape(link.url)}" aria-label="{escape(link.accessible_name)}">{escape(link.text)}</a>'


def _addresses(entry: Entry) -> list[tuple[str, str]]:
    addresses = []
    if doi := identifiers.doi(entry):
        addresses.append((identifiers.doi_url(doi), "publisher"))
    if pmid := identifiers.pmid(entry):
        addresses.append((identifiers.pubmed_url(pmid), "pubmed"))
    if pmcid := identifiers.pmcid(entry):
        addresses.append((identifiers.pmc_url(pmcid), "full_text"))
    if arxiv := arxiv_number(entry):
        addresses.append((identifiers.arxiv_url(arxiv), "arxiv"))
    url = identifiers.url(entry)
    if url and url not in [address for address, _ in addresses] and not (doi and url.endswith(doi)):
        addresses.append((url, "web_page"))
    return addresses
