"""The index that search loads when a reader opens it: places, and for each word the places that have it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase, digits
from types import MappingProxyType
from typing import Any

from markdown.extensions.toc import slugify

from .places import BY_CHOICE, Place
from .postings import postings_of
from .reader_words import ReaderWords
from .words import JOINED, UNTOLD, stem, words_of

PART = 400  # Letters of a file of texts: about 0.3 KB on its way.
SIZES = digits + ascii_lowercase  # As parseInt(size, 36) reads them.


@dataclass(frozen=True)
class IndexedPage:
    """A page as search knows it: its address from the top of the site, its name, what it says of itself, its places.

    What stands on a page with a small `weight` stands on another page more fully: it is found by its names alone.
    """

    url: str
    title: str
    description: str
    places: Sequence[Place]
    weight: float = 1
    works: Sequence[Place] = ()


def index_of(
    pages: Sequence[IndexedPage],
    words: ReaderWords,
    leads: Sequence[tuple[str, int]],
    learned: Mapping[str, Mapping[int, int]] = MappingProxyType({}),
) -> dict[str, Any]:
    """What search/index.json holds: long texts, and those with the same words near one another, so that it packs well.

    pages: [address, name, weight, how many places each part of its texts has (SIZES), its places]. Places are lines,
    each a name, its anchor and which box of BY_CHOICE its text is in, with tabs between; the anchor is left out where it
    is the slug of the name. stems: all, in order, each behind how
    many letters it shares with the one before: "0bone 1rain". standing: for each stem the numbers of its places, each as
    the distance from the one before as `postings_of` writes it: "bb c"; none where more than MOST have it; a word for which
    nobody asked is told only if it is rare. learned: for each stem
    how often readers asked with it for which page, as `written` writes it. same: words and all that
    mean them, "spread metastasis:mets|secondary;pain:hurt". leads: the same with a place, as the distance of its
    number from the one before, and all words that lead there. untold: words that tell nothing; quieter: and little.
    """
    places = [(number, place) for number, page in enumerate(pages) for place in page.places]
    return {
        **postings_of(((page, words_of(_text(pages[page], place))) for page, place in places), learned, words),
        "untold": " ".join(sorted(UNTOLD)),
        "quieter": " ".join(sorted(word for word in words.quieter if not word.endswith(".md"))),
        "same": groups_of(words.same),
        "leads": _groups(_leading([*_telling(leads, words.same)])),
        "pages": [_page(page) for page in pages],
    }


def groups_of(meanings: Mapping[str, str]) -> str:
    """{"mets": "spread", "secondary": "spread", "hurt": "pain"} → "spread:mets|secondary;pain:hurt"."""
    groups: dict[str, list[str]] = {}
    for word, meant in meanings.items():
        groups.setdefault(meant, []).append(word)
    return _groups(groups.items())


def works_in(pages: Sequence[IndexedPage]) -> list[list[Any]]:
    """What search/works.json holds: [number of the page, name, anchor, names of authors and year] of each work."""
    return [
        [number, work.title, work.anchor, work.searched] for number, page in enumerate(pages) for work in page.works
    ]


def stems_of(index: Mapping[str, Any]) -> Iterator[str]:
    """All that the texts of the places have, out of what `index_of` made."""
    before = ""
    for each in index["stems"].split(" "):
        before = before[: int(each[:1] or 0)] + each[1:]
        yield before


def texts_of(page: IndexedPage) -> list[dict[str, list[str]]]:
    """Anchor → lines, from which an excerpt is cut, in parts: a result needs few of them."""
    return [{place.anchor: place.lines for place in part if place.lines} for part in _parts(page)]


def _parts(page: IndexedPage) -> list[list[Place]]:
    parts: list[list[Place]] = [[]]
    for place in [*page.places, *page.works]:
        letters = sum(len(line) for each in [*parts[-1], place] for line in each.lines)
        if (parts[-1] and letters > PART) or len(parts[-1]) == len(SIZES) - 1:
            parts.append([])
        parts[-1].append(place)
    return parts


def _text(page: IndexedPage, place: Place) -> str:
    text = place.searched if page.weight == 1 else ""
    return text if place.anchor else f"{page.description} {text}"


def _page(page: IndexedPage) -> list[Any]:
    sizes = "".join(SIZES[len(part)] for part in _parts(page))
    return [page.url, page.title, page.weight, sizes, "\n".join(map(_line, page.places))]


def _line(place: Place) -> str:
    anchor = "" if place.anchor == slugify(place.title, "-") else place.anchor
    parts = [place.title, anchor, str(BY_CHOICE.index(place.by_choice) or "")]
    return "\t".join(parts).rstrip("\t")


def _telling(leads: Iterable[tuple[str, int]], same: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """Less those that mean what one before them does, as "who is at risk" behind "risk"."""
    seen = set()
    for phrase, place in leads:
        means = place, frozenset(stem(each) for word in words_of(phrase) for each in words_of(same.get(word, word)))
        if means not in seen or not means[1]:
            seen.add(means)
            yield phrase, place


def _leading(leads: Sequence[tuple[str, int]]) -> Iterator[tuple[str, list[str]]]:
    """The distance of each place from the one before, and all words that lead there."""
    before = 0
    for place in sorted({place for _, place in leads}):
        yield str(place - before), [phrase for phrase, to in leads if to == place]
        before = place


def _groups(groups: Iterable[tuple[str, list[str]]]) -> str:
    """ "a:b|c;d:e", without the signs that stand between words."""
    return ";".join(f"{_bare(name)}:{'|'.join(map(_bare, words))}" for name, words in groups)


def _bare(words: str) -> str:
    return " ".join(JOINED.findall(words))
