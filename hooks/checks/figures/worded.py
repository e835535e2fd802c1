"""Figures that stand in words: rules that find them, and what is left of a text when they are read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Fraction:
    """`value` parts of `whole`, and where it stands."""

    value: Decimal
    whole: str
    start: int
    end: int


Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[Decimal, str]]]


def rule(pattern: str, read: Callable[[re.Match[str]], tuple[Decimal, str]]) -> Rule:
    """A pattern of small letters, and what makes of its match a number and a unit."""
    return re.compile(pattern), read


def apply(rules: Iterable[Rule], text: str) -> list[Fraction]:
    """What the rules find, the first rule first; what one has found is no more there for the next."""
    found: list[Fraction] = []
    for pattern, read in rules:
        here = [Fraction(*read(match), match.start(), match.end()) for match in pattern.finditer(text)]
        text = blank(text, here) if here else text
        found += here
    return found


def blank(text: str, found: Iterable[Fraction]) -> str:
    """The text with spaces where these stand, so that all offsets stay."""
    for each in found:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text
