"""What post-mortems found and what clinics found never share a chart, a table or a sentence."""

from collections.abc import Iterator

from charts.chart import parse_chart
from figures.figure import find_figures
from guide import BIBLIOGRAPHY, PAGES, GuidePage, assert_none, keyword, offender
from reading.passages import CHART, TABLE_ROW
from reading.sentences import Sentence

POST_MORTEM = "post-mortem"


def is_post_mortem(key: str) -> bool:
    return keyword(key) == POST_MORTEM


def mixed(keys: tuple[str, ...]) -> bool:
    return len({is_post_mortem(key) for key in keys}) > 1


def tables(page: GuidePage) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The first line of each table, and the sources of all its rows."""
    rows: dict[int, tuple[str, ...]] = {}
    for sentence in page.sentences:
        if sentence.passage.kind == TABLE_ROW:
            rows[sentence.line] = sentence.keys
    start, keys = 0, ()
    for line in sorted(rows):
        if line - 1 not in rows and line - 2 not in rows:  # A line between is the rule under the heading.
            if start:
                yield start, keys
            start, keys = line, ()
        keys += rows[line]
    if start:
        yield start, keys


def with_figures(page: GuidePage) -> Iterator[Sentence]:
    return (sentence for sentence in page.sentences if find_figures(sentence.text))


def test_no_sentence_sets_a_post_mortem_figure_beside_one_from_a_clinic() -> None:
    both = [offender(page, each.line, each.text) for page in PAGES for each in with_figures(page) if mixed(each.keys)]
    assert_none(both)


def test_no_table_holds_both() -> None:
    both = [offender(page, line, ", ".join(keys)) for page in PAGES for line, keys in tables(page) if mixed(keys)]
    assert_none(both)


def test_a_chart_names_the_kind_of_study_that_its_sources_are() -> None:
    wrong = []
    for page in PAGES:
        for passage in (passage for passage in page.passages if passage.kind == CHART):
            chart = parse_chart("\n".join(line for _, line in passage.lines))
            if any(is_post_mortem(key) != (chart.study == POST_MORTEM) for key in chart.sources):
                wrong.append(offender(page, passage.line, f"study: {chart.study}, source: {', '.join(chart.sources)}"))
    assert_none(wrong)


def test_a_post_mortem_study_is_marked_in_references_bib() -> None:
    unmarked = [
        key
        for key, entry in BIBLIOGRAPHY.entries.items()
        if entry.fields.get("annote", "").startswith("A post-mortem study") != is_post_mortem(key)
    ]
    assert_none(unmarked)
