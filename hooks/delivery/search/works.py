"""The works on the References page as places of search: each is found by the names of its authors and by its year."""

import html
import re
from collections.abc import Iterator

from citations.markup import WORK

from .places import Place

ENTRY = re.compile(rf'<li id="(?P<id>work-[^"]+)">.*?<p class="{WORK}">(?P<work>.*?)</p>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")
# "Allen CT, van den Brekel M, et al. The title."; a group has no initials: "World Health Organization. The title."
AUTHORS = re.compile(r"(?P<authors>.*?)[.?!](?: |$)")
INITIALS = re.compile(r"\b[A-Z]{1,4}\b(?:,| et al|$)|\bet al\b")
# Before the volume ("2001;63"), or the last one that is no part of a DOI and no day of access.
YEAR = re.compile(r"\b(?:19|20)\d{2}(?=;)|\b(?:19|20)\d{2}\b(?!.*\b(?:19|20)\d{2}\b)")
AFTER_YEAR = re.compile(r"doi:|Accessed ")


def works_of(content: str) -> Iterator[Place]:
    """From the HTML of the References page."""
    for match in ENTRY.finditer(content):
        text = " ".join(html.unescape(TAG.sub("", match["work"])).split())
        authors = AUTHORS.match(text)
        names = INITIALS.sub(" ", authors["authors"]) if authors else ""
        year = YEAR.search(AFTER_YEAR.split(text)[0], authors.end() if authors else 0)
        of = year[0] if year else ""
        first = names.split("  ")[0].strip(" ,;")
        yield Place(match["id"], f"{first} {of}".strip(), [text], indexed=f"{names} {of}")
