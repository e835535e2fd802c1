"""Every way on which text of the guide reaches a reader who has asked for nothing more than that way, listed once.

A file or an attribute of the built site that no way knows fails test_ways.py: list it here, and each promise holds for it.
Those that only a browser walks are named in IN_A_BROWSER; tests/browser/test_promises_in_browser.py walks them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

import yaml
from selectolax.lexbor import LexborHTMLParser

from guide.by_choice import BOXES, choice_of_page
from project import ROOT

# What stands on lines of its own; the innermost is one text.
LINES = (
    "p, li, td, th, dt, dd, figcaption, caption, summary, h1, h2, h3, h4, h5, h6, text, blockquote, label, button, a"
)
HOLDERS = frozenset(["p", "ul", "ol", "li", "dl", "table", "figure", "details", "section", "h2", "h3"])
# Attributes that a reader hears, sees or takes along; COinS stands in `title`.
TOLD_BY = ("content", "alt", "title", "aria-label", "data-label", "data-title", "placeholder", "value")
# Attributes that hold no text of pages.
UNTOLD_DATA = frozenset(
    ["data-act", "data-field", "data-keep", "data-later", "data-paper", "data-rest", "data-scheme", "data-script"]
)
IN_SHORT = ("stems", "standing")  # The words of the guide with their places, as the search reads them.
FRONT_MATTER = re.compile(r"\A---\n(?P<yaml>.*?)\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Said:
    """One text where a reader meets it."""

    place: str
    text: str


@dataclass(frozen=True)
class Way:
    """`files` are patterns below the site's folder; `read` gives what one of them says unasked."""

    name: str
    files: tuple[str, ...]
    read: Callable[[Path, str], Iterator[str]]


@cache
def said_on(site: Path, way: Way) -> list[Said]:
    """All that a way says."""
    paths = sorted({path for pattern in way.files for path in site.glob(pattern)})
    return [
        Said(f"{way.name}: {name}", text)
        for path in paths
        for name in [_name(site, path)]
        for text in way.read(path, name)
    ]


def _page(path: Path, name: str) -> Iterator[str]:
    """A page as sent, without script, on one page with others, copied and read aloud: text that no closed box holds."""
    tree = _opened_nothing(path.read_text("utf-8"))
    if name not in pages_by_choice():
        for node in tree.css(LINES):
            if not any(child.tag in HOLDERS for child in node.iter()):
                yield node.text()


def _attributes(path: Path, name: str) -> Iterator[str]:
    tree = _opened_nothing(path.read_text("utf-8"))
    for node in tree.css(", ".join(f"[{name}]" for name in TOLD_BY)):
        for attribute in TOLD_BY:
            value = node.attributes.get(attribute) or ""
            yield " ".join(text for _, text in parse_qsl(value)) if "rft_val_fmt" in value else value


def _head(path: Path, name: str) -> Iterator[str]:
    """Title and JSON-LD; descriptions and og: are attributes."""
    tree = LexborHTMLParser(path.read_text("utf-8"))
    yield from (node.text() for node in tree.css("title"))
    for node in tree.css("script[type='application/ld+json']"):
        yield from _strings(json.loads(node.text()))


def _json(path: Path, name: str) -> Iterator[str]:
    yield from _texts_of_json(path.read_text("utf-8"))


def _texts_of_json(written: str) -> Iterator[str]:
    """Any text in it, and HTML as a page would show it."""
    for text in _strings(json.loads(written)):
        if "rft_val_fmt" in text:
            yield from (value for _, value in parse_qsl(text))
        else:
            yield _opened_nothing(text).root.text() if "<" in text else text


def _index(path: Path, name: str) -> Iterator[str]:
    yield from _names(path.read_text("utf-8"))


def _names(index: str) -> Iterator[str]:
    """Names and words stand in long texts, with these signs between."""
    for text in _texts_of_json(index):
        yield from re.split(r"[\n\t|;:]", text)


def _lines(path: Path, name: str) -> Iterator[str]:
    yield from path.read_text("utf-8").splitlines()


def _texts_of_drawing(path: Path, name: str) -> Iterator[str]:
    tree = LexborHTMLParser(path.read_text("utf-8"))
    yield from (node.text() for node in tree.css("text, title, desc"))


def _drawn_by_style(path: Path, name: str) -> Iterator[str]:
    yield from re.findall(r'content:\s*"([^"]*)"', path.read_text("utf-8"))


def _strings_of_script(path: Path, name: str) -> Iterator[str]:
    """A page on a disk cannot ask for JSON: in the zip it stands in scripts."""
    if name.endswith(".json.js"):
        read = _names if name == "search/index.json.js" else _texts_of_json
        yield from read(path.read_text("utf-8").partition(" = ")[2])
        return
    yield from re.findall(r'"((?:[^"\\\n]|\\.)*)"', path.read_text("utf-8"))


def _nothing(path: Path, name: str) -> Iterator[str]:
    """The same as another file in other letters, or nothing that a reader meets."""
    yield from ()


WAYS = (
    Way("page", ("**/*.html",), _page),
    Way("attributes", ("**/*.html",), _attributes),
    Way("head", ("**/*.html",), _head),
    Way("search: names", ("search/index.json", "search/spanish.json", "search/works.json"), _index),
    Way("search: excerpts", ("search/pages/*.json",), _json),
    Way("cards of numbers", ("**/findings.json",), _json),
    Way("COinS", ("assets/coins.json",), _json),
    Way("BibTeX", ("downloads/*.bib",), _lines),
    Way("RIS", ("downloads/*.ris",), _lines),
    Way("CSL-JSON", ("downloads/*.json",), _json),
    Way("sitemap", ("sitemap.xml", "robots.txt"), _lines),
    Way("drawings", ("**/*.svg",), _texts_of_drawing),
    Way("names of sheets", ("**/*.css",), _drawn_by_style),
    Way("scripts and what is kept offline", ("**/*.js",), _strings_of_script),
    Way("the picture of a shared link", ("assets/card.png",), _nothing),  # Drawn from name and description of the site.
    Way("twins", ("**/*.gz",), _nothing),
    Way("settings of the host", ("_headers",), _nothing),
    Way("beside the guide in the zip", ("READ ME.txt",), _lines),
)
# Each has its reader in tests/browser/test_promises_in_browser.py.
IN_A_BROWSER = ("copied", "read aloud", "on paper", "cards of numbers", "printed guide (PDF)", "search as typed")


@cache
def pages_by_choice() -> frozenset[str]:
    """The built pages that a reader may skip as a whole, by their paths in the site."""
    sources = (ROOT / "docs").rglob("*.md")
    chosen = [source.relative_to(ROOT / "docs") for source in sources if choice_of_page(_front_matter(source))]
    folders = {path.with_suffix("") / "index.html" for path in chosen}
    return frozenset(path.as_posix() for path in folders | {path.with_suffix(".html") for path in chosen})


def _front_matter(source: Path) -> Mapping[str, object]:
    match = FRONT_MATTER.match(source.read_text("utf-8"))
    return yaml.safe_load(match["yaml"]) if match else {}


def _opened_nothing(html: str) -> LexborHTMLParser:
    tree = LexborHTMLParser(html)
    for box in tree.css(BOXES):
        for child in list(box.iter(include_text=True)):
            if child.tag != "summary":
                child.decompose()
    for unread in tree.css("script, style, template, .citation"):  # "Of every 100" and the number 3 are not 1003.
        unread.decompose()
    return tree


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in IN_SHORT:
                yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _name(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix()
