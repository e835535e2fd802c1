"""A new way to the text fails here until ways.py lists it."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from promises.ways import TOLD_BY, UNTOLD_DATA, WAYS, said_on


def test_every_file_of_the_site_is_on_a_way(site: Path):
    known = {path for way in WAYS for pattern in way.files for path in site.glob(pattern)}
    unknown = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()} - {
        path.relative_to(site).as_posix() for path in known
    }
    assert not unknown, "List these in tests/promises/ways.py, with what they tell."


def test_every_attribute_that_may_hold_text_is_on_a_way(site: Path):
    names = {
        name
        for path in site.rglob("*.html")
        for node in LexborHTMLParser(path.read_text("utf-8")).css("*")
        for name in node.attributes
        if name.startswith("data-")
    }
    assert names - set(TOLD_BY) - UNTOLD_DATA == set(), "List these in tests/promises/ways.py."


def test_every_way_says_something(site: Path):
    silent = {way.name for way in WAYS if not any(said.text.strip() for said in said_on(site, way))}
    assert silent == {"the picture of a shared link", "twins", "settings of the host"}
