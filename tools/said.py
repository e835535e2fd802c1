"""What a file of the guide says, sentence by sentence and row by row, so that two versions of it can be compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citations.ama import field_text
from citations.bibliography import UnreadableBibliography, parse_bibliography
from reading.page import SourcePage
from reading.passages import CHART, PARAGRAPH, TABLE_ROW, Passage
from reading.sentences import CELLS, plain_text, read_sentences
from reading.terms import ENTRY

SIGN_TEXT = re.compile(r"^ *(?:- )?(?:sign|do|line|hospice|unsure|no-answer|neck): +(?P<text>.+)$", re.MULTILINE)

DRAWN = re.compile(r"<(?P<tag>text|tspan|title|desc)\b[^<>]*>(?P<text>[^<>]+)</(?P=tag)>")
LABEL = re.compile(r"^ +- (?P<text>[^:\n]+): [\w/-]+\.md$", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """A sentence, or a row whose cells are divided by " | ", with its line and the keys that it cites; of a glossary the
    row is a word and what explains it."""

    line: int
    text: str
    keys: tuple[str, ...] = ()
    explains: bool = False


def said_in(path: str, text: str) -> list[Said]:
    """All that a page, a drawing, the menu, signs.yml or references.bib says, in its order; nothing of another file, nor of our own scores."""
    if path.endswith(".md"):
        page = SourcePage(text)
        return [] if page.says("figures", "our own") else list(_on_page(page))
    if path.endswith((".svg", "mkdocs.yml")):
        return list(_in_lines(text, DRAWN if path.endswith(".svg") else LABEL))
    if path.endswith("signs.yml"):
        return list(_in_signs(text))
    return list(_in_sources(text)) if path.endswith(".bib") else []


def _on_page(page: SourcePage) -> Iterator[Said]:
    entries = {page.line_at(found.start()): found for found in ENTRY.finditer(page.text)}
    within = {line + more for line, found in entries.items() for more in range(found[0].count("\n") + 1)}
    for passage in page.passages:
        if passage.line in entries:
            found = entries[passage.line]
            name = found["names"].split("\n")[0].strip()
            explained = plain_text(found["explanation"])
            yield Said(page.line_at(found.start("explanation")), f"{name}{CELLS}{explained}", explains=True)
        elif passage.kind != CHART and passage.line not in within:
            yield from _of_passage(passage)


def _of_passage(passage: Passage) -> Iterator[Said]:
    sentences = read_sentences(passage)
    if passage.kind == TABLE_ROW and sentences:
        yield Said(passage.line, CELLS.join(each.text for each in sentences), _once(sentences[0].keys))
    else:
        yield from (Said(each.line, each.text, _once(each.keys)) for each in sentences)


def _once(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _in_lines(text: str, said: re.Pattern[str]) -> Iterator[Said]:
    for found in said.finditer(text):
        yield Said(text.count("\n", 0, found.start("text")) + 1, found["text"].strip())


def _in_signs(text: str) -> Iterator[Said]:
    for found in SIGN_TEXT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield from _of_passage(Passage(PARAGRAPH, ((line, found["text"].strip("\"' ")),)))


def _in_sources(text: str) -> Iterator[Said]:
    try:
        bibliography = parse_bibliography(text)
    except UnreadableBibliography:
        return  # The build says so.
    for key, entry in bibliography.entries.items():
        if annote := field_text(entry.fields.get("annote", "")):
            yield from _of_passage(Passage(PARAGRAPH, ((bibliography.line_of(key, "annote"), annote),)))
