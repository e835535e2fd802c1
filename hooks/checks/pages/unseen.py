"""Signs that nobody sees and that change what a reader sees: they turn the direction of text, or hide within words."""

import re
from collections.abc import Iterator
from html import unescape

from citations.problem import Problem
from reading.page import SourcePage

TURNING = "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
NO_WIDTH = "\u200b\u2060-\u2064\u180e\u034f\ufeff\u00ad\U000e0000-\U000e007f"
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb"
# Joiners belong to some scripts and to emoji; between Latin letters they only hide.
JOINER = r"(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])"
UNSEEN = re.compile(rf"[{TURNING}{NO_WIDTH}{CONTROL}]|{JOINER}")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
# Letters that look Latin, beside Latin ones: "pаin" with a Cyrillic a is found by no search.
LATIN, LOOKS_LATIN = "A-Za-z", "\u0400-\u04ff\uff21-\uff5a"
BOTH = f"{LATIN}{LOOKS_LATIN}"
TWO_ALPHABETS = re.compile(
    rf"(?<![{BOTH}])(?:[{LATIN}]++[{LOOKS_LATIN}][{BOTH}]*+|[{LOOKS_LATIN}]++[{LATIN}]\w*+)"
)  # From the start of a word only, for a very long one would be looked at from each of its letters.


def check_unseen(page: SourcePage) -> list[Problem]:
    """The problems of a whole file, its front matter, code and comments too, in the order of the lines."""
    return sorted({*_characters(page), *_entities(page), *_alphabets(page)})


def unseen_in(text: str) -> str | None:
    """What is wrong with a text, if such a sign stands in it."""
    found = UNSEEN.search(text)
    return _message(found[0]) if found else None


def _characters(page: SourcePage) -> Iterator[Problem]:
    for found in UNSEEN.finditer(page.source):
        if found.start():  # The mark of an encoding, at the very beginning, is no text.
            yield page.problem(found.start(), _message(found[0]))


def _entities(page: SourcePage) -> Iterator[Problem]:
    for found in ENTITY.finditer(page.text):
        if UNSEEN.fullmatch(unescape(found[0])):
            yield page.problem(found.start(), _message(found[0]))


def _alphabets(page: SourcePage) -> Iterator[Problem]:
    for found in TWO_ALPHABETS.finditer(page.text):
        yield page.problem(found.start(), f"“{found[0]}” mixes letters of two alphabets. Type the word anew.")


def _message(sign: str) -> str:
    name = sign if sign.startswith("&") else f"U+{ord(sign):04X}"
    return f"a sign that nobody sees ({name}) stands here. Delete the word with it, and type it anew."
