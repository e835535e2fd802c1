"""What is wrong with the links of a page: their addresses, and what they are called."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

from .addresses import wrong_address

ADDRESS = r"(?P<address><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)"
TEXT = r"(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)"
LINK = re.compile(rf"(?P<image>!?)\[{TEXT}\]\(\s*{ADDRESS}(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
DEFINITION = re.compile(rf"^ {{0,3}}\[(?P<name>[^\[\]^@]+)\]:[ \t]*{ADDRESS}", re.MULTILINE)
RAW_LINK = re.compile(r"<a\b(?P<attributes>[^<>]*\bhref\b[^<>]*)>(?P<text>.*?)</a>", re.DOTALL | re.IGNORECASE)
RAW_TAG = re.compile(r"<[A-Za-z][^<>]*>")
WITH_SCHEME = re.compile(r"//|[A-Za-z][A-Za-z0-9+.-]*:")
NOT_WORD = re.compile(r"[^\w\s]|_")
# A text of these words alone says nothing to a reader who hears the links of a page as a list.
SAYS_NOTHING = re.compile(
    r"(?:(?:a|about|and|article|at|click|details?|document|download|file|find|follow|for|get|go|here|in|info|information|"
    r"it|learn|link|more|now|of|on|one|open|out|page|please|press|read|see|site|source|tap|that|the|there|this|to|url|"
    r"view|visit|web|webpage|website)\s*)+"
)
DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<name>(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|int|eu|uk|ca|au|nz|ie|de|fr))(?:/\S*)?",
    re.IGNORECASE,
)
LEADS_TO = re.compile(
    r"(?:\]\(\s*<?|\bhref\s*=\s*[\"']?\s*)https?://(?:[^/?#\s@]*@)?(?P<host>[^/?#:\s\"'<>)]+)", re.IGNORECASE
)
NAME_IT = "Name what the link leads to, such as [Tests](tests.md)."


def check_links(page: SourcePage) -> list[Problem]:
    """The problems of all links in the order of the file; whether a page or file is there is for MkDocs to say."""
    return sorted({*_addresses(page), *_texts(page)})


def has_scheme(address: str) -> bool:
    """Whether MkDocs takes the address for one outside the site, which it does not check."""
    return bool(WITH_SCHEME.match(address))


def _addresses(page: SourcePage) -> Iterator[Problem]:
    for link in (*LINK.finditer(page.text), *DEFINITION.finditer(page.text)):
        address = page.source[link.start("address") : link.end("address")].strip("<>")
        message = wrong_address(address)
        if message and has_scheme(address):  # MkDocs finds the others dead, and checks/link_lines.py says why.
            yield page.problem(link.start("address"), message)


def _texts(page: SourcePage) -> Iterator[Problem]:
    links = (link for link in LINK.finditer(page.text) if not link["image"])
    for link in (*links, *RAW_LINK.finditer(page.text)):
        written = " ".join(page.source[link.start("text") : link.end("text")].split())
        if message := _wrong_text(written) or _another_site(written, link):
            yield page.problem(link.start(), message)


def _another_site(written: str, link: re.Match[str]) -> str | None:
    """Whoever reads the name of one site trusts that the link leads there."""
    shown, led = DOMAIN.fullmatch(written), LEADS_TO.search(link[0])
    if shown and led and not f".{led['host']}".lower().endswith(f".{shown['name']}".lower()):
        return f"the link shows '{shown['name']}' and leads to '{led['host']}'. Correct one of the two."
    return None


def _wrong_text(written: str) -> str | None:
    words = " ".join(NOT_WORD.sub(" ", RAW_TAG.sub("", written)).lower().split())
    if not words and "![" not in written and "<img" not in written.lower():
        return f"a link has no text. {NAME_IT}"
    if SAYS_NOTHING.fullmatch(words):
        return f"the link text “{written}” says nothing when read alone. {NAME_IT}"
    if written.startswith(("http:", "https:", "www.")):
        return f"the link text “{written}” is an address, which is hard to read and to hear. {NAME_IT}"
    return None
