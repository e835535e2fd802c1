"""Each promise is a question that can be answered with no: what breaks it is seen, on whatever way."""

import pytest

from promises.promises import AS_WRITTEN, ONE_URGENCY, PROMISES, SOURCED, UNASKED, Promise, broken
from promises.ways import Said

BREAKS = {
    UNASKED: "Most die within a year.",
    SOURCED: "It came back in 77 of every 100 people.",
    ONE_URGENCY: "A seizure can wait.",
    AS_WRITTEN: "Ask **your** team.",
}


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
def test_a_sentence_that_breaks_it_is_seen(promise: Promise):
    [seen] = broken(promise, [Said("a way", f"Ask your team. {BREAKS[promise]} Rest.")])
    assert seen.startswith(f"a way: {BREAKS[promise]}: ")


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
def test_a_sentence_that_keeps_it_is_not(promise: Promise):
    assert (
        broken(promise, [Said("a way", "Ask your team. Distant spread was found in 10 of every 100 people.")]) == set()
    )
