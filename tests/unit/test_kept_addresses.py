"""A published address goes on leading somewhere, and the list of them only grows."""

from pathlib import Path

from checks.kept_addresses import gone
from list_addresses import with_addresses

PAGES = {"tests.md": {"scans": "Scans", "lab": "In the lab"}, "index.md": {}}


def test_pages_and_sections_that_are_there_or_lead_on_are_fine():
    assert list(gone("tests.md\ntests.md#scans\nindex.md\n\nold.md\nold.md#part\n", PAGES, ["old.md"])) == []


def test_a_page_that_is_gone_is_named_with_its_line():
    assert [(each.line, "'lost.md'" in each.message) for each in gone("tests.md\nlost.md\n", PAGES, [])] == [(2, True)]


def test_a_heading_that_is_gone_is_named_with_what_to_write():
    assert _remedies("tests.md#blood\n") == ["{#blood} behind the heading that took its place there."]


def test_the_one_heading_that_is_new_is_the_one_that_took_its_place():
    assert _remedies("tests.md#blood\ntests.md#scans\n") == ["{#blood} behind “In the lab” there."]


def test_the_list_gains_what_a_site_has_and_loses_nothing(tmp_path: Path):
    docs, site = tmp_path / "docs", tmp_path / "site"
    for name in (docs / "deep", site / "deep" / "tests"):
        name.mkdir(parents=True)
    (docs / "index.md").write_text("", "utf-8")
    (docs / "deep" / "tests.md").write_text("", "utf-8")
    (site / "index.html").write_text("<main><h1 id=a>A</h1></main>", "utf-8")
    (site / "deep" / "tests" / "index.html").write_text("<main><h2 id=scans>A</h2></main>", "utf-8")
    assert with_addresses("old.md\n", docs, site) == "deep/tests.md\ndeep/tests.md#scans\nindex.md\nold.md\n"


def _remedies(listed: str) -> list[str]:
    return [each.message.partition("Write ")[2] for each in gone(listed, PAGES, [])]
