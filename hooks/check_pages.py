"""MkDocs hook: says what is wrong in the source of each page, from its front matter to its words."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

import site_citations
from page_checks.page import check_page
from reading.plain_words import read_plain_words

log = logging.getLogger("mkdocs.hooks.check_pages")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Stops at a page that cannot be read, before anything else opens it."""
    for file in files.documentation_pages():
        try:
            file.content_bytes.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.content_bytes.count(b"\n", 0, error.start) + 1
            where = f"{site_citations.shown_path(file, config)}: line {line}"
            raise PluginError(f"{where} is not UTF-8 text. Save the file with the encoding UTF-8.") from None
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Logs the problems of all pages. The rules are those of a guide with a menu; other sites may write as they like."""
    if config.nav:
        known = read_plain_words(Path(config.docs_dir) / "glossary.md")
        keys = site_citations.of(config).bibliography.entries
        for file in files.documentation_pages():
            for problem in check_page(file.content_string, known, keys):
                log.warning("%s:%d: %s", site_citations.shown_path(file, config), problem.line, problem.message)
    return nav
