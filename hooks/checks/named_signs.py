"""Which signs of signs.yml a clause is about: those of which it has all words of one line of `words`."""

from functools import cache

from guide.signs.sign import Sign, Signs

from .clauses import Clause


def named_signs(clause: Clause, signs: Signs) -> list[Sign]:
    """The signs in their order; of two that fit the one that says more is meant: "heavy bleeding" is not "bleeding"."""
    words = clause.words
    fits = [
        (sign, _matched(wanted, words))
        for sign in signs.signs.values()
        for wanted in _wanted(sign.words)
        if wanted[0] in words and all(each in words for each in wanted)
    ]
    return list(dict.fromkeys(sign for sign, matched in fits if not any(matched < other for _, other in fits)))


@cache
def _wanted(phrases: tuple[str, ...]) -> list[list[str]]:
    """The words of each as they stand in a clause (" fever "), of "bleed*" the beginning (" bleed")."""
    return [[f" {word} ".replace("* ", "") for word in phrase.lower().split()] for phrase in phrases]


def _matched(wanted: list[str], words: str) -> frozenset[str]:
    """The words of a clause that are wanted, all of which are there; of several with one beginning the first."""
    return frozenset(words[(at := words.index(each) + 1) : words.index(" ", at)] for each in wanted)
