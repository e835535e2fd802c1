"""Where a figure may stand: how long people live only where a reader asked, and never what two kinds of study found as one.

Which sources need care is marked in references.bib (source_marks.py).
"""

import re
from collections.abc import Iterator, Mapping

from citations.problem import Problem
from guide.charts.chart import UnreadableChart, line_of, parse_chart
from reading.page import SourcePage
from reading.passages import BOX, CHART, PARAGRAPH, TABLE_ROW, Passage
from reading.sentences import Sentence

from .figure import find_figures
from .lock import cited_sentences
from .source_marks import POST_MORTEM, Source
from .survival import is_survival_figure

CLOSED_BOX = "?survival"
WARNS = re.compile(r"only if you want|how long people live|skip", re.IGNORECASE)


def check_page(page: SourcePage, sources: Mapping[str, Source]) -> list[Problem]:
    """What is wrong on a page, as written in Markdown; lines count from the start of the file."""
    passages = page.passages
    # A page that a reader chooses to open for such figures says so in its front matter, and first of all in its text.
    is_chosen = page.says("survival", "true")
    problems = [*_boxes(page.source), *_mixed_tables(passages, sources)]
    for passage in passages:
        problems += _mixed_chart(passage, sources) if passage.kind == CHART else ()
        for sentence in cited_sentences(passage):
            problems += _mixed_sentence(sentence, sources)
            problems += _unnamed_cancers(sentence, sources)
            problems += () if is_chosen else _survival_unasked(sentence, sources)
    problems += _no_way_past(passages) if is_chosen else ()
    return sorted(set(problems))


def _boxes(page: str) -> Iterator[Problem]:
    for number, line in enumerate(page.split("\n"), start=1):
        box = BOX.match(line.strip())
        if box and box["kind"] == "survival":
            if box["mark"] != "???":
                yield Problem(
                    number, "a box with figures about how long people live starts open. Write '??? survival'."
                )
            if not WARNS.search(box["title"] or ""):
                remedy = 'Write for example ??? survival "Open only if you want to know how long people live".'
                yield Problem(number, f"the title of this box does not warn of what is in it. {remedy}")


def _no_way_past(passages: list[Passage]) -> Iterator[Problem]:
    first = next((passage for passage in passages if passage.kind == PARAGRAPH), None)
    if first and "skip" not in " ".join(line for _, line in first.lines):
        yield Problem(
            first.line,
            "the first paragraph does not say that readers may skip this page. Begin with “You may skip this page.”",
        )


def _survival_unasked(sentence: Sentence, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """What was seen after death tells where the cancer was, not how long people lived."""
    cited = _cited(sentence.keys, sources)
    after_death = bool(cited) and all(source.is_post_mortem for source in cited)
    if CLOSED_BOX not in sentence.passage.boxes and not after_death and is_survival_figure(_with_context(sentence)):
        remedy = 'Move it into a closed box: ??? survival "Open only if you want to know how long people live".'
        yield Problem(
            sentence.line, f"“{_start(sentence)}” tells how long people live, and nobody asked here. {remedy}"
        )


def _mixed_sentence(sentence: Sentence, sources: Mapping[str, Source]) -> Iterator[Problem]:
    if sentence.passage.kind != CHART and _are_mixed(sentence.keys, sources) and find_figures(sentence.text):
        remedy = "Give each a sentence of its own."
        yield Problem(
            sentence.line, f"“{_start(sentence)}” sets what post-mortems found beside what clinics found. {remedy}"
        )


def _mixed_tables(passages: list[Passage], sources: Mapping[str, Source]) -> Iterator[Problem]:
    for rows in _tables(passages):
        keys = tuple(key for row in rows for key in _keys(row))
        if _are_mixed(keys, sources) and not any(_are_mixed(_keys(row), sources) for row in rows):
            remedy = "Make two tables of it."
            yield Problem(rows[0].line, f"this table holds what post-mortems found and what clinics found. {remedy}")


def _tables(passages: list[Passage]) -> Iterator[list[Passage]]:
    """The rows of each table; the rule below its heading is no row."""
    rows: list[Passage] = []
    for passage in passages:
        if rows and (passage.kind != TABLE_ROW or passage.line > rows[-1].line + 2):
            yield rows
            rows = []
        rows += [passage] if passage.kind == TABLE_ROW else []
    if rows:
        yield rows


def _mixed_chart(passage: Passage, sources: Mapping[str, Source]) -> Iterator[Problem]:
    text = "\n".join(line for _, line in passage.lines)
    try:
        chart = parse_chart(text)
    except UnreadableChart:
        return  # The chart hook says what is wrong with it.
    for key in chart.sources:
        if key in sources and sources[key].is_post_mortem != (chart.study == POST_MORTEM):
            is_what = "is a post-mortem study" if sources[key].is_post_mortem else "is no post-mortem study"
            remedy = "Correct 'study', or the keywords in references.bib."
            line = passage.line + line_of(text, "study")
            yield Problem(line, f"the chart says 'study: {chart.study}', and '{key}' {is_what}. {remedy}")


def _unnamed_cancers(sentence: Sentence, sources: Mapping[str, Source]) -> Iterator[Problem]:
    said = _with_context(sentence).lower()
    for key in sentence.keys if sentence.text else ():
        cancers = sources[key].cancers if key in sources else []
        if cancers and not any(name in said for name in cancers):
            names = " or ".join(f"“{name}”" for name in cancers)
            yield Problem(sentence.line, f"'{key}' is about another cancer. Name it in the sentence: {names}.")


def _with_context(sentence: Sentence) -> str:
    """A line of a chart is read with the title of the chart, a cell with its row."""
    if sentence.passage.kind in (CHART, TABLE_ROW):
        return " ".join([*(line for _, line in sentence.passage.lines), sentence.text])
    return sentence.text


def _are_mixed(keys: tuple[str, ...], sources: Mapping[str, Source]) -> bool:
    return len({source.is_post_mortem for source in _cited(keys, sources)}) > 1


def _cited(keys: tuple[str, ...], sources: Mapping[str, Source]) -> list[Source]:
    return [sources[key] for key in keys if key in sources]


def _keys(row: Passage) -> tuple[str, ...]:
    return tuple(key for sentence in cited_sentences(row)[:1] for key in sentence.keys)


def _start(sentence: Sentence) -> str:
    return sentence.text if len(sentence.text) <= 50 else f"{sentence.text[:50].rstrip()}…"
