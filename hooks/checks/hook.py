"""The door to MkDocs of all checks: each reports what is wrong with its line, and none changes a page."""

import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

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
from checks.deep_pages import unreadably_deep
from checks.file_links import refuse_links
from checks.kept_addresses import check_addresses
from checks.link_lines import locate_links
from checks.menu import check_menu
from checks.raw_links import check_raw_links
from checks.rendered.page import check_rendered
from checks.whole_site import check_whole_site
from citations.problem import Problem
from citations.reporting import shown_path

if TYPE_CHECKING:
    from checks.written import Written


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
        if problem := unreadably_deep(file.content_string):
            raise PluginError(f"{shown_path(file, config)}:{problem.line}: {problem.message}")
    locate_links(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Checks the menu, the sources and all pages as written."""
    building = build.of(config)
    written = _Written(building)
    if building.has_menu:
        check_menu(files, building)
        check_whole_site(files, building)
        building.report_bibliography(written.in_sources())
        building.report_signs(written.in_signs())
    for file in files.documentation_pages():
        building.report(file, written.on_page(file))
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Checks what a page became."""
    building = build.of(config)
    if building.has_menu:
        source, keys = building.page(page.file), building.citations.bibliography.entries
        problems = building.problems(lambda: check_rendered(html, source, keys), "rendered", html, source.source, *keys)
        building.report(page.file, problems)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered and has its anchors: checks where raw HTML leads."""
    building = build.of(config)
    if building.has_menu:
        check_raw_links(files, building)
        check_addresses(files, building)
    return env


class _Written:
    """What is wrong with the guide as written; found anew only where something changed since the build before."""

    def __init__(self, building: Build) -> None:
        self._building = building

    @cached_property
    def _checks(self) -> "Written":
        from checks.written import Written  # Not before it is needed: it compiles hundreds of patterns.

        return Written(self._building)

    def on_page(self, file: File) -> list[Problem]:
        source = self._building.page(file).source
        return self._problems(lambda: self._checks.on_page(file), "page", source)

    def in_sources(self) -> list[Problem]:
        bibliography = self._building.citations.bibliography
        written = repr([bibliography.lines, bibliography.sources, bibliography.digest])
        return self._problems(lambda: self._checks.in_sources(), "sources", written)

    def in_signs(self) -> list[Problem]:
        return self._problems(lambda: self._checks.in_signs(), "signs")

    def _problems(self, find: Callable[[], list[Problem]], *made_from: str) -> list[Problem]:
        return self._building.problems(find, *made_from, self._building.checked_against)
