"""Shares without a number where the work cited counted: "everyone had it in the lungs" of 58 in every 100."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import Sentence

from .altering_words import PLACES
from .cited_sentences import Lead, cited_sentences, with_leads
from .findings import Finding, Sources
from .kinds import SHARE
from .lock import bound_figures
from .outcomes import outcomes_in
from .telling_words import telling_words

PEOPLE = r"(?:people|patients|adults|men|women|of (?:them|these|those))"
# What each says of a hundred: the least and the most.
LOOSE = {
    "everyone": (rf"everyone|everybody|all {PEOPLE}", 95, 100),
    "most": (rf"most {PEOPLE}|(?:the|a) majority", 50, 100),
    "few": (rf"(?<!a )few {PEOPLE}|only a few|hardly (?:anyone|anybody)", 0, 30),
    "nobody": (rf"nobody|no one|none {PEOPLE}", 0, 0),
}
ANY = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, (words, _, _) in LOOSE.items())})(?: in the (?:review|study|trial))?\b",
    re.IGNORECASE,
)
NEARLY = re.compile(r"\b(?:nearly|almost|not) $", re.IGNORECASE)
SAY_NOTHING = telling_words("got get gets having seen usually often mostly")
A_SHARE = "50 of every 100 people"  # Stands in its place, to ask which finding is meant.


def check_page(page: SourcePage, sources: Sources) -> list[Problem]:
    """Each line that says so of what its source counted otherwise; lines count from the start of the file."""
    return [
        problem
        for passage, lead in with_leads(page.passages)
        if ANY.search(" ".join(line for _, line in passage.lines))
        for problem in _problems(cited_sentences(passage), sources, lead)
    ]


def _problems(sentences: Sequence[Sentence], sources: Sources, lead: Lead) -> Iterator[Problem]:
    for at, sentence in enumerate(sentences):
        said = ANY.search(sentence.text) if sentence.keys else None
        if (
            said
            and not NEARLY.search(sentence.text, 0, said.start())
            and (meant := _meant(sentences, at, said, sources, lead))
        ):
            name = said.lastgroup or next(each for each in LOOSE if said[each])
            _, least, most = LOOSE[name]
            if not least <= _of_a_hundred(meant) <= most:
                what = f"“{said[0]}” is “{meant.figure.text}” in the annote of '{meant.group[0]}'"
                yield Problem(sentence.line, f"{what}. Write that figure, or say what you mean in other words.")


def _meant(sentences: Sequence[Sentence], at: int, said: re.Match[str], sources: Sources, lead: Lead) -> Finding | None:
    """The share that the words are about, if they say nothing else: then it is one of the same place or of the same outcome."""
    text = f"{said.string[: said.start()]}{A_SHARE}{said.string[said.end() :]}"
    asked = [*sentences[:at], replace(sentences[at], text=text)]
    words = telling_words(said.string[: said.start()] + said.string[said.end() :]) - SAY_NOTHING
    for printed, bound in bound_figures(asked, sources, lead):
        if printed.sentence == at and printed.finding.kind == SHARE and bound and not bound.rival:
            meant = bound.meant
            is_said_there = words <= telling_words(sources.annotes[meant.group[0]])
            places = words & PLACES
            same = (
                places <= meant.said
                if places
                else outcomes_in(said.string).keys() & outcomes_in(meant.around.text).keys()
            )
            return meant if is_said_there and same else None
    return None


def _of_a_hundred(finding: Finding) -> Decimal:
    _, value, whole = finding.claim
    return value * 100 / Decimal(whole) if whole.isdigit() else Decimal(100)
