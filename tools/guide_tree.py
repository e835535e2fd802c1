"""What one version of the guide says: its pages, sources and signs, read from a folder as text and never run."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_bibliography
from guide.signs.sign import Signs
from guide.signs.signs_file import parse_signs
from reading.page import SourcePage

MOST_BYTES = 2_000_000  # Of one file; a page of the guide has 20,000.


@dataclass(frozen=True)
class GuideTree:
    """`pages` by their path in docs/, `weights` in bytes of each built page, packed, by the same path."""

    pages: Mapping[str, SourcePage] = field(default_factory=dict)
    bibliography: Bibliography = field(default_factory=lambda: parse_bibliography(""))
    signs: Signs = field(default_factory=Signs)
    weights: Mapping[str, int] = field(default_factory=dict)


def read_tree(folder: Path, site: Path | None = None) -> GuideTree:
    """A folder with docs/, references.bib and signs.yml, each of which may be missing or broken; `site` is its build."""
    docs = folder / "docs"
    texts = {path.relative_to(docs).as_posix(): _text(path) for path in sorted(docs.rglob("*.md"))}
    pages = {path: SourcePage(text) for path, text in texts.items() if text}
    weights = {path: weight for path in pages if site and (weight := _weight(site, path))}
    return GuideTree(pages, _bibliography(folder / "references.bib"), _signs(folder / "signs.yml"), weights)


def address_of(path: str) -> str:
    """Where a page stands in the site: `tests.md` at `tests/`."""
    name = path.removesuffix(".md")
    name = name.removesuffix("index") if name == "index" or name.endswith("/index") else f"{name}/"
    return name


def _text(path: Path) -> str:
    """Text, or "" for what is none; a link could lead out of the folder, so none is followed."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return ""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def _weight(site: Path, path: str) -> int:
    page = site / address_of(path) / "index.html"
    if page.is_symlink() or not page.is_file() or page.stat().st_size > MOST_BYTES:
        return 0
    return len(gzip.compress(page.read_bytes(), 6, mtime=0))


def _bibliography(path: Path) -> Bibliography:
    if not _text(path):
        return parse_bibliography("")
    try:
        return read_bibliography(path)
    except UnreadableBibliography:
        return parse_bibliography("")


def _signs(path: Path) -> Signs:
    text = _text(path)
    return parse_signs(text)[0] if text else Signs()
