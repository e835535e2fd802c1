"""The index that search loads when a reader opens it: places, and for each word the places that have it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, takewhile
from string import ascii_letters
from typing import Any

from markdown.extensions.toc import slugify

from .places import BY_CHOICE, Place
from .reader_words import ReaderWords
from .words import UNTOLD, plain, stem, words_of

MOST = 3  # More of a word in one place tell nothing more.
MOST_SHARED = 9  # One digit.
PART = 2_000  # Letters of a file of texts: about 1 KB on its way.


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

    pages: [address, name, weight, which of its places begin a further part of its texts]. places: [number of the page,
    anchor, name, which box of BY_CHOICE its text is in]; the anchor is 0 where it is the slug of the name, 1 where it is
    that of a work ("work-leemans1993"). stems: all in one text, in order, each behind how many letters it shares with
    the one before: "0bone 1rain". standing: for each stem the numbers of its places, each as the distance from the one
    before in `_distances`: "bb c"; no distance is once more in the same place. spanish: word → words. same: words → all
    words that mean them. leads: number of a place → all words that lead there. untold: words that tell nothing.
    """
    places = [(number, place) for number, page in enumerate(pages) for place in page.places]
    return {
        "pages": [[page.url, page.title, page.weight, [*accumulate(map(len, _parts(page)))][:-1]] for page in pages],
        "places": [[page, _anchor(place), place.title, BY_CHOICE.index(place.by_choice)] for page, place in places],
        **_postings(words_of(_text(pages[page], place)) for page, place in places),
        "same": _grouped(words.same.items()),
        "spanish": words.spanish,
        "leads": _grouped(_telling(leads, words.same)),
        "untold": " ".join(sorted(UNTOLD)),
    }


def texts_of(page: IndexedPage) -> list[dict[str, list[str]]]:
    """Anchor → lines, from which an excerpt is cut, in parts: a result needs few of them."""
    return [{place.anchor: place.lines for place in part if place.lines} for part in _parts(page)]


def _parts(page: IndexedPage) -> list[list[Place]]:
    parts: list[list[Place]] = [[]]
    for place in page.places:
        if parts[-1] and sum(len(line) for each in [*parts[-1], place] for line in each.lines) > PART:
            parts.append([])
        parts[-1].append(place)
    return parts


def _text(page: IndexedPage, place: Place) -> str:
    return place.searched if place.anchor else f"{page.description} {place.searched}"


def _anchor(place: Place) -> str | int:
    slug = slugify(place.title, "-")
    known = {slug: 0, f"work-{slug.replace('-', '')}": 1} if slug else {}
    return known.get(place.anchor, place.anchor)


def _telling(leads: Iterable[tuple[str, int]], same: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Less those that mean what one before them does, as "who is at risk" behind "risk"."""
    meant = {stem(plain(word)): frozenset(map(stem, words_of(others))) for word, others in same.items()}
    seen = set()
    for phrase, place in leads:
        stems = [*map(stem, words_of(phrase))] or [phrase]
        means = (place, frozenset(chain.from_iterable(meant.get(each, [each]) for each in stems)))
        if means not in seen:
            seen.add(means)
            yield phrase, place


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[Any, list[str]]:
    """Each second → all its firsts, in their order."""
    groups: dict[Any, list[str]] = {}
    for one, other in pairs:
        groups.setdefault(other, []).append(one)
    return groups


def _postings(texts: Iterable[Iterable[str]]) -> dict[str, str]:
    places: dict[str, list[int]] = {}
    for number, words in enumerate(texts):
        for word, count in Counter(words).items():
            places.setdefault(stem(word), []).extend([number] * min(count, MOST))
    stems = sorted(places)
    return {
        "stems": " ".join(_behind(word, before) for word, before in zip(stems, ["", *stems], strict=False)),
        "standing": " ".join(_distances(places[word]) for word in stems),
    }


def _behind(word: str, before: str) -> str:
    """ "bones" behind "bone" is "4s"."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, before[:MOST_SHARED], strict=False)))
    return f"{shared}{word[shared:]}"


def _distances(numbers: Sequence[int]) -> str:
    """One letter each, from a to Z, behind how often 52 is in it: 0 is "a", 53 is "1b"."""
    distances = (number - before for before, number in zip([0, *numbers], numbers, strict=False))
    return "".join(f"{each // 52 or ''}{ascii_letters[each % 52]}" for each in distances)
