"""The words of shares in words, and those around them by which people are counted and not things."""

import re
from decimal import Decimal

from .number_words import value_of

PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
EVERY = {"other": 2, "second": 2, **PARTS}
PART = "|".join(part for part in PARTS if not part.startswith("hal"))
PEOPLE = (
    r"(?:people|persons?|patients?|men|women|man|woman|adults?|children|child|participants?|survivors?|cases?|smokers?|friends"
    r"|famil(?:y|ies)|deaths?|cancers?|tumou?rs?|studies|trials?|them|us|those|these|group|total|rest)"
)
# What has halves and quarters that count nobody: times, doses, food, rooms, parts of a body.
THING = (
    r"(?:an?|seconds?|hours?|minutes?|days?|nights?|mornings?|evenings?|years?|months?|weeks?|decade|century|past|way|time|doses?"
    r"|tablets?|pills?|cups?|glass(?:es)?|teaspoons?|tablespoons?|spoons?|plates?|meals?|bottles?|portions?|servings?|pages?|rooms?"
    r"|beds?|miles?|inch(?:es)?|liters?|pints?|gallons?|pounds?|body|face|mouth|tongue|jaw|lungs?|neck|nose|lips?|throat|head|chest"
    r"|arm|leg|skin|sheet|size|price|cost|dinner|lunch|breakfast|apple|banana|eggs?|sandwich|story|battle|work|job|fun|truth|dozen"
    r"|dollar|percent|per cent|price|pay|of (?:an?|the|your|his|her|their|its|every|that|this) (?!people|group|cases|patients|total))"
)
# Over what one thing is spread: "one dose in two weeks", "one nurse in three wards".
SPREAD_OUT = (
    r"(?:days?|nights?|weeks?|months?|years?|hours?|minutes?|rooms?|wards?|beds?|places?|boxes|bags?|parts|steps|ways|lines?|pages?|languages|colors"
    r"|sizes|cups?|glass(?:es)?|doses?|rounds?|cities|towns|states|countries|clinics|hospitals|groups|meals|visits|more|other)"
)
DID = (
    r"(?:were|was|are|is|had|has|have|did|do|does|felt|feel|said|say|got|get|lived?|die[ds]?|will|would|may|might|can|could|came"
    r"|come|took|take|chose|need(?:ed)?|survived?|never|still|also|stay(?:ed)?|want(?:ed)?|kept|keep|lost|lose|regain|recover|notice|respond(?:ed)?|work(?:ed)?"
    r"|smoked?|stopped|reported|report|spread|saw|knew|know|found|with|who|whose)"
)
ABOUT = (
    r"(?:about|around|nearly|almost|roughly|over|under|up to|only|just|some|(?:more|less|fewer|other) than|at least|at most"
    r"|close to|helps?|helped|hits?|spares?|spared|as many as|as few as|by|in|for|among|was|were|is|are)"
)
# What follows where people are counted.
COUNTED = (
    rf"(?= {DID}\b| (?:of|the|these|those|all|our)(?: (?!{THING})[\w,’-]+){{0,4}}? {PEOPLE}\b| of (?:all|whom|each)\b"
    r"|,? or (?:more|less|fewer)\b| (?:to|and|or) (?:a|one|two|three|half)[ -](?:half|third|quarter|fifth))"
)
ENDS = r"(?=\s*(?:[.,;:)]|$))"
# "Half lived longer, half less long" says what a median is.
MEDIAN = (
    rf"(?! (?:(?:of )?(?:the |these |those |[\d,]+ )*(?:{PEOPLE} )?)?(?:had |lived |live |have )?"
    r"(?:more|longer|less|fewer|shorter)\b(?! than(?! the (?:one|person) in the middle)))"
)
DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
DIGIT_WORDS = "zero|one|two|three|four|five|six|seven|eight|nine"


def parts(match: re.Match[str]) -> tuple[Decimal, str]:
    """ "two thirds": 2 of 3; "half": 1 of 2."""
    said = match.groupdict()
    part = said.get("part") or "half"
    return number(said.get("count")), str(EVERY[part])


def number(words: str | None) -> Decimal:
    """The number of digits or words, 1 for "a" or nothing."""
    if not words or words in ("a", "an"):
        return Decimal(1)
    return Decimal(words) if words[0].isdigit() else value_of(words)
