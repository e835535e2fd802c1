"""A sign is looked for only in a text that has what it needs: nothing that its pattern finds is without that."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.rendered.typed_signs import SIGNS, Sign

NEEDING = [sign for sign in SIGNS if sign.needs]
BESIDE = re.compile(r"\(\?<?[=!](?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)+\])*\)")  # What stands before and behind.


@pytest.mark.parametrize("sign", NEEDING, ids=[sign.written for sign in NEEDING])
@settings(max_examples=8, deadline=None)
@given(st.data())
def test_whatever_a_pattern_finds_has_what_its_sign_needs(sign: Sign, data: st.DataObject) -> None:
    found = data.draw(st.from_regex(re.compile(BESIDE.sub("", sign.written), re.MULTILINE)))
    assert any(need in found for need in sign.needs)
