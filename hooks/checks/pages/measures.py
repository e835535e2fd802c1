"""Measures given twice, in two units that do not agree: "5 kg (25 pounds)"; and days that are written in digits alone."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

NUMBER = r"\d{1,4}(?:,\d{3})*(?:\.\d{1,2})?"
# What a unit is of, and how much of its kind's first one it makes.
UNITS = {
    "kg": ("weight", 1.0),
    "kilogram": ("weight", 1.0),
    "kilo": ("weight", 1.0),
    "lb": ("weight", 0.4536),
    "pound": ("weight", 0.4536),
    "g": ("mass", 1.0),
    "gram": ("mass", 1.0),
    "ounce": ("mass", 28.35),
    "cm": ("length", 1.0),
    "centimeter": ("length", 1.0),
    "mm": ("length", 0.1),
    "millimeter": ("length", 0.1),
    "inch": ("length", 2.54),
    "inche": ("length", 2.54),
    "km": ("way", 1.0),
    "kilometer": ("way", 1.0),
    "mile": ("way", 1.609),
    "liter": ("volume", 1.0),
    "quart": ("volume", 0.946),
    "gallon": ("volume", 3.785),
}
NAMES = "|".join(sorted(UNITS, key=len, reverse=True))
TWICE = re.compile(
    rf"(?<![\d.,])(?P<first>{NUMBER}) ?(?P<unit>{NAMES})s? ?(?:\(|, or |/)(?:about |or |around )?(?P<second>{NUMBER}) ?(?P<other>{NAMES})s?\b"
)
NEAR = 0.15  # Part by which a rounded measure may differ.
IN_DIGITS = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])")


def check_measures(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_twice(page), *_days(page)})


def _twice(page: SourcePage) -> Iterator[Problem]:
    for found in TWICE.finditer(page.text):
        (kind, one), (other_kind, other) = UNITS[found["unit"]], UNITS[found["other"]]
        first, second = (
            float(found[name].replace(",", "")) * size for name, size in (("first", one), ("second", other))
        )
        if kind == other_kind and abs(first - second) > NEAR * max(first, second):
            right = f"{first / other:.3g} {found['other']}"
            yield page.problem(
                found.start(), f"“{found[0]}” is not one measure: the first makes {right}. Correct one of the two."
            )


def _days(page: SourcePage) -> Iterator[Problem]:
    for found in IN_DIGITS.finditer(page.text):
        what = f"“{found[0]}” is one day in one country and another elsewhere"
        yield page.problem(found.start(), f"{what}. Write the month as a word: November 24, 2026.")
