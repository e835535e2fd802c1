"""Every figure of the guide is held to its source so tightly that no digit of it can be changed unseen."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from checks.figures.cited_sentences import cited_sentences
from checks.figures.exceptions import blank_exceptions
from checks.figures.lock import check_page, check_passage, tells_own_counts
from checks.figures.numbers import read_numbers
from citations.cluster import CITED_KEY
from guide_pages import PAGES, SOURCES, assert_none, offender
from reading.passages import CHART, Passage

OWN_COUNT_PAGES = {"quality-scores.md", "quality-scores-by-item.md", "whole-guide.md"}


def numbers(passage: Passage) -> list[Decimal]:
    """The numbers of a passage that no rule excepts."""
    sentences = cited_sentences(passage)
    return [number.value for each in sentences for number in read_numbers(blank_exceptions(each.text))]


def with_one_digit_changed(passage: Passage) -> Iterator[tuple[int, str, Passage]]:
    """Each way to change one digit that is not part of a key: its line, the line as changed, and the passage."""
    for at, (number, line) in enumerate(passage.lines):
        keys = {place for match in CITED_KEY.finditer(line) for place in range(*match.span())}
        for place, old in enumerate(line):
            if old.isdigit() and place not in keys:
                for new in "0123456789".replace(old, ""):
                    changed = line[:place] + new + line[place + 1 :]
                    lines = (*passage.lines[:at], (number, changed), *passage.lines[at + 1 :])
                    yield number, changed, replace(passage, lines=lines)


def is_seen(passage: Passage) -> bool:
    """Whether the build complains, of a figure or of a chart that cannot be read."""
    unreadable = passage.kind == CHART and not cited_sentences(passage)
    return unreadable or any(check_passage(passage, SOURCES))


def test_every_figure_stands_in_a_source_that_its_sentence_cites() -> None:
    assert_none([offender(page, each.line, each.message) for page in PAGES for each in check_page(page, SOURCES)])


def changes_unseen(passage: Passage) -> Iterator[tuple[int, str]]:
    """The lines with a digit changed that the build would take as they are."""
    if before := numbers(passage):
        for line, changed, slipped in with_one_digit_changed(passage):
            if numbers(slipped) != before and not is_seen(slipped):
                yield line, changed.strip()


def test_no_digit_of_a_figure_can_be_changed_unseen() -> None:
    unseen = [
        offender(
            page, line, f"nobody would see a slip here: “{changed}”. Give each figure of the annote words of its own."
        )
        for page in PAGES
        if not tells_own_counts(page)
        for passage in page.passages
        for line, changed in changes_unseen(passage)
    ]
    assert_none(unseen)


def test_only_pages_of_our_own_counts_are_excepted() -> None:
    excepted = {page.name for page in PAGES if tells_own_counts(page)}
    assert excepted <= OWN_COUNT_PAGES
