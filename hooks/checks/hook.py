"""The door to MkDocs of all checks: each reports what is wrong with its line, and none changes a page."""

import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from build import Build
from checks import urgency
from checks.cached_checks import CachedChecks
from checks.figures import care, lock
from checks.figures.findings import Sources
from checks.figures.source_marks import Source, check_sources
from checks.file_links import refuse_links
from checks.kept_addresses import check_addresses
from checks.link_lines import locate_links
from checks.menu import check_menu
from checks.pages import page as pages
from checks.raw_links import check_raw_links
from checks.rendered.page import check_rendered
from checks.signs import check_signs
from checks.whole_site import check_whole_site
from citations.ama import field_text
from citations.problem import Problem
from citations.reporting import shown_path
from guide.by_choice import choice_of_finding


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Asks whether the doors that the checks need are there; stops at a link before MkDocs follows it."""
    build.open_door(config)
    if config.nav:
        refuse_links(Path(config.docs_dir))
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Stops at a page that cannot be read, before anything else opens it; gives MkDocs' own warnings their line."""
    for file in files.documentation_pages():
        try:
            file.content_bytes.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.content_bytes.count(b"\n", 0, error.start) + 1
            where = f"{shown_path(file, config)}: line {line}"
            raise PluginError(f"{where} is not UTF-8 text. Save the file with the encoding UTF-8.") from None
    locate_links(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Checks the menu, the sources and all pages as written."""
    building = build.of(config)
    checked = _Checked(building)
    if building.has_menu:
        check_menu(files, building)
        check_whole_site(files, building)
        building.report_bibliography(check_sources(checked.sources))
        building.report_signs(check_signs(building.signs, building.plain_words, checked.found, checked.sources))
    for file in files.documentation_pages():
        building.report(file, checked.problems_of(file))
    checked.cached.save()
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Checks what a page became."""
    building = build.of(config)
    if building.has_menu:
        building.report(
            page.file, check_rendered(html, building.page(page.file), building.citations.bibliography.entries)
        )
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered and has its anchors: checks where raw HTML leads."""
    building = build.of(config)
    if building.has_menu:
        check_raw_links(files, building)
        check_addresses(files, building)
    return env


class _Checked:
    """What every page is checked against, and what is wrong on each; each part is made when a page first needs it."""

    def __init__(self, building: Build) -> None:
        self._building = building
        self.cached = CachedChecks(building.cache / "checks.json", building.texts_of_checks())

    def problems_of(self, file: File) -> list[Problem]:
        """Those of all checks, in the order of the lines."""
        source = self._building.page(file).source
        return self.cached.problems_of(f"{self._building.has_menu}{source}", lambda: sorted(self._found_on(file)))

    def _found_on(self, file: File) -> Iterator[Problem]:
        building, page = self._building, self._building.page(file)
        yield from lock.check_page(page, self.found)
        if building.has_menu:
            yield from pages.check_page(page, building.plainness(file), self.sources)
            yield from care.check_page(page, self.sources)
            yield from urgency.check_page(page, building.signs)

    @cached_property
    def _annotes(self) -> dict[str, str]:
        entries = self._building.citations.bibliography.entries
        return {key: field_text(entry.fields.get("annote", "")) for key, entry in entries.items()}

    @cached_property
    def found(self) -> Sources:
        """What each source found."""
        return Sources(self._annotes)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Each source with its marks."""
        bibliography = self._building.citations.bibliography
        return {
            key: Source(
                bibliography.lines[key], annote, entry.fields.get("keywords", ""), bool(choice_of_finding(entry))
            )
            for (key, entry), annote in zip(bibliography.entries.items(), self._annotes.values(), strict=True)
        }
