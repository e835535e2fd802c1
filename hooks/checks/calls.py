"""What a text says about whom to call, and how soon."""

import re

from guide.signs.sign import EMERGENCY, SAME_DAY, TEAM

LATER, PLAIN = "later", "plain"
TODAY = frozenset([EMERGENCY, TEAM, SAME_DAY])
HOSPICE = re.compile(r"\bhospice", re.IGNORECASE)
NOT_WAITING = re.compile(r"\b(?:do not|don['’]t|never|cannot|can['’]t|must not|not) wait\b[^,;.:]*", re.IGNORECASE)
# Who cannot help at once, and what is no call.
ELSEWHERE = (
    r"(?:dentists?|dental|pharmacists?|pharmac(?:y|ies)|drug ?stores?|opticians?|eye doctor|gp|family doctor|general practitioner|primary care"
    r"|(?:physical |speech |massage )?therapists?|physiotherapists?|dietitians?|nutritionists?|chiropractors?|acupuncturists?|hygienists?"
    r"|social workers?|psychologists?|chaplains?|friends?|neighbors?|support group|forum|internet|website|herbalists?|healers?)"
)
GO = r"(?:see|ask|visit|call|phone|ring|tell|contact|consult|try|go to|turn to|talk to|talk with|speak to|speak with|check with|book|show it to|make an appointment with)"
NO_CALL = (
    rf"{GO} (?:(?:your|a|an|the|any|some) )?(?:own |local |nearest |family |good )?{ELSEWHERE}|(?:your|the) (?:own |local )?{ELSEWHERE} (?:can|will|may) (?:help|look|see|check|decide)"
    r"|(?:make|book|get|ask for) (?:an|your|the next) appointment|when you (?:next )?(?:see|visit|meet) (?:them|him|her|your|the|us)"
    r"|(?:ask|talk|speak|bring|show|raise|say)\b[^.;]*\b(?:next (?:visit|appointment|check-up|scan|round|week|month))"
    r"|(?:e-?mail|text|message|write to) (?:us|them|your|the)|(?:send|leave)\b[^.;]*\b(?:messages?|e-?mails?|note|letter|voicemail)|(?:diary|write (?:it|this|them) (?:down|in))"
    r"|(?:is|are) (?:quite |very |only |just |perfectly )?(?:normal|common|no (?:cause|reason) (?:for|to)|nothing to (?:fear|mind)|not (?:dangerous|serious))"
    r"|(?:pass(?:es)?|goes|go|stops?|clears?(?: up)?|settles?|gets? better|heals?)(?: away)? (?:by (?:itself|themselves)|on (?:its|their) own|alone)"
    r"|gets? better (?:with|after) (?:rest|time|sleep|a rest|a while|some days|a few days)|needs? no (?:call|doctor|help|care|action)"
    r"|(?:is|are) (?:quite |very |only |just |perfectly )?(?:fine|nothing bad|no (?:emergency|danger|alarm)|(?:a )?part of (?:getting|growing|aging|life|the|your))"
    r"|(?:is|are|comes?) (?:(?:mostly|mainly|usually|often|only|just|probably) )?from (?:the|your) (?:ribs?|muscles?|stomach|chemo|chemotherapy|drugs?|pills?|iron pills?),? (?:so|and) (?:wait|rest)|so wait\b|only after (?:an?|one|two|some|several) (?:hours?|days?|minutes?)|(?:is|are) (?:mostly|mainly|usually|often|only|just|probably) (?:heartburn|nerves|stress|a cold|the flu|tiredness|gas|wind|worry|a side effect)"
    r"|(?:left|leave (?:it|this|them)|keep (?:it|this)|save (?:it|this)) (?:for|until|till) (?:your|the) next|(?:in|within) (?:a few|some|several|two|three|four|five|six) (?:days|weeks)"
    r"|(?:office|opening|business|working) hours|nine to five|on (?:weekdays|monday)|until tomorrow|(?:within|in) a week|which can wait"
    r"|when (?:it|they|the (?:clinic|office|practice|line)) (?:next )?opens?"
)
# What helps beside a call, and is none.
AT_HOME = re.compile(
    r"\b(?:lie down|(?:go to |and |then |some )sleep|(?:get|take) (?:some |a )?(?:rest|nap|sleep)|rest (?:at home|in bed|a|for|and)|and rest\b|stay (?:home|at home|in bed)|go to bed"
    r"|drink (?:some |more|a |plenty|warm|cold|water)|take (?:an? |some |your )?(?:(?:warm|hot|cold|cool|long|short|strong|extra|mild) )?(?:tablets?|pills?|pain ?killers?|paracetamol|acetaminophen|ibuprofen|aspirin|antacids?|loperamide|bath|shower|walk|blanket|deep breaths?)"
    r"|(?:put|use) (?:some |an? )?(?:ice|cold|warm|heat)|(?:is|are) (?:often|mostly|usually|only|just) from (?:the|your) (?:ribs?|muscles?|stomach)|massage|sit down and (?:rest|wait|go on)|try again later|it is (?:only |just )?the (?:iron )?pills?|(?:an?|some) (?:pain )?(?:pill|tablet)s?\b(?! (?:from|that))|try (?:an? )?(?:heat|hot|cold|warm|ice)|suck (?:on )?(?:ice|a)|rinse your|eat something|put it back|(?:see|watch) how it goes"
    r"|wait (?:and see|it out|until it|for (?:it|the|your|a)|(?:for )?(?:an?|one|two|three|four|five|some|several|a few|\d+) (?:more )?(?:minutes?|hours?|days?|nights?|weeks?)))\b",
    re.IGNORECASE,
)
CALLS = {
    LATER: re.compile(
        r"\b(?:can (?:wait|sit)|wait and see|sleep on it|(?:need not|no need to|do not|don['’]t) (?:hurry|rush|worry)|no (?:hurry|rush)"
        r"|(?:is|are) (?:harmless|not urgent|nothing to worry about)|wait (?:a|an|one|two|some|for|until|till)\b[^.;]*\b(?:call|phone|ring|tell)|no need to (?:call|phone)|need not (?:call|phone)|(?:do not|don['’]t) (?:call|phone)"
        rf"|{NO_CALL}"
        r"|(?:call|phone|ring|tell|report|mention|contact|wait)\b[^.;]*\b(?:next (?:visit|appointment|check-up|week)"
        r"|tomorrow|monday|in a (?:few days|week)|in the morning|office hours))\b",
        re.IGNORECASE,
    ),
    SAME_DAY: re.compile(r"\b(?:same day|within a day|within 24 hours|later today)\b", re.IGNORECASE),
    TEAM: re.compile(
        r"\b(?:day or night|urgent number|at any hour|(?:call|phone|ring|report|tell)\b[^.;]{0,40}?\b(?:at once|now"
        r"|right away|straight away|immediately)|(?<!all )at once)\b",
        re.IGNORECASE,
    ),
    EMERGENCY: re.compile(
        r"\b(?:911|999|112|988|(?:call|dial) \d{3}|emergency services|ambulance|(?:is|are) an emergency)\b",
        re.IGNORECASE,
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
    said = NOT_WAITING.sub(" ", text)
    if NO_EMERGENCY.search(said):
        return frozenset({LATER})
    calls = frozenset(urgency for urgency, pattern in CALLS.items() if pattern.search(said))
    return calls if calls or said == text else TODAY


def said_of(calls: frozenset[str]) -> str:
    """Urgencies in words, for a message."""
    return " and ".join(SAID[call] for call in sorted(calls))
