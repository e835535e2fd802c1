"""What the search of the built guide holds, and what it never tells."""

import json
import re
from pathlib import Path

import pytest

from built_pages import built_pages

# As these stand in the boxes: "10.7 months with", "29 of every 100 were alive".
TOLD = re.compile(
    r"\d+(?:\.\d+)? months (?:with|against|alone)|\balive (?:after|for|\d|two|five)|\bmedian (?:was|of)\b"
)
CLOSED = ("survival", "post-mortem")
LONG = 30  # Letters; a shorter cell may stand elsewhere too.


@pytest.fixture(scope="module")
def lines(site: Path) -> list[str]:
    texts = [json.loads(path.read_text("utf-8")) for path in sorted((site / "search" / "pages").glob("*.json"))]
    return [line for text in texts for place in text.values() for line in place]


@pytest.fixture(scope="module")
def index(site: Path) -> dict:
    return json.loads((site / "search" / "index.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def places(index: dict) -> list[tuple[str, str, str]]:
    """Address, name, and which kind of box its text is in."""
    lines = [(page[0], line.split("\t")) for page in index["pages"] for line in page[-1].split("\n")]
    return [(address, line[0], line[2] if len(line) > 2 else "") for address, line in lines]


def test_search_never_tells_how_long_people_live(lines: list[str]):
    assert [line for line in lines if TOLD.search(line)] == []


def test_search_has_no_figure_of_a_closed_box(site: Path, lines: list[str]):
    boxes = [box for page in built_pages(site) for box in page.tree.iter("details") if box.get("class") in CLOSED]
    told = {
        " ".join("".join(part.itertext()).split())
        for box in boxes
        for tag in ("p", "li", "td")
        for part in box.iter(tag)
    }
    assert boxes
    assert [line for line in lines if len(line) > LONG and line in told and re.search(r"\d", line)] == []


def test_search_has_no_word_of_a_page_that_readers_may_skip(site: Path):
    assert json.loads((site / "search" / "pages" / "outlook.0.json").read_text("utf-8")) == {}


def test_places_that_readers_may_skip_are_found_by_their_titles(places: list[tuple[str, str, str]]):
    marked = {(address, title) for address, title, choice in places if choice}
    assert ("outlook/", "Outlook") in marked
    assert ("drug-treatment/", "Figures about how long people live") in marked
    assert ("what-it-means/", "Studies of people who have died") in marked


def test_search_holds_neither_citations_nor_reference_lists(lines: list[str], places: list[tuple[str, str, str]]):
    assert [line for line in lines if re.search(r"↩|\[@", line)] == []
    assert {address for address, title, _ in places if title == "References"} == {"references/"}


def test_the_scores_of_the_guide_and_the_guide_on_one_page_are_not_searched(index: dict):
    addresses = {address for address, *_ in index["pages"]}
    assert not addresses & {"quality-scores/", "quality-scores-by-item/", "whole-guide-on-one-page/"}


def test_every_work_is_found(site: Path):
    works = re.findall(r'id="?(work-[^\s">]+)', (site / "references" / "index.html").read_text("utf-8"))
    assert works
    assert {anchor for _, _, anchor, _ in json.loads((site / "search" / "works.json").read_text("utf-8"))} == set(works)
