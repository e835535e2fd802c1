"""A verb or a thing in a form that its neighbors do not have is told; one that they allow is not."""

import pytest

from other_form import another_form


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("it helps with pain", "it help with pain"),
        ("the scan is clear", "the scan are clear"),
        ("ask about drug treatment", "ask about drugs treatment"),
        ("a doctor helps you", "a doctors helps you"),
        ("the drugs help you", "the drug help you"),
        ("keep these pills", "keep this pills"),
    ],
)
def test_one_word_that_changed_alone_is_told(before: str, after: str):
    old, new = before.split(), after.split()
    at = next(place for place, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1])
    assert another_form(old, new, at) == f"has “{new[at]}” for “{old[at]}”, and nothing else changed with it"


@pytest.mark.parametrize(
    ("before", "after"),
    [("ask about the drug", "ask about the drugs"), ("keep a pill", "keep a patch"), ("go", "go now")],
)
def test_one_that_its_neighbors_allow_is_not(before: str, after: str):
    old, new = before.split(), after.split()
    assert another_form(old, new, len(old) - 1) == ""
