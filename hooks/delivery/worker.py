"""Writes the service worker that keeps the guide on a reader's device, with a hash of each page and of what pages load.

Switch: with `extra: offline: false` (GUIDE_OFFLINE=false), and in `mkdocs serve`, the worker is one that removes itself and
all that was kept. A host must go on sending it: a reader's browser asks for it at the next visit.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.config.defaults import MkDocsConfig

import build

WORKER = "service-worker.js"
SOURCES = Path(__file__).parent / "offline"
LOADED = re.compile(r"<(?:link|script|img|source|use)\b[^>]*>")
ADDRESS = re.compile(r'\s(?:href|src|data-rest|data-later)="(?P<addresses>[^"]*)"')
# What the scripts ask for by themselves.
ASKED_FOR = (
    "assets/later.js",
    "assets/search.js",
    "assets/ranking.js",
    "search/**/*.json",
    "**/findings.json",
    "assets/coins.json",
)
NOT_KEPT = "404.html"


def on_post_build(config: MkDocsConfig) -> None:
    """Comes after all hooks that change what a reader gets. Without addresses that end in a slash there is no worker."""
    site = Path(config.site_dir)
    if not config.use_directory_urls:
        return
    if build.of(config).is_preview or not config.extra.get("offline", True):
        worker = (SOURCES / "switched-off.js").read_text("utf-8")
    else:
        worker = _filled((SOURCES / WORKER).read_text("utf-8"), _hashes(site))
    (site / WORKER).write_text(worker, "utf-8")


def _filled(worker: str, files: dict[str, str]) -> str:
    """The version is that of the files and of the worker's own rules."""
    listed = json.dumps(files, indent=0, ensure_ascii=False)
    version = hashlib.sha256((worker + listed).encode()).hexdigest()[:16]
    return worker.replace('VERSION = ""', f'VERSION = "{version}"', 1).replace("FILES = {}", f"FILES = {listed}", 1)


def _hashes(site: Path) -> dict[str, str]:
    """Address from the top of the site → the first 16 digits of the SHA-256 of what a host sends for it."""
    pages = [path for path in sorted(site.rglob("*.html")) if path.name != NOT_KEPT]
    asked_for = {path for pattern in ASKED_FOR for path in site.glob(pattern)}
    loaded = {site / path for page in pages for path in _loaded_by(page, site)}
    files = [*pages, *sorted(asked_for | {path for path in loaded if path.is_file()} - set(pages))]
    return {_address(path, site): hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in files}


def _loaded_by(page: Path, site: Path) -> Iterator[str]:
    """Paths from the top of the site."""
    for element in LOADED.findall(page.read_text("utf-8")):
        for match in ADDRESS.finditer(element):
            for address in match["addresses"].split():
                path, _ = urldefrag(urljoin(f"/{page.relative_to(site).as_posix()}", address))
                yield unquote(path).lstrip("/")


def _address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")
