"""Finds the statistics in a sentence: numbers, and what stands in words."""

from .claim_words import OPENS, ROUND_WHOLES
from .claims import Numbers
from .exceptions import blank_exceptions
from .fractions import read_fractions
from .kinds import COUNT, SHARE, TIME, TIMES, Figure
from .magnitudes import read_magnitudes
from .multiples import read_multiples
from .numbers import Number, read_numbers
from .returns import read_returns
from .worded import Fraction, blank

HYPHEN_OF_WORD = "\N{NON-BREAKING HYPHEN}"


def find_figures(sentence: str, lead: str = "") -> list[Figure]:
    """The statistics of a sentence in order; numbers under the rules of exceptions.py are none.

    After a `lead` such as "Of every ten people:", or below it in a table, "nine" is a share.
    """
    sentence = sentence.replace(HYPHEN_OF_WORD, "-")
    text = blank_exceptions(sentence)
    multiples = read_multiples(text)
    text = blank(text, multiples) if multiples else text
    shares = read_fractions(text)
    text = blank(text, shares) if shares else text
    times = read_returns(text)
    text = blank(text, times) if times else text
    magnitudes = read_magnitudes(text)
    text = blank(text, magnitudes) if magnitudes else text
    worded = [
        _worded(sentence, each, kind)
        for kind, found in ((TIMES, multiples), (SHARE, shares), (TIME, times), (COUNT, magnitudes))
        for each in found
    ]
    return sorted(
        [*worded, *Numbers(sentence, text, read_numbers(text), _whole_of(lead)).figures()],
        key=lambda figure: figure.start,
    )


def _worded(sentence: str, words: Fraction, kind: str) -> Figure:
    return Figure(sentence[words.start : words.end].strip(), (kind, words.value, words.whole), words.start, words.end)


def _whole_of(lead: str) -> Number | None:
    """What the numbers after a lead or below a head are shares of."""
    opened = OPENS.search(lead) if lead else None
    numbers = read_numbers(opened["whole"]) if opened else []
    return numbers[0] if len(numbers) == 1 and numbers[0].value in (5, *ROUND_WHOLES) else None
