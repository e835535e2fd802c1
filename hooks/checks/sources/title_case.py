"""Titles of articles in Title Case, as some databases print them; AMA style writes large the first word and names alone."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from checks.pages.title_case import BEGINS, LONG, WORD
from citations.style.tex import plain

from .journals import ARTICLES

IN_BRACES = re.compile(r"\{[^{}]+\}")
ENOUGH = 5  # Words; fewer may all be names.


def check_title_case(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """The title, where each longer word of many has a capital."""
    title = entry.fields.get("title", "")
    inner = IN_BRACES.sub("", title)
    text = plain(inner)
    found = (word for word in WORD.finditer(text) if not BEGINS.search(text[: word.start()]))
    words = [word[0] for word in found if len(word[0]) >= LONG]
    if entry.type in ARTICLES and len(words) >= ENOUGH and all(word[0].isupper() for word in words):
        what = f"the title of '{key}' is in Title Case, “{plain(title)[:60]}…”"
        yield "title", f"{what}. Write large its first word and names alone, and names in braces."
