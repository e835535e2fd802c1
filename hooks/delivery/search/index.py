"""The index that search loads when a reader opens it: places, and for each word the places that have it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from string import ascii_letters
from typing import Any

from markdown.extensions.toc import slugify

from .places import BY_CHOICE, Place
from .reader_words import ReaderWords
from .words import UNTOLD, words_of

MOST = 3  # More of a word in one place tell nothing more.
MOST_SHARED = 9  # One digit.


@dataclass(frozen=True)
class IndexedPage:
    """A page as search knows it: its address from the top of the site, its name, what it says of itself, its places.

    What stands on a page with a small `weight` stands on another page more fully.
    """

    url: str
    title: str
    description: str
    places: Sequence[Place]
    weight: float = 1


def index_of(pages: Sequence[IndexedPage], words: ReaderWords, leads: Sequence[tuple[str, int]]) -> dict[str, Any]:
    """What search/index.json holds.

    pages: [address, name, weight]. places: [number of the page, anchor, name, which box of BY_CHOICE its text is in]; the
    anchor is 0 where it is the slug of the name. words: word → numbers of places, each as the distance from the one
    before in `_distances`; no distance is once more in the same place. The words stand in one text, in order, each behind
    how many letters it shares with the one before: "0bone:bb 1rain:c". spanish: word → words. same: words → all words
    that mean them. leads: number of a place → all words that lead there. untold: words that tell nothing.
    """
    places = [(number, place) for number, page in enumerate(pages) for place in page.places]
    return {
        "pages": [[page.url, page.title, page.weight] for page in pages],
        "places": [[page, _anchor(place), place.title, BY_CHOICE.index(place.by_choice)] for page, place in places],
        "words": _postings(words_of(_text(pages[page], place)) for page, place in places),
        "same": _grouped(words.same.items()),
        "spanish": words.spanish,
        "leads": _grouped(leads),
        "untold": " ".join(sorted(UNTOLD)),
    }


def texts_of(page: IndexedPage) -> dict[str, list[str]]:
    """Anchor → lines, from which an excerpt is cut."""
    return {place.anchor: place.lines for place in page.places if place.lines}


def _text(page: IndexedPage, place: Place) -> str:
    return place.searched if place.anchor else f"{page.description} {place.searched}"


def _anchor(place: Place) -> str | int:
    return 0 if place.anchor and place.anchor == slugify(place.title, "-") else place.anchor


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[Any, list[str]]:
    """Each second → all its firsts, in their order."""
    groups: dict[Any, list[str]] = {}
    for one, other in pairs:
        groups.setdefault(other, []).append(one)
    return groups


def _postings(texts: Iterable[Iterable[str]]) -> str:
    found: dict[str, list[int]] = {}
    for number, words in enumerate(texts):
        for word, count in Counter(words).items():
            found.setdefault(word, []).extend([number] * min(count, MOST))
    words = sorted(found)
    pairs = zip(words, ["", *words], strict=False)
    return " ".join(f"{_behind(word, before)}:{_distances(found[word])}" for word, before in pairs)


def _behind(word: str, before: str) -> str:
    """ "bones" behind "bone" is "4s"."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, before[:MOST_SHARED], strict=False)))
    return f"{shared}{word[shared:]}"


def _distances(numbers: Sequence[int]) -> str:
    """One letter each, from a to Z, behind how often 52 is in it: 0 is "a", 53 is "1b"."""
    distances = (number - before for before, number in zip([0, *numbers], numbers, strict=False))
    return "".join(f"{each // 52 or ''}{ascii_letters[each % 52]}" for each in distances)
