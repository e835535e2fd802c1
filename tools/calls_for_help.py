"""Calls for help that a change took away or put off: a Call now box, a sign in one, a step that was the first."""

import re
from collections.abc import Iterator, Sequence

from build_lines import CHECK
from changed_claims import BLOCK
from checks.pages.counted import CALL_NOW

CALL_STEP = re.compile(r"^\s*(?P<number>\d+)\. .*\bcall (?:emergency services|911|an ambulance)\b", re.IGNORECASE)
SIGN_ID = re.compile(r"[a-z]+(?:-[a-z]+)*(?=[,\]\s]|$)")


def boxes_gone(before: str, after: str) -> Iterator[tuple[int, str]]:
    """A Call now box, or some of the signs that one lists by their names."""
    was, now = (len(CALL_NOW.findall(text)) for text in (before, after))
    if now < was:
        yield 1, f"Call now boxes of this page: {was} before, {now} now. {CHECK}"
    elif lost := sorted(_ids_of_signs(before) - _ids_of_signs(after)):
        yield 1, f"no Call now box of this page has {', '.join(map(repr, lost))} any more. {CHECK}"


def _ids_of_signs(page: str) -> set[str]:
    return {each for block in BLOCK.finditer(page) for each in SIGN_ID.findall(block["inside"])}


def call_later(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A step that calls for help, and stood nearer to the first."""
    was, now = (
        [(at, int(found["number"])) for at, line in enumerate(lines, start=1) if (found := CALL_STEP.match(line))]
        for lines in (before, after)
    )
    for (_, old), (line, new) in zip(was, now, strict=False):
        if len(was) == len(now) and new > old:
            yield (
                line,
                f"the step that calls for help was number {old}, and is number {new} now. {CHECK}",
            )
