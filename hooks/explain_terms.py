"""MkDocs hook: on each page the first use of a term leads to its explanation on the glossary page.

It works on finished pages, after search has indexed them. preview.js shows the explanation beside the term.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from reading.term_marks import mark_terms
from reading.terms import Term, read_terms

GLOSSARY = "glossary.md"
ENTRY = re.compile(r"<dt>(?P<name>.*?)</dt>")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives each entry of the glossary page the id that terms lead to."""
    if page.file.src_uri != GLOSSARY:
        return html
    ids = {term.name: term.id for term in _terms(config)}
    return ENTRY.sub(lambda entry: f'<dt id="{ids[entry["name"]]}">{entry["name"]}</dt>', html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Marks the terms, but not on the glossary page itself, nor on a page that binds others together."""
    if page.file.src_uri == GLOSSARY or page.meta.get("template"):
        return output
    glossary = File(GLOSSARY, config.docs_dir, config.site_dir, config.use_directory_urls)
    return mark_terms(output, _terms(config), get_relative_url(glossary.url, page.url))


def _terms(config: MkDocsConfig) -> list[Term]:
    path = Path(config.docs_dir) / GLOSSARY
    return read_terms(path.read_text("utf-8")) if path.exists() else []
