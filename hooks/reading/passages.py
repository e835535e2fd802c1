"""One Markdown page as a reader meets it: its passages in order, each line with its place in the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from re import Match

from citations.source_lines import FENCE

from .front_matter import FrontMatter

SHOWN_FRONT_MATTER = ("title", "description")
# In code within a line a comment is text.
COMMENT = re.compile(r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)|(?P<comment><!--.*?-->)", re.DOTALL)
FENCED = re.compile(rf"{FENCE}\s*(?P<language>\S*)")
BOX = re.compile(r'(?P<mark>!!!|\?\?\?\+?)\s*(?P<kind>[\w -]*?)\s*(?:"(?P<title>.*)")?\s*$')
HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)\s*#*$")
ITEM = re.compile(r"\s*(?:[-*+]|(?P<number>\d{1,9})[.)]|:)\s+(?P<text>.*)")
# Of "90. percent had it" a reader reads the number too.
GOES_ON = re.compile(
    r"(?:%|(?:per ?cent|(?:out )?of (?:every|each|them|these|those|the people|\d+)|in (?:every )?\d+|people|patients|years?|months?"
    r"|had|have|were|died|lived)\b)"
)
# A tag that stands on lines of its own; "<b>" is a part of a sentence.
BLOCK_TAG = re.compile(
    r"\s*<(?!https?:|(?:a|abbr|b|bdi|cite|code|em|i|ins|del|kbd|mark|q|s|samp|small|span|strong|sub|sup|text|tspan|u|wbr)\b)"
)
ROW = re.compile(r"\s*\|(?P<cells>.*?)\|?\s*$")
RULE_OF_TABLE = re.compile(r"[\s|:-]+")
TITLE_OF_LINK = re.compile(r"\s*\[[^\]^]+\]:\s+\S+\s+[\"'(](?P<text>[^\n]+)[\"')]\s*")
NO_TEXT = re.compile(r"\s*(?:\[[^\]^]+\]:\s.*|\[[A-Z]+\]|[-*_](?:\s*[-*_]){2,}|)\s*")
PARAGRAPH, LIST_ITEM, TABLE_ROW, TITLE, CHART = "paragraph", "list item", "table row", "title", "chart"

Line = tuple[int, str]  # The 1-based number of a line in the file, and its text.


@dataclass(frozen=True)
class Passage:
    """A paragraph, list item, table row, title or chart block, without its block marks.

    `boxes` names the kinds of the boxes around it, outermost first; a box that starts closed has a "?" before its kind.
    """

    kind: str
    lines: tuple[Line, ...]
    boxes: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        return self.lines[0][0]


def read_passages(source: str, front: FrontMatter | None = None) -> list[Passage]:
    """The passages of a page in the order of the file; code, comments and most of the front matter are no passages."""
    start = front.end if front else 0
    text = COMMENT.sub(_without_comment, source[start:]) if "<!--" in source else source[start:]
    lines = list(enumerate(text.split("\n"), start=source.count("\n", 0, start) + 1))
    return [*_shown(front), *_Reader(lines, ()).passages()]


def _without_comment(match: Match[str]) -> str:
    return "\n" * match[0].count("\n") if match["comment"] else match[0]


def _shown(front: FrontMatter | None) -> Iterator[Passage]:
    """What search engines and the menu show of the front matter."""
    for name in SHOWN_FRONT_MATTER:
        if front and isinstance(said := front.said.get(name), str) and said:
            yield Passage(TITLE, ((front.line_of(name), said),))


@dataclass
class _Reader:
    lines: Sequence[Line]
    boxes: tuple[str, ...]
    kind: str = PARAGRAPH
    open_lines: list[Line] = field(default_factory=list)
    at: int = 0

    def passages(self) -> Iterator[Passage]:
        while self.at < len(self.lines):
            number, line = self.lines[self.at]
            self.at += 1
            text = line.strip()
            if fence := FENCED.match(text):
                yield from self._close()
                yield from self._fence(fence)
            elif text.startswith(">"):
                yield from self._close()
                yield from self._quotation()
            elif (box := BOX.match(text)) and box["mark"]:
                yield from self._close()
                yield from self._box(number, line, box)
            else:
                yield from self._plain_line(number, line)
        yield from self._close()

    def _plain_line(self, number: int, line: str) -> Iterator[Passage]:
        if NO_TEXT.fullmatch(line):
            yield from self._close()
            if said := TITLE_OF_LINK.fullmatch(line):
                yield Passage(TITLE, ((number, said["text"]),), self.boxes)
        elif heading := HEADING.match(line):
            yield from self._close()
            yield Passage(TITLE, ((number, heading["text"]),), self.boxes)
        elif row := ROW.match(line):
            yield from self._close()
            if not RULE_OF_TABLE.fullmatch(line):
                yield Passage(TABLE_ROW, ((number, row["cells"].strip()),), self.boxes)
        elif BLOCK_TAG.match(line):
            yield from self._close()
            self.open_lines.append((number, line.strip()))
            if line.rstrip().endswith(">"):  # "<p>Nine of" goes on.
                yield from self._close()
        elif item := ITEM.match(line):
            yield from self._close()
            self.kind = LIST_ITEM
            self.open_lines.append((number, _text_of(item)))
        else:
            self.open_lines.append((number, line.strip()))

    def _close(self) -> Iterator[Passage]:
        if self.open_lines:
            yield Passage(self.kind, tuple(self.open_lines), self.boxes)
        self.kind, self.open_lines = PARAGRAPH, []

    def _fence(self, fence: Match[str]) -> Iterator[Passage]:
        inside: list[Line] = []
        while self.at < len(self.lines) and not self.lines[self.at][1].strip().startswith(fence["fence"]):
            inside.append(self.lines[self.at])
            self.at += 1
        self.at += 1
        if fence["language"] == CHART and inside:
            yield Passage(CHART, tuple(inside), self.boxes)

    def _quotation(self) -> Iterator[Passage]:
        self.at -= 1
        inside: list[Line] = []
        while self.at < len(self.lines) and self.lines[self.at][1].strip().startswith(">"):
            number, line = self.lines[self.at]
            inside.append((number, line.strip().removeprefix(">").removeprefix(" ")))
            self.at += 1
        yield from _Reader(inside, self.boxes).passages()

    def _box(self, number: int, line: str, box: Match[str]) -> Iterator[Passage]:
        indent = len(line) - len(line.lstrip())
        inside: list[Line] = []
        while self.at < len(self.lines) and _is_inside(self.lines[self.at][1], indent):
            inside.append((self.lines[self.at][0], self.lines[self.at][1][indent + 4 :]))
            self.at += 1
        kind = f"?{box['kind']}" if box["mark"] == "???" else box["kind"]
        if box["title"]:
            yield Passage(TITLE, ((number, box["title"]),), self.boxes)
        yield from _Reader(inside, (*self.boxes, kind)).passages()


def _text_of(item: Match[str]) -> str:
    is_read = item["number"] and GOES_ON.match(item["text"])
    return f"{item['number']} {item['text']}" if is_read else item["text"]


def _is_inside(line: str, indent: int) -> bool:
    return not line.strip() or line.startswith(" " * (indent + 4))
