"""Figures that their source tells of living or dying, whatever the words of the page: "it was 10.1 months, against 7.4"."""

import re
from collections.abc import Iterator, Mapping

from citations.problem import Problem
from reading.page import SourcePage

from .cited_sentences import cited_sentences, with_leads
from .findings import BETWEEN_SENTENCES, Finding, Sources
from .lock import bound_figures
from .source_marks import Source
from .survival import tells_of_life
from .told_unasked import CLOSED_BOX, REMEDY

SAYS_IT = re.compile(r"\b(?:it|that|the (?:longest|shortest)) (?:was|were|is)\b", re.IGNORECASE)


def told_by_source(page: SourcePage, sources: Mapping[str, Source], found: Sources) -> Iterator[Problem]:
    """Each line with such a figure outside a closed box; works without `warning = {survival}` tell of no life."""
    warned = {key for key, source in sources.items() if source.warns_of_survival}
    for passage, lead in with_leads(page.passages):
        sentences = cited_sentences(passage)
        if CLOSED_BOX not in passage.boxes and any(not warned.isdisjoint(sentence.keys) for sentence in sentences):
            told = {
                sentences[printed.sentence].line: bound.meant
                for printed, bound in bound_figures(sentences, found, lead)
                if bound and bound.meant.group[0] in warned
                if _tells(bound.meant, found)
            }
            yield from (Problem(line, _message(meant)) for line, meant in told.items())


def _tells(meant: Finding, found: Sources) -> bool:
    """By its sentence, or, where that says "it was", by one before it in the annote."""
    key, number, _ = meant.group
    sentences = BETWEEN_SENTENCES.split(found.annotes[key])[: number + 1]
    is_answer = bool(SAYS_IT.search(sentences[-1]))
    return any(tells_of_life(meant.figure, sentence) for sentence in (sentences if is_answer else sentences[-1:]))


def _message(meant: Finding) -> str:
    return (
        f"what stands here of '{meant.group[0]}' tells how long people live, as its annote says "
        f"(“{meant.figure.text}”), and nobody asked here. {REMEDY}"
    )
