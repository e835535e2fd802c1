"""Makes links to a place in a closed box lead to the title of the box: a browser would open it, and nobody asked.

A link from within the same box leads to its place.
"""

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from selectolax.lexbor import LexborNode

from guide.by_choice import BOXES

from .built_site import BuiltPage, BuiltSite

LINKS = "a[href*='#']"


def lead_to_titles(site: BuiltSite) -> None:
    """On each page that has such a box, or a link into one."""
    titles = {place: title for page in site.pages for place, title in _titles(page)}
    for page in site.pages if titles else ():
        for link in page.tree.css(LINKS):
            target = urljoin(_address(page), link.attributes.get("href") or "")
            if target in titles and titles[target] not in _around(link):
                way, _ = urldefrag(link.attributes["href"] or "")
                link.attrs["href"] = f"{way}#{titles[target]}"


def _titles(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """The address of each place in a box of the page, and the id of the box's title."""
    for number, box in enumerate(page.tree.css(BOXES), start=1):
        title = box.css_first("summary")
        if title:
            title.attrs["id"] = title.id or f"closed-box-{number}"
            for place in box.css("[id]"):
                if place.mem_id != title.mem_id:
                    yield f"{_address(page)}#{place.id}", title.id or ""


def _around(link: LexborNode) -> list[str]:
    """The ids of the titles of the boxes that a link stands in."""
    titles = []
    node = link.parent
    while node:
        title = node.css_first("summary") if node.tag == "details" else None
        titles += [title.id or ""] if title else []
        node = node.parent
    return titles


def _address(page: BuiltPage) -> str:
    return f"/{page.path.as_posix().removesuffix('index.html')}"
