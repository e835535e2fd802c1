"""Things that die, last or end, and are nobody: "The batteries may die sooner than you think"."""

import re

from .life_words import life_words

# Of plain things alone: a candle, a song or a meter may be the picture of a life.
THINGS = (
    r"(?:cells?|tissues?|skin|teeth|nerves?|roots?|germs?|bacteria|virus(?:es)?|yeast|microbes?|parasites?|insects|buds|flaps?|grafts?|stents?|implants?"
    r"|batter(?:y|ies)|phones?|devices?|hearing aids?|pumps?|chargers?|lights?|plants?|flowers?|bouquets?|roses|wigs?|masks?|tubes?|valves?|patch(?:es)?"
    r"|insurance|coverage|contracts?|warrant(?:y|ies)|prescriptions?|deadlines?|offers?|permits?|leave|parking|benefits?|funding|groups?|camps?|class(?:es)?"
    r"|tastes?|appetite|voice|swelling|nausea|rash(?:es)?|itch(?:ing)?|soreness|redness|hiccups|dryness|side effects?|bruises?|scabs?|stitches"
    r"|conversations?|friendships?|hopes|fears|jokes?|smells?|noise|milk|leftovers|broth|soup)"
)
ENDS = (
    r"(?:dies?|died|lasts?|lasted|lives?|lived|ends?|ended|expires?|expired|(?:runs?|ran|wears?|wore) (?:out|off|down)|stops?|stopped|fades?|faded"
    r"|(?:is|are|was|were|be|been) (?:dead|gone|over|stopped|renewed|replaced)|meets? for the last time|grows? back)"
)
SUBJECT = re.compile(
    rf"(?:(?:the|an?|your|their|his|her|this|that|these|any|most|many|some|old|new) ){{0,2}}(?:(?!cancers?\b|tumou?rs?\b)[\w-]+ ){{0,2}}?{THINGS}"
    r"(?: (?:of|on|in|for|from) (?:(?:an?|the|your|this|their) )?(?:[\w-]+ )?[\w-]+)?"
    r" (?:(?:may|might|can|could|will|would|should|must|do|does|did|has|have|had|not|usually|often|only|just|soon|also|then|still|slowly|mostly) )*"
    rf"{ENDS}\b"
)
# Whose end it may be after all: "The contract will last longer than you need it."
SOMEBODY = re.compile(
    r"\b(?:you|he|she|they|them|him|us|we|people|patients?|men|women|person|anyone|everyone|nobody|future|lifetime|(?:your|his|her|their|my|our|the) li(?:fe|ves)|forecast|time you)\b"
)
ASIDE = re.compile(
    r"\bthan (?:you|they|people) (?:may |would )?(?:think|expect)|(?:, so| before| until| when| if| while| as) (?:you|they|we|it)\b[^.;]*"
)


def tells_of_a_thing(text: str) -> bool:
    """Whether a sentence tells of the end of a thing, and of nobody's."""
    small = text.lower()
    found = SUBJECT.match(small)
    if not found:
        return False
    rest = ASIDE.sub(" ", small[found.end() :])
    return not SOMEBODY.search(small[: found.end()] + rest) and not life_words(rest)
