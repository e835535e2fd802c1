"""Words of time that are true on the day of writing alone: a page is read for years, and printed."""

import re
from collections.abc import Iterator

from citations.problem import Problem
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


def check_stale_words(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for sentence in read_sentences(passage):
            if found := ALWAYS.search(sentence.text) or _near(sentence.text):
                what = f"“{found[0]}” is true today, and the page is read for years"
                yield Problem(sentence.line, f"{what}. Say which month or year, or leave it out.")


def _near(text: str) -> re.Match[str] | None:
    return None if OF_READER.search(text) else NEAR.search(text)
