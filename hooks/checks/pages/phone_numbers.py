"""Phone numbers that reach nobody, or somebody else: a link that calls another, none at all, a digit too few, 991 for 911."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage, blank

from .links import LINK, RAW_LINK

CALL = re.compile(r"\[(?P<text>[^\[\]\n]{1,80})\]\((?:tel|sms):(?P<number>[^)\s]{1,40})\)")
SHOWN_NUMBER = re.compile(r"\+?\d[\d ().\u00a0-]{1,24}\d")
NO_DIGIT = re.compile(r"\D")
SHORT = re.compile(
    r"\b(?:call|dial|phone|ring|text)(?:ing)? \[?(?P<number>\d{3})(?=[\]).,;:]|\Z|\s*\n| (?:at|now|or|for|if|and|in|right|straight|day|first)\b)",
    re.IGNORECASE,
)
# Of the countries that the guide names and of other large ones, and the three-digit lines of North America.
OF_HELP = tuple("911 988 112 999 000 111 100 101 108 110 115 118 119 120 122 144 211 311 411 511 611 711 811".split())  # noqa: SIM905
# North America: a 1, and ten digits in three groups.
LONG = re.compile(r"(?<![\d+-])(?P<number>\+?1[-.]\d{3}[-.]\d{1,8}(?:[-.]\d{1,8})?)(?![-.]?\w)")
COSTLY = re.compile(r"(?<!\d)(?:\+?1[-. ]?)?900[-. ]?\d{3}[-. ]?\d{4}(?!\d)")
# Whole, as it is written in North America; "2024-11-26" and the number of a trial have other groups.
WHOLE = re.compile(
    r"(?<![\w.+/=:-])(?<!\d )(?:\+?1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ])[2-9]\d\d[-. ]\d{4}(?![\w/-]|[.]\d)"
)
OF_ALL = 3  # Digits of a number that everybody knows: 911.
DIGITS, FEWEST = 11, 9  # What has fewer is no number of a phone, but a version or a range.


def check_phone_numbers(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_calls(page), *_short(page), *_long(page), *_costly(page), *_untapped(page)})


def _calls(page: SourcePage) -> Iterator[Problem]:
    for call in CALL.finditer(page.text):
        shown = SHOWN_NUMBER.search(call["text"])
        if shown and not _same_number(NO_DIGIT.sub("", shown[0]), NO_DIGIT.sub("", call["number"])):
            message = (
                f"readers see the number '{shown[0]}', and the link calls '{call['number']}'. Correct one of the two."
            )
            yield page.problem(call.start(), message)
        elif not shown and len(NO_DIGIT.sub("", call["number"])) > OF_ALL:
            what = f"the link calls '{call['number']}', and readers cannot see which number that is"
            yield page.problem(call.start(), f"{what}. Write the number as its text.")


def _same_number(shown: str, called: str) -> bool:
    """With or without the code of the country, and its 0 before the code of a town; 999 is 999 alone."""
    if min(len(shown), len(called)) <= OF_ALL:
        return shown == called
    return called.endswith(shown.lstrip("0")) or shown.endswith(called.lstrip("0"))


def _short(page: SourcePage) -> Iterator[Problem]:
    for found in SHORT.finditer(page.text):
        number = found["number"]
        if number not in OF_HELP:
            remedy = f"Did you mean {_nearest(number)}? If it is right, add it to OF_HELP in hooks/checks/pages/phone_numbers.py"
            yield page.problem(found.start(), f"'{number}' is no number for help that is known here. {remedy}.")


def _nearest(number: str) -> str:
    """With the same digits in another order, or else with the fewest others."""
    return min(
        OF_HELP,
        key=lambda each: (sorted(each) != sorted(number), sum(a != b for a, b in zip(each, number, strict=True))),
    )


def _long(page: SourcePage) -> Iterator[Problem]:
    for found in LONG.finditer(page.text):
        digits = len(NO_DIGIT.sub("", found["number"]))
        if digits >= FEWEST and digits != DIGITS:
            what = f"the number '{found['number']}' has {digits} digits, and {DIGITS} are needed with the 1"
            yield page.problem(found.start(), f"{what}. Correct it.")


def _costly(page: SourcePage) -> Iterator[Problem]:
    for found in COSTLY.finditer(page.text):
        what = f"a call to '{found[0]}' costs whoever calls money"
        yield page.problem(found.start(), f"{what}. Write a number that is free, or an ordinary one.")


def _untapped(page: SourcePage) -> Iterator[Problem]:
    """A number that a phone does not call when it is touched; one in a link, or in an address, is no text."""
    text = page.text if WHOLE.search(page.text) else ""
    for pattern in (RAW_LINK, LINK):
        text = pattern.sub(lambda found: blank(found[0]), text)
    for found in WHOLE.finditer(text):
        digits = NO_DIGIT.sub("", found[0])
        right = f"[{found[0]}](tel:+{digits if len(digits) == DIGITS else f'1{digits}'})"
        if not COSTLY.search(found[0]):
            yield page.problem(found.start(), f"the number '{found[0]}' cannot be tapped. Write {right}.")
