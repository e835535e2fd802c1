"""Writes the service worker that keeps the guide on a reader's device, with a hash of each page and of what pages load.

Switch: with `extra: offline: false` (GUIDE_OFFLINE=false), and in `mkdocs serve`, the worker is one that removes itself and
all that was kept. A host must go on sending it: a reader's browser asks for it at the next visit.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Template
from urllib.parse import unquote, urldefrag, urljoin

from mkdocs.config.defaults import MkDocsConfig

from guide.words import GuideWords

from .built_site import BuiltPage, BuiltSite

WORKER = "service-worker.js"
SCRIPT = "assets/offline.js"
SOURCES = Path(__file__).parent / "offline"
LOADING = "link, script, img, source, use"
ADDRESSES = ("href", "src", "data-rest", "data-later", "data-paper")
EMPTY = re.compile(r'^const (?P<name>\w+) = (?:""|\{\})$', re.MULTILINE)  # What the worker leaves to be filled in.
# What the scripts ask for by themselves.
ASKED_FOR = (
    "assets/later.js",
    "assets/search.js",
    "assets/mending.js",
    "assets/ranking.js",
    "search/**/*.json",
    "**/findings.json",
    "assets/coins.json",
)


def leave_out_script(config: MkDocsConfig) -> None:
    """A site that keeps nothing never asks for a worker: to register it again would call back the one that removes itself."""
    if not config.extra.get("offline", True):
        config.extra_javascript[:] = [script for script in config.extra_javascript if str(script) != SCRIPT]


def write_worker(site: BuiltSite) -> None:
    """Comes after all steps that change what a reader gets. Without addresses that end in a slash there is no worker."""
    if not site.has_addresses_of_folders:
        return
    if site.building.is_preview or not site.building.config.extra.get("offline", True):
        worker = switched_off()
    else:
        last_day = _last_review(site)
        too_old = _too_old(site.building.words, last_day) if last_day else ""
        worker = _filled(FILES=_hashes(site), EXPIRES=last_day.isoformat() if last_day else "", TOO_OLD=too_old)
    site.write_text(WORKER, worker)


def switched_off() -> str:
    """The worker that takes away what another has kept, and itself."""
    return _source("switched-off.js")


def _source(name: str) -> str:
    return "\n".join((SOURCES / each).read_text("utf-8") for each in ("leave.js", name))


def _last_review(site: BuiltSite) -> date | None:
    """The last day by which a page is to be checked again: after it, no page can be trusted. None where no page has one."""
    pages = (file.page for file in site.building.files_by_address.values())
    days = [day for page in pages if page and (day := _day(page.meta.get("review_by")))]
    return max(days, default=None)


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None  # checks/pages/front_matter.py says so.


def _too_old(words: GuideWords, day: date) -> str:
    """The page in place of all others, once that day has passed."""
    return Template((SOURCES / "too-old.html").read_text("utf-8")).substitute(
        language=words.language,
        title=words.html("too_old"),
        why=words.html("too_old_why", day=words.day(day)),
        next=words.html("too_old_next"),
        help=words.html("too_old_help"),
    )


def _filled(**values: object) -> str:
    """The version is that of what is filled in and of the worker's own rules."""
    worker = _source(WORKER)
    listed = {name: json.dumps(value, indent=0, ensure_ascii=False) for name, value in values.items()}
    listed["VERSION"] = json.dumps(hashlib.sha256((worker + repr(listed)).encode()).hexdigest()[:16])
    return EMPTY.sub(lambda found: f"const {found['name']} = {listed[found['name']]}", worker)


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
