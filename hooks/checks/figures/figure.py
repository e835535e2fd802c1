"""Finds the statistics in a sentence. Each has a claim: two texts claim the same if their claims are equal."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .exceptions import blank_exceptions, speaks_of_life_or_death
from .numbers import Number, read_numbers

SHARE, TIME, TIMES, COUNT, BARE = "share", "time", "times", "count", "number"
Claim = tuple[str, Decimal, str]  # Kind, number, and its unit: what it is a share of, months, people.

PERCENT = re.compile(r"\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)
OF_SO_MANY = re.compile(
    r"(?:\s*(?:-in-|/)|\s+in|\s+(?:people |patients |cases )?(?:in every|out of every|out of|of every|per))\s*(?:the )?$",
    re.IGNORECASE,
)
OF_THE = re.compile(r"\s+(?:people |patients |cases )?of (?:the |these |those |all |all the )?$", re.IGNORECASE)
OF_EVERY = re.compile(r"\b(?:of|in|among) every $", re.IGNORECASE)
TIMES_WORDS = re.compile(
    r"-?\s*fold\b|\s+times (?=as|more|less|the|higher|lower|likel|great|larg|small)", re.IGNORECASE
)
AS_MUCH = re.compile(r"\s+(?:as|the)\s", re.IGNORECASE)
UNIT_OF_TIME = re.compile(r"[\s-]+(?P<unit>month|year|week|day|hour|decade)s?\b", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:[\s-]+(?!(?:of|in|and|or|to|had|were|was|the|than|from|with|for|at|by|people|studies)\b)[A-Za-z-]+){0,2}?\s+"
    r"(?:(?P<people>people|patients|persons|men|women|adults|participants|survivors|children|cases|deaths)"
    r"|(?P<studies>studies|trials|reports|reviews|surveys)"
    r"|(?P<centers>centers|clinics|hospitals|countries))\b",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:to|and|or|-|–|against|versus|vs\.?|v)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One statistic: as written, what it claims, and where it stands in its sentence."""

    text: str
    claim: Claim
    start: int
    end: int


def find_figures(sentence: str) -> list[Figure]:
    """The statistics of a sentence in order; numbers under the rules of exceptions.py are none."""
    return _Sentence(sentence, read_numbers(blank_exceptions(sentence))).figures()


@dataclass
class _Sentence:
    text: str
    numbers: Sequence[Number]

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        whole: Number | None = (
            None  # The 100 of "Of every 100 people, 58 …": the bare numbers after it are shares of it.
        )
        at = 0
        while at < len(self.numbers):
            number = self.numbers[at]
            claim, end, used = self._claim(at)
            if self._opens_shares(at):
                whole, claim = number, None
            elif whole and claim and claim[0] == BARE:
                claim = (SHARE, number.value, str(whole.value))
            if claim:
                found.append(Figure(self.text[number.start : end].strip(), claim, number.start, end))
            at += used
        return found

    def _opens_shares(self, at: int) -> bool:
        is_last = at + 1 == len(self.numbers)
        return not is_last and bool(OF_EVERY.search(self.text[: self.numbers[at].start]))

    def _claim(self, at: int) -> tuple[Claim | None, int, int]:
        """What the number claims, where the words end that say so, and how many numbers these words hold."""
        number = self.numbers[at]
        after = self.text[number.end :]
        following = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
        between = self.text[number.end : following.start] if following else ""
        if following and self._is_share(number, following, between):
            return (SHARE, number.value, str(following.value)), following.end, 2
        if match := PERCENT.match(after):
            return (SHARE, number.value, "100"), number.end + match.end(), 1
        if match := TIMES_WORDS.match(after) or (AS_MUCH.match(after) if self._is_multiple(number) else None):
            return (TIMES, number.value, ""), number.end + match.end(), 1
        if match := UNIT_OF_TIME.match(after):
            return self._time(number, match["unit"].lower()), number.end + match.end(), 1
        if number.in_digits and (match := COUNTED.match(after)):
            return (COUNT, number.value, match.lastgroup or ""), number.end + match.end(), 1
        if following and JOINED.fullmatch(between):
            return self._joined(at), number.end, 1
        return ((BARE, number.value, "") if number.in_digits else None), number.end, 1

    def _is_share(self, number: Number, whole: Number, between: str) -> bool:
        both_in_digits = number.in_digits and whole.in_digits
        return bool(OF_SO_MANY.match(between) or (both_in_digits and OF_THE.match(between)))

    def _is_multiple(self, number: Number) -> bool:
        return self.text[number.start : number.end].lower() in ("twice", "double")

    def _time(self, number: Number, unit: str) -> Claim | None:
        if unit in ("hour", "day", "week") and not speaks_of_life_or_death(self.text):
            return None
        return (TIME, number.value, unit)

    def _joined(self, at: int) -> Claim | None:
        """In "25 to 50%" the first number is what the second one is."""
        number = self.numbers[at]
        claim, _, _ = self._claim(at + 1)
        if claim and claim[0] in (SHARE, TIME, TIMES):
            return (claim[0], number.value, claim[2])
        return (BARE, number.value, "") if number.in_digits else None
