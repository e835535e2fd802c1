"""What parsing a page leaves behind: a mark in the tree for each citation that inline.py finds.

Numbering happens later, on the finished tree: Python-Markdown does not run inline patterns in reading order.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from .cluster import CitationCluster

MARK = "citation-mark"  # The tag of a mark; it never reaches the page.
STASHED_HTML = "\x02citation-html:%d\x03"
STASHED_MARK = re.compile("\x02citation-html:(?P<number>[0-9]+)\x03")


@dataclass(frozen=True, slots=True)
class Mark:
    """One cluster as found: the text written, what it says (or why it cannot be read), and whether it is narrative."""

    written: str
    cluster: CitationCluster | None
    complaint: str = ""
    narrative: bool = False


@dataclass
class PageState:
    """What parsing one page leaves behind: its source, its marks, and the HTML that is stashed; the tree has their numbers."""

    source: str = ""
    marks: list[Mark] = field(default_factory=list)
    html: list[str] = field(default_factory=list)

    def add(self, mark: Mark) -> Element:
        """The element that stands for this mark in the tree."""
        self.marks.append(mark)
        return Element(MARK, {"number": str(len(self.marks) - 1)})

    def stash(self, html: str) -> str:
        """The text that stands for `html` in the tree, so that no later step walks through it."""
        self.html.append(html)
        return STASHED_HTML % (len(self.html) - 1)

    def unstash(self, text: str) -> str:
        """`text` with the HTML where it belongs."""
        return STASHED_MARK.sub(lambda mark: self.html[int(mark["number"])], text)


class StartPage(Preprocessor):
    """Forgets the page before, and keeps the source of this one."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        self.page.source = "\n".join(lines)
        self.page.marks.clear()
        self.page.html.clear()
        return lines
