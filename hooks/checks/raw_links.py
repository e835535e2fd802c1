"""Checks where raw HTML in a page leads; MkDocs itself looks at the links of Markdown only."""

from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build import Build
from citations.problem import Problem

from .pages.raw_addresses import RawAddress, raw_addresses

TOP = "http://guide/"  # Stands for the site, so that addresses can be joined.


def check_raw_links(files: Files, building: Build) -> None:
    """Reports each raw address that leads nowhere; by now every page is rendered and has its anchors."""
    pages = {file.page.url: file.page for file in files.documentation_pages() if file.page}
    others = {file.url for file in files if not file.is_documentation_page()}
    for page in pages.values():
        found = (
            (raw, raw.problem or _dead(raw, page, pages, others)) for raw in raw_addresses(building.page(page.file))
        )
        building.report(page.file, [Problem(raw.line, message) for raw, message in found if message])


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
