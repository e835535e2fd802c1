"""A sign that cannot wait has the same urgency on every page."""

from collections import defaultdict
from collections.abc import Iterator

from guide_pages import PAGES, GuidePage, assert_none, offender
from reading.passages import LIST_ITEM
from reading.sentences import plain_text

EMERGENCY, TEAM = "911", "urgent number"
SAME_SIGN = 2  # Two signs are the same if they begin with the same words, so many of them.


def signs(page: GuidePage) -> Iterator[tuple[int, str, str]]:
    """The line and text of each sign in the boxes of a page, and whom to call for it."""
    whom = ""
    for passage in page.passages:
        text = plain_text(" ".join(line for _, line in passage.lines))
        if passage.boxes[-1:] != ("call-now",):
            whom = ""
        elif passage.kind != LIST_ITEM:
            whom = EMERGENCY if EMERGENCY in text else TEAM if TEAM in text else whom
        elif whom:
            yield passage.line, text, whom


def test_a_sign_has_the_same_urgency_wherever_it_stands() -> None:
    told = defaultdict(list)
    for page in PAGES:
        for line, text, whom in signs(page):
            told[tuple(text.lower().split()[:SAME_SIGN])].append((page, line, text, whom))
    shared = [places for places in told.values() if len({page.name for page, *_ in places}) > 1]
    assert len(shared) > 10
    assert_none(
        [
            offender(
                page, line, f"“{text}” stands under “{whom}” here, and under another elsewhere. Give it one urgency."
            )
            for places in shared
            if len({whom for *_, whom in places}) > 1
            for page, line, text, whom in places
        ]
    )
