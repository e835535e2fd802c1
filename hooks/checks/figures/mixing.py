"""What post-mortems found stands in a box of its own, and never beside what clinics found."""

from collections.abc import Iterator, Mapping

from citations.problem import Problem
from guide.by_choice import POST_MORTEM
from guide.charts.chart import UnreadableChart, line_of, parse_chart
from reading.page import SourcePage
from reading.passages import CHART, TABLE_ROW, Passage

from .cited_sentences import cited_sentences, start_of
from .figure import find_figures
from .source_marks import Source, cited_sources

CLOSED_BOX = f"?{POST_MORTEM}"
REMEDY = 'Move it into a closed box: ??? post-mortem "Figures from people who have died: open only if you want to".'


def check_mixing(page: SourcePage, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Where figures of both kinds of study stand as one."""
    yield from _mixed_tables(page.passages, sources)
    for passage in page.passages:
        if passage.kind == CHART:
            yield from _mixed_chart(passage, sources)
        else:
            yield from _mixed_sentences(passage, sources)
        if CLOSED_BOX not in passage.boxes:
            yield from _open_to_all(passage, sources)


def _open_to_all(passage: Passage, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Such a figure is higher than any of the living, and readers take it for theirs."""
    for sentence in cited_sentences(passage):
        cited = cited_sources(sentence.keys, sources)
        if cited and all(source.is_post_mortem for source in cited) and find_figures(sentence.text):
            start = start_of(sentence)
            yield Problem(sentence.line, f"“{start}” tells what was found after death, in the open. {REMEDY}")


def _mixed_sentences(passage: Passage, sources: Mapping[str, Source]) -> Iterator[Problem]:
    keys: tuple[str, ...] = ()
    are_mixed = False
    for sentence in cited_sentences(passage):
        if sentence.keys is not keys:  # All cells of a row share theirs.
            keys, are_mixed = sentence.keys, _are_mixed(sentence.keys, sources)
        if are_mixed and find_figures(sentence.text):
            start = start_of(sentence)
            remedy = "Give each a sentence of its own."
            yield Problem(sentence.line, f"“{start}” sets what post-mortems found beside what clinics found. {remedy}")


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
            remedy = "Correct 'study', or the keywords of the entry."
            line = passage.line + line_of(text, "study")
            yield Problem(line, f"the chart says 'study: {chart.study}', and '{key}' {is_what}. {remedy}")


def _are_mixed(keys: tuple[str, ...], sources: Mapping[str, Source]) -> bool:
    return len({source.is_post_mortem for source in cited_sources(keys, sources)}) > 1


def _keys(row: Passage) -> tuple[str, ...]:
    return tuple(key for sentence in cited_sentences(row)[:1] for key in sentence.keys)
