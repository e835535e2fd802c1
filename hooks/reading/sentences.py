"""The sentences of a passage: plain words, the line, and the keys of the sources that each sentence cites."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from citations.cluster import CITED_KEY

from .passages import CHART, TABLE_ROW, Passage

CELLS = " | "  # Between the cells of a row that is read as one.
CODE = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?P<text>.*?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
FILE_NAME = re.compile(r"[^\n]*\.[A-Za-z][A-Za-z0-9]{1,4}")
SIGNS_OF_MARKDOWN = str.maketrans(dict.fromkeys("[]@*_{}<>!"))  # In code they are no more than signs.
LINK_ADDRESS = r"(?:<[^<>]*>|(?:[^()\"]|\([^()]*\))*)"  # A DOI may hold parentheses, the name of a file blanks.
IMAGE_OR_LINK = re.compile(
    rf"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\](?:\({LINK_ADDRESS}(?:\"(?P<title>[^\"]*)\"\s*)?\)|\[[^\]]*\])"
)
FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]:?")
ADDRESS = re.compile(r"<?https?://[^\s>]+>?")
# A tag holds no "<": so a line of tags that are never closed is read once, not once for each of them.
TAG = re.compile(r"</?(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")
ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.]|[\w-]+=)[^}]*\}")
# Of a tag or behind a text: what readers hear or see.
DESCRIPTION = re.compile(
    r"""\b(?:alt|title|aria-label|data-label|data-title|placeholder|value|summary)\s*=\s*(?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'"""
    r"""|(?P<bare>[^\s"'<>{}]+))""",
    re.IGNORECASE,
)
WITHIN_WORDS = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u", "wbr")
)
EMPHASIS = re.compile(r"(?<!\\)[*_]{1,3}(?=\S)|(?<=\S)(?<!\\)[*_]{1,3}")
CLUSTER = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
# “Did it help?” is a question within a sentence that goes on.
BETWEEN_SENTENCES = re.compile(
    r"(?:(?<=[.?!])|(?<=[.?!][\"”’')*\]\x01])(?!(?<=[?!][\"”])\s+[a-z]))(?<![\s.(]\w\.)(?<!\bet al\.)(?<!\bvs\.)(?<!\bDr\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\bSt\.)(?<!\be\.g\.)(?<!\bi\.e\.)"
    r"(?P<cited>(?:\x00\d+\x00)*)(?:\s+|$)"
)
MARKER = re.compile(r"\x00(?P<number>\d+)\x00")
SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one cell of a table: plain text without Markdown and citations, and the keys it cites."""

    line: int
    text: str
    keys: tuple[str, ...]
    passage: Passage


@lru_cache(maxsize=10_000)  # Several checks ask for the sentences of each passage.
def read_sentences(passage: Passage) -> list[Sentence]:
    """The sentences of a passage in order; a citation right after a full stop belongs to the sentence before it.

    The cells of a table row are sentences that share the citations of the row. A chart has no sentences of its own.
    """
    if passage.kind == CHART:
        return []
    text, clusters, starts = _flatten(passage)
    if passage.kind == TABLE_ROW:
        keys = tuple(key for cluster in clusters for key in cited_keys(cluster))
        cells = (_without_markers(cell) for cell in re.split(r"(?<!\\)\|", text))
        return [Sentence(passage.line, cell, keys, passage) for cell in cells if cell]
    return [_sentence(passage, text[start:end], clusters, _line_at(starts, start)) for start, end in _spans(text)]


def plain_text(markdown: str) -> str:
    """Inline Markdown as the words a reader sees or hears; citations stay."""
    text = CODE.sub(_code, markdown)
    text = IMAGE_OR_LINK.sub(_named, FOOTNOTE.sub("", text))
    text = ADDRESS.sub("", text)
    text = ATTRIBUTES.sub(lambda match: _described(match[0]), TAG.sub(_of_tag, text))
    return html.unescape(EMPHASIS.sub("", text))


def _code(match: re.Match[str]) -> str:
    """What stands in code, where nothing is cited and nothing bold; the name of a file is no text."""
    return "" if FILE_NAME.fullmatch(match["text"].strip()) else match["text"].translate(SIGNS_OF_MARKDOWN)


def _named(match: re.Match[str]) -> str:
    return " ".join(filter(None, (match["text"], match["title"])))


def _of_tag(match: re.Match[str]) -> str:
    said = _described(match[0])
    is_within = match[0].startswith("</") or match["name"].lower() in WITHIN_WORDS
    return said if said or is_within else " "


def _described(markup: str) -> str:
    """What readers hear or see of a tag."""
    said = [each["double"] or each["single"] or each["bare"] or "" for each in DESCRIPTION.finditer(markup)]
    return f" {' '.join(said)} " if said else ""


def cited_keys(text: str) -> tuple[str, ...]:
    """The keys of `[@one; @two, p. 3]`, or of bare `@key`s in running text."""
    return tuple(match["braced"] or match["plain"] for match in CITED_KEY.finditer(text))


def _flatten(passage: Passage) -> tuple[str, list[str], list[tuple[int, int]]]:
    """The passage as one line, its clusters taken out into a list, and (offset, line number) of each line's start."""
    clusters: list[str] = []
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0

    def take_out(match: re.Match[str]) -> str:
        clusters.append(match[0])
        return f"\x00{len(clusters) - 1}\x00"

    lines = CODE.sub(_code, "\n".join(line for _, line in passage.lines)).split("\n")
    for (number, _), line in zip(passage.lines, lines, strict=True):
        part = plain_text(CLUSTER.sub(take_out, line)).strip() + " "
        starts.append((length, number))
        length += len(part)
        parts.append(part)
    return "".join(parts), clusters, starts


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in BETWEEN_SENTENCES.finditer(text):
        if text[start : match.start()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _sentence(passage: Passage, text: str, clusters: list[str], line: int) -> Sentence:
    keys = [key for marker in MARKER.finditer(text) for key in cited_keys(clusters[int(marker["number"])])]
    words = _without_markers(text)
    return Sentence(line, words, (*keys, *cited_keys(words)), passage)


def _without_markers(text: str) -> str:
    return SPACES.sub(" ", MARKER.sub("", text)).strip()


def _line_at(starts: list[tuple[int, int]], offset: int) -> int:
    return max(number for start, number in starts if start <= offset)
