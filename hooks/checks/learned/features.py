"""What a sentence is weighed by: its words without their endings, the pairs of neighbors, and the classes of its words, alone and two by two."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise

from .meanings import CLASSES, NUMBER

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|\?")
ENDINGS = ("ies", "ing", "ed", "es", "s", "ly")


@lru_cache(maxsize=1000)  # Both kinds of examples ask.
def features(text: str) -> tuple[str, ...]:
    """Each once: "see", "SEASON", "anoth christma", "anoth SEASON", "SEASON&SEE"; "^" begins a sentence, and "$" ends it."""
    said: dict[str, None] = {}
    classes: set[str] = set()
    before = before_class = "^"
    for word in WORD.findall(text.lower().replace("’", "'")):
        stem, kinds = _known(word)
        classes.update(kinds)
        first = kinds[0] if kinds else stem
        said[stem] = said[f"{before} {stem}"] = said[f"{before_class} {first}"] = None
        before, before_class = stem, first
    said[f"{before} $"] = said[f"{before_class} $"] = None
    kinds = sorted(classes)
    return (*said, *kinds, *map("&".join, combinations(kinds, 2)))


def phrases(text: str) -> dict[str, tuple[str, ...]]:
    """Each word and each pair of neighbors as typed, and all that it is weighed by."""
    small = text.lower().replace("’", "'")
    words = WORD.findall(small)
    pairs = [pair for first, second in pairwise(words) if (pair := f"{first} {second}") in small]
    return {
        each: tuple(said for said in features(each) if said[0] != "^" and said[-1] != "$") for each in [*words, *pairs]
    }


@cache  # A guide has a few thousand words.
def _known(word: str) -> tuple[str, Sequence[str]]:
    """A word without its ending, and its classes."""
    return (NUMBER, (NUMBER,)) if word[0].isdigit() else (_stem(word), _classes_of().get(word, ()))


@cache
def _classes_of() -> dict[str, list[str]]:
    classes: dict[str, list[str]] = {}
    for name, words in CLASSES.items():
        for word in words.split():
            classes.setdefault(word, []).append(name)
    return classes


def _stem(word: str) -> str:
    """ "hoping", "hopes" and "hope" are "hop"."""
    stem = word.removesuffix("'s")
    ending = next((each for each in ENDINGS if stem.endswith(each) and len(stem) - len(each) >= 3), "")
    if len(stem) > 4 and ending:
        stem = stem.removesuffix(ending) + ("y" if ending == "ies" else "")
    if len(stem) > 3:
        stem = stem.removesuffix("e")
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
