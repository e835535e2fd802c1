"""MkDocs hook: every page stands in the menu of mkdocs.yml, once, and the menu names only pages that are there.

MkDocs says the first and the last itself, without the line or a remedy; mkdocs.yml turns that off.
"""

import logging
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

import site_citations

log = logging.getLogger("mkdocs.hooks.check_menu")

GOOD_NAME = re.compile(r"[a-z0-9][a-z0-9/._-]*")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Logs what is wrong; a site without a menu of its own has all its pages in it."""
    if config.nav:
        for message in (*_menu_problems(config, files), *_page_problems(config, files)):
            log.warning("%s", message)
    return nav


def _menu_problems(config: MkDocsConfig, files: Files) -> Iterator[str]:
    settings = Path(config.config_file_path)
    text = settings.read_text("utf-8")
    pages = {file.src_uri for file in files.documentation_pages()}
    named: set[str] = set()
    for name in _names(config.nav):
        line = _line_of(text, name, again=name in named)
        if name in named:
            yield f"{settings.name}:{line}: '{name}' stands twice in the menu. Take one of the two out."
        elif "://" not in name and name not in pages:
            nearest = get_close_matches(name, pages, 1)
            remedy = f"Did you mean '{nearest[0]}'?" if nearest else "Correct it, or add the page to docs/."
            yield f"{settings.name}:{line}: the menu names '{name}', and there is no such page. {remedy}"
        named.add(name)


def _page_problems(config: MkDocsConfig, files: Files) -> Iterator[str]:
    named = set(_names(config.nav))
    for file in files.documentation_pages():
        path = site_citations.shown_path(file, config)
        if file.src_uri not in named and file.inclusion.is_in_nav():
            remedy = f"Add a line '- Its name: {file.src_uri}' below 'nav:' in mkdocs.yml."
            yield f"{path}:1: this page is not in the menu, so no reader finds it. {remedy}"
        if not GOOD_NAME.fullmatch(file.src_uri):
            right = re.sub(r"[^a-z0-9/._-]+", "-", file.src_uri.lower())
            yield f"{path}:1: the name of this file makes an address that is hard to type. Rename it '{right}'."


def _names(menu: object) -> Iterator[str]:
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list | dict):
        for item in menu.values() if isinstance(menu, dict) else menu:
            yield from _names(item)


def _line_of(text: str, name: str, *, again: bool) -> int:
    written = re.compile(rf"[\s'\"]{re.escape(name)}['\"]?\s*(?:#|$)")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if written.search(line)]
    return lines[-1 if again else 0] if lines else 1
