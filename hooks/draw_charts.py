"""MkDocs hook: draws the fenced blocks named `chart` and `bodymap`, and logs what is wrong in charts."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import site_citations
from charts.body_map import BodyMapExtension
from charts.extension import ChartExtension

log = logging.getLogger("mkdocs.hooks.draw_charts")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds the extensions of this build."""
    config.markdown_extensions += [ChartExtension(), BodyMapExtension()]
    return config


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Logs the mistakes in the charts of the page just rendered."""
    extension = next(each for each in config.markdown_extensions if isinstance(each, ChartExtension))
    shown, offset = site_citations.shown_path(page.file, config), site_citations.lines_before_text(page)
    for problem in extension.problems:
        log.warning("%s:%d: %s", shown, problem.line + offset, problem.message)
    return html
