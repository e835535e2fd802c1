"""A sentence that names what may be an emergency is asked about where its part of the page nowhere says to call."""

import pytest

from checks.uncalled_parts import uncalled
from guide.signs.signs_file import read_signs
from project import ROOT
from reading.page import SourcePage

SIGNS = read_signs(ROOT / "signs.yml")[0]
PAGE = "# Eating\n\nEat what you like.\n\n## With others\n\n{}\n\n## Alone\n\nCall your team at once if you choke.\n"


def said(text: str) -> list[str]:
    return [f"{each.line}: {each.message}" for each in uncalled(SourcePage(PAGE.format(text)), SIGNS)]


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
        "Ask about fever, and what to do.",
        "Could I bleed heavily?",
        "A hot drink may help.",
        "They were fit enough for a trial.",
    ],
)
def test_a_part_that_says_to_call_and_a_sentence_of_no_sign_are_not_named(text: str) -> None:
    assert said(text) == []
