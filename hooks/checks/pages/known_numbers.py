"""A phone number that is not its owner's, though the link calls what readers see: two digits exchanged in both; the table is known_numbers.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from citations.problem import Problem
from reading.page import SourcePage
from reading.yaml_loaders import SafeLoader

from .phone_numbers import CALL

TABLE = Path(__file__).with_name("known_numbers.yml")
NUMBER = re.compile(r"(?<![\w.@/#:=-])(?:\+?\d[\d().\u00a0 -]{2,18}\d)(?![\w%]|[-.]\d)")
CALLED = re.compile(r"\b(?:call|phone|ring|text|dial|number|tel:)", re.IGNORECASE)
LINK = re.compile(r"\]\([^)\s]*\)")
NO_DIGIT = re.compile(r"\D")
LONG = 6  # Digits; of a shorter number, another digit may well be another line.
CODE = "1"  # Of North America.
WITH_CODE = 11


class _Known(NamedTuple):
    names: dict[str, str]  # The owner of each number, by its digits.
    shown: dict[str, str]  # As it is written.
    owners: re.Pattern[str]


def check_known_numbers(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; a line that speaks of no call is read for nothing more."""
    return sorted(set(_problems(page))) if CALLED.search(page.text) else []


def _problems(page: SourcePage) -> Iterator[Problem]:
    known = _known()
    for line, text in enumerate(page.text.split("\n"), start=1):
        if not CALLED.search(text) or any(
            _digits(call["text"]) != _digits(call["number"]) for call in CALL.finditer(text)
        ):
            continue  # phone_numbers.py says where a link calls another number.
        named = {found[0] for found in known.owners.finditer(text)}
        numbers = {_digits(found[0]): found[0] for found in NUMBER.finditer(LINK.sub("]", text))}
        owner = named.pop() if len(named) == len(numbers) == 1 else ""
        for digits, written in numbers.items():
            if right := _right(digits, owner, known):
                what = f"“{written}” is {known.shown[right]} for “{known.names[right]}” in hooks/checks/pages/known_numbers.yml"
                yield Problem(line, f"{what}. Correct it; if it has changed, change that line too.")


def _right(digits: str, owner: str, known: _Known) -> str:
    """The digits that are meant by others; nothing for a number that may be right."""
    near = next((each for each in known.names if _is_slip(digits, each)), "")
    if owner and known.names.get(digits) != owner and (digits in known.names or near or len(digits) >= LONG):
        return next(each for each, name in known.names.items() if name == owner)
    return near if digits not in known.names else ""


def _digits(written: str) -> str:
    digits = NO_DIGIT.sub("", written)
    return digits.removeprefix(CODE) if len(digits) == WITH_CODE else digits


def _is_slip(digits: str, right: str) -> bool:
    """Digits in another order, or one of many changed."""
    if digits == right or len(digits) != len(right):
        return False
    differ = sum(one != other for one, other in zip(digits, right, strict=True))
    return (differ == 2 and sorted(digits) == sorted(right)) or (differ == 1 and len(digits) >= LONG)


@cache
def _known() -> _Known:
    table = {name: str(number) for name, number in yaml.load(TABLE.read_text("utf-8"), SafeLoader).items()}
    names = {_digits(number): name for name, number in table.items()}
    longest = sorted(map(re.escape, table), key=len, reverse=True)
    shown = {_digits(number): number for number in table.values()}
    return _Known(names, shown, re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)"))
