"""The door to MkDocs of all checks: each reports what is wrong with its line, and none changes a page."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from checks.deep_pages import unreadably_deep
from checks.file_links import refuse_links
from checks.found_before import FoundBefore
from checks.kept_addresses import check_addresses
from checks.link_lines import locate_links
from checks.menu import check_menu
from checks.outside_pages import texts_outside_pages
from checks.raw_links import check_raw_links
from checks.taken_places import refuse_taken_places
from checks.whole_site import check_whole_site
from citations.reporting import report, shown_path
from doors import open_door


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Asks whether the doors that the checks need are there; stops at a link before MkDocs follows it."""
    open_door(config)
    if config.nav:
        refuse_links(Path(config.docs_dir))
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Stops at a page that cannot be read or written, before anything else opens it; gives MkDocs' own warnings their line."""
    for file in files.documentation_pages():
        try:
            file.content_bytes.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.content_bytes.count(b"\n", 0, error.start) + 1
            where = f"{shown_path(file, config)}: line {line}"
            raise PluginError(f"{where} is not UTF-8 text. Save the file with the encoding UTF-8.") from None
        if problem := unreadably_deep(file.content_string):
            raise PluginError(f"{shown_path(file, config)}:{problem.line}: {problem.message}")
    refuse_taken_places(files, config)
    locate_links(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Checks the menu, the sources and all pages as written."""
    building = build.of(config)
    found = FoundBefore(building)
    if building.has_menu:
        check_menu(files, building)
        check_whole_site(files, building)
        building.report_bibliography(found.in_sources())
        building.report_signs(found.in_signs())
        for path, texts in texts_outside_pages(files, building):
            report(path, found.in_texts(texts))
    for file in files.documentation_pages():
        building.report(file, found.on_page(file))
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Checks what a page became."""
    building = build.of(config)
    if building.has_menu:
        building.report(page.file, FoundBefore(building).on_rendered(page.file, html))
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered and has its anchors: checks where raw HTML leads."""
    building = build.of(config)
    if building.has_menu:
        check_raw_links(files, building)
        check_addresses(files, building)
    return env
