"""A rare pattern is tried only where one of its words stands: nothing that it finds is without one of them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.pages import pasted
from checks.rare import Rare

RARE = [pasted.JOINED, pasted.TABBED, pasted.CHAT, *(pattern for pattern, _ in pasted.LEFT_BY)]
BESIDE = re.compile(r"\(\?<?[=!](?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)+\])*\)")  # What stands before and behind.


@pytest.mark.parametrize("rare", RARE, ids=[rare.written for rare in RARE])
@settings(max_examples=30, deadline=None)
@given(st.data())
def test_whatever_a_pattern_finds_has_one_of_its_words(rare: Rare, data: st.DataObject) -> None:
    found = data.draw(st.from_regex(re.compile(BESIDE.sub("", rare.written), rare.flags | re.ASCII)))
    assert any(need in found.lower() for need in rare.needs)


def test_a_text_without_its_words_is_not_read():
    assert not list(Rare(r"a+", ("b",)).found_in("aaa"))
    assert [found[0] for found in Rare(r"a+", ("b",)).found_in("aa B")] == ["aa"]
