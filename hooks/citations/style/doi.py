"""What a DOI is (DOI Handbook, 2.2), and the DOI within the forms that people and programs write."""

import re
from functools import lru_cache
from urllib.parse import unquote

PREFIX = r"10\.\d{4,9}(?:\.\d+)*"
BARE = re.compile(rf"{PREFIX}/[^\s\x00-\x1f]*[^\s\x00-\x1f.,;:]")
UP_AND_OUT = re.compile(r"/\.{1,2}(?:/|\Z)")  # A browser would leave the DOI there.
# Of the resolver, also through a library's proxy (doi-org.proxy.edu), or doi:, DOI, info:doi/, urn:doi:.
RESOLVER = re.compile(
    r"(?:https?://)?(?:(?:dx|www)[.-])?doi[.-]org(?:\.[\w.-]+)?(?::\d+)?/+(?:doi:)?|(?:info:|urn:)?doi\s*[:/]?\s*",
    re.IGNORECASE,
)
# A publisher's page: https://www.tandfonline.com/doi/full/10.1080/…
PAGE = re.compile(rf"https?://\S*?/(?={PREFIX}/)", re.IGNORECASE)
# The same of articles and chapters alone: no supplement, no list of a journal's issues.
ARTICLE_PAGE = re.compile(
    rf"https?://[^/\s]+/(?:[\w-]+/)?(?:doi/(?:(?:abs|full|pdf|epdf|pdfdirect|epub|fullhtml|book|ref)/)?|articles?/|chapter/|article\?id=)"
    rf"(?P<doi>{PREFIX}/[^\s&]+)",
    re.IGNORECASE,
)
END_OF_PAGE = re.compile(r"(?:\?.*|#.*|/(?:full|abstract|pdf|epdf|fulltext|html?)|\.pdf)+$", re.IGNORECASE)
# The last is Mendeley's, of what stood in a second line.
LEFT_OVER = re.compile(
    r"(?:[\s.,;:]+|\s*\[doi\](?:\s.*\[pii\])?|[.;]?\s+(?:e-?pub|pmid|pmcid)\b.*|\\[rn](?:https?:.*)?)+$", re.IGNORECASE
)
FOLLOWED = re.compile(
    r"[?&](?:utm_\w+|casa_token|journalcode|mobileui|src|ref|via)=\S*$", re.IGNORECASE
)  # By advertisers.
HYPHENS = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}\N{EN DASH}", "-"))
SHORT = re.compile(r"10/[a-z0-9]{3,12}", re.IGNORECASE)
PAIRS = {")": "(", "]": "[", ">": "<", "}": "{"}


@lru_cache(maxsize=1024)  # Lint, style and exports ask for the same one many times.
def read_doi(text: str) -> str | None:
    """The bare DOI ("10.1002/hed.23202") that is all of `text` but for what is usually put round it."""
    text, is_page = _without_resolver(text)
    if is_page:
        text = END_OF_PAGE.sub("", text)
    if "%" in text:
        text = unquote(text)
    text = _without_open_end(LEFT_OVER.sub("", FOLLOWED.sub("", text.translate(HYPHENS))))
    return text if BARE.fullmatch(text) and not UP_AND_OUT.search(text) else None


def of_resolver(address: str) -> str | None:
    """The DOI of an address that leads to the resolver, of no other."""
    return read_doi(address) if address[:4].lower() == "http" and RESOLVER.match(address) else None


def of_article_page(address: str) -> str | None:
    """The DOI of an article's or chapter's page at its publisher, as other programs write it into `url`."""
    page = ARTICLE_PAGE.match(address)
    return read_doi(END_OF_PAGE.sub("", page["doi"])) if page else None


def short_doi(text: str) -> str | None:
    """`10/abc`, which stands for a DOI without saying which (https://shortdoi.org)."""
    text, _ = _without_resolver(text)
    return text if SHORT.fullmatch(text) else None


def _without_resolver(text: str) -> tuple[str, bool]:
    text = text.strip()
    if resolver := RESOLVER.match(text):
        return text[resolver.end() :], False
    page = PAGE.match(text)
    return (text[page.end() :], True) if page else (text, False)


def _without_open_end(text: str) -> str:
    """A parenthesis that the DOI does not open was opened before it."""
    while text[-1:] in PAIRS and text.count(text[-1]) > text.count(PAIRS[text[-1]]):
        text = LEFT_OVER.sub("", text[:-1])
    return text
