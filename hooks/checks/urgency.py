"""Finds the sentences that name a sign of signs.yml and tell whom to call, and compares the two urgencies.

A sentence is about a sign if it has all words of one of the sign's `words`. Where two signs fit, the one that says more
is meant: "heavy bleeding" is not "bleeding". A sign without a call takes the call of the line above its list, or of
the sentence beside it. What a hospice is called for is left alone: the same sign can wait there for a nurse.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from citations.problem import Problem
from guide.signs.sign import EMERGENCY, SAME_DAY, TEAM, Sign, Signs
from reading.page import SourcePage
from reading.passages import LIST_ITEM, PARAGRAPH, TABLE_ROW, TITLE, Passage
from reading.sentences import read_sentences

LATER = "later"
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
    r"|(?:pass(?:es)?|goes|go|stops?|clears?(?: up)?|settles?|gets? better|heals?)(?: away)? (?:by (?:itself|themselves)|on (?:its|their) own)"
)
# What helps beside a call, and is none.
AT_HOME = re.compile(
    r"\b(?:lie down|(?:get|take) (?:some |a )?(?:rest|nap|sleep)|rest (?:at home|in bed|a|for|and)|and rest\b|stay (?:home|at home|in bed)|go to bed"
    r"|drink (?:some |more |a |plenty|warm|cold|water)|take (?:a |some |your )?(?:painkillers?|paracetamol|acetaminophen|ibuprofen|aspirin|bath|walk|deep breaths?)"
    r"|(?:put|use) (?:some |an? )?(?:ice|cold|warm|heat)|eat something|wait (?:and see|it out|until it|for it))\b",
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
        r"\b(?:911|999|112|988|emergency services|ambulance|(?:is|are) an emergency)\b", re.IGNORECASE
    ),
}
NO_EMERGENCY = re.compile(
    r"\b(?:do not|don['’]t|never|not) (?:call|phone|ring|need)[^.;]{0,20}?(?:911|999|112)", re.IGNORECASE
)
HOSPICE = re.compile(r"\bhospice", re.IGNORECASE)
CLAUSE_END = re.compile(r";\s+|,\s+but\s+|\s+–\s+")
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d+(?:\.\d+)?")
SAID = {
    EMERGENCY: "for emergency services",
    TEAM: "for the team’s number, day or night",
    SAME_DAY: "for a call the same day",
    LATER: "something that can wait",
}


def check_page(page: SourcePage, signs: Signs) -> list[Problem]:
    """What is wrong on a page, as written in Markdown; lines count from the start of the file."""
    clauses = list(_clauses(page.passages))
    found = (problem for place in range(len(clauses)) for problem in _contradictions(clauses, place, signs))
    return sorted(set(found))


@dataclass(frozen=True)
class _Clause:
    """A part of a sentence; `passage` counts the passages, and a list and the line above it share one `lead`."""

    text: str
    line: int
    passage: int
    lead: str

    @cached_property
    def calls(self) -> frozenset[str]:
        return _calls(self.text)

    @cached_property
    def words(self) -> str:
        """Each with a space on both sides."""
        return f" {' '.join(WORD.findall(self.text.lower()))} "


def _contradictions(clauses: list[_Clause], place: int, signs: Signs) -> Iterator[Problem]:
    clause = clauses[place]
    named = _named(clause, signs)
    calls = _calls_for(clauses, place, signs) if named else frozenset()
    for sign in named:
        if calls and sign.urgency not in calls:
            says = " and ".join(SAID[call] for call in sorted(calls))
            remedy = "Give it that urgency here too, or name the sign more exactly."
            yield Problem(clause.line, f"'{sign.id}' is {SAID[sign.urgency]} in signs.yml, and here {says}. {remedy}")


def _calls_for(clauses: list[_Clause], place: int, signs: Signs) -> frozenset[str]:
    """Whom to call for the sign of a clause: what it says itself, or else what stands beside or above it."""
    clause = clauses[place]
    if HOSPICE.search(clause.text):
        return frozenset()
    if clause.calls:
        return clause.calls
    for neighbor in (place + 1, place - 1):
        if 0 <= neighbor < len(clauses) and clauses[neighbor].passage == clause.passage:
            near = clauses[neighbor]
            if near.calls and not _named(near, signs) and not HOSPICE.search(near.text):
                return near.calls
    if HOSPICE.search(clause.lead):
        return frozenset()
    return _calls(clause.lead) or frozenset({LATER} if AT_HOME.search(clause.text) else ())


def _calls(text: str) -> frozenset[str]:
    said = NOT_WAITING.sub(f" {'call now'} ", text)
    if NO_EMERGENCY.search(said):
        return frozenset({LATER})
    return frozenset(urgency for urgency, pattern in CALLS.items() if pattern.search(said))


def _named(clause: _Clause, signs: Signs) -> list[Sign]:
    """The signs that a clause is about."""
    words = clause.words
    fits = [
        (sign, _matched(wanted, words))
        for sign in signs.signs.values()
        for wanted in _wanted(sign.words)
        if wanted[0] in words and all(each in words for each in wanted)
    ]
    return list(dict.fromkeys(sign for sign, matched in fits if not any(matched < other for _, other in fits)))


@cache
def _wanted(phrases: tuple[str, ...]) -> list[list[str]]:
    """The words of each as they stand in a clause (" fever "), of "bleed*" the beginning (" bleed")."""
    return [[f" {word} ".replace("* ", "") for word in phrase.lower().split()] for phrase in phrases]


def _matched(wanted: list[str], words: str) -> frozenset[str]:
    """The words of a clause that are wanted, all of which are there; of several with one beginning the first."""
    return frozenset(words[(at := words.index(each) + 1) : words.index(" ", at)] for each in wanted)


def _clauses(passages: list[Passage]) -> Iterator[_Clause]:
    lead, heading, boxes = "", "", tuple[str, ...]()
    for number, passage in enumerate(passages):
        sentences = read_sentences(passage)
        is_below_title = number > 0 and passages[number - 1].kind == TITLE  # Such as the title of a box.
        if passage.kind not in (LIST_ITEM, TABLE_ROW) or (passage.boxes != boxes and not is_below_title):
            lead = ""
        boxes = passage.boxes
        if passage.kind == TABLE_ROW:
            row = " ".join(sentence.text for sentence in sentences)
            is_first = number == 0 or passages[number - 1].kind != TABLE_ROW
            heading = row if is_first else heading
            yield _Clause(row if is_first else f"{heading}: {row}", passage.line, number, lead)
            continue
        for sentence in sentences:
            for text in CLAUSE_END.split(sentence.text):
                yield _Clause(text, sentence.line, number, lead if passage.kind == LIST_ITEM else "")
        if passage.kind == TITLE or (passage.kind == PARAGRAPH and sentences and sentences[-1].text.endswith(":")):
            lead = sentences[-1].text if sentences else ""
