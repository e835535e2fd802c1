"""How Python-Markdown finds citations: one inline pattern, and link definitions that are none."""

import re
from collections.abc import Callable, Container
from functools import cached_property
from re import Match
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import ReferenceProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as Inline

from .cluster import (
    CITED_KEY,
    KEY,
    Citation,
    CitationCluster,
    UnreadableCluster,
    end_of_key,
    looks_like_cluster,
    named_key,
    parse_behind,
    parse_cluster,
)
from .marks import Mark, PageState
from .source_lines import UNSEEN

# Both begin with a plain sign, and the look behind it comes later: so the search skips from sign to sign.
CITATION = rf"\[|@(?<![^\W_]@)(?<![^\W_]_@)(?<![@/.\\\x02\x03]@){KEY}"
# Nearly all are `[@leemans1993]`: the grammar takes ten times as long to say the same of them.
KEY_ALONE = re.compile(r"\[@(?P<key>[A-Za-z0-9]+)\]")
BEHIND = re.compile(r"[ \n]?\[(?!\^)")
NO_CITATIONS = frozenset({"a", "code", "pre"})  # Within these elements.
DEEPEST = 30  # Brackets within brackets; deeper ones are no citation, and looking on would take time for each.
CLOSING = re.compile(r"[\[\]]")
ADDRESS = re.compile(r"https?://\S*$")
STASHED = re.compile("\x02.*?\x03")  # Code, links and the like that were taken out of the text before.


class LinkDefinitions(ReferenceProcessor):
    """Leaves `[@key]: and more` to be read as a citation and a colon; all else defines a link, as it does in Markdown."""

    def __init__(self, md: Markdown, keys: Container[str]) -> None:
        super().__init__(md.parser)
        self.keys = keys

    def run(self, parent: Element, blocks: list[str]) -> bool:
        if "]:" not in blocks[0]:
            return False
        match = self.RE.search(blocks[0])
        return not (match and self._cites(match[1])) and bool(super().run(parent, blocks))

    def _cites(self, label: str) -> bool:
        return any(named_key(match, self.keys) in self.keys for match in CITED_KEY.finditer(label))


class CitationProcessor(InlineProcessor):
    """Marks `[@key; @key2, p. 3]`, a bare `@key`, `-@key` or `@{key}` in running text, and `@key [p. 3]`.

    One pattern for all: Python-Markdown tries each pattern on each text of a page. A bare word is a citation only if it
    is a key.
    """

    def __init__(self, md: Markdown, page: PageState, keys: Container[str]) -> None:
        super().__init__(CITATION, md)
        self.page = page
        self.keys = keys

    def handleMatch(  # type: ignore[override]  # Differs from Pattern's, as InlineProcessor's own does.  # noqa: N802
        self, m: Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        # Not by ANCESTOR_EXCLUDES, for which Python-Markdown looks at the ancestors of each text, with a citation or not.
        if not NO_CITATIONS.isdisjoint(self._inline.ancestors):
            return None, None, None
        return self._cluster(m, data) if m[0] == "[" else self._narrative(m, data)

    @cached_property
    def _inline(self) -> Inline:
        """Looked up once, when all extensions are there: each look goes through all names."""
        inline = self.md.treeprocessors["inline"]
        assert isinstance(inline, Inline)
        return inline

    def _cluster(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:
        if alone := KEY_ALONE.match(data, m.start()):
            cluster = CitationCluster((Citation(alone["key"]),))
            return self.page.add(Mark(alone[0], cluster)), m.start(), alone.end()
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
        return self._read(f"[{content}]", lambda: parse_cluster(content, self.keys))

    def _narrative(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:
        key = named_key(m, self.keys)
        if (m["plain"] and key not in self.keys) or ADDRESS.search(data, 0, m.start()):
            return None, None, None
        start, end = m.start(), end_of_key(m, self.keys)
        if data[start - 1 : start] == "-" and not data[start - 2 : start - 1].isalnum():
            cluster = CitationCluster((Citation(key, suppress_author=True),))
            return self.page.add(Mark(data[start - 1 : end], cluster)), start - 1, end
        behind = BEHIND.match(data, end)
        closing = _closing_bracket(data, behind.end()) if behind else None
        if behind is None or closing is None:
            cluster = CitationCluster((Citation(key),))
            return self.page.add(Mark(data[start:end], cluster, narrative=True)), start, end
        content = data[behind.end() : closing]
        mark = self._read(data[start : closing + 1], lambda: parse_behind(key, content, self.keys), narrative=True)
        return mark, start, closing + 1

    def _read(self, written: str, parse: Callable[[], CitationCluster], *, narrative: bool = False) -> Element:
        written = _as_written(written)
        try:
            cluster = parse()
        except UnreadableCluster as error:
            return self.page.add(Mark(written, None, f"in '{_shorten(written)}' {error}."))
        element = self.page.add(Mark(written, cluster, narrative=narrative))
        if any(citation.prefix or citation.suffix for citation in cluster.citations):
            # Child text, not attributes: emphasis and code inside a prefix or suffix are still to be parsed there.
            for citation in cluster.citations:
                SubElement(element, "span").text = citation.prefix
                SubElement(element, "span").text = citation.suffix
        return element


def _closing_bracket(data: str, start: int) -> int | None:
    depth = 1
    for match in CLOSING.finditer(data, start):
        depth += 1 if match[0] == "[" else -1
        if not depth or depth > DEEPEST:
            return None if depth else match.start()
    return None


def _as_written(text: str) -> str:
    return STASHED.sub(UNSEEN, text) if "\x02" in text else text


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:57]}…"
