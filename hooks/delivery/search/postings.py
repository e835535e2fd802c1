"""For each stem the places that have it, and how often readers asked with it for which page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from string import ascii_letters

from .learned import written
from .reader_words import ReaderWords
from .words import stem, words_of

MOST = 18  # Places that have a word; where more have it, what readers asked tells one from another.
MOST_UNLEARNED = 60  # The same of a site that has no questions to learn from.
RARE = 2  # Pages that have a word for which nobody asked; where more have it, it tells nothing.
MOST_SHARED = 9  # One digit.


def postings_of(
    texts: Iterable[tuple[int, Iterable[str]]], learned: Mapping[str, Mapping[int, int]], words: ReaderWords
) -> dict[str, str]:
    """ "stems", and "standing" and "learned" for each of them (index.py), from the words of each place with its page."""
    places: dict[str, dict[int, int]] = {}  # Stem → number of a place → number of its page.
    for number, (page, said) in enumerate(texts):
        for word in set(map(stem, said)):
            places.setdefault(word, {})[number] = page
    meant = {stem(each) for text in (*words.same.values(), *words.spanish.values()) for each in words_of(text)}
    rare = {word for word, of in places.items() if len({*of.values()}) <= RARE and not word.isdecimal()}
    told, most = (rare, MOST) if learned else (places.keys(), MOST_UNLEARNED)
    # Of a Spanish word a reader is told what it is in English.
    spanish = {stem(each) for text in words.spanish for each in words_of(text)} - places.keys()
    stems = sorted({*(learned.keys() - spanish), *told, *(meant & places.keys())})
    return {
        "stems": " ".join(_behind(word, before) for word, before in zip(stems, ["", *stems], strict=False)),
        "standing": " ".join(_distances(_few([*places.get(word, ())], most)) for word in stems),
        "learned": " ".join(written(learned.get(word, {})) for word in stems),
    }


def _behind(word: str, before: str) -> str:
    """ "bones" behind "bone" is "4s"."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, before[:MOST_SHARED], strict=False)))
    return f"{shared}{word[shared:]}"


def _few(places: Sequence[int], most: int) -> Sequence[int]:
    return places if len(places) <= most else ()


def _distances(numbers: Sequence[int]) -> str:
    """One letter each, from a to Z, behind how often 52 is in it: 0 is "a", 53 is "1b"."""
    distances = (number - before for before, number in zip([0, *numbers], numbers, strict=False))
    return "".join(f"{each // 52 or ''}{ascii_letters[each % 52]}" for each in distances)
