"""Numbers as they stand in a text: "28,193", "7.5", "two", "twice"."""

import re
from dataclasses import dataclass
from decimal import Decimal

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
VALUES = {
    **{word: Decimal(value) for value, word in enumerate(WORDS, start=1)},
    **{"fifteen": Decimal(15), "twenty": Decimal(20), "fifty": Decimal(50), "hundred": Decimal(100)},
    **{"twice": Decimal(2), "double": Decimal(2)},
}
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# The digits of a name (PD-L1, p16, KEYNOTE-048) and of an ordinal (2nd) are no numbers.
LEADING_ZERO = re.compile(r"0\d")
MISTYPED = Decimal(-1)  # No source has it.
NUMBER = re.compile(
    rf"(?<![\w.])(?:(?<=\d-in-)|(?<![A-Za-z]-))(?P<digits>{DIGITS})(?![\w])|\b(?P<word>{'|'.join(VALUES)})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """One number in a text: its value, whether it is written in digits, and where it stands."""

    value: Decimal
    in_digits: bool
    start: int
    end: int


def read_numbers(text: str) -> list[Number]:
    """All numbers of a text in order."""
    return [
        Number(
            value=_value(match["digits"]) if match["digits"] else VALUES[match["word"].lower()],
            in_digits=bool(match["digits"]),
            start=match.start(),
            end=match.end(),
        )
        for match in NUMBER.finditer(text)
    ]


def _value(digits: str) -> Decimal:
    return MISTYPED if LEADING_ZERO.match(digits) else Decimal(digits.replace(",", ""))
