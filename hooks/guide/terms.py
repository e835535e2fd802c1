"""On each page the first use of a term leads to its explanation on the glossary page.

It works on finished pages, after search has indexed them. preview.js shows the explanation beside the term.
"""

import re

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from build import Build
from reading.terms import Term, read_terms

from .term_marks import mark_terms

GLOSSARY = "glossary.md"
ENTRY = re.compile(r"<dt>(?P<name>.*?)</dt>")


def name_entries(html: str, page: Page, building: Build) -> str:
    """Gives each entry of the glossary page the id that terms lead to."""
    if page.file.src_uri != GLOSSARY:
        return html
    ids = {term.name: term.id for term in _terms(building)}
    return ENTRY.sub(lambda entry: f'<dt id="{ids[entry["name"]]}">{entry["name"]}</dt>', html)


def explain_terms(output: str, page: Page, building: Build) -> str:
    """Marks the terms, but not on the glossary page itself, nor on a page that binds others together."""
    if page.file.src_uri == GLOSSARY or page.meta.get("template"):
        return output
    config = building.config
    glossary = File(GLOSSARY, config.docs_dir, config.site_dir, config.use_directory_urls)
    return mark_terms(output, _terms(building), get_relative_url(glossary.url, page.url))


def _terms(building: Build) -> list[Term]:
    return read_terms(building.glossary.read_text("utf-8")) if building.glossary.exists() else []
