"""MkDocs hook: checks where raw HTML in a page leads; MkDocs itself looks at the links of Markdown only."""

import logging
from urllib.parse import unquote, urldefrag, urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import site_citations
from page_checks.raw_addresses import RawAddress, raw_addresses

log = logging.getLogger("mkdocs.hooks.check_raw_links")

TOP = "http://guide/"  # Stands for the site, so that addresses can be joined.


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Logs each raw address that leads nowhere; by now every page is rendered and has its anchors."""
    pages = {file.page.url: file.page for file in files.documentation_pages() if file.page} if config.nav else {}
    others = {file.url for file in files if not file.is_documentation_page()}
    for page in pages.values():
        for raw in raw_addresses(page.file.content_string):
            message = raw.problem or _dead(raw, page, pages, others)
            if message:
                log.warning("%s:%d: %s", site_citations.shown_path(page.file, config), raw.line, message)
    return env


def _dead(raw: RawAddress, page: Page, pages: dict[str, Page], others: set[str]) -> str | None:
    if raw.is_outside:
        return None
    address, anchor = urldefrag(urljoin(TOP + _folder(page.url), raw.address))
    url = _folder(unquote(address.removeprefix(TOP)))
    if url not in pages:
        return None if url in others else f"'{raw.address}' leads to no page or file. Correct it, or add the file."
    if anchor and f'id="{anchor}"' not in (pages[url].content or ""):
        return f"nothing on {'this' if pages[url] is page else 'that'} page has the address '#{anchor}'. Correct it."
    return None


def _folder(url: str) -> str:
    """MkDocs calls the home page "./"."""
    return url.removeprefix("./")
