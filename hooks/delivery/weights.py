"""What a first visit to each page costs a reader in bytes, and which pages are too heavy.

Bytes are exact: bodies as a host sends them with gzip level 6. What *we* add to an author's text is held by a test.
"""

import gzip
import logging
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin

from citations.markup import BIBLIOGRAPHY
from citations.problem import Problem
from guide.page_templates import ON_ONE_PAGE

from .built_site import BuiltPage, BuiltSite

log = logging.getLogger("mkdocs.hooks")

ADVISED = 14_600  # One initial congestion window: a page comes in one round trip.
MOST = 20_000
# Pages to look things up in.
BEFORE_WORKS, A_WORK = 2_050, 450
LONG = {"glossary.md": 25_000, "quality-scores.md": 25_000, "quality-scores-by-item.md": 25_000}
LOADED = 'script[src], link[rel="stylesheet"]:not([media]), link[rel="icon"], img[src]:not([loading="lazy"])'
TEXT = {".css", ".html", ".js", ".svg"}
SPLIT = "Split the page, or shorten it"


def weigh_pages(site: BuiltSite) -> None:
    """Warns of pages that are too heavy, and advises on those that do not come in one round trip."""
    sent: dict[str, int] = {}
    for page in site.pages:
        file = site.building.files_by_address.get(page.path.as_posix())
        # Readers reach the whole guide only from a page that says how long it is.
        if not file or not file.page or file.page.meta.get("template") == ON_ONE_PAGE:
            continue
        weight, most = weight_of(site, page, sent), _most(page, file.src_uri)
        if weight > most:
            site.building.report(
                file, [Problem(1, f"a first visit costs {weight:,} bytes, and {most:,} is the most. {SPLIT}.")]
            )
        elif weight > ADVISED and most == MOST:
            log.info(
                "%s",
                f"advice: docs/{file.src_uri}:1: a first visit costs {weight:,} bytes. Up to {ADVISED:,} come at once. {SPLIT}.",
            )


def weight_of(site: BuiltSite, page: BuiltPage, sent: dict[str, int]) -> int:
    """Bytes of the page and all it loads before it is touched; `sent` remembers those of each file."""
    loaded = {path for path in loaded_by(page) if (site.folder / path).is_file()}
    for path in loaded - sent.keys():
        body = (site.folder / path).read_bytes()
        sent[path] = packed(body) if (site.folder / path).suffix in TEXT else len(body)
    return packed(page.sent) + sum(sent[path] for path in loaded)


def loaded_by(page: BuiltPage) -> Iterator[str]:
    """Paths from the top of the site; a lazy image waits for the reader to come near."""
    for element in page.tree.css(LOADED):
        if element.parent is None or element.parent.tag != "noscript":
            address = element.attributes.get("src") or element.attributes.get("href") or ""
            yield unquote(urldefrag(urljoin(f"/{page.path.as_posix()}", address)).url).lstrip("/")


def packed(body: bytes) -> int:
    """The size of a text on its way."""
    return len(gzip.compress(body, 6, mtime=0))


def _most(page: BuiltPage, source: str) -> int:
    works = page.tree.css(f".{BIBLIOGRAPHY} li[id]")
    return max(LONG.get(source, MOST), BEFORE_WORKS + A_WORK * len(works))
