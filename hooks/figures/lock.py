"""The lock: each figure on a page needs a source in its sentence, and must stand in that source's `annote`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from charts.chart import UnreadableChart, line_of, parse_chart
from citations.problem import Problem
from reading.passages import CHART, TITLE, Passage, read_passages
from reading.sentences import Sentence, read_sentences

from .figure import BARE, COUNT, Claim, find_figures

# A page of the project's own counts, such as its scores, says so in its front matter.
OWN_COUNTS = re.compile(r"\A---\n(?:.*\n)*?figures:\s*our own\s*\n(?:.*\n)*?---\n")
BETWEEN_CLAUSES = re.compile(r"(?<=[.?!;])\s+")


@dataclass(frozen=True)
class Source:
    """What one work found: its annote as plain text, and every claim in it."""

    annote: str
    claims: frozenset[Claim]


def read_sources(annotes: Mapping[str, str]) -> dict[str, Source]:
    """The sources by key, from the plain text of their annotes."""
    return {key: Source(text, frozenset(_claims(text))) for key, text in annotes.items()}


def check_page(page: str, sources: Mapping[str, Source]) -> list[Problem]:
    """What is wrong with the figures of a page, as written in Markdown; lines count from the start of the file."""
    if OWN_COUNTS.match(page):
        return []
    return sorted(problem for sentence in cited_sentences(page) for problem in _check(sentence, sources))


def cited_sentences(page: str) -> Iterator[Sentence]:
    """Every sentence, cell, title and line of a chart, with the keys of the sources that stand for it."""
    for passage in read_passages(page):
        yield from _chart_sentences(passage) if passage.kind == CHART else read_sentences(passage)


def _claims(annote: str) -> Iterator[Claim]:
    for clause in BETWEEN_CLAUSES.split(annote):
        yield from (figure.claim for figure in find_figures(clause))


def _chart_sentences(passage: Passage) -> Iterator[Sentence]:
    text = "\n".join(line for _, line in passage.lines)
    try:
        chart = parse_chart(text)
    except UnreadableChart:
        return  # The chart hook says what is wrong with it.
    words = {"title": chart.title, "about": chart.about}
    words |= {label: f"{label}: {chart.amount(label)}" for label in chart.data}
    for name, said in words.items():
        yield Sentence(passage.line + line_of(text, name), said, chart.sources, passage)


def _check(sentence: Sentence, sources: Mapping[str, Source]) -> Iterator[Problem]:
    known = [sources[key] for key in sentence.keys if key in sources]
    for figure in find_figures(sentence.text):
        if sentence.passage.kind == TITLE:
            yield _problem(sentence, figure.text, "stands in a title, and a title cannot cite. Move it to a sentence.")
        elif not sentence.keys:
            yield _problem(sentence, figure.text, "has no source in its sentence. Cite the work that found it.")
        elif not any(_holds(source, figure.claim) for source in known):
            where = " or ".join(f"'{key}'" for key in dict.fromkeys(sentence.keys))
            remedy = "Correct the figure, or the annote in references.bib if the work says so."
            yield _problem(sentence, figure.text, f"does not stand in the annote of {where}. {remedy}")


def _holds(source: Source, claim: Claim) -> bool:
    """Whether the source claims the same; "83 had it" and "83 people" stand for each other and for 83 of any group."""
    if claim in source.claims:
        return True
    kind, number, _ = claim
    if kind == BARE:
        return any(number == found and unit != "100" for _, found, unit in source.claims)
    return kind == COUNT and (BARE, number, "") in source.claims


def _problem(sentence: Sentence, figure: str, what: str) -> Problem:
    return Problem(sentence.line, f"the figure “{figure}” {what}")
