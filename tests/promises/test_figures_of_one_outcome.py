"""The right figure of the right source belongs to what its source tells of it: who lived is no count of who had a rash.

Every sentence of the guide as it is, with its outcome exchanged for each other one of hooks/checks/figures/outcomes.yml.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from checks.figures.cited_sentences import Lead, cited_sentences, with_leads
from checks.figures.findings import Finding
from checks.figures.kinds import SHARE
from checks.figures.lock import bound_figures, check_sentences, tells_own_counts
from checks.figures.outcomes import outcomes_in
from guide_pages import PAGES, SOURCES, assert_none, offender
from reading.sentences import Sentence

# One word of each kind, as a writer would put it in the place of another.
OTHERS = (
    "alive",
    "shrank",
    "grew",
    "came back",
    "cured",
    "under control",
    "spread",
    "better",
    "side effects",
    "rash",
    "depressed",
    "fever",
)


def mutants(sentences: list[Sentence], at: int, meant: Finding) -> Iterator[tuple[str, list[Sentence]]]:
    """The passage with one sentence that tells another outcome of its figure."""
    text, annote = sentences[at].text, SOURCES.annotes[meant.group[0]]
    own = outcomes_in(text)
    known = outcomes_in(annote).keys() | own.keys()
    words = own.values()
    for other in OTHERS:
        if own and outcomes_in(other).keys().isdisjoint(known):
            said = text
            for word in words:
                said = re.sub(rf"\b{re.escape(word)}\b", other, said, flags=re.IGNORECASE)
            yield said, [*sentences[:at], replace(sentences[at], text=said), *sentences[at + 1 :]]


def passed(sentences: list[Sentence], lead: Lead) -> Iterator[str]:
    shares = {
        printed.sentence: bound.meant
        for printed, bound in bound_figures(sentences, SOURCES, lead)
        if bound and printed.finding.kind == SHARE
    }
    for at, meant in shares.items():
        for said, mutant in mutants(sentences, at, meant):
            if not any(check_sentences(mutant, SOURCES, lead)):
                yield said


def test_no_figure_is_told_of_another_outcome():
    tried = [
        (page, passage.line, said)
        for page in PAGES
        if not tells_own_counts(page)
        for passage, lead in with_leads(page.passages)
        for said in passed(cited_sentences(passage), lead)
    ]
    assert_none([offender(page, line, said) for page, line, said in tried])
