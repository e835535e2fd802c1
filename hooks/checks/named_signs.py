"""Which signs of signs.yml a clause is about: those of which it has all words of one line of `words`."""

from functools import cache

from guide.signs.sign import Sign, Signs

from .clauses import Clause


def named_signs(clause: Clause, signs: Signs) -> list[Sign]:
    """The signs in their order; of two that fit the one that says more is meant: "heavy bleeding" is not "bleeding"."""
    words = clause.words
    begun = _by_first_word(tuple((sign.id, sign.words) for sign in signs.signs.values()))
    fits = [
        (signs.signs[name], _matched(wanted, words))
        for _, name, wanted in sorted(line for first in begun if first in words for line in begun[first])
        if all(each in words for each in wanted)
    ]
    return list(dict.fromkeys(sign for sign, matched in fits if not any(matched < other for _, other in fits)))


@cache  # Few clauses have the first word of any line, and most lines begin with that of another.
def _by_first_word(signs: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, list[tuple[int, str, list[str]]]]:
    """The lines by their first words, each with its place, the id of its sign and all its words.

    Words are as they stand in a clause (" fever "); of "bleed*" it is the beginning (" bleed"), and "a_fit" are two neighbors.
    """
    begun: dict[str, list[tuple[int, str, list[str]]]] = {}
    lines = ((name, line) for name, phrases in signs for line in phrases)
    for place, (name, line) in enumerate(lines):
        wanted = [f" {word} ".replace("* ", "").replace("_", " ") for word in line.lower().split()]
        begun.setdefault(wanted[0], []).append((place, name, wanted))
    return begun


def _matched(wanted: list[str], words: str) -> frozenset[str]:
    """The words of a clause that are wanted, all of which are there; of several with one beginning the first."""
    return frozenset(words[(at := words.index(each) + 1) : words.index(" ", at)] for each in wanted)
