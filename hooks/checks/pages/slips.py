"""Slips that no grammar shows: a fever in the wrong scale, a text that stands twice or breaks off."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.temperatures import DEGREES
from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import LIST_ITEM, PARAGRAPH, TABLE_ROW, Passage
from reading.sentences import read_sentences

OF_A_BODY = re.compile(r"\bfever|\byour temperature\b", re.IGNORECASE)
COLDEST_AND_HOTTEST = {"C": (25.0, 45.0), "F": (77.0, 113.0)}  # A body beyond these is not alive.
BOTH_SCALES = re.compile(
    r"(?<![\d.])(?P<f>\d{2,3}(?:\.\d)?) ?° ?F(?: \(|, | or |/)(?P<c>\d{2,3}(?:\.\d)?) ?° ?C\b"
    r"|(?<![\d.])(?P<c2>\d{2,3}(?:\.\d)?) ?° ?C(?: \(|, | or |/)(?P<f2>\d{2,3}(?:\.\d)?) ?° ?F\b"
)
ROUNDED = 0.6  # Degrees Celsius by which a rounded temperature may differ.
NUMBERED = re.compile(r"\b(?:Figure|Fig\.|Table|Appendix)[ \u00a0]\d{1,2}\b")
BREAKS_OFF = re.compile(r"(?<=\w )(?P<last>the|an?|your|his|her|their|our|my|its|than|very)\Z")
WORDS_OF_A_COPY = 10  # Shorter sentences may come again,
WORDS_OF_A_SENTENCE = 4  # but not one behind the other,
WORDS_OF_AN_ITEM = 3  # nor in one list.
NAMED = {LIST_ITEM: "item", TABLE_ROW: "row"}


def check_slips(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(
        {
            *_temperatures(page),
            *_copies(page),
            *_said_twice(page),
            *_in_lists(page),
            *_numbered(page),
            *_open_ends(page),
        }
    )


def _temperatures(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for line, text in passage.lines:
            for found in DEGREES.finditer(text) if OF_A_BODY.search(text) else ():
                coldest, hottest = COLDEST_AND_HOTTEST[found["scale"].upper()]
                if not coldest <= float(found["number"]) <= hottest:
                    yield Problem(
                        line, f"“{found[0]}” is the temperature of no body. Correct the number, or °C and °F."
                    )
            for found in BOTH_SCALES.finditer(text):
                fahrenheit, celsius = float(found["f"] or found["f2"]), float(found["c"] or found["c2"])
                if abs((fahrenheit - 32) / 1.8 - celsius) > ROUNDED:
                    right = f"{(fahrenheit - 32) / 1.8:.1f}".removesuffix(".0")
                    yield Problem(
                        line,
                        f"“{found[0]}” is not one temperature: {fahrenheit:g}°F is {right}°C. Correct one of the two.",
                    )


def _copies(page: SourcePage) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for passage in page.passages:
        text = " ".join(text for _, text in passage.lines).casefold()
        if passage.kind == PARAGRAPH and len(text.split()) >= WORDS_OF_A_COPY:
            line = first.setdefault(text, passage.line)
            if line != passage.line:
                yield Problem(
                    passage.line, f"this text stands in line {line} too, word for word. Take one of the two out."
                )


def _said_twice(page: SourcePage) -> Iterator[Problem]:
    """Within a passage: _in_lists() names an item, and a caption may repeat what a picture shows."""
    for passage in page.passages:
        for one, other in pairwise(read_sentences(passage)) if passage.kind in (PARAGRAPH, LIST_ITEM) else ():
            if one.text == other.text and len(one.text.split()) >= WORDS_OF_A_SENTENCE:
                yield Problem(other.line, f"“{one.text}” stands twice in a row. Take one of the two out.")


def _in_lists(page: SourcePage) -> Iterator[Problem]:
    """An item that its list has already, a row that its table has."""
    seen: dict[str, int] = {}
    last: Passage | None = None
    for passage in page.passages:
        if not last or passage.kind != last.kind or passage.line > last.lines[-1][0] + 2:
            seen = {}
        text = " ".join(text for _, text in passage.lines).casefold()
        if passage.kind in NAMED and len(text.split()) >= WORDS_OF_AN_ITEM:
            line = seen.setdefault(text, passage.line)
            if line != passage.line:
                yield Problem(
                    passage.line, f"this {NAMED[passage.kind]} stands in line {line} too. Take one of the two out."
                )
        last = passage


def _numbered(page: SourcePage) -> Iterator[Problem]:
    for found in NUMBERED.finditer(page.text):
        yield page.problem(
            found.start(), f"“{found[0]}” has no number here. Say what you mean, such as “the chart above”."
        )


def _open_ends(page: SourcePage) -> Iterator[Problem]:
    """A list may follow a sentence that breaks off, but not behind these words."""
    for passage in page.passages:
        line, text = passage.lines[-1]
        found = BREAKS_OFF.search(text.rstrip())
        if passage.kind == PARAGRAPH and found:
            yield Problem(line, f"the sentence breaks off behind “{found['last']}”. Write its end.")
