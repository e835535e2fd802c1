"""The parts of a page's sentences, each with what it says of whom to call, and what stands above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reading.passages import LIST_ITEM, PARAGRAPH, TABLE_ROW, TITLE, Passage
from reading.sentences import read_sentences

from .calls import calls_of

# "A fever cannot", behind what a rash can: the verb is said once.
ELLIPSIS = r"(?:cannot|can[’']t|can not|can never|never can|may not|may never|must not|never may|never must)"
CLAUSE_END = re.compile(rf";\s+|,\s+but\s+|\s+–\s+|,\s+(?:and\s+|yet\s+|while\s+)?(?=[^,;]{{2,40}}\s{ELLIPSIS}[.!]?$)")
SHORT = re.compile(rf"^(?P<who>.+) {ELLIPSIS}[.!]?$", re.IGNORECASE)
CAN = re.compile(r"\b(?:can|may|could|might)(?: \w+ly)? (?P<do>.+)$", re.IGNORECASE)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Clause:
    """A part of a sentence; `passage` counts the passages, and a list and the line above it share one `lead`."""

    text: str
    line: int
    passage: int
    lead: str
    is_title: bool = False

    @cached_property
    def calls(self) -> frozenset[str]:
        return calls_of(self.text)

    @cached_property
    def words(self) -> str:
        """Each with a space on both sides."""
        return f" {' '.join(WORD.findall(self.text.lower()))} "


def read_clauses(passages: list[Passage]) -> Iterator[Clause]:
    """In the order of the page; a row of a table is read with its head."""
    lead, heading, boxes = "", "", tuple[str, ...]()
    for number, passage in enumerate(passages):
        sentences = read_sentences(passage)
        is_below_title = number > 0 and passages[number - 1].kind == TITLE  # Such as the title of a box.
        if passage.kind not in (LIST_ITEM, TABLE_ROW) or (passage.boxes != boxes and not is_below_title):
            lead = ""
        boxes = passage.boxes
        if passage.kind == TABLE_ROW:
            row = " ".join(sentence.text for sentence in sentences)
            is_first = number == 0 or passages[number - 1].kind != TABLE_ROW
            heading = row if is_first else heading
            yield Clause(row if is_first else f"{heading}: {row}", passage.line, number, lead)
            continue
        for sentence in sentences:
            for text in clauses_of(sentence.text):
                yield Clause(
                    text, sentence.line, number, lead if passage.kind == LIST_ITEM else "", passage.kind == TITLE
                )
        if passage.kind == TITLE or (passage.kind == PARAGRAPH and sentences and sentences[-1].text.endswith(":")):
            lead = sentences[-1].text if sentences else ""


def clauses_of(sentence: str) -> list[str]:
    """The parts of a sentence; "A rash can wait, a fever cannot" says of the fever that it cannot wait."""
    said: list[str] = []
    for text in CLAUSE_END.split(sentence):
        can = CAN.search(said[-1]) if said else None
        short = SHORT.match(text) if can else None
        said.append(f"{short['who']} cannot {can['do']}" if can and short else text)
    return said
