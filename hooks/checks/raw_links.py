"""Checks where raw HTML in a page leads, and links within it; MkDocs itself looks at the links that Markdown reads only."""

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build import Build
from citations.problem import Problem
from reading.page import SourcePage

from .pages.links import LINK, has_scheme
from .pages.raw_addresses import RawAddress, raw_addresses

TOP = "http://guide/"  # Stands for the site, so that addresses can be joined.


def check_raw_links(files: Files, building: Build) -> None:
    """Reports each raw address that leads nowhere; by now every page is rendered and has its anchors."""
    pages = {file.page.url: file.page for file in files.documentation_pages() if file.page}
    others = {file.url for file in files if not file.is_documentation_page()}
    for page in pages.values():
        read = building.page(page.file)
        found = ((raw, raw.problem or _dead(raw, page, pages, others)) for raw in raw_addresses(read))
        problems = [Problem(raw.line, message) for raw, message in found if message]
        building.report(page.file, [*problems, *_unread(read, page, files)])


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


def _unread(read: SourcePage, page: Page, files: Files) -> Iterator[Problem]:
    """Links that a tag which is never closed keeps from being read: they will be links when it is."""
    html = page.content or ""
    for link in LINK.finditer(read.text) if "](" in html else ():
        path = link["address"].partition("#")[0]
        if path and not has_scheme(path) and f"]({link['address']})" in html:
            there = normpath(join(dirname(page.file.src_uri), path))
            if there not in files.src_uris:
                what = f"the link '{link['address']}' leads to no page or file"
                yield read.problem(link.start("address"), f"{what}. Correct it, or add the file.")


def _folder(url: str) -> str:
    """MkDocs calls the home page "./"."""
    return url.removeprefix("./")
