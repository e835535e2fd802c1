"""A time, a temperature or a date of advice that is not the one that was agreed on: "within four weeks" for four days; the table is kept_amounts.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from checks.figures.number_words import SIMPLE
from checks.rare import Rare
from citations.problem import Problem
from citations.style.date_words import ANY_MONTH
from reading.page import SourcePage
from reading.yaml_loaders import SafeLoader

TABLE = Path(__file__).with_name("kept_amounts.yml")
UNIT = r"(?:second|minute|hour|day|night|week|month|year|time)s?"
NUMBER = rf"(?:\d+(?:[.,]\d+)?|{SIMPLE})"
AMOUNT = re.compile(
    rf"\b(?:(?P<of>once|twice|half an?|an?|{NUMBER})(?P<unit> {UNIT})\b|(?P<month>{ANY_MONTH})\b|(?P<degrees>{NUMBER}°[CF])|(?P<number>{NUMBER})\b)",
    re.IGNORECASE,
)
ANY = {
    "unit": rf"(?:once|twice|half an?|an?|{NUMBER}) {UNIT}",
    "month": rf"(?:{ANY_MONTH})",
    "degrees": rf"{NUMBER} ?°[CF]",
    "number": NUMBER,
}
BLANKS = re.compile(r"\s+")


def check_kept_amounts(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(amounts_changed(page.text)))


def amounts_changed(text: str) -> Iterator[Problem]:
    """Each place of a text, by its line, that has the words of the table and another amount."""
    for kept, pattern in _patterns().items():
        for found in pattern.found_in(text):
            said = BLANKS.sub(" ", found[0])
            if said.casefold() != kept.casefold() and said.casefold() not in _all():
                remedy = "Correct it; if it has to change, change that line too"
                line = text.count("\n", 0, found.start()) + 1
                yield Problem(line, f"“{said}” is “{kept}” in hooks/checks/pages/kept_amounts.yml. {remedy}.")


@cache
def _patterns() -> dict[str, Rare]:
    return {kept: _pattern(kept) for kept in yaml.load(TABLE.read_text("utf-8"), SafeLoader)}


@cache
def _all() -> frozenset[str]:
    return frozenset(kept.casefold() for kept in _patterns())


def _pattern(kept: str) -> Rare:
    """The words as they are, any amount in place of each amount."""
    parts, words, end = [], [""], 0
    for found in AMOUNT.finditer(kept):
        parts += [_literal(kept[end : found.start()]), _any_of(found)]
        words += kept[end : found.start()].split()
        end = found.end()
    words += kept[end:].split()
    return Rare(rf"\b{''.join([*parts, _literal(kept[end:])])}(?!\w)", (max(words, key=len).lower(),), re.IGNORECASE)


def _any_of(found: re.Match[str]) -> str:
    return next(pattern for kind, pattern in ANY.items() if found[kind])


def _literal(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")
