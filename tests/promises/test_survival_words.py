"""What tells how long people live is known by its words, whatever words they are, and nothing else is taken for it."""

from pathlib import Path

import pytest
import yaml

from checks.figures.care import check_page
from checks.figures.source_marks import Source, check_sources
from checks.figures.survival import is_survival_figure
from reading.page import SourcePage

SENTENCES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("survival_words.yml").read_text("utf-8"))
TELLING, INNOCENT = SENTENCES["tells"], SENTENCES["does not"]


@pytest.mark.parametrize("sentence", TELLING)
def test_a_sentence_that_tells_it_is_known(sentence: str):
    assert is_survival_figure(sentence)


@pytest.mark.parametrize("sentence", INNOCENT)
def test_a_sentence_that_only_sounds_like_it_is_left_alone(sentence: str):
    assert not is_survival_figure(sentence)


def test_a_page_tells_none_of_it_unasked():
    page = SourcePage("\n\n".join(TELLING))
    assert {problem.line for problem in check_page(page, {}) if "nobody asked here" in problem.message} == set(
        range(1, 2 * len(TELLING), 2)
    )
    assert check_page(SourcePage("\n\n".join(INNOCENT)), {}) == []


@pytest.mark.parametrize("before", ["Swelling goes down by itself.", "You wait for the results."])
def test_a_time_of_something_that_mends_or_comes_is_none(before: str):
    assert check_page(SourcePage(f"{before}\nIt is a matter of weeks."), {}) == []


@pytest.mark.parametrize(
    ("before", "lines"),
    [("The cancer has spread.", [2]), ("The wound heals, but he is dying.", [1, 2]), ("Ask your team.", [2])],
)
def test_any_other_matter_of_weeks_tells_a_lifetime(before: str, lines: list[int]):
    problems = check_page(SourcePage(f"{before}\nIt is a matter of weeks."), {})
    assert [problem.line for problem in problems] == lines


@pytest.mark.parametrize("sentence", TELLING)
def test_a_work_whose_annote_tells_it_needs_its_warning(sentence: str):
    assert len(check_sources({"a": Source(1, f"A trial. {sentence}")})) == 1


def test_a_work_whose_annote_only_sounds_like_it_needs_none():
    assert check_sources({sentence: Source(1, sentence) for sentence in INNOCENT}) == []
