"""The Python-Markdown extension: a fenced block named `callnow` becomes a box, or a list, of signs from signs.yml.

The words are left in the tree as Markdown, so that citations are numbered in reading order and links are found.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from citations.problem import Problem
from citations.source_lines import FENCE
from guide.words import ENGLISH, GuideWords

from .block import Block, UnreadableBlock, parse_block
from .box import words_of
from .sign import Signs

BLOCK = re.compile(
    rf"^(?P<indent>[ >]*){FENCE}[ \t]*callnow[ \t]*\n"
    r"(?P<text>(?:(?![ >]*(?P=fence)).*\n)*?)(?P=indent)(?P=fence)`*~*[ \t]*$",
    re.MULTILINE,
)
PLACE = "\x02callnow:%d\x03"
STANDS_FOR = re.compile(r"\x02callnow:(?P<number>\d+)\x03")


class CallNowExtension(Extension):
    """Draws the callnow blocks. After each conversion `problems` says what is wrong in those of that page."""

    def __init__(self, signs: Signs, words: GuideWords = ENGLISH) -> None:
        super().__init__()
        self.signs = signs
        self.words = words
        self.problems: list[Problem] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processors; all that lives for one page is made here."""
        self.problems = []
        blocks: list[Block] = []
        # Before charts (28) and fenced code (25) change how many lines there are, after line ends were made alike (30).
        md.preprocessors.register(_FindBlocks(md, blocks, self), "callnow", 29)
        md.parser.blockprocessors.register(_PlaceBox(md, blocks, self), "callnow", 201)


class _FindBlocks(Preprocessor):
    def __init__(self, md: Markdown, blocks: list[Block], extension: CallNowExtension) -> None:
        super().__init__(md)
        self.blocks = blocks
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Puts one line in the place of each block; a block with a mistake stays as it is and shows as code."""
        self.blocks.clear()
        self.extension.problems.clear()
        return BLOCK.sub(self._place, "\n".join(lines)).split("\n")

    def _place(self, match: re.Match[str]) -> str:
        indent = match["indent"]
        text = "\n".join(line[len(indent) :] for line in match["text"].split("\n"))
        try:
            self.blocks.append(parse_block(text, self.extension.signs))
        except UnreadableBlock as error:
            line = match.string.count("\n", 0, match.start()) + 1 + error.line
            self.extension.problems.append(Problem(line, str(error)))
            return match[0]
        blank = indent.rstrip(" ") if ">" in indent else ""
        rest = [blank] * (match[0].count("\n") - 1)  # As many lines as before, so that later ones keep theirs.
        return "\n".join([blank, indent + PLACE % (len(self.blocks) - 1), *rest])


class _PlaceBox(BlockProcessor):
    def __init__(self, md: Markdown, blocks: list[Block], extension: CallNowExtension) -> None:
        super().__init__(md.parser)
        self.blocks = blocks
        self.signs = extension.signs
        self.words = extension.words

    # A block that is still indented belongs to a list or a box, whose processor hands it on without the indent.
    def test(self, parent: Element, block: str) -> bool:
        return bool(STANDS_FOR.match(block.lstrip("\n")))

    def run(self, parent: Element, blocks: list[str]) -> None:
        first, _, rest = blocks.pop(0).lstrip("\n").partition("\n")
        if rest:
            blocks.insert(0, rest)
        match = STANDS_FOR.match(first)
        assert match  # `test` said so.
        block = self.blocks[int(match["number"])]
        inside = self._box(parent) if block.in_box else parent
        lists_all = any(not each.in_box for each in self.blocks)
        self.parser.parseBlocks(inside, words_of(block, self.signs, self.words, leads_on=not lists_all).split("\n\n"))

    def _box(self, parent: Element) -> Element:
        """The box as the admonition extension writes it, so that it looks and reads like the others."""
        box = SubElement(parent, "div", {"class": "admonition call-now"})
        SubElement(box, "p", {"class": "admonition-title"}).text = self.signs.frame["title"]
        return box
