"""The pages of a built site, parsed as a browser parses them."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborHTMLParser

from html_tree import html_tree

ADDRESSES = {"href", "src", "poster", "data", "action"}


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of the site at `path`, relative to the site's folder."""

    site: Path
    path: Path

    @cached_property
    def text(self) -> str:
        return (self.site / self.path).read_text("utf-8")

    @cached_property
    def whole_text(self) -> str:
        """With every tag and quote that HTML lets one leave out."""
        return LexborHTMLParser(self.text).html

    @cached_property
    def tree(self) -> Element:
        path = self.site / self.path
        return _parse(path, path.stat().st_mtime_ns)

    @cached_property
    def ids(self) -> set[str]:
        return {element.get("id") for element in self.tree.iter() if element.get("id")}

    @property
    def url(self) -> str:
        return "/" + self.path.as_posix().removesuffix("index.html")

    def by_role(self, role: str) -> list[Element]:
        return [element for element in self.tree.iter() if element.get("role") == role]

    def addresses(self) -> Iterator[str]:
        """Every address that the page points to or loads."""
        for element in self.tree.iter():
            for name, value in element.attrib.items():
                if name in ADDRESSES or name.endswith("}href"):
                    yield value
                elif name == "srcset":
                    yield from (part.split()[0] for part in value.split(","))

    def target(self, address: str) -> tuple[Path, str]:
        """The file of the site and the fragment that an internal address leads to."""
        path, fragment = urldefrag(urljoin(self.url, address))
        file = self.site / unquote(path).lstrip("/")
        return (file / "index.html" if path.endswith("/") or file.is_dir() else file), unquote(fragment)


def built_pages(site: Path) -> list[BuiltPage]:
    """All pages, in the order of their paths."""
    return [BuiltPage(site, path.relative_to(site)) for path in sorted(site.rglob("*.html"))]


def is_internal(address: str) -> bool:
    """Whether an address leads to a place on this site."""
    return not address.startswith(("http:", "https:", "mailto:", "tel:", "data:", "//"))


@functools.cache
def _parse(path: Path, changed: int) -> Element:
    """Many tests look at one site: each page is parsed once in a process, unless it `changed`."""
    return html_tree(path.read_text("utf-8"))
