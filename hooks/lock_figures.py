"""MkDocs hook: every figure on a page must stand in the `annote` of a source that its sentence cites."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import site_citations
from citations.ama import field_text
from figures.findings import Sources
from figures.lock import check_page

log = logging.getLogger("mkdocs.hooks.lock_figures")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Logs each figure of the page that no source holds."""
    entries = site_citations.of(config).bibliography.entries
    sources = Sources({key: field_text(entry.fields.get("annote", "")) for key, entry in entries.items()})
    for problem in check_page(page.file.content_string, sources):
        log.warning("%s:%d: %s", site_citations.shown_path(page.file, config), problem.line, problem.message)
    return markdown
