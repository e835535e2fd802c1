"""MkDocs hook: puts what is measured of a page in place of `{grade: tests.md}`, so that no score on a page goes stale.

`{grade: …}` is the school grade, `{passive: …}` the share of passive sentences, `{sentence: …}` the words in one.
"""

import logging
import re
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import site_citations
from reading.plain_words import read_plain_words
from reading.plainness import Plainness, measure_plainness

log = logging.getLogger("mkdocs.hooks.fill_measures")

PLACE = re.compile(r"\{(?P<measure>grade|passive|sentence): (?P<page>[\w/-]+\.md)\}")
SHOWN = {"grade": "{0.grade:.1f}", "passive": "{0.passive:.0%}", "sentence": "{0.mean_sentence:.1f}"}


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fills the places of one page, and says which of them names no page."""
    if not PLACE.search(markdown):
        return markdown
    known = read_plain_words(Path(config.docs_dir) / "glossary.md")

    @cache
    def measured(name: str) -> Plainness | None:
        file = files.get_file_from_path(name)
        return measure_plainness(file.content_string, known) if file else None

    def fill(place: re.Match[str]) -> str:
        found = measured(place["page"])
        if found:
            return SHOWN[place["measure"]].format(found)
        line = site_citations.lines_before_text(page) + markdown.count("\n", 0, place.start()) + 1
        path = site_citations.shown_path(page.file, config)
        log.warning("%s:%d: '%s' names no page of docs/. Correct the name.", path, line, place[0])
        return place[0]

    return PLACE.sub(fill, markdown)
