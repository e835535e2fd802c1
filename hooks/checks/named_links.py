"""Links that are called as one page and lead to another: what a change of the address alone, or of the text, leaves."""

import re
from collections import defaultdict
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from mkdocs.structure.files import File, Files

from build import Build
from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import TITLE
from reading.sentences import plain_text

LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]{3,80})\]\((?P<file>[\w./-]+\.md)(?:#[\w-]*)?\)")


class NamedLinks:
    """What all pages of a site are called, in the menu and in their front matter."""

    def __init__(self, files: Files, building: Build) -> None:
        self._building = building
        self._files = {file.src_uri: file for file in files.documentation_pages()}
        self._called: dict[str, set[str]] = defaultdict(set)
        for name, page in _menu(building.config.nav):
            self._called[name.casefold()].add(page)
        for file in self._files.values():
            front = building.page(file).front_matter
            if front and front.said.get("title"):
                self._called[str(front.said["title"]).casefold()].add(file.src_uri)

    def check(self, file: File) -> Iterator[Problem]:
        """The links of a page that are called as another page than they lead to, or than a heading there."""
        page = self._building.page(file)
        for link in LINK.finditer(page.source):
            name, target = link["text"].casefold(), normpath(join(dirname(file.src_uri), link["file"]))
            meant = self._called.get(name, set())
            if not meant or target in meant or target not in self._files:
                continue
            if name not in _headings(self._building.page(self._files[target])) and page.text[link.start()] == "[":
                what = (
                    f"the link is called as {' and '.join(sorted(meant))} is, “{link['text']}”, and leads to {target}"
                )
                yield page.problem(link.start(), f"{what}. Correct the address, or the text.")


def _menu(menu: object) -> Iterator[tuple[str, str]]:
    """Each name in the menu with its page."""
    for item in menu if isinstance(menu, list) else ():
        for name, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, str):
                yield str(name), below
            else:
                yield from _menu(below)


def _headings(page: SourcePage) -> set[str]:
    titles = (passage.lines[0][1] for passage in page.passages if passage.kind == TITLE)
    return {plain_text(title).strip().casefold() for title in titles}
