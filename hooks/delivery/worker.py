"""Writes the service worker that keeps the guide on a reader's device, with a hash of each page and of what pages load.

Switch: with `extra: offline: false` (GUIDE_OFFLINE=false), and in `mkdocs serve`, the worker is one that removes itself and
all that was kept. A host must go on sending it: a reader's browser asks for it at the next visit.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from .built_site import BuiltPage, BuiltSite

WORKER = "service-worker.js"
SOURCES = Path(__file__).parent / "offline"
LOADING = "link, script, img, source, use"
ADDRESSES = ("href", "src", "data-rest", "data-later")
# What the scripts ask for by themselves.
ASKED_FOR = (
    "assets/later.js",
    "assets/search.js",
    "assets/ranking.js",
    "search/**/*.json",
    "**/findings.json",
    "assets/coins.json",
)


def write_worker(site: BuiltSite) -> None:
    """Comes after all steps that change what a reader gets. Without addresses that end in a slash there is no worker."""
    if not site.has_addresses_of_folders:
        return
    if site.building.is_preview or not site.building.config.extra.get("offline", True):
        worker = (SOURCES / "switched-off.js").read_text("utf-8")
    else:
        worker = _filled((SOURCES / WORKER).read_text("utf-8"), _hashes(site))
    site.write_text(WORKER, worker)


def _filled(worker: str, files: dict[str, str]) -> str:
    """The version is that of the files and of the worker's own rules."""
    listed = json.dumps(files, indent=0, ensure_ascii=False)
    version = hashlib.sha256((worker + listed).encode()).hexdigest()[:16]
    return worker.replace('VERSION = ""', f'VERSION = "{version}"', 1).replace("FILES = {}", f"FILES = {listed}", 1)


def _hashes(site: BuiltSite) -> dict[str, str]:
    """Address from the top of the site → the first 16 digits of the SHA-256 of what a host sends for it."""
    pages = site.pages
    sent = {page.path.as_posix(): page.sent for page in pages}
    asked_for = {path.relative_to(site.folder).as_posix() for each in ASKED_FOR for path in site.folder.glob(each)}
    loaded = {path for page in pages for path in _loaded_by(page) if (site.folder / path).is_file()}
    files = [*sent, *sorted((asked_for | loaded) - set(sent))]
    return {_address(path): _digest(sent.get(path) or (site.folder / path).read_bytes()) for path in files}


def _loaded_by(page: BuiltPage) -> Iterator[str]:
    """Paths from the top of the site."""
    for element in page.tree.css(LOADING):
        for name in ADDRESSES:
            for address in (element.attributes.get(name) or "").split():
                path, _ = urldefrag(urljoin(f"/{page.path.as_posix()}", address))
                yield unquote(path).lstrip("/")


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:16]


def _address(path: str) -> str:
    return path.removesuffix("index.html")
