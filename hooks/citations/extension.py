"""The Python-Markdown extension: `markdown.markdown(text, extensions=[CitationExtension(bibliography)])`.

Marks are left while the page is parsed (marks.py); on the finished tree they become numbered links (resolution.py) and
the page's reference list is appended (reference_list.py).
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension, toc
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from .bibliography import Bibliography
from .formatted_entries import FormattedEntries
from .inline import CitationProcessor, LinkDefinitions
from .markdown_links import pass_over_citations
from .marks import PageState, StartPage
from .problem import Problem
from .reference_list import Place, ids_of
from .resolution import Resolution
from .settings import DEFAULTS, Settings

BIBLIOGRAPHY_MARKER = "[BIBLIOGRAPHY]"
BIBLIOGRAPHY_COMMENT = "<!-- bibliography -->"  # What the hook replaces by the list of all works cited.

STASHED = re.compile("[\x02&]")  # The sign that begins a placeholder of Python-Markdown, and an entity.


@dataclass(frozen=True)
class PageCitations:
    """What one page cites, in order of number, with the places that cite it; and what is wrong on the page."""

    places: Mapping[str, list[Place]]
    problems: list[Problem]

    @property
    def ids(self) -> Iterator[str]:
        """Where a link into the page may lead: each place that cites, and each work in its list."""
        return ids_of(self.places)


class CitationExtension(Extension):
    """Renders citations of `bibliography`. After each conversion `latest` says what that page cites."""

    def __init__(
        self, bibliography: Bibliography, formatted: FormattedEntries | None = None, settings: Settings = DEFAULTS
    ) -> None:
        super().__init__()
        self.bibliography = bibliography
        self.settings = settings
        self.formatted = formatted or FormattedEntries(bibliography, None, settings.words)
        self.latest = PageCitations({}, [])

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processors. All that lives for one page is in `page`, made anew for each Markdown instance."""
        page = PageState()
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "@"]
        # Before snippets (32) or anything else changes the text: line numbers are those of the author's file.
        md.preprocessors.register(StartPage(md, page), "citation-page", 1000)
        # In place of Markdown's own, with its priority.
        md.parser.blockprocessors.register(LinkDefinitions(md, self.bibliography.entries), "reference", 15)
        # After code (190), escapes (180), links (170-130), addresses (120, 110) and raw HTML (90), which are thus
        # immune; before emphasis (60), which may then surround a citation.
        md.inlinePatterns.register(CitationProcessor(md, page, self.bibliography.entries), "citation", 89)
        pass_over_citations(md)
        # After footnotes (15) and attribute lists (8) took their places; before the table of contents (5), which so
        # sees clean headings and the heading of the reference list.
        md.treeprocessors.register(_Resolver(md, page, self), "citation-resolver", 6)
        # After raw HTML (30), which searches all that it puts in for more of its own.
        md.postprocessors.register(_HtmlWriter(md, page), "citation-html", 25)


class _Resolver(Treeprocessor):
    def __init__(self, md: Markdown, page: PageState, extension: CitationExtension) -> None:
        super().__init__(md)
        self.page = page
        self.extension = extension

    def run(self, root: Element) -> None:
        """Resolves one page and tells the extension what it cites."""
        extension = self.extension
        short_name, settings = extension.formatted.short_name, extension.settings
        resolution = Resolution(self.page, extension.bibliography, short_name, self._heading_text, settings)
        resolution.walk(root)
        references = resolution.references
        if references.places:
            self._keep_ids_apart(root, resolution)
            heading_id = _free_id(root, "references")
            root.append(
                references.render(
                    heading_id, self._entry_html, short_name, self.page.stash, settings.words, settings.heading
                )
            )
        for paragraph in root.iter("p"):
            if (paragraph.text or "").strip() == BIBLIOGRAPHY_MARKER and not len(paragraph):
                paragraph.text = self.md.htmlStash.store(BIBLIOGRAPHY_COMMENT)
        extension.latest = PageCitations(references.places, sorted(resolution.problems))

    def _heading_text(self, heading: Element) -> str:
        """As plain text: some headings hold escapes and raw HTML that the parser stashed until the end."""
        text = "".join(heading.itertext())
        if STASHED.search(text):
            text = html.unescape(toc.strip_tags(toc.render_inner_html(heading, self.md)))
        return text.strip()

    def _keep_ids_apart(self, root: Element, resolution: Resolution) -> None:
        """Of headings and citations: the table of contents, which comes next, knows no id that is stashed."""
        taken = set(resolution.references.ids)
        for element in root.iter():
            if element.get("id") in taken:
                resolution.report_taken_id(element.get("id", ""))
        if "toc" not in self.md.treeprocessors:
            return
        contents = self.md.treeprocessors["toc"]
        assert isinstance(contents, toc.TocTreeprocessor)
        for heading, text in resolution.headings:
            if heading.get("id") is None and (slug := contents.slugify(text, contents.sep)) in taken:
                heading.set("id", toc.unique(slug, taken))

    def _entry_html(self, key: str, backlinks: str) -> str:
        formatted = self.extension.formatted
        return f"{formatted.html(key)} {backlinks}{formatted.below(key)}"


class _HtmlWriter(Postprocessor):
    """Writes links and reference list where the tree had a text for them."""

    def __init__(self, md: Markdown, page: PageState) -> None:
        super().__init__(md)
        self.page = page

    def run(self, text: str) -> str:
        return self.page.unstash(text)


def _free_id(root: Element, wanted: str) -> str:
    taken = {element.get("id") for element in root.iter()}
    return next(name for name in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if name not in taken)
