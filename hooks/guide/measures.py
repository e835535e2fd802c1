"""Puts what is measured of a page in place of `{grade: tests.md}`, so that no score on a page goes stale.

`{grade: …}` is the school grade, `{passive: …}` the share of passive sentences, `{sentence: …}` the words in one.
"""

import re

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build import Build
from citations.problem import Problem

PLACE = re.compile(r"\{(?P<measure>grade|passive|sentence): (?P<page>[\w/-]+\.md)\}")
SHOWN = {"grade": "{0.grade:.1f}", "passive": "{0.passive:.0%}", "sentence": "{0.mean_sentence:.1f}"}


def fill_measures(markdown: str, page: Page, files: Files, building: Build) -> str:
    """Fills the places of one page, and says which of them names no page."""
    if not PLACE.search(markdown):
        return markdown

    def fill(place: re.Match[str]) -> str:
        if file := files.get_file_from_path(place["page"]):
            return SHOWN[place["measure"]].format(building.plainness(file))
        line = markdown.count("\n", 0, place.start()) + 1
        problem = Problem(line, f"'{place[0]}' names no page of docs/. Correct the name.")
        building.report_below_front_matter(page, [problem])
        return place[0]

    return PLACE.sub(fill, markdown)
