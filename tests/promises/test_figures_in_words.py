"""A number needs its source in whatever words it stands, and words that only sound like a number need none."""

from pathlib import Path

import pytest
import yaml

from checks.figures.findings import Sources
from checks.figures.lock import check_page
from reading.page import SourcePage

SAID: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("figures_in_words.yml").read_text("utf-8"))
OTHER = Sources({"other": "A review of 17 studies of 8,111 people. It came in 77% of them within 71 months."})


def problems(sentence: str) -> list[str]:
    return [problem.message for problem in check_page(SourcePage(sentence), OTHER)]


@pytest.mark.parametrize("sentence", SAID["figures"])
def test_a_figure_needs_a_source(sentence: str):
    assert any("has no source" in problem for problem in problems(sentence))


@pytest.mark.parametrize("sentence", SAID["figures"])
def test_a_figure_needs_a_source_that_has_it(sentence: str):
    assert any("does not stand in the annote" in problem for problem in problems(f"{sentence}[@other]"))


@pytest.mark.parametrize("sentence", SAID["innocent"])
def test_words_that_are_no_figure_need_none(sentence: str):
    assert problems(sentence) == []


@pytest.mark.parametrize("text", SAID["below a head"])
def test_a_small_number_below_a_head_that_says_of_how_many_is_a_share(text: str):
    assert any("has no source" in problem for problem in problems(text.replace("CITE", "")))
    assert any("does not stand in the annote" in problem for problem in problems(text.replace("CITE", "[@other]")))
