"""The walk over one page's finished tree, in reading order: marks become numbered links, or problems."""

from collections.abc import Callable
from functools import cached_property
from xml.etree.ElementTree import Element

from .ama import narrative_name
from .bibliography import Bibliography
from .cluster import CITED_KEY, Citation
from .links import NumberedCitation, cluster_links
from .marks import MARK, Mark, Page
from .problem import Problem
from .reference_list import ReferenceList
from .source_lines import SourceLines

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Resolution:
    """Resolves one page: `references` and `problems` are filled by `walk`."""

    def __init__(
        self,
        page: Page,
        bibliography: Bibliography,
        short_name: Callable[[str], str],
        heading_text: Callable[[Element], str],
    ) -> None:
        self.page = page
        self.bibliography = bibliography
        self.short_name = short_name
        self.heading_text = heading_text
        self.references = ReferenceList()
        self.problems: list[Problem] = []
        self._section = ""

    def walk(self, parent: Element) -> None:
        """Resolves the marks below `parent`."""
        if parent.tag in HEADINGS:
            self._clear_heading(parent)
            self._section = self.heading_text(parent)
            return
        if parent.keys():
            self._report_unreachable(parent)
        before = parent
        for index, child in enumerate(parent):
            if child.tag == MARK:
                if before.tag == MARK and not (before.tail or "").strip():
                    self._report_neighbors(before, child)
                parent[index] = self._resolve(child, self._mark(child))
            elif len(child) or child.keys() or child.tag in HEADINGS:  # To ask for `attrib` would make a dict of each.
                self.walk(child)
            before = child

    def _mark(self, element: Element) -> Mark:
        return self.page.marks[int(element.get("number", ""))]

    def _resolve(self, element: Element, mark: Mark) -> Element:
        citations = mark.cluster.citations if mark.cluster else ()
        unknown = [citation.key for citation in citations if citation.key not in self.bibliography.entries]
        if mark.complaint or unknown:
            resolved = self._show_mistake(mark, unknown)
        else:
            resolved = self._link(element, mark, citations)
        resolved.tail = element.tail
        return resolved

    def _link(self, element: Element, mark: Mark, citations: tuple[Citation, ...]) -> Element:
        if len({(citation.key, citation.locator) for citation in citations}) < len(citations):
            self._report(mark.written, f"'{mark.written}' cites one source twice. Take one of the two out.")
        words = list(element) or [Element("span") for _ in range(2 * len(citations))]
        numbered = [
            NumberedCitation(*self.references.cite(citation.key, self._section), citation, prefix, suffix)
            for citation, prefix, suffix in zip(citations, words[::2], words[1::2], strict=True)
        ]
        links = cluster_links(numbered, self.short_name, self.page.put_by)
        if not mark.narrative:
            return links
        narrative = Element("span", {"class": "citation-narrative"})
        narrative.text = narrative_name(self.bibliography.entries[citations[0].key])
        narrative.append(links)
        return narrative

    def _show_mistake(self, mark: Mark, unknown: list[str]) -> Element:
        for key in unknown:
            nearest = self.bibliography.nearest(key)
            remedy = f"Did you mean '{nearest}'?" if nearest else "Add the entry, or write \\@ if this is no citation."
            self._report(mark.written, f"no entry '{key}' in references.bib. {remedy}")
        if mark.complaint:
            self._report(mark.written, mark.complaint)
        shown = Element("mark", {"class": "citation-problem"})
        shown.text = mark.written
        return shown

    def _clear_heading(self, heading: Element) -> None:
        """Takes citations out of a heading: menus, addresses and search results repeat its text."""
        for parent in heading.iter():
            for child in [child for child in parent if child.tag == MARK]:
                written = self._mark(child).written
                self._report(written, f"a heading cannot cite: '{written}'. Move it to a sentence below the heading.")
                _remove(parent, child)

    def _report_unreachable(self, element: Element) -> None:
        """Link texts and descriptions of images stay as written; a citation there is a mistake, not silence."""
        texts = [text for name in ("alt", "title") if (text := element.get(name))]
        if element.tag == "a":
            texts.append("".join(element.itertext()))
        for match in (match for text in texts for match in CITED_KEY.finditer(text)):
            key = match["braced"] or match["plain"]
            if key in self.bibliography.entries:
                message = f"'@{key}' stands in the text of a link or the description of an image. Move it behind that."
                self._report(f"@{key}", message)

    def _report_neighbors(self, before: Element, after: Element) -> None:
        """Two clusters side by side would read as one number: 1 and 2 as 12."""
        written = [self._mark(each) for each in (before, after)]
        if not written[1].narrative and not any(mark.complaint for mark in written):
            both = "; ".join(mark.written.strip("[]") for mark in written)
            pair = f"{written[0].written}{before.tail or ''}{written[1].written}"
            self._report(pair, f"two citations stand side by side. Write them as one: [{both}].")

    @cached_property
    def _lines(self) -> SourceLines:
        """Read only where something is wrong: it goes through the whole page."""
        return SourceLines(self.page.source)

    def _report(self, written: str, message: str) -> None:
        self.problems.append(Problem(self._lines.line_of(written), message))


def _remove(parent: Element, child: Element) -> None:
    index = list(parent).index(child)
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "").rstrip() + (child.tail or "")
    parent.remove(child)
