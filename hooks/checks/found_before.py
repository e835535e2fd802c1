"""What is wrong with the guide, found anew only where something changed since the build before."""

from collections.abc import Callable, Sequence
from dataclasses import astuple
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from build import Build
from citations.problem import Problem

from .rendered.page import check_rendered

if TYPE_CHECKING:
    from .written import Written


class FoundBefore:
    """One build's; each answer is that of `Written`, or of `check_rendered`."""

    def __init__(self, building: Build) -> None:
        self._building = building

    def on_page(self, file: File) -> list[Problem]:
        source = self._building.page(file).source
        return self._problems(lambda: self._written.on_page(file), "page", source, self._against)

    def in_sources(self) -> list[Problem]:
        digest = self._building.citations.bibliography.digest
        return self._problems(lambda: self._written.in_sources(), "sources", digest, self._against)

    def in_signs(self) -> list[Problem]:
        return self._problems(lambda: self._written.in_signs(), "signs", self._against)

    def in_texts(self, texts: Sequence[tuple[int, str]]) -> list[Problem]:
        return self._problems(lambda: self._written.in_texts(texts), "texts", repr(texts), repr(self._building.signs))

    def on_rendered(self, file: File, html: str) -> list[Problem]:
        page, keys = self._building.page(file), self._building.citations.bibliography.entries
        return self._problems(lambda: check_rendered(html, page, keys), "rendered", html, page.source, *keys)

    def _problems(self, find: Callable[[], list[Problem]], *made_from: str) -> list[Problem]:
        found = self._building.cached.get(lambda: [astuple(problem) for problem in find()], *made_from)
        return [Problem(*each) for each in found]

    @cached_property
    def _written(self) -> "Written":
        from .written import Written  # Not before it is needed: it compiles hundreds of patterns.

        return Written(self._building)

    @cached_property
    def _against(self) -> str:
        """All that decides what is wrong on a page, beside the page itself."""
        building = self._building
        named = building.citations.bibliography.files.name  # In messages.
        fields = [
            (key, *(entry.fields.get(name, "") for name in ("annote", "keywords", "warning", "year", "date", "pages")))
            for key, entry in building.citations.bibliography.entries.items()
        ]
        files = [file.read_text("utf-8") for file in (building.signs_path, building.glossary) if file.exists()]
        # A day of review may lie ahead today, and not tomorrow.
        return sha256(repr([named, fields, files, building.has_menu, date.today()]).encode()).hexdigest()
