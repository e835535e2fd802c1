"""Splits the text of a .bib file into blocks, one per `@type{…}`, so that a mistake in one cannot reach the next.

An `@type{` at the start of a line, and an `@type{key,` after a closing brace, always begin a new block, whether the one
before is closed or not.
Between blocks `%` begins a comment, as in BibLaTeX's reader.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..problem import Problem
from ..source_files import LINE_ENDING
from .braces import close, end_of_group
from .pasted_record import pasted_record

TYPE = re.compile(r"@[ \t]*(?P<type>[A-Za-z]\w*)\s*[{(]")
TYPE_AND_KEY = re.compile(r"@\w+[{(][^\s,={}]+,")
# "%0 Journal Article" begins a record of EndNote, and its lines look like comments.
COMMENT_OR_START = re.compile(
    r"%(?!0 [A-Z])[^\n]*|@comment\b(?!\s*[{(])[^\n]*|@[ \t]*(?P<type>[A-Za-z]\w*)\s*[{(]", re.IGNORECASE
)
BIBTEX_SIGN = re.compile(r"[@{}=]")
HARMLESS = " \t\n\f\v\0,;\ufeff"


@dataclass(frozen=True, slots=True)
class Block:
    """One `@type{…}`: its `text` as it stands in the file, and `repaired`, the same with its braces in balance."""

    type: str
    line: int
    text: str
    repaired: str
    problems: tuple[Problem, ...]


def split_blocks(text: str) -> Iterator[Block | Problem]:
    """The blocks of a .bib file in order, and a Problem for each passage that belongs to none."""
    text = LINE_ENDING.sub("\n", text)
    line, counted = 1, 0
    for start, end in _chunks(text):
        line += text.count("\n", counted, start)
        counted = start
        if start > 0 or end == len(text) or BIBTEX_SIGN.search(text, start, end):  # Mendeley begins with some prose.
            yield from _blocks_of_chunk(text[start:end], line)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """From one `@type{` at the start of a line to the next; what stands inside a closed `@comment{…}` starts nothing."""
    start, resume, comments_close = 0, 0, True
    for match in TYPE.finditer(text):
        if match.start() < resume or not _begins_block(text, match.start()):
            continue
        if match.start() > start:
            yield start, match.start()
        start = match.start()
        if match["type"].lower() == "comment" and comments_close:
            resume = end_of_group(text, match.end() - 1) or 0
            comments_close = resume > 0  # Otherwise each of many open comments would search the whole file.
    yield start, len(text)


def _begins_block(text: str, at: int) -> bool:
    end = at
    while end and text[end - 1] in " \t":
        end -= 1
    before = text[end - 1 : end]
    return before in ("", "\n") or (before in "})" and bool(TYPE_AND_KEY.match(text, at)))


def _blocks_of_chunk(chunk: str, line: int) -> Iterator[Block | Problem]:
    position = 0
    while match := COMMENT_OR_START.search(chunk, position):
        yield from _stray(chunk[position : match.start()], line)
        line += chunk.count("\n", position, match.start())
        position = match.end()
        if match["type"]:
            block, length = _block(match["type"].lower(), chunk[match.start() :], match.end() - match.start() - 1, line)
            yield block
            position = match.start() + length
            line += chunk.count("\n", match.start(), position)
    yield from _stray(chunk[position:], line)


def _block(type_: str, text: str, opening: int, line: int) -> tuple[Block, int]:
    closed = close(text, opening)
    problems = tuple(Problem(line + text.count("\n", 0, at), message) for at, message in closed.mistakes)
    return Block(type_, line, text[: closed.length].rstrip(), closed.text, problems), closed.length


def _stray(text: str, line: int) -> Iterator[Problem]:
    words = text.strip(HARMLESS)
    if words:
        line += text.count("\n", 0, text.index(words))
        first = words.splitlines()[0]
        said = f"'{_shortened(first)}' stands outside every entry. {_remedy(words)}"
        yield Problem(line, pasted_record(words) or said)


def _remedy(words: str) -> str:
    if set(words) <= set("}) \t\n,"):
        return "Delete it: it closes nothing."
    return "If it begins an entry, write it as '@article{key,'; if it is a comment, put '%' in front of it."


def _shortened(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40].rstrip()}…"
