"""Keys of sources that were meant to cite and do not: without their @, or mistyped in running text."""

import re
from collections.abc import Collection, Iterator

from citations.bibtex.nearest_key import nearest_key
from citations.problem import Problem
from citations.source_files import ONE_FILE, SourceFiles
from reading.page import SourcePage

IN_BRACKETS = re.compile(r"\[(?P<keys>[^\[\]@\n]+)\](?![\[(:])")
BETWEEN_KEYS = re.compile(r"\s*[;,]\s*")
IN_PARENTHESES = re.compile(r"(?<!\])\(@(?P<key>[\w:.-]+)\)")
# A bare @word cites only if it is a key; one in the form of our keys was meant to be one.
BARE_KEY = re.compile(r"(?<![\w@/.\[;-])(?<!; )@(?P<key>[a-z]{2,}(?:19|20)\d\d[a-z]?)\b")


def check_keys(page: SourcePage, keys: Collection[str], files: SourceFiles = ONE_FILE) -> list[Problem]:
    """The problems in the order of the page; `keys` are those of the bibliography, which stands in `files`."""
    return sorted([*_without_at(page, keys), *_in_parentheses(page, keys), *_mistyped(page, keys, files)])


def _without_at(page: SourcePage, keys: Collection[str]) -> Iterator[Problem]:
    for found in IN_BRACKETS.finditer(page.text):
        named = BETWEEN_KEYS.split(found["keys"].strip())
        if all(name in keys for name in named):
            right = "; ".join(f"@{name}" for name in named)
            yield page.problem(found.start(), f"'{found[0]}' cites nothing without its @. Write [{right}].")


def _in_parentheses(page: SourcePage, keys: Collection[str]) -> Iterator[Problem]:
    """Readers would see the name of its authors there."""
    for found in IN_PARENTHESES.finditer(page.text):
        if found["key"] in keys:
            remedy = f"Write [@{found['key']}] behind the full stop."
            yield page.problem(found.start(), f"'{found[0]}' prints the names of the authors. {remedy}")


def _mistyped(page: SourcePage, keys: Collection[str], files: SourceFiles) -> Iterator[Problem]:
    for found in BARE_KEY.finditer(page.text):
        if found["key"] not in keys:
            meant = nearest_key(found["key"], keys)
            remedy = f"Did you mean '{meant}'?" if meant else "Add the entry, or write \\@ if this is no citation."
            yield page.problem(found.start(), f"no entry '{found['key']}' in {files.name}. {remedy}")
