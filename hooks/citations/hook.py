"""The door to MkDocs: hands references.bib to the citation extension, and what it found to the log, the References page and the downloads."""

import os
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

if __package__ != "citations":  # MkDocs runs this file alone and put its folder there: packages lie beside that.
    sys.path[0] = str(Path(__file__).parents[1])

from citations.assets import CARD, PREVIEW, REFERENCES, STYLES, assets
from citations.bibliography import UnreadableBibliography, read_text
from citations.cached_bibliography import lint_cached, read_cached
from citations.downloads import DOWNLOADS, cached_downloads, write_downloads
from citations.extension import BIBLIOGRAPHY_COMMENT, PageCitations
from citations.formatted_entries import FormattedEntries
from citations.hidden_from_search import hide, show_again
from citations.lint_use import UseRules
from citations.reporting import lines_before_text, report, report_bibliography, shown_path
from citations.settings import Settings, WrongSetting, read_settings
from citations.site_citations import SiteCitations, citations_of


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the .bib files and adds the extension; `mkdocs serve` builds again when one of them changes."""
    settings = _settings(config)
    paths = [_root(config) / name for name in settings.bibliography]
    config.watch += map(str, paths)
    bibliography = read_cached(
        {str(name): _read(name, path) for name, path in zip(settings.bibliography, paths, strict=True)}, _cache(config)
    )
    formatted = FormattedEntries(bibliography, _cache(config) / "formatted-entries.json", settings.words)
    extension: Any = SiteCitations(bibliography, formatted, paths[0], settings)  # MkDocs takes them; its types do not.
    config.markdown_extensions.append(extension)
    if STYLES not in config.extra_css:
        config.extra_css.insert(0, STYLES)  # Before the site's own, which may say it otherwise.
    if settings.preview:
        listed = [*map(str, config.extra_javascript)]
        config.extra_javascript += [script for script in (CARD, PREVIEW) if script not in listed]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the stylesheet and the scripts that the site does not have itself."""
    for path, text in assets(citations_of(config).settings.words):
        if path not in files.src_uris:
            files.append(File.generated(config, path, content=text))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """The References page names the pages that cite a work in the order of the menu."""
    citations_of(config).found.update({page.file.src_uri: PageCitations({}, []) for page in nav.pages})
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Notes what the page just rendered cites, and logs what is wrong on it."""
    citations = citations_of(config)
    citations.found[page.file.src_uri] = citations.latest
    # MkDocs looks for them in the tree, where they never stood.
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(citations.latest.ids)
    if citations.latest.problems:
        offset = lines_before_text(page)
        report(shown_path(page.file, config), citations.latest.problems, offset)
    return html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is rendered by now: fills the References page and lints references.bib."""
    citations = citations_of(config)
    for page in _pages(citations, files):
        html = page.content or ""
        if BIBLIOGRAPHY_COMMENT in html:
            listed = _bibliography(citations, page, _pages(citations, files)) + _script(page, config)
            page.content = html.replace(BIBLIOGRAPHY_COMMENT, listed)
            citations.has_list = True
    rules = UseRules(citations.settings.require_annote, citations.settings.allow_uncited)
    linted = lint_cached(citations.bibliography, citations.cited(), _cache(config), rules)
    report_bibliography(citations.bibliography, sorted([*citations.bibliography.problems, *linted]))
    citations.formatted.save()
    return env


@event_priority(100)
def _hide_from_search(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """From the search plugin, which comes next."""
    page.content, context["hidden_from_search"] = hide(page.content or "")


@event_priority(-100)
def _show_again(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    page.content = show_again(page.content or "", context.pop("hidden_from_search"))


on_page_context = CombinedEvent(_hide_from_search, _show_again)


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the downloads of all works cited, where a page lists them."""
    citations = citations_of(config)
    if citations.has_list:
        files = cached_downloads(
            citations.bibliography, citations.cited(), _cache(config), citations.formatted.addition
        )
        write_downloads(Path(config.site_dir), files)


def _pages(citations: SiteCitations, files: Files) -> list[Page]:
    found = (files.get_file_from_path(path) for path in citations.found)
    return [file.page for file in found if file and file.page]


def _bibliography(citations: SiteCitations, page: Page, pages: list[Page]) -> str:
    from citations.bibliography_page import CitingPage, render_bibliography  # Only for a site that lists all works.

    citing = [
        CitingPage(
            each.title or each.url, each.file.url_relative_to(page.file), citations.found[each.file.src_uri].places
        )
        for each in pages
    ]
    return render_bibliography(
        citations.bibliography, citations.formatted, citing, lambda name: _download_url(page, name)
    )


def _script(page: Page, config: MkDocsConfig) -> str:
    """What only the list of all works needs, unless the page or the site loads it already."""
    listed = [*map(str, config.extra_javascript), *(page.meta.get("scripts") or [])]
    return "" if REFERENCES in listed else f'<script defer src="{get_relative_url(REFERENCES, page.url)}"></script>'


def _settings(config: MkDocsConfig) -> Settings:
    try:
        return read_settings(config.extra, str(config.theme.get("language") or ""))
    except WrongSetting as error:
        raise PluginError(f"{Path(config.config_file_path).name}: extra: citations: {error}") from error


def _read(name: str, path: Path) -> str:
    try:
        return read_text(path)
    except UnreadableBibliography as error:
        raise PluginError(f"{name}: {error}") from error


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _cache(config: MkDocsConfig) -> Path:
    """The folder for what only saves time; anybody may delete it."""
    return _root(config) / ".cache"


def _download_url(page: Page, name: str) -> str:
    """The address of a download, seen from a page."""
    folder = os.path.dirname(page.file.dest_uri)  # noqa: PTH120 - an address, not a path of this machine
    return Path(os.path.relpath(f"{DOWNLOADS}/{name}", folder or ".")).as_posix()
