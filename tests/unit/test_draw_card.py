"""The picture beside a shared link."""

import pytest

from guide.card.drawing import draw

NAME = "When head and neck cancer has spread"
ABOUT = "A plain guide for patients and families."
BLANK = draw("", "")


def test_a_card_is_drawn_the_same_twice():
    assert draw(NAME, ABOUT) == draw(NAME, ABOUT)


@pytest.mark.parametrize(("name", "about"), [(NAME, ""), ("", ABOUT), ("Größe", ""), ("", "“Größe”: 5 – 7 …")])
def test_name_and_description_are_both_on_it(name: str, about: str):
    assert draw(name, about) != BLANK


def test_words_that_look_like_tags_are_drawn_as_words():
    assert draw("</text><circle r='900'/>", "R & D") != BLANK
