"""MkDocs hook: says where a figure may not stand: how long people live unasked, two kinds of study mixed, another cancer unnamed."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

import site_citations
from citations.ama import field_text
from citations.reference import tells_survival
from figures.care import check_page
from figures.source_marks import Source, check_sources

log = logging.getLogger("mkdocs.hooks.check_figures")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Logs the problems of references.bib and all pages. The rules are those of a guide with a menu."""
    if config.nav:
        bibliography = site_citations.of(config).bibliography
        sources = {
            key: Source(
                bibliography.lines[key],
                field_text(entry.fields.get("annote", "")),
                entry.fields.get("keywords", ""),
                tells_survival(entry),
            )
            for key, entry in bibliography.entries.items()
        }
        for problem in check_sources(sources):
            name = site_citations.bibliography_path(config).name
            log.warning("%s:%d: %s", name, problem.line, problem.message)
        for file in files.documentation_pages():
            for problem in check_page(file.content_string, sources):
                log.warning("%s:%d: %s", site_citations.shown_path(file, config), problem.line, problem.message)
    return nav
