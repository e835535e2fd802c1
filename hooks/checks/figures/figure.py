"""Finds the statistics in a sentence. Each has a claim: two texts claim the same if their claims are equal."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .exceptions import blank_exceptions, speaks_of_life_or_death
from .fractions import Fraction, blank, read_fractions
from .multiples import read_multiples
from .numbers import Number, read_numbers

SHARE, TIME, TIMES, COUNT, BARE = "share", "time", "times", "count", "number"
Claim = tuple[str, Decimal, str]  # Kind, number, and its unit: what it is a share of, months, people.
SMALL_COUNTS = 12  # Up to here a count in words is none: "one of three things".

PEOPLE = r"(?:people|persons?|patients?|men|women|adults|children|cases|participants)"
WHOLE = r"(?:(?:every|each|any|the|these|those|all|all the|a) )?"
OUR = (
    r"(?:(?:the|these|those|their|our|its|a|all|every) )?(?:(?:first|last|whole) )?(?:(?:group|total|sample|set) of )?"
)
PERCENT = re.compile(
    r"[\s-]*(?:-?(?:odd|plus|something|ish) )?(?:%|％|‰|percent(?:age points?)?\b|per cent\b|pct\b|p\.\s?c\.)",
    re.IGNORECASE,
)
IN_SO_MANY = re.compile(
    rf"\s*(?:-in-|/|⁄|∕)\s*|(?:\s+chances?)?\s+in {WHOLE}|(?:\s+{PEOPLE})?\s+(?:out of|from|per|for every) {WHOLE}"
    rf"|(?:\s+{PEOPLE})?\s+(?:of|in) (?:every|each|any) |\s+{PEOPLE} in (?:a )?",
    re.IGNORECASE,
)
# "Nine had it, out of ten", "nine times in ten", "nine of our first ten": shares where the whole is a round number.
LOOSELY = re.compile(
    rf"\s+(?:times|cases|cancers|tumou?rs|women|men|families|{PEOPLE}) (?:in|out of|of|among) (?:every |each )?"
    rf"|[,\s(]*(?:(?:\s(?!in\b|of\b|out\b|at\b|for\b|to\b)[a-z]+){{1,3}})?[,\s(]+(?:out of) {OUR}"
    rf"|[,\s(]*\s(?:had|have|did|do|felt|feel|got|get|live[ds]?|died?)(?: [a-z]+)?,? of {OUR}|,\s+of {OUR}|\s+\(of {OUR}|\s+of {OUR}"
    rf"|(?:\s{PEOPLE})? among (?:every |each )?",
    re.IGNORECASE,
)
OF_THE = re.compile(rf"(?:\s+{PEOPLE})? of (?:(?:the|these|those|all|all the) )?", re.IGNORECASE)
OF_SO_MANY = re.compile(r"\b(?:out of|of|in|among|picture|imagine|think of|take) $", re.IGNORECASE)
OF_EVERY = re.compile(r"\b(?:of|in|among|from|for) (?:every|each|any) (?:a )?$", re.IGNORECASE)
# The head of a table's column claims nothing by itself.
OF_EVERY_ALONE = re.compile(rf"(?:Out of|Of|In|Among|Per) (?:every|each) \S+(?: {PEOPLE})?[:?]?", re.IGNORECASE)
OPENS = re.compile(
    r"\b(?:out of|of|in|among|from|per) (?:(?:every|each|any|a|all) )?(?P<whole>(?:one )?(?:five|ten|twenty|hundred|thousand)|5|10|20|100|1,?000)\b(?!-)",
    re.IGNORECASE,
)
WHO_FOLLOW = re.compile(rf"\s+{PEOPLE}\b", re.IGNORECASE)
NO_WHOLE = re.compile(
    r"\s+(?:days?|weeks?|months?|years?|hours?|minutes?|studies|trials|centers|clinics|hospitals|countries|places|steps|ways|rows?|lungs?"
    r"|bones?|pages?|states|visits?|doses?)\b",
    re.IGNORECASE,
)
ROUND_WHOLES = (10, 20, 100, 1000)
TIMES_WORDS = re.compile(
    r"\s+times (?=as|more|less|the|higher|lower|fewer|likel|great|larg|small|that|over|what\b|(?:your|their|our|his|her|its|this) (?:\w+ )?(?:risk|rate|chance|odds|number|share))",
    re.IGNORECASE,
)
UNIT_OF_TIME = re.compile(r"[\s-]*(?P<unit>decade|fortnight|month|year|week|day|hour)s?\b", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:[\s-]+(?!(?:of|in|and|or|to|had|were|was|the|than|from|with|for|at|by|people|studies)\b)[A-Za-z-]+){0,2}?\s+"
    r"(?:(?P<people>people|patients|persons|men|women|adults|participants|survivors|children|cases|deaths)"
    r"|(?P<studies>studies|trials|reports|reviews|surveys)"
    r"|(?P<centers>centers|clinics|hospitals|countries))\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\s+of (?:them|these|those|(?:the )?(?:people|patients))\b", re.IGNORECASE)
# What people did: "ninety had it". Alone, a number in words may be a street or an age.
DID = r"\s+(?:had|have|got|get|felt|feel|died?|lived?|survived?|did|stopped|responded|needed|reported|developed)\b"
DID_SO = re.compile(DID, re.IGNORECASE)
COULD = re.compile(rf"{DID}|\s+(?:has|gets|dies|lives|will|would|may|might|were|are|do|need)\b", re.IGNORECASE)
# "The share was ninety"; an answer or a cell may be no more than "ninety".
SHARE_WAS = re.compile(
    r"\b(?:share|rate|risk|chance|number|count|total|proportion|percentage)s?\b[^.;:]{0,30}\s(?:is|was|were|are|at|to|reached|of)\s(?:about\s|only\s)?$",
    re.IGNORECASE,
)
VAGUE = re.compile(r"a (?:dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
# In "Of every ten people, nine have it in one lung" nine is a share and one is none.
SHARERS = re.compile(
    r"\s*(?:[,.;:)]|$|(?:have|had|has|will|would|may|might|can|could|get|got|were|was|are|is|live[ds]?|die[ds]?|do|did|feel|felt|need|survive[ds]?"
    r"|of them|more|fewer|people|still|never|in|with|had)\b)",
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


def find_figures(sentence: str, lead: str = "") -> list[Figure]:
    """The statistics of a sentence in order; numbers under the rules of exceptions.py are none.

    After a `lead` such as "Of every ten people:", or below it in a table, "nine" is a share.
    """
    text = blank_exceptions(sentence)
    multiples = read_multiples(text)
    text = blank(text, multiples)
    shares = read_fractions(text)
    text = blank(text, shares)
    worded = [_worded(sentence, each, TIMES) for each in multiples] + [
        _worded(sentence, each, SHARE) for each in shares
    ]
    return sorted(
        [*worded, *_Sentence(sentence, text, read_numbers(text), _whole_of(lead)).figures()],
        key=lambda figure: figure.start,
    )


def _worded(sentence: str, words: Fraction, kind: str) -> Figure:
    return Figure(sentence[words.start : words.end].strip(), (kind, words.value, words.whole), words.start, words.end)


def _whole_of(lead: str) -> Number | None:
    """What the numbers after a lead or below a head are shares of."""
    opened = OPENS.search(lead) if lead else None
    numbers = read_numbers(opened["whole"]) if opened else []
    return numbers[0] if len(numbers) == 1 and numbers[0].value in (5, *ROUND_WHOLES) else None


@dataclass
class _Sentence:
    said: str
    text: str  # As said, less what has been read.
    numbers: Sequence[Number]
    whole: Number | None = None  # What the bare numbers are shares of: the 100 of "Of every 100 people, 58 …".

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
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
                found.append(Figure(self.said[number.start : end].strip(), claim, number.start, end))
            at += used
        return found

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
        if self._may_count(number) and (number.in_digits or self._counts_alone(number)):
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
        if whole.value in ROUND_WHOLES and LOOSELY.fullmatch(self.text, number.end, whole.start):
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
