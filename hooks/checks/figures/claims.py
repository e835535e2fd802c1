"""What each number of a sentence claims, by the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .claim_words import (
    COULD,
    COUNTED,
    DID_SO,
    IN_SO_MANY,
    JOINED,
    LOOSELY,
    NO_WHOLE,
    OF_EVERY,
    OF_EVERY_ALONE,
    OF_SO_MANY,
    OF_THE,
    OF_THEM,
    PERCENT,
    ROUND_WHOLES,
    SHARE_WAS,
    SHARERS,
    TIMES_WORDS,
    UNIT_OF_TIME,
    VAGUE,
    WHO_FOLLOW,
)
from .exceptions import speaks_of_life_or_death
from .kinds import BARE, COUNT, SHARE, TIME, TIMES, Claim, Figure
from .numbers import Number
from .small_counts import is_small_figure

SMALL_COUNTS = 12  # Up to here most counts in words are none: "one of three things".


@dataclass
class Numbers:
    said: str
    text: str  # As said, less what has been read.
    numbers: Sequence[Number]
    whole: Number | None = None  # What the bare numbers are shares of: the 100 of "Of every 100 people, 58 …".

    def figures(self) -> list[Figure]:
        figures: list[Figure] = []
        whole = self.whole
        at = 0
        while at < len(self.numbers):
            number = self.numbers[at]
            claim, end, used = self._claim(at)
            if self._opens_shares(at):
                whole, claim = number, None
            elif whole and number.value <= whole.value and self._is_part(number, claim):
                claim = (SHARE, number.value, str(whole.value))
            if claim:
                figures.append(Figure(self.said[number.start : end].strip(), claim, number.start, end))
            at += used
        return figures

    def _is_part(self, number: Number, claim: Claim | None) -> bool:
        if claim:
            return claim[0] == BARE
        return not number.in_digits and bool(SHARERS.match(self.text, number.end))

    def _opens_shares(self, at: int) -> bool:
        is_last = at + 1 == len(self.numbers)
        number = self.numbers[at]
        ahead = self.text[max(0, number.start - 20) : number.start]
        # "Of ten people, nine …"; with digits, "of 40 people, 12 …" are counts.
        in_words = not number.in_digits and number.value in (5, *ROUND_WHOLES)
        is_group = in_words and WHO_FOLLOW.match(self.text, number.end) and OF_SO_MANY.search(ahead)
        opens = bool(OF_EVERY.search(ahead) or is_group)
        return opens and (not is_last or bool(OF_EVERY_ALONE.fullmatch(self.said.strip())))

    def _claim(self, at: int) -> tuple[Claim | None, int, int]:
        """What the number claims, where the words end that say so, and how many numbers these words hold."""
        number = self.numbers[at]
        following = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
        if following and self._is_share(number, following):
            return (SHARE, number.value, str(following.value)), following.end, 2
        if match := PERCENT.match(self.text, number.end):
            return self._percent(number, match), match.end(), 1
        if match := TIMES_WORDS.match(self.text, number.end):
            return (TIMES, number.value, ""), match.end(), 1
        if match := UNIT_OF_TIME.match(self.text, number.end):
            return self._time(number, match["unit"].lower()), match.end(), 1
        if self._may_count(number) and (match := COUNTED.match(self.text, number.end)):
            return (COUNT, number.value, match.lastgroup or ""), match.end(), 1
        if following and JOINED.fullmatch(self.text, number.end, following.start):
            return self._joined(at), number.end, 1
        if self._is_small_figure(number) or (
            self._may_count(number) and (number.in_digits or self._counts_alone(number))
        ):
            return (BARE, number.value, ""), number.end, 1
        return None, number.end, 1

    def _percent(self, number: Number, match: re.Match[str]) -> Claim:
        unit = "1000" if "‰" in match[0] else "points" if "point" in match[0] else "100"
        return (SHARE, number.value, unit)

    def _may_count(self, number: Number) -> bool:
        vague = VAGUE.match(self.text, number.start)  # "Think of a hundred people."
        did = WHO_FOLLOW.match(self.text, number.end)
        is_vague = vague and not DID_SO.match(self.text, did.end() if did else number.end)
        return number.in_digits or (number.value > SMALL_COUNTS and not is_vague)

    def _is_small_figure(self, number: Number) -> bool:
        is_small = not number.in_digits and number.value <= SMALL_COUNTS
        return is_small and is_small_figure(self.text, number.start, number.end, int(number.value))

    def _counts_alone(self, number: Number) -> bool:
        """Whether a number in words counts people without naming them."""
        return bool(
            OF_THEM.match(self.text, number.end)
            or DID_SO.match(self.text, number.end)
            or (
                not self.said[number.end :].strip(" .!*")
                and (not self.said[: number.start].strip(" *") or SHARE_WAS.search(self.said, 0, number.start))
            )
        )

    def _is_share(self, number: Number, whole: Number) -> bool:
        if NO_WHOLE.match(self.text, whole.end) or whole.value < 2:
            return False
        if IN_SO_MANY.fullmatch(self.text, number.end, whole.start):
            return True
        is_round = whole.value in ROUND_WHOLES or (
            whole.value == 5 and self.text[number.end] == ","
        )  # "Four, of five."
        if is_round and LOOSELY.fullmatch(self.text, number.end, whole.start):
            return number.value < whole.value
        if not OF_THE.fullmatch(self.text, number.end, whole.start):
            return False
        both_in_digits = number.in_digits and whole.in_digits
        if both_in_digits or whole.value in ROUND_WHOLES or WHO_FOLLOW.match(self.text, whole.end):
            return True
        is_bare = not self.text[number.end : whole.start].split()[1:]  # "one of the two can drive you" is no share.
        return bool((COULD if is_bare else DID_SO).match(self.text, whole.end))

    def _time(self, number: Number, unit: str) -> Claim | None:
        if unit in ("hour", "day", "week", "fortnight") and not speaks_of_life_or_death(self.said):
            return None
        return (TIME, number.value, unit)

    def _joined(self, at: int) -> Claim | None:
        """In "25 to 50%" the first number is what the second one is."""
        number = self.numbers[at]
        claim, _, _ = self._claim(at + 1)
        if claim and claim[0] in (SHARE, TIME, TIMES):
            return (claim[0], number.value, claim[2])
        return (BARE, number.value, "") if number.in_digits else None
