"""What a text says about whom to call, and how soon."""

import re

from guide.signs.sign import EMERGENCY, SAME_DAY, TEAM

from .phrases import Phrases, any_of

LATER, PLAIN = "later", "plain"
TODAY = frozenset([EMERGENCY, TEAM, SAME_DAY])
HOSPICE = re.compile(r"\bhospice", re.IGNORECASE)
NOT_WAITING, NO_DELAY = any_of("denies a wait"), any_of("denies a delay")
AT_HOME = any_of("helps at home")
CALLS = {
    LATER: any_of("waits"),
    SAME_DAY: Phrases(r"\b(?:same day|within a day|within 24 hours|later today)\b"),
    TEAM: Phrases(
        r"\b(?:day or night|urgent number|at any hour|(?:call|phone|ring|report|tell)\b[^.;]{0,40}?\b(?:at once|now"
        r"|right away|straight away|immediately)|(?<!all )at once)\b"
    ),
    EMERGENCY: Phrases(
        r"\b(?:911|999|112|988|(?:call|dial) \d{3}|emergency services|ambulance|(?:is|are) an emergency)\b"
    ),
}
# No urgency by itself, but an emergency has another number.
PLAIN_CALL = re.compile(
    r"\b(?:call|phone|ring|tell|ask|see) (?:your|the) (?:(?:own |care |cancer )?team|nurse|doctor|clinic)\b",
    re.IGNORECASE,
)
NO_EMERGENCY = re.compile(
    r"\b(?:do not|don['’]t|never|not) (?:call|phone|ring|need)[^.;]{0,20}?(?:911|999|112|ambulance|emergency services)",
    re.IGNORECASE,
)
SAID = {
    EMERGENCY: "for emergency services",
    TEAM: "for the team’s number, day or night",
    SAME_DAY: "for a call the same day",
    LATER: "something that can wait",
    PLAIN: "for a call to the team",
}


def calls_of(text: str) -> frozenset[str]:
    """The urgencies that a text says; none, several, or LATER. What cannot wait has any but that."""
    less = NO_DELAY.out_of(text)
    said = NOT_WAITING.out_of(less)
    if NO_EMERGENCY.search(said):
        return frozenset({LATER})
    calls = frozenset(urgency for urgency, pattern in CALLS.items() if pattern.search(said))
    return calls if calls or said == less else TODAY


def without_denials(text: str) -> str:
    """A text in small letters without the waits that it denies."""
    return NOT_WAITING.out_of(NO_DELAY.out_of(text))


def said_of(calls: frozenset[str]) -> str:
    """Urgencies in words, for a message."""
    return " and ".join(SAID[call] for call in sorted(calls))
