"""On each page the first use of a term leads to its explanation on the glossary page.

The glossary page gets the ids while it is rendered, so that links to them are checked like any other; the links come
into finished pages, after search has read them. preview.js shows the explanation beside the term.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build import GLOSSARY, Build
from reading.terms import term_id

from .term_marks import mark_terms

ESCAPED = re.compile("\x02(?P<code>\\d+)\x03")  # What Python-Markdown keeps of "\*" until the end.


class TermIds(Extension):
    """Gives each term of a definition list its id, on the one page for which `is_glossary` is set."""

    is_glossary = False

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """After "inline" (20), when a term is text; before "toc" (5), which gives no heading an id that is taken."""
        if self.is_glossary:
            md.treeprocessors.register(_NameTerms(md), "term_ids", 12)


class _NameTerms(Treeprocessor):
    def run(self, root: Element) -> None:
        named: set[str] = set()
        for term in root.iter("dt"):
            name = ESCAPED.sub(lambda match: chr(int(match["code"])), "".join(term.itertext()))
            if (new := term_id(name)) and new not in named:
                named.add(new)
                term.set("id", new)


def explain_terms(output: str, page: Page, building: Build) -> str:
    """Marks the terms, but not on the glossary page itself, nor on a page that binds others together."""
    if page.file.src_uri == GLOSSARY or page.meta.get("template"):
        return output
    config = building.config
    glossary = File(GLOSSARY, config.docs_dir, config.site_dir, config.use_directory_urls)
    url = get_relative_url(glossary.url, page.url)
    marked = building.cached.get(
        lambda: mark_terms(output, building.terms, url), "terms", output, url, repr(building.terms)
    )
    return str(marked)
