"""Articles follow the sound of the next word."""

import pytest

from checks.pages.articles import check_articles
from reading.page import SourcePage

WRONG = {
    "Ask an nurse.": "a nurse",
    "Take a antibiotic.": "an antibiotic",
    "Press a alarm button.": "an alarm",
    "Wait a hour.": "an hour",
    "Ask for a MRI.": "an MRI",
    "It is an useful list.": "a useful",
    "Have a ultrasound.": "an ultrasound",
    "An doctor looks.": "a doctor",
}
RIGHT = (
    "It is a one-time cost.",
    "A European guideline says so.",
    "It is a useful tool, and a union helps.",
    "Wait an hour, and have an honest talk.",
    "Ask about an herb.",
    "Have an MRI, an x-ray and an ultrasound.",
    "Vitamin A is one.",
    "Choose a or b.",
    "Ask a unit nurse.",
)


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_article_is_named_with_the_right_one(text: str) -> None:
    assert [problem.message.partition("Write ")[2] for problem in check_articles(SourcePage(text))] == [
        f"“{WRONG[text]}”."
    ]


@pytest.mark.parametrize("text", RIGHT)
def test_an_article_that_fits_the_sound_is_left_alone(text: str) -> None:
    assert check_articles(SourcePage(text)) == []
