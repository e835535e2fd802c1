"""Numbers as they stand in a text: "28,193", "50 000", "7.5", "2½", "sixty-five"."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from .number_words import ONE_WORD, WORDS, value_of

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
GAP = "   ’'"  # Between thousands, beside the comma.
# "1.900.000", "7,5", "1,9000", "1.900 people" and "010" say one thing here and another there: no source has them.
UNCLEAR = r"\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}(?!\d)|\d+,\d{4,}|[1-9]\d{0,2}\.\d{3}(?=\s+(?:people|patients|men|women|adults|cases|deaths))"
DIGITS = rf"\d{{1,3}}(?:[,{GAP}]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?[{VULGAR}]?|\.\d+"
UNIT_AFTER = r"(?:percent|per|x|k|people|patients|in|of|months?|years?|weeks?|days?|hours?)\b"
# Digits in circles, raised, Roman and Chinese: no source has them, so a page that prints them is named.
SIGNS = "²³¹⁰⁴-⁹₀-₉①-⓿❶-➓⑴-⒛Ⅰ-ↈ"
ROMAN = (
    r"(?-i:(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))|[〇一二三四五六七八九十百千]+"
)
OF_PEOPLE = (
    r"(?=\s*%|\s+(?:per ?cent|(?:out )?of (?:every|each|them|these|those|all|the people|a?\s?hundred|\d)|in (?:every )?(?:\d|ten|a hundred)"
    r"|people|patients|men|women|adults|had|have|died|lived|months|years)\b|\s+(?:out )?of \d)"
)
LEADING_ZERO = re.compile(r"0\d")
MISTYPED = Decimal(-1)  # No source has it.
# The digits of a name (PD-L1, p16, KEYNOTE-048) and of an ordinal (2nd) are no numbers; "12months" lacks a space.
NUMBER = re.compile(
    rf"(?<![\w.])(?:(?<=\d-in-)|(?<![A-Za-z]-))(?:(?P<unclear>{UNCLEAR})|(?P<digits>{DIGITS}))(?:(?!\w)|(?={UNIT_AFTER}))"
    rf"|(?<![\w.])(?P<foreign>[{SIGNS}]+(?!\w)(?!(?<=^.)[.)]?\s(?-i:[A-Z]))|(?:{ROMAN})(?!\w){OF_PEOPLE})"
    rf"|\b(?P<words>{WORDS})(?![a-z])",
    re.IGNORECASE,
)
# Most sentences have none of these; to ask first is ten times as quick, and words of small letters more so.
SIGN = re.compile(rf"[\d{SIGNS}〇-龥]|[IVXLCDM]{{2}}")
WORD = re.compile(rf"\b(?:{ONE_WORD})")


@dataclass(frozen=True, slots=True)
class Number:
    """One number in a text: its value, whether it is written in digits, and where it stands."""

    value: Decimal
    in_digits: bool
    start: int
    end: int


@lru_cache(maxsize=100)  # Asked twice of each sentence.
def may_have_numbers(text: str) -> bool:
    """Whether it is worth reading a text for numbers."""
    return bool(SIGN.search(text) or WORD.search(text.lower()))


def read_numbers(text: str) -> list[Number]:
    """All numbers of a text in order."""
    if not may_have_numbers(text):
        return []
    return [
        Number(_value(match), in_digits=not match["words"], start=match.start(), end=match.end())
        for match in NUMBER.finditer(text)
    ]


def _value(match: re.Match[str]) -> Decimal:
    if match["words"]:
        return value_of(match["words"])
    if match["foreign"] or match["unclear"] or LEADING_ZERO.match(match[0]):
        return MISTYPED
    half = Decimal(str(round(unicodedata.numeric(match[0][-1]), 4))) if match[0][-1] in VULGAR else Decimal(0)
    return Decimal(re.sub(rf"[,{GAP}{VULGAR}]", "", match[0])) + half
