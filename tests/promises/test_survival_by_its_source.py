"""A figure that its source tells of living or dying is told only where it was asked for, whatever the words around it."""

from textwrap import dedent

import pytest

from checks.figures.care import check_page
from checks.figures.findings import Sources
from checks.figures.source_marks import Source
from reading.page import SourcePage

ANNOTE = (
    "In a trial of 882 people, overall survival at five years was 16% with pembrolizumab and chemotherapy and 14% with "
    "pembrolizumab alone. The cancer shrank in 36% with pembrolizumab and chemotherapy and in 17% with pembrolizumab alone."
)
MARKED = {"trial": Source(1, ANNOTE, warns_of_survival=True)}
FOUND = Sources({"trial": ANNOTE})
TELLS = (
    "With pembrolizumab and chemotherapy, it was 16 of every 100 after five years.",
    "With pembrolizumab alone, the figure after five years is 14 of every 100.",
    "With pembrolizumab and chemotherapy, 16 of every 100 people made the five years.",
    "Five years on, 14 of every 100 people with pembrolizumab alone could be reached.",
)
TELLS_NO_LIFE = (
    "The cancer shrank in 36 of every 100 people with pembrolizumab and chemotherapy.",
    "It shrank in 17 of every 100 people with pembrolizumab alone.",
    "The trial had 882 people.",
)


def wrong(text: str) -> list[str]:
    page = SourcePage(f"# A page\n\n{text}[@trial]\n")
    return [problem.message for problem in check_page(page, MARKED, FOUND)]


@pytest.mark.parametrize("text", TELLS)
def test_what_the_source_calls_survival_is_survival_in_any_words(text: str) -> None:
    [message] = wrong(text)
    assert "tells how long people live" in message


@pytest.mark.parametrize("text", TELLS_NO_LIFE)
def test_other_figures_of_the_same_source_may_stand_open(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize("text", TELLS)
def test_in_a_closed_box_it_was_asked_for(text: str) -> None:
    page = f'# A page\n\n??? survival "Open only if you want to know how long people live"\n\n    {text}[@trial]\n'
    assert check_page(SourcePage(page), MARKED, FOUND) == []


def test_each_figure_has_one_line() -> None:
    page = dedent(
        """\
        # A page

        With pembrolizumab alone, 14 of every 100 people were alive after five years.[@trial]
        """
    )
    assert len(check_page(SourcePage(page), MARKED, FOUND)) == 1
