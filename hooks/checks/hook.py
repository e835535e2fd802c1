"""The door to MkDocs of all checks: each reports what is wrong with its line, and none changes a page."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

sys.path[0] = str(Path(__file__).parents[1])  # In place of this folder, which MkDocs put there: packages lie beside it.

import build
from build import Build
from checks import urgency
from checks.figures import care, lock
from checks.figures.findings import Sources
from checks.figures.source_marks import Source, check_sources
from checks.link_lines import locate_links
from checks.menu import check_menu
from checks.pages import page as pages
from checks.raw_links import check_raw_links
from checks.signs import check_signs
from citations.ama import field_text
from citations.reporting import shown_path
from guide.study_findings import tells_survival


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Asks whether the doors that the checks need are there."""
    build.open_door(config)
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
    annotes = {
        key: field_text(entry.fields.get("annote", ""))
        for key, entry in building.citations.bibliography.entries.items()
    }
    if building.has_menu:
        check_menu(files, building)
        _check_pages(files, building, annotes)
    sources = Sources(annotes)
    for file in files.documentation_pages():
        building.report(file, lock.check_page(building.page(file), sources))
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered and has its anchors: checks where raw HTML leads."""
    building = build.of(config)
    if building.has_menu:
        check_raw_links(files, building)
    return env


def _check_pages(files: Files, building: Build, annotes: dict[str, str]) -> None:
    bibliography = building.citations.bibliography
    sources = {
        key: Source(bibliography.lines[key], annotes[key], entry.fields.get("keywords", ""), tells_survival(entry))
        for key, entry in bibliography.entries.items()
    }
    building.report_bibliography(check_sources(sources))
    building.report_signs(check_signs(building.signs, building.plain_words, Sources(annotes), bibliography.entries))
    for file in files.documentation_pages():
        page = building.page(file)
        building.report(file, pages.check_page(page, building.plainness(file), bibliography.entries))
        building.report(file, care.check_page(page, sources))
        building.report(file, urgency.check_page(page, building.signs))
