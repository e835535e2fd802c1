"""Measures that cannot be: two units that do not agree, "5 kg (25 pounds)"; a range that runs backward, "six to two weeks", "from 2003 to 1998"."""

import re
from collections.abc import Iterator

from checks.figures.number_words import SIMPLE, value_of
from citations.problem import Problem
from reading.page import SourcePage

NUMBER = r"\d{1,4}(?:,\d{3})*(?:\.\d{1,2})?"
# How much of the first unit of its kind each makes. An ounce is one of weight or one of volume, by what stands beside it.
KINDS = {
    "weight": {"kg": 1.0, "kilogram": 1.0, "kilo": 1.0, "lb": 0.4536, "pound": 0.4536, "g": 0.001, "gram": 0.001, "ounce": 0.02835, "stone": 6.35},
    "small weight": {"mg": 1.0, "milligram": 1.0, "g": 1000.0, "gram": 1000.0, "mcg": 0.001, "microgram": 0.001},
    "length": {"cm": 1.0, "centimeter": 1.0, "mm": 0.1, "millimeter": 0.1, "inch": 2.54, "inche": 2.54, "meter": 100.0, "feet": 30.48, "foot": 30.48, "yard": 91.44},
    "way": {"km": 1.0, "kilometer": 1.0, "mile": 1.609, "meter": 0.001, "yard": 0.000914},
    "volume": {"liter": 1.0, "quart": 0.946, "gallon": 3.785, "pint": 0.473, "cup": 0.237, "ounce": 0.0296, "fluid ounce": 0.0296, "ml": 0.001, "milliliter": 0.001, "tablespoon": 0.0148, "teaspoon": 0.0049},
}  # fmt: skip
NAMES = "|".join(sorted({unit for units in KINDS.values() for unit in units}, key=len, reverse=True))
TWICE = re.compile(
    rf"(?<![\d.,])(?P<first>{NUMBER}) ?(?P<unit>{NAMES})s? ?(?:\(|, or |/)(?:about |or |around )?(?P<second>{NUMBER}) ?(?P<other>{NAMES})s?\b"
)
NEAR = 0.15  # Part by which a rounded measure may differ.
ONE = rf"(?:\d{{1,4}}(?:\.\d)?|{SIMPLE})"
RANGE = re.compile(
    rf"(?:\bto |–|-|\band )(?P<second>{ONE})[ -](?:second|minute|hour|day|night|week|month|year|time|visit|session|dose|mg|gram|pound|kg|cm|inche|cup|liter)s?\b",
    re.IGNORECASE,
)
# "From six to two" and "down six to two" tell of a fall.
BEGINS = re.compile(
    rf"(?P<between>\bbetween )?(?<!\bfrom )(?<!\bfell )(?<!\bdown )(?<![\w.,-])(?P<first>{ONE}) ?\Z", re.IGNORECASE
)
LONGEST_NUMBER = 20  # With a word before it.
YEAR = r"(?:18|19|20)\d\d"
YEARS = re.compile(
    rf"(?<![\d,.–-])(?P<first>{YEAR})(?: to | and | until |–|-)(?P<last>{YEAR})(?![\d,–-]|\.\d| (?:people|patients))"
)
BETWEEN = re.compile(r"\bbetween \Z", re.IGNORECASE)


def check_measures(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_twice(page), *_backward(page), *_years_backward(page)})


def _twice(page: SourcePage) -> Iterator[Problem]:
    for found in TWICE.finditer(page.text):
        first, second = (float(found[name].replace(",", "")) for name in ("first", "second"))
        shared = [units for units in KINDS.values() if found["unit"] in units and found["other"] in units]
        right = [first * units[found["unit"]] / units[found["other"]] for units in shared]
        if right and all(abs(each - second) > NEAR * max(each, second) for each in right):
            number = f"{right[0]:.3g}"
            makes = f"{number} {_in_number(found['other'], number)}"
            yield page.problem(
                found.start(), f"“{found[0]}” is not one measure: the first makes {makes}. Correct one of the two."
            )


def _backward(page: SourcePage) -> Iterator[Problem]:
    for found in RANGE.finditer(page.text):
        begun = BEGINS.search(page.text, max(0, found.start() - LONGEST_NUMBER), found.start())
        is_range = begun and bool(begun["between"]) == found[0].lower().startswith("and ")
        if begun and is_range and _value(begun["first"]) > _value(found["second"]):
            what = f"the range “{begun[0]}{found[0]}” runs backward"
            right = f"{found['second']} {'and' if begun['between'] else 'to'} {begun['first']}"
            yield page.problem(begun.start(), f"{what}. Write “{right}”, or correct it.")


def _years_backward(page: SourcePage) -> Iterator[Problem]:
    """ "2003 and 1998" are two years, unless "between" stands before them."""
    for found in YEARS.finditer(page.text):
        is_range = " and " not in found[0] or BETWEEN.search(page.text, max(0, found.start() - 8), found.start())
        if is_range and found["first"] > found["last"]:
            right = found[0].replace(found["last"], "…").replace(found["first"], found["last"])
            remedy = f"Write “{right.replace('…', found['first'])}”, or correct it."
            yield page.problem(found.start(), f"the range “{found[0]}” runs backward. {remedy}")


def _in_number(unit: str, number: str) -> str:
    """The units of the table are in the singular, but for those that are irregular or never change."""
    if number == "1" or unit == "feet" or len(unit) <= len("kg"):
        return unit
    return "feet" if unit == "foot" else f"{unit}s"


def _value(text: str) -> float:
    return float(text) if text[0].isdigit() else float(value_of(text))
