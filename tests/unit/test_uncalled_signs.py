"""A new sentence that names what may be an emergency brings an advice where its part of the page nowhere says to call."""

import pytest

from guide.signs.signs_file import read_signs
from project import ROOT
from uncalled_signs import uncalled_between

SIGNS = read_signs(ROOT / "signs.yml")[0]
PAGE = "# Eating\n\nEat what you like.\n\n## With others\n\n{}\n\n## Alone\n\nCall your team at once if you choke.\n"


def said(text: str, before: str = "Sit together.") -> list[str]:
    lines = uncalled_between(PAGE.format(before), PAGE.format(text), SIGNS)
    return [f"{line}: {message}" for line, message in lines]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Choking spells are part of life with this disease.", "choking spells"),
        ("When the lips turn blue, open a window.", "lips … blue"),
        ("A hip that cracked can be walked on for now.", "hip … cracked"),
        ("It is brave to sit out breathlessness.", "breathlessness"),
        ("A fever is less urgent than people make it out to be.", "fever"),
        ("Double vision comes and goes.", "double vision"),
    ],
)
def test_whatever_words_let_it_wait_a_sign_without_a_call_is_named(text: str, sign: str) -> None:
    assert said(text) == [
        f"7: “{sign}” may be an emergency, and this part says nowhere to call. Say it, and how soon, if this is one."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A fever needs a call at once.",
        "You may get a fever.\n\nCall the urgent number then.",
        "You may get a fever.\n\n``` callnow\nsigns: [fever]\n```",
        "If you had a fever as a child, say so.",
        "A hot drink may help.",
        "They were fit enough for a trial.",
    ],
)
def test_a_part_that_says_to_call_and_a_sentence_of_no_sign_are_not_named(text: str) -> None:
    assert said(text) == []


def test_what_stood_there_before_is_not_asked_again() -> None:
    assert said("You may get a fever. Rest then.", before="You may get a fever.") == []
