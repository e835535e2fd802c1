"""What the checks of figures read: sentences, cells and lines of charts with the keys they cite, and what stands before them."""

from collections.abc import Iterator, Sequence

from guide.charts.chart import UnreadableChart, line_of, parse_chart
from reading.passages import CHART, LIST_ITEM, PARAGRAPH, TABLE_ROW, Passage
from reading.sentences import Sentence, read_sentences

Lead = Sequence[str]  # What was read before: the heads of the columns of a table, or the line before a list.


def cited_sentences(passage: Passage) -> list[Sentence]:
    """The sentences, cells, title or lines of a chart, with the keys of the sources that stand for each."""
    return list(_chart_sentences(passage)) if passage.kind == CHART else read_sentences(passage)


def with_leads(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Lead]]:
    """Each passage with what a reader has read before: the heads of its table's columns, the line before a list, a question."""
    lead: Lead = ()
    kind = asked = ""
    for passage in passages:
        sentences = read_sentences(passage)
        if passage.kind == TABLE_ROW and kind != TABLE_ROW:
            lead = [sentence.text for sentence in sentences]
        elif passage.kind not in (TABLE_ROW, LIST_ITEM):
            lead = [asked] if asked and passage.kind == PARAGRAPH else ()
        elif asked and kind not in (TABLE_ROW, LIST_ITEM):
            lead = [asked]
        yield passage, lead
        asked = sentences[-1].text if sentences and sentences[-1].text.endswith((":", "?")) else ""
        kind = passage.kind


def start_of(sentence: Sentence) -> str:
    """Its first words, for a message."""
    return sentence.text if len(sentence.text) <= 50 else f"{sentence.text[:50].rstrip()}…"


def _chart_sentences(passage: Passage) -> Iterator[Sentence]:
    text = "\n".join(line for _, line in passage.lines)
    try:
        chart = parse_chart(text)
    except UnreadableChart:
        return  # The chart hook says what is wrong with it.
    said = {"title": chart.title, "about": chart.about}
    said |= {label: f"{label}: {chart.amount(label)}" for label in chart.data}
    for name, words in said.items():
        yield Sentence(passage.line + line_of(text, name), words, chart.sources, passage)
