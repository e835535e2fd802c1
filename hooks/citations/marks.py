"""Finds citations while Python-Markdown parses a page, and leaves a mark for each in the tree.

Numbering happens later, on the finished tree: Python-Markdown does not run inline patterns in reading order.
"""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from re import Match
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from .cluster import KEY, Citation, CitationCluster, UnreadableCluster, looks_like_cluster, parse_cluster, parse_locator
from .source_lines import UNSEEN

MARK = "citation-mark"  # The tag of a mark; it never reaches the page.
# Both begin with a plain sign, and the look behind it comes later: so the search skips from sign to sign.
# What may be a locator is only looked at: after a word that is no key, a cluster may stand there.
CITATION = rf"\[|@(?<![\w@/.\\\x02\x03]@){KEY}(?=(?P<after> \[[^\]\[]*\])?)"
CLOSING = re.compile(r"[\[\]]")
ADDRESS = re.compile(r"https?://\S*$")
PUT_BY = "\x02citation-html:%d\x03"
PUT_BY_MARK = re.compile("\x02citation-html:(?P<number>[0-9]+)\x03")
STASHED = re.compile("\x02.*?\x03")  # Code, links and the like that were taken out of the text before.


@dataclass(frozen=True, slots=True)
class Mark:
    """One cluster as found: the text written, what it says (or why it cannot be read), and whether it is narrative."""

    written: str
    cluster: CitationCluster | None
    complaint: str = ""
    narrative: bool = False


@dataclass
class Page:
    """What parsing one page leaves behind: its source, its marks, and the HTML that is put by; the tree has their numbers."""

    source: str = ""
    marks: list[Mark] = field(default_factory=list)
    html: list[str] = field(default_factory=list)

    def add(self, mark: Mark) -> Element:
        """The element that stands for this mark in the tree."""
        self.marks.append(mark)
        return Element(MARK, {"number": str(len(self.marks) - 1)})

    def put_by(self, html: str) -> str:
        """The text that stands for `html` in the tree, so that no later step walks through it."""
        self.html.append(html)
        return PUT_BY % (len(self.html) - 1)

    def put_in(self, text: str) -> str:
        """`text` with the HTML where it belongs."""
        return PUT_BY_MARK.sub(lambda mark: self.html[int(mark["number"])], text)


class StartPage(Preprocessor):
    """Forgets the page before, and keeps the source of this one."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        self.page.source = "\n".join(lines)
        self.page.marks.clear()
        self.page.html.clear()
        return lines


class CitationProcessor(InlineProcessor):
    """Marks `[@key; @key2, p. 3]`, a bare `@key` or `@{key}` in running text, and `@key [p. 3]`.

    One pattern for all: Python-Markdown tries each pattern on each text of a page. A bare word is a citation only if it
    is a key.
    """

    ANCESTOR_EXCLUDES = ("a", "code", "pre")

    def __init__(self, md: Markdown, page: Page, keys: Container[str]) -> None:
        super().__init__(CITATION, md)
        self.page = page
        self.keys = keys

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # noqa: N802
        return self._cluster(m, data) if m[0] == "[" else self._narrative(m, data)

    def _cluster(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:
        end = _closing_bracket(data, m.end())
        content = data[m.end() : end if end else None]
        if end is None and content.lstrip().startswith("@"):
            content = content.split("\n")[0]
            written = _as_written(f"[{content}")
            mark = Mark(written, None, f"'{_shorten(written)}' is never closed. Add the missing ']'.")
            return self.page.add(mark), m.start(), m.end() + len(content)
        if end is None or not looks_like_cluster(content):
            return None, None, None
        return self._mark(content), m.start(), end + 1

    def _mark(self, content: str) -> Element:
        written = _as_written(f"[{content}]")
        try:
            cluster = parse_cluster(content)
        except UnreadableCluster as error:
            return self.page.add(Mark(written, None, f"in '{_shorten(written)}' {error}."))
        element = self.page.add(Mark(written, cluster))
        if any(citation.prefix or citation.suffix for citation in cluster.citations):
            # Child text, not attributes: emphasis and code inside a prefix or suffix are still to be parsed there.
            for citation in cluster.citations:
                SubElement(element, "span").text = citation.prefix
                SubElement(element, "span").text = citation.suffix
        return element

    def _narrative(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:
        key = m["braced"] or m["plain"]
        if (m["plain"] and key not in self.keys) or ADDRESS.search(data, 0, m.start()):
            return None, None, None
        locator = _locator_after(m["after"])
        end = m.end("after") if locator else m.end()
        cluster = CitationCluster((Citation(key, locator=locator),))
        return self.page.add(Mark(data[m.start() : end], cluster, narrative=True)), m.start(), end


def _closing_bracket(data: str, start: int) -> int | None:
    depth = 1
    for match in CLOSING.finditer(data, start):
        depth += 1 if match[0] == "[" else -1
        if not depth:
            return match.start()
    return None


def _locator_after(text: str | None) -> str:
    if not text:
        return ""
    try:
        locator, rest = parse_locator(text.strip()[1:-1])
    except UnreadableCluster:
        return ""
    return "" if rest else locator


def _as_written(text: str) -> str:
    return STASHED.sub(UNSEEN, text)


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}…"
