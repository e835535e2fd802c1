"""The walk over one page's finished tree, in reading order: marks become numbered links, or problems."""

import re
from collections.abc import Callable
from functools import cached_property
from xml.etree.ElementTree import Element

from .bibliography import Bibliography
from .cluster import Citation
from .links import NumberedCitation, cluster_links
from .marks import MARK, Mark, PageState
from .markup import HEADINGS
from .problem import Problem
from .reference_list import ReferenceList
from .settings import Settings
from .source_lines import SourceLines
from .unreachable import unreachable_keys

SUMMARY = "summary"
TITLES = (*HEADINGS, SUMMARY)
NO_WORDS = Element("span")  # Before and behind most citations; nobody writes into it.
STOP = re.compile(r"(?P<stop>[.,])(?![\w.])")


class Resolution:
    """Resolves one page: `references` and `problems` are filled by `walk`."""

    def __init__(
        self,
        page: PageState,
        bibliography: Bibliography,
        short_name: Callable[[str], str],
        heading_text: Callable[[Element], str],
        settings: Settings,
    ) -> None:
        self.page = page
        self.bibliography = bibliography
        self.short_name = short_name
        self.heading_text = heading_text
        self.settings = settings
        self.references = ReferenceList()
        self.problems: list[Problem] = []
        self.headings: list[tuple[Element, str]] = []  # Each with its text.
        self._section = ""

    def walk(self, parent: Element) -> None:
        """Resolves the marks below `parent`."""
        if parent.tag in HEADINGS:
            self._clear(parent, "a heading cannot cite: '{}'. Move it to a sentence below the heading.")
            self._section = self.heading_text(parent)
            self.headings.append((parent, self._section))
            return
        if parent.tag == SUMMARY:
            self._clear(parent, "the title of a box that opens cannot cite: '{}'. Move it to a sentence in the box.")
        if parent.keys():
            self._report_unreachable(parent)
        before = None
        for index, child in enumerate(parent):
            if child.tag == MARK:
                mark = self._mark(child)
                if before is not None and before.tag == MARK and not (before.tail or "").strip():
                    self._report_neighbors(before, child)
                if mark.cluster and not mark.narrative:
                    self._mind_what_stands_around(parent, index, mark)
                parent[index] = self._resolve(child, mark)
            elif len(child) or child.keys() or child.tag in TITLES:  # To ask for `attrib` would make a dict of each.
                self.walk(child)
            before = child

    def report_taken_id(self, taken: str) -> None:
        """An author gave an element the id of a citation."""
        message = f"the id '{taken}' is that of a citation on this page. Give what has it another id."
        self._report((f"#{taken}", taken), message)

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
        if len(citations) > 1 and len({(each.key, each.locator) for each in citations}) < len(citations):
            self._report(mark.written, f"'{mark.written}' cites one source twice. Take one of the two out.")
        words = list(element) or [NO_WORDS] * (2 * len(citations))
        numbered = [
            NumberedCitation(*self.references.cite(citation.key, self._section), citation, prefix, suffix)
            for citation, prefix, suffix in zip(citations, words[::2], words[1::2], strict=True)
        ]
        links = cluster_links(numbered, self.short_name, self.page.stash, self.settings.words)
        if not mark.narrative:
            return links
        from .ama import narrative_name  # Few sites name works in their sentences, and the style takes long to load.

        narrative = Element("span", {"class": "citation-narrative"})
        narrative.text = narrative_name(self.bibliography.entries[citations[0].key], self.settings.words)
        narrative.append(links)
        return narrative

    def _show_mistake(self, mark: Mark, unknown: list[str]) -> Element:
        for key in unknown:
            nearest = self.bibliography.nearest(key)
            remedy = f"Did you mean '{nearest}'?" if nearest else "Add the entry, or write \\@ if this is no citation."
            self._report(mark.written, f"no entry '{key}' in {self.bibliography.files.name}. {remedy}")
        if mark.complaint:
            self._report(mark.written, mark.complaint)
        shown = Element("mark", {"class": "citation-problem"})
        shown.text = mark.written
        return shown

    def _clear(self, title: Element, message: str) -> None:
        """Takes citations out of a title: menus, addresses and search results repeat its text, a click on it opens a box."""
        for parent in title.iter():
            for child in [child for child in parent if child.tag == MARK]:
                written = self._mark(child).written
                self._report(written, message.format(written))
                _remove(parent, child)

    def _mind_what_stands_around(self, parent: Element, index: int, mark: Mark) -> None:
        """AMA 3.6: numbers stand right behind the word, and outside periods and commas."""
        if index:
            before = parent[index - 1].tail = (parent[index - 1].tail or "").rstrip()
        else:
            before = parent.text = (parent.text or "").rstrip()
        if before.endswith("^"):
            message = f"the '^' before '{mark.written}' is printed. Delete it: the number is raised by itself."
            self._report(f"^{mark.written}", message)
        in_a_row = not before.strip(" ,;") and (not index or parent[index - 1].tag == "sup")  # In a list of sources.
        if self.settings.number_behind_stop and not in_a_row and (stop := STOP.match(parent[index].tail or "")):
            sign = {".": "full stop", ",": "comma"}[stop["stop"]]
            remedy = f"Write '{stop['stop']}{mark.written}': the number stands behind it."
            self._report(f"{mark.written}{stop['stop']}", f"'{mark.written}' stands before a {sign}. {remedy}")

    def _report_unreachable(self, element: Element) -> None:
        for key, ways in unreachable_keys(element, self.bibliography.entries):
            message = f"'@{key}' stands in the text of a link or the description of an image. Move it behind that."
            self._report(ways, message)

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

    def _report(self, written: str | tuple[str, ...], message: str) -> None:
        """`written`: what to look for in the author's file, or several, the surest first."""
        self.problems.append(Problem(self._lines.line_of(*[written] if isinstance(written, str) else written), message))


def _remove(parent: Element, child: Element) -> None:
    index = list(parent).index(child)
    if index:
        parent[index - 1].tail = (parent[index - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "").rstrip() + (child.tail or "")
    parent.remove(child)
