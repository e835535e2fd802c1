"""Numbers in English words: "ninety", "sixty-five", "two hundred and ten", "three million", "two and a half"."""

import re
from decimal import Decimal

UNITS = {
    word: value
    for value, word in enumerate(("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
}
TEENS = {
    word: value
    for value, word in enumerate(
        ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        start=10,
    )
}
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
SCORE = "score"  # Of people; "a score of 1 or more" is another thing.

_UNIT, _TEEN, _TEN, _SCALE = ("|".join(words) for words in (UNITS, TEENS, TENS, SCALES))
ONE_WORD = f"{_UNIT}|{_TEEN}|{_TEN}|{_SCALE}|{SCORE}"  # One of these begins, or ends, each number in words.
SIMPLE = rf"(?:{_TEN}|{_TEEN}|{_UNIT}|hundred)"  # One word, as in "tenfold".
_SMALL = rf"(?:(?:{_TEN})(?:[-\s](?:{_UNIT}))?|{_TEEN}|{_UNIT})(?![a-z])"
# A part that ends in a scale goes on: "two hundred and ten". "Seven and eight" are two numbers.
_LED = rf"(?:{_SMALL}(?:[-\s](?:{_SCALE})\b){{1,2}}(?:\sand)?\s){{0,3}}"
_SCORE = rf"(?:a|{_UNIT})\s{SCORE}(?=\s(?:of\s)?(?:people|patients|persons|men|women|adults|children|cases|them|these|those)\b)"
WORDS = rf"(?:{_SCORE}|{_LED}{_SMALL}(?:[-\s](?:{_SCALE})\b){{0,2}}|(?:a\s)?(?:{_SCALE})\b(?:\sand\s{_SMALL})?)(?:\sand\sa\shalf\b)?"
SPLIT = re.compile(r"[-\s]+")


def value_of(words: str) -> Decimal:
    """The number that words matched by `WORDS` stand for."""
    total = group = 0
    half = Decimal("0.5") if words.lower().endswith("half") else Decimal(0)
    for word in SPLIT.split(words.lower()):
        if word == SCORE:
            group = max(group, 1) * 20
        elif word in SCALES:
            group = max(group, 1) * SCALES[word]
            total, group = (total + group, 0) if SCALES[word] > 100 else (total, group)
        else:
            group += UNITS.get(word, 0) or TEENS.get(word, 0) or TENS.get(word, 0)
    return total + group + half
