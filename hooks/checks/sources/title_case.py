"""Titles of articles in Title Case, as some databases print them; AMA style writes large the first word and names alone."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from citations.style.tex import plain

from .journals import ARTICLES

IN_BRACES = re.compile(r"\{[^{}]+\}")
WORD = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]{3,}(?![\w-])")  # Longer than what Title Case leaves small.
BEGINS = re.compile(r"(?:^|[:.?!–—]\s+[\"“]?)$")
ENOUGH = 5  # Words; fewer may all be names.


def check_title_case(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """The title, where each longer word of many has a capital."""
    title = entry.fields.get("title", "")
    inner = IN_BRACES.sub("", title)
    text = plain(inner)
    words = [found[0] for found in WORD.finditer(text) if not BEGINS.search(text[: found.start()])]
    if entry.type in ARTICLES and len(words) >= ENOUGH and all(word[0].isupper() for word in words):
        what = f"the title of '{key}' is in Title Case, “{plain(title)[:60]}…”"
        yield "title", f"{what}. Write large its first word and names alone, and names in braces."
