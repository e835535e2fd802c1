"""What an edit that was not finished leaves is told from one that was."""

import pytest

from left_over import cut_out, goes_on_in, left_beside, left_in

WHOLE = "Take the pills with food, because they can hurt an empty stomach."


@pytest.mark.parametrize(
    ("after", "lost"),
    [
        ("Take the pills with food.", "because they can hurt an empty stomach"),
        ("Because they can hurt an empty stomach.", "Take the pills with food"),
        ("Take the pills with an empty stomach.", "food, because they can hurt"),
        ("Take pills with food, because they can hurt an empty stomach.", ""),
        ("Take the pills with milk, because they can hurt.", ""),
        (WHOLE, ""),
    ],
)
def test_much_of_a_sentence_that_went_from_one_place_is_found(after: str, lost: str):
    assert cut_out(WHOLE, after) == lost


def test_words_that_went_into_the_next_sentence_are_not_lost():
    lost = cut_out(WHOLE, "Take the pills with food.")
    assert goes_on_in(lost, "They can hurt an empty stomach.")
    assert not goes_on_in(lost, "Ask why.")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Call your nurse today.", "Call your nurse ring your nurse today.", "says “your nurse” twice"),
        ("Call your nurse today.", "Call your nurse and your nurse at home today.", ""),
        ("Call your nurse today.", "Call your nurse or the ward today.", ""),
        ("Ask for a blood test first.", "Ask for a blood test, a heart test first.", ""),
        ("Call your nurse today.", "Ring your nurse today.", ""),
        ("Call your nurse today.", "Please call your nurse today.", ""),
        ("It lasts a day.", "It lasts a day for a week.", ""),
        (
            "It lasts for a day.",
            "It lasts for a day for a week.",
            "says “for a week” and “for a day” beside each other",
        ),
        ("It lasts for a day.", "It lasts for a day, for a week in some.", ""),
    ],
)
def test_old_words_beside_the_new_ones_are_found(before: str, after: str, said: str):
    assert left_in(before, after) == said


def test_sentences_that_begin_alike_are_not_nearly_the_same():
    assert left_beside("Call your nurse today if you have a fever.", "Ring your nurse today when you have a fever.")
    assert not left_beside("Ask what the plan is.", "Ask what the goal is.")
    assert not left_beside(
        "Ask your team about pain and how it is eased.", "Ask your team about work and who can help."
    )
