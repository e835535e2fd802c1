"""Words that sound alike, times that go stale and numbers that reach nobody are named where they are wrong, and there only."""

import pytest

from checks.pages.measures import check_measures
from checks.pages.mixed_up import check_mixed_up
from checks.pages.phone_numbers import check_phone_numbers
from checks.pages.punctuation import check_punctuation
from checks.pages.stale_words import check_stale_words
from reading.page import SourcePage

MIXED_UP = {
    "Do now stop an opioid all at once.": "not",
    "Its a good day.": "it is",
    "It is not on it's own.": "its",
    "Their are nurses.": "there",
    "There own team is here.": "their",
    "Your not alone.": "you are",
    "You're team is here.": "your",
    "More then half had it.": "than",
    "It was rather then is.": "than",
    "This can effect your voice.": "affect",
    "The side affects pass.": "effects",
    "You may loose your hair.": "lose",
    "It is hard to breath in.": "breathe",
    "Ask weather you can eat.": "whether",
    "You should of been told.": "have",
    "Ask about a clinical trail.": "trial",
    "The soft palette moves.": "palate",
    "The vocal chords swell.": "cord",
    "The doctor’s can see you.": "the plural without its apostrophe",
    "You may feel to weak.": "too",
}
RIGHT = (
    "It has its own name and its normal size.",
    "Does it do its best to help?",
    "If it gets better, then call.",
    "Wear loose clothes.",
    "From breath to breath.",
    "Each doctor’s advice is there.",
    "An MRI, an hour, an NHS nurse, an LFT and a one-time test.",
    "Ask about the effects, and what may affect you.",
    "Their team is there.",
    "A trail in the wood.",
)
STALE = (
    "A drug comes next month.",
    "It was approved last spring.",
    "In recent years more was learned.",
    "The newest drugs help some.",
    "This was newly approved.",
)
LASTING = (
    "Ask what comes next month.",
    "What may come next year?",
    "The last month of life.",
    "In the last weeks, rest.",
    "You have just been told.",
    "This may be a hard spring.",
)
REACH_NOBODY = ("Call 991 now.", "Dial [898](tel:898).", "Call 1-800-555-014.", "Ring [911](tel:991).")
REACH = (
    "Call 911 or text 988.",
    "Call [1-800-555-0142](tel:+18005550142).",
    "Call 200 people.",
    "Version 1-200-30.",
    "Call 1-800-4-CANCER.",
)


@pytest.mark.parametrize("text", MIXED_UP)
def test_a_word_for_another_is_named_with_what_was_meant(text: str) -> None:
    assert [problem.message.split("Write ")[1] for problem in check_mixed_up(SourcePage(text))] == [
        f"“{MIXED_UP[text]}”."
    ]


@pytest.mark.parametrize("text", RIGHT)
def test_a_word_in_its_place_is_left_alone(text: str) -> None:
    assert check_mixed_up(SourcePage(text)) == []


@pytest.mark.parametrize("text", STALE)
def test_a_time_that_goes_stale_is_named(text: str) -> None:
    assert len(check_stale_words(SourcePage(text))) == 1


@pytest.mark.parametrize("text", LASTING)
def test_a_time_of_the_reader_is_left_alone(text: str) -> None:
    assert check_stale_words(SourcePage(text)) == []


@pytest.mark.parametrize("text", REACH_NOBODY)
def test_a_number_that_reaches_nobody_is_named(text: str) -> None:
    assert check_phone_numbers(SourcePage(text))


@pytest.mark.parametrize("text", REACH)
def test_a_number_that_reaches_somebody_is_left_alone(text: str) -> None:
    assert check_phone_numbers(SourcePage(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "5 kg (25 pounds)",
        "1 inch, or 25 cm",
        "10 pounds (4.5 g)",
        "5 km (20 miles)",
        "2 liters (20 ounces)",
        "6 feet (2.5 meters)",
    ],
)
def test_measures_that_do_not_agree_are_named(text: str) -> None:
    assert len(check_measures(SourcePage(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "5 kg (11 pounds)",
        "1 inch (2.5 cm)",
        "10 pounds (about 4.5 kg)",
        "24/7 or 1/2",
        "5 g (10 km)",
        "8 ounces (240 ml)",
        "8 ounces (227 g)",
        "2 cups (500 ml)",
    ],
)
def test_measures_that_agree_are_left_alone(text: str) -> None:
    assert check_measures(SourcePage(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Take (a book.",
        'Say "yes.',
        "Say “yes.",
        "A book,a pen.",
        "Ask**them** now.",
        "**Ask us**them now.",
        "CALL THEM BEFORE NOON TODAY.",
    ],
)
def test_marks_without_their_half_or_blank_and_capitals_are_named(text: str) -> None:
    assert len(check_punctuation(SourcePage(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a) this",
        'A 5" tube',
        "Sad :-(",
        'See <a href="x">it</a>.',
        "`(`",
        "[x](y(z).md)",
        "N,N is one",
        "**B**alance",
        "The FDA, NIH and NHS.",
        'He said: "Go.\nNow."',
    ],
)
def test_marks_that_stand_alone_by_right_are_left_alone(text: str) -> None:
    assert check_punctuation(SourcePage(text)) == []
