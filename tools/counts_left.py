"""Numbers that an edit left as they were: "eight statements" of a list that has nine now, "step 5" for a step that is the sixth."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checks.pages.counted import A_NUMBER, THINGS, number_of
from reading.page import SourcePage
from reading.passages import LIST_ITEM, TITLE

COUNT = re.compile(rf"\b{A_NUMBER}(?P<what>{THINGS})\b", re.IGNORECASE)
STEP = re.compile(r"^\s*(?P<number>\d+)\. (?P<text>.+)$", re.MULTILINE)
NAMED_STEP = re.compile(r"\bstep (?P<number>\d+)\b", re.IGNORECASE)
FEWEST = 3  # Items of a list that a text counts.


def counts_left(before: str, after: str) -> Iterator[tuple[int, str]]:
    """The line and the message of each, in two versions of a page."""
    new = SourcePage(after)
    was, now = _items(SourcePage(before)), _items(new)
    for name, count in was.items():
        if count >= FEWEST and now.get(name, count) != count:
            for found in COUNT.finditer(new.text):
                if found[0] in before and number_of(found["number"]) == count and _counts(found["what"], name):
                    what = (
                        f"“{found[0]}” stands here, and the list under “{name}” had {count} items and has {now[name]}"
                    )
                    yield new.line_at(found.start()), f"{what}. Correct the number, if it counts them."
    yield from _steps_named(STEP.findall(before), STEP.findall(after), new)


def _items(page: SourcePage) -> Mapping[str, int]:
    """How many items stand under each heading."""
    items: dict[str, int] = {}
    heading = ""
    for passage in page.passages:
        if passage.kind == TITLE:
            heading = passage.lines[0][1]
        elif passage.kind == LIST_ITEM:
            items[heading] = items.get(heading, 0) + 1
    return items


def _steps_named(
    was: Sequence[tuple[str, str]], now: Sequence[tuple[str, str]], page: SourcePage
) -> Iterator[tuple[int, str]]:
    """ "Take step 5 at the same time", where what was step 5 has another number."""
    numbers = {text: number for number, text in now}
    for found in NAMED_STEP.finditer(page.text):
        moved = [text for number, text in was if number == found["number"] and numbers.get(text, number) != number]
        if moved:
            what = f"“{found[0]}” was “{moved[0][:40].strip('* ')}…”, which is number {numbers[moved[0]]} now"
            yield page.line_at(found.start()), f"{what}. Correct the number, if you mean that."


def _counts(what: str, heading: str) -> bool:
    """Whether it stands above what a text calls so: "Weigh each statement" above eight statements."""
    return what.lower().removesuffix("s") in heading.lower()
