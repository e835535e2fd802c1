"""What one build shares between its doors: citations, pages as written, terms, and one way to say what is wrong."""

import re
from collections.abc import Iterable
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from cached import Cached
from citations.problem import Problem
from citations.reporting import lines_before_text, report, report_bibliography, shown_path
from citations.site_citations import SiteCitations
from citations.words import DEFAULT_LANGUAGE
from doors import DOORS, missing
from guide.signs.sign import Signs
from guide.signs.signs_file import NAME as SIGNS
from guide.signs.signs_file import read_signs
from guide.words import GuideWords, read_guide_words
from reading.page import SourcePage
from reading.plain_words import PlainWords, read_plain_words
from reading.plainness import Plainness, measure_plainness
from reading.sentences import read_sentences
from reading.terms import Term, read_terms

GLOSSARY = "glossary.md"  # The page that explains terms, in docs/.
OWN_NAME = "guide_build"  # What the build is called on its config.


class Build:
    """One run of `mkdocs build`, or one of the many of `mkdocs serve`; made by the first door, gone with the config."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.files_by_address: dict[str, File] = {}  # By the path of the built page, once all files are known.
        self.theme_sheet = ""  # Its address from the top of the site, once all files are known.
        self._pages: dict[str, SourcePage] = {}
        self._plainness: dict[str, Plainness] = {}

    @cached_property
    def citations(self) -> SiteCitations:
        """What the citation hook found; stops the build where that hook is not listed."""
        for extension in self.config.markdown_extensions:
            if isinstance(extension, SiteCitations):
                return extension
        raise PluginError(f"{self.settings_path.name}: {missing(DOORS[0])}")

    @cached_property
    def _signs(self) -> tuple[Signs, list[Problem]]:
        return read_signs(self.signs_path)

    @property
    def signs_path(self) -> Path:
        """signs.yml."""
        return self.settings_path.with_name(SIGNS)

    @property
    def signs(self) -> Signs:
        """The signs that cannot wait, from signs.yml; none where there is no such file."""
        return self._signs[0]

    @cached_property
    def words(self) -> GuideWords:
        """All that readers see and that stands in no page, in the language of the site (`theme: language:`)."""
        where = f"{self.settings_path.name}:{self.line_in_settings('language')}"
        return read_guide_words(self.config.theme.get("language") or DEFAULT_LANGUAGE, where=where)

    @property
    def settings_path(self) -> Path:
        """mkdocs.yml."""
        return Path(self.config.config_file_path)

    @property
    def cache(self) -> Path:
        """The folder for what only saves time; anybody may delete it."""
        return self.settings_path.with_name(".cache")

    @cached_property
    def cached(self) -> Cached:
        """What this build makes, and finds made where the build before it made the same."""
        return Cached(self.cache / "build.json")

    @property
    def glossary(self) -> Path:
        return Path(self.config.docs_dir) / GLOSSARY

    @cached_property
    def terms(self) -> list[Term]:
        """What the glossary explains; none on a site without one."""
        return read_terms(self.glossary.read_text("utf-8")) if self.glossary.exists() else []

    @cached_property
    def plain_words(self) -> PlainWords:
        return read_plain_words(self.terms)

    def page(self, file: File) -> SourcePage:
        """A page as written, read once in a build."""
        if file.src_uri not in self._pages:
            self._pages[file.src_uri] = SourcePage(file.content_string)
        return self._pages[file.src_uri]

    def forget_pages(self) -> None:
        """Once every page is written: the memory of what was read goes to the built pages."""
        self.cached.save()
        self._pages.clear()
        read_sentences.cache_clear()
        for file in self.files_by_address.values():
            if file.page:
                file.page.content = None

    def plainness(self, file: File) -> Plainness:
        """How plain a page is, measured once in a build."""
        if file.src_uri not in self._plainness:
            page = self.page(file)
            measured: dict[str, Any] = self.cached.get(
                lambda: asdict(measure_plainness(page, self.plain_words)), "plainness", page.source, repr(self.terms)
            )
            problems = tuple(Problem(**each) for each in measured["problems"])
            self._plainness[file.src_uri] = Plainness(**{**measured, "problems": problems})
        return self._plainness[file.src_uri]

    @property
    def has_menu(self) -> bool:
        """The rules of the guide are those of a site with a menu of its own; other sites may write as they like."""
        return bool(self.config.nav)

    @property
    def is_preview(self) -> bool:
        """Whether an author looks at the pages: `mkdocs serve` puts its own address in place of the site's."""
        return str(self.config.dev_addr) in (self.config.site_url or "")

    def report(self, file: File, problems: Iterable[Problem], offset: int = 0) -> None:
        """Warns of each problem of a page, `offset` lines further down than it counts."""
        report(shown_path(file, self.config), problems, offset)

    def report_below_front_matter(self, page: Page, problems: Iterable[Problem]) -> None:
        """As `report`, for problems whose lines count from the text that Markdown extensions see."""
        self.report(page.file, problems, lines_before_text(page))

    def report_settings(self, problems: Iterable[Problem]) -> None:
        """Warns of problems of mkdocs.yml."""
        report(self.settings_path.name, problems)

    def report_signs(self, problems: Iterable[Problem]) -> None:
        """Warns of problems of signs.yml, those that reading it found among them."""
        report(SIGNS, sorted({*self._signs[1], *problems}))

    def line_in_settings(self, key: str) -> int:
        """Where a key stands in mkdocs.yml."""
        lines = self.settings_path.read_text("utf-8").splitlines()
        found = re.compile(rf"\s*['\"]?{re.escape(key)}['\"]?\s*:")
        return next((number for number, line in enumerate(lines, 1) if found.match(line)), 1)

    def report_bibliography(self, problems: Iterable[Problem]) -> None:
        """Warns of problems of references.bib."""
        report_bibliography(self.citations.bibliography, problems)


def of(config: MkDocsConfig) -> Build:
    """The build of a config, the same each time."""
    if OWN_NAME not in vars(config):
        vars(config)[OWN_NAME] = Build(config)
    build: Build = vars(config)[OWN_NAME]
    return build
