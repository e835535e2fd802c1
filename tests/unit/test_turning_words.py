"""Opposites are known by the table and by how words begin and end, and words by their kinds."""

import pytest

from turning_words import are_opposites, kinds_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("upper", "lower"),
        ("empty", "full"),
        ("inhale", "exhales"),
        ("chronic", "acute"),
        ("systemic", "local"),
        ("hypercalcemia", "hypocalcemia"),
        ("painful", "painless"),
        ("likely", "unlikely"),
        ("intravenous", "extravenous"),
        ("sterile", "nonsterile"),
    ],
)
def test_opposites_are_known_in_both_orders(one: str, other: str):
    assert are_opposites(one, other)
    assert are_opposites(other, one)


@pytest.mark.parametrize(("one", "other"), [("side", "inside"), ("upper", "outer"), ("pain", "pain"), ("to", "into")])
def test_other_words_are_none(one: str, other: str):
    assert not are_opposites(one, other)


def test_a_word_may_be_of_several_kinds_or_of_none():
    assert kinds_of("cetuximab") == {"drugs", "treatments"}
    assert "stages" in kinds_of("II")
    assert kinds_of("hope") == frozenset()
