"""A title or a heading in Title Case: "Spread To The Bones". This guide writes large only the first word and names."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import TITLE

WORD = re.compile(r"(?<![\w'’-])[A-Za-z][a-z]*(?:['’][a-z]+)?(?![\w-])")
BEGINS = re.compile(r"(?:^|[:.?!–—]\s+[\"“]?|[\"“(])$")  # A title within a title begins large.
LONG = 4  # Letters; Title Case leaves shorter words small.


def check_title_case(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; what the page has small elsewhere is no name."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        if passage.kind == TITLE:
            line, text = passage.lines[-1]
            words = [word for word in WORD.finditer(text) if not BEGINS.search(text[: word.start()])]
            large = [word[0] for word in words if word[0][0].isupper()]
            is_mixed = any(len(word[0]) >= LONG and word[0][0].islower() for word in words)
            if large and not is_mixed and 2 * sum(_is_small(word, page) for word in large) > len(large):
                yield Problem(line, f"“{text}” is in Title Case. Write “{_in_small_words(text)}”.")


def _is_small(word: str, page: SourcePage) -> bool:
    stem = word.lower().removesuffix("s")
    return len(word) > 1 and re.search(rf"(?<![\w-]){stem}s?(?![\w-])", page.text) is not None


def _in_small_words(text: str) -> str:
    return WORD.sub(lambda found: found[0] if BEGINS.search(text[: found.start()]) else found[0].lower(), text)
