"""A new way to the text fails here until ways.py lists it."""

import json
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from delivery.worker import WORKER
from promises.ways import TOLD_BY, UNTOLD_DATA, WAYS, said_on

KEPT = re.compile(r"^const FILES = (?P<files>\{.*?\});?$", re.MULTILINE | re.DOTALL)


def test_every_file_of_the_site_is_on_a_way(folder: Path):
    known = {path for way in WAYS for pattern in way.files for path in folder.glob(pattern)}
    unknown = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {
        path.relative_to(folder).as_posix() for path in known
    }
    assert not unknown, "List these in tests/promises/ways.py, with what they tell."


def test_every_attribute_that_may_hold_text_is_on_a_way(folder: Path):
    names = {
        name
        for path in folder.rglob("*.html")
        for node in LexborHTMLParser(path.read_text("utf-8")).css("*")
        for name in node.attributes
        if name.startswith("data-")
    }
    assert names - set(TOLD_BY) - UNTOLD_DATA == set(), "List these in tests/promises/ways.py."


def test_every_way_says_something(site: Path, zipped: Path):
    silent = {
        way.name for way in WAYS if not any(said.text.strip() for of in (site, zipped) for said in said_on(of, way))
    }
    assert silent == {"the picture of a shared link", "twins", "settings of the host"}


def test_all_that_a_device_keeps_is_on_a_way(site: Path):
    kept = json.loads(KEPT.search((site / WORKER).read_text("utf-8"))["files"])
    files = {f"{address}index.html" if not address or address.endswith("/") else address for address in kept}
    assert len(files) > 100
    assert (
        files
        - {path.relative_to(site).as_posix() for way in WAYS for pattern in way.files for path in site.glob(pattern)}
        == set()
    )
