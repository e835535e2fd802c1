"""The right figure beside other words is a wrong one: "more than 58", "did not shrink in 36", "10 of every 100 men"."""

import pytest

from checks.figures.details import PRINTS_NONE
from checks.figures.findings import BETWEEN_SENTENCES, Sources
from checks.figures.lock import check_page
from guide_pages import SOURCES
from reading.page import SourcePage

ANNOTE = (
    "A review of 35 studies of 28,193 people with head and neck cancer. Distant spread was found in 10.01%: about 10 of every 100 people."
    " It had spread to the lungs in 58% (58 of every 100 of these people). It had spread to the bones in 15% (15 of every 100), and to the"
    " brain in 4% (4 of every 100). With the drug, the cancer shrank in 36 of every 100. Pain got better in 67 of every 100. In these studies"
    " 41.3% (about 41 of every 100) had no treatment. More than 90 of every 100 had a scan. Side effects were severe in 9 of every 100 women."
)
FOUND = Sources({"a": ANNOTE})
ANOTHER_THING = (
    "It had spread to the lungs in more than 58 of every 100.",
    "It had spread to the lungs in over 58%.",
    "It had spread to the lungs in at least 58 of every 100.",
    "Up to 58 of every 100 had spread to the lungs.",
    "Fewer than 58 of every 100 had spread to the lungs.",
    "58 of every 100 or more had spread to the lungs.",
    "Spread to the lungs: 58 of every 100 at most.",
    "About 90 of every 100 had a scan.",
    "Fewer than 90 of every 100 had a scan.",
    "The studies had more than 28,193 people.",
    "With the drug, the cancer did not shrink in 36 of every 100.",
    "With the drug, the cancer failed to shrink in 36 of every 100.",
    "Without the drug, the cancer shrank in 36 of every 100.",
    "With the drug, the cancer grew in 36 of every 100.",
    "Pain got worse in 67 of every 100.",
    "It had not spread to the lungs in 58 of every 100.",
    "It hadn’t spread to the lungs in 58 of every 100.",
    "The lungs were free of spread in 58 of every 100.",
    "About 41 of every 100 had treatment.",
    "Distant spread was found in about 10 of every 100 men.",
    "In children, distant spread was found in about 10 of every 100.",
    "Distant spread was found in about 10 of every 100 people with HPV.",
    "Distant spread was found in about 10 of every 100 people with breast cancer.",
    "Distant spread was found in about 10 of every 100 smokers.",
    "The studies had 28,193 people with lung cancer.",
    "It had spread to the bones in 15 of every 100, and to the liver in 4 of every 100.",
    "| Spread | Of every 100 people |\n|---|---|\n| Lungs | 58 [@a] |\n| Bones | 15 [@a] |\n| Liver | 4 [@a] |",
    "| Not spread | Of every 100 people |\n|---|---|\n| Lungs | 58 [@a] |",
    "These had no spread there:\n\n- lungs: 58 of every 100 [@a]",
)
THE_SAME = (
    "It had spread to the lungs in about 58 of every 100.",
    "It had spread to the lungs in nearly 58 of every 100.",
    "Nobody knows why, but it had spread to the lungs in 58 of every 100.",
    "It had spread to the lungs in 58 of every 100, and not much was known of that.",
    "With the drug, the cancer shrank in 36 of every 100.",
    "Pain was better in 67 of every 100, but did not go away.",
    "About 41 of every 100 were not treated, or had no treatment.",
    "More than 90 of every 100 had a scan.",
    "Over 90 of every 100 had a scan.",
    "Side effects were severe in 9 of every 100 women.",
    "Distant spread was found in about 10 of every 100 people with head and neck cancer.",
    "A review looked at 28,193 people and found no such difference.",
    "| Spread | Of every 100 people |\n|---|---|\n| Lungs | 58 [@a] |",
    "It was not only in the neck. It had spread here:\n\n- lungs: 58 of every 100 [@a]",
)


def problems(text: str) -> list[str]:
    cited = text if "[@a]" in text else f"{text}[@a]"
    return [problem.message for problem in check_page(SourcePage(cited), FOUND)]


@pytest.mark.parametrize("text", ANOTHER_THING)
def test_a_figure_that_says_another_thing_than_its_source_is_named(text: str):
    assert problems(text)


@pytest.mark.parametrize("text", THE_SAME)
def test_a_figure_that_says_the_same_in_other_words_is_not(text: str):
    assert problems(text) == []


def test_each_sentence_of_an_annote_may_be_printed_as_it_stands():
    refused = {
        f"{key}: {sentence}": said
        for key, annote in SOURCES.annotes.items()
        if not PRINTS_NONE.search(annote)
        for sentence in BETWEEN_SENTENCES.split(annote)
        if (said := [each.message for each in check_page(SourcePage(f"{sentence}[@{key}]"), SOURCES)])
    }
    assert refused == {}
