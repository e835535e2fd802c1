"""Every page reads easily: short sentences, short paragraphs, everyday words. `hooks/reading/report.py` shows the measures."""

import pytest

from guide_pages import PAGES, GuidePage, assert_none, offender
from project import ROOT
from reading.page import SourcePage
from reading.plain_words import read_plain_words
from reading.plainness import Plainness, measure_plainness
from reading.terms import read_terms

HIGHEST_GRADE = 7.0
KNOWN = read_plain_words(read_terms((ROOT / "docs" / "glossary.md").read_text("utf-8")))
ENOUGH_WORDS = 100  # A share or an average over fewer says nothing.
MEASURED = [(page, measure_plainness(SourcePage(page.source), KNOWN)) for page in PAGES]
LONG_ENOUGH = [(page, found) for page, found in MEASURED if found.words >= ENOUGH_WORDS]


def test_each_page_has_grade_7_at_most_names_and_defined_terms_counted_apart() -> None:
    hard = [
        f"{page.name}: {found.grade_names_apart:.1f}"
        for page, found in MEASURED
        if found.grade_names_apart > HIGHEST_GRADE
    ]
    assert_none(hard)


def test_each_page_has_grade_7_at_most_over_all_its_words() -> None:
    assert_none([f"{page.name}: {found.grade:.1f}" for page, found in MEASURED if found.grade > HIGHEST_GRADE])


def test_a_sentence_has_15_words_on_average_at_most() -> None:
    assert_none([f"{page.name}: {found.mean_sentence:.1f}" for page, found in LONG_ENOUGH if found.mean_sentence > 15])


def test_long_words_are_few_names_and_defined_terms_counted_apart() -> None:
    full = [f"{page.name}: {found.long_words_names_apart:.0%}" for page, found in MEASURED]
    assert_none([text for text, (_, found) in zip(full, MEASURED, strict=True) if found.long_words_names_apart > 0.12])


def test_one_sentence_in_five_is_passive_at_most() -> None:
    assert_none([f"{page.name}: {found.passive:.0%}" for page, found in LONG_ENOUGH if found.passive > 0.2])


def test_no_sentence_no_paragraph_and_no_word_is_too_hard() -> None:
    hard = [offender(page, problem.line, problem.message) for page, found in MEASURED for problem in found.problems]
    assert_none(hard)


@pytest.mark.parametrize(("page", "found"), MEASURED, ids=[page.name for page in PAGES])
def test_a_page_has_words_to_measure(page: GuidePage, found: Plainness) -> None:
    assert found.words > 30
