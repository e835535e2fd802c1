"""Words of time that are true on the day of writing alone: a page is read for years, and printed."""

import re
from collections.abc import Iterator
from datetime import date

from citations.problem import Problem
from citations.style.date_words import ANY_MONTH, MONTHS
from reading.page import SourcePage
from reading.sentences import read_sentences

NEAR = re.compile(
    r"\b(?=[nltcp])(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\bone )(?<!\bthat )(?<!\beach )(?<!\bevery )(?<!\btheir )"
    r"(?:next|last|this|coming|past) (?:month|year|spring|summer|fall|autumn|winter|decade)\b"
    r"|\b(?:yesterday|last week|next week|upcoming|in the (?:last|past) few (?:years|months)|in the (?:coming|next few) years)\b(?! of)"
    r"|\b(?:the|our) (?:latest|newest|most recent) (?:drugs?|treatments?|stud(?:y|ies)|research|trials?|figures|numbers|guidelines?|evidence|data)\b",
    re.IGNORECASE,
)
# Of the time of the reader, in which the same words are true on any day; and so in a question.
OF_READER = re.compile(
    r"\b(?:I|my|me|if|you|yours?|they|their|them|he|she|his|her|ask|tell|call|say|plan)\b|\?", re.IGNORECASE
)
ALWAYS = re.compile(
    r"\b(?:in recent (?:years|months)|in the near future|over the (?:last|past) (?:few years|decade)|so far this year|as of (?:today|now|this writing)"
    r"|at (?:the time of writing|present)|(?:newly|just|only now)(?: been)? (?:approved|published|discovered|licensed)"
    r"|(?:will|is|are|may) soon (?:be|come) (?:approved|available|published|licensed|out|on the market)|soon to be (?:approved|published)"
    r"|state[- ]of[- ]the[- ]art|cutting[- ]edge|brand[- ]new (?:drugs?|treatments?))\b",
    re.IGNORECASE,
)
# "Was expected in 2020" tells what was, and stays true.
AHEAD = re.compile(
    rf"\b(?:(?<!was )(?<!were )(?<!been )(?:expected|planned|due|awaited|scheduled)|will|(?:is|are) to|should)\b[^.;:]{{0,60}}?\b(?:in|by|for|from|until|before)"
    rf" (?:(?:early|mid|late|the end of|spring|summer|fall|autumn|winter|(?P<month>{ANY_MONTH}))[ -])?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)


def check_stale_words(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_problems(page), *_passed(page, date.today())})


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for sentence in read_sentences(passage):
            if found := ALWAYS.search(sentence.text) or _near(sentence.text):
                what = f"“{found[0]}” is true today, and the page is read for years"
                yield Problem(sentence.line, f"{what}. Say which month or year, or leave it out.")


def _near(text: str) -> re.Match[str] | None:
    return None if OF_READER.search(text) else NEAR.search(text)


def _passed(page: SourcePage, today: date) -> Iterator[Problem]:
    """What was to come when it was written, and should have come by now."""
    for passage in page.passages:
        for sentence in read_sentences(passage):
            for found in AHEAD.finditer(sentence.text) if " 20" in sentence.text else ():
                month = MONTHS.index(found["month"].capitalize()) + 1 if found["month"] else 12
                if (int(found["year"]), month) < (today.year, today.month):
                    what = f"“{found[0]}” has passed"
                    yield Problem(sentence.line, f"{what}. Look up what came of it, and say that, or take it out.")
