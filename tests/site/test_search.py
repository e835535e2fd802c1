"""What the search of the built guide holds, and what it never tells."""

import json
import re
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify

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


def test_places_that_readers_may_skip_are_found_by_their_titles(index: dict):
    pages = {number: address for number, (address, *_) in enumerate(index["pages"])}
    marked = {(pages[page], title) for page, _, title, choice in index["places"] if choice}
    assert ("outlook/", "Outlook") in marked
    assert ("drug-treatment/", "Figures about how long people live") in marked
    assert ("what-it-means/", "Studies of people who have died") in marked


def test_search_holds_neither_citations_nor_reference_lists(lines: list[str], index: dict):
    assert [line for line in lines if re.search(r"↩|\[@", line)] == []
    assert [anchor for _, anchor, title, _ in index["places"] if title == "References" and anchor != ""] == []


def test_the_scores_of_the_guide_and_the_guide_on_one_page_are_not_searched(index: dict):
    addresses = {address for address, *_ in index["pages"]}
    assert not addresses & {"quality-scores/", "quality-scores-by-item/", "whole-guide-on-one-page/"}


def test_every_work_is_found(index: dict, site: Path):
    works = re.findall(r'id="?(work-[^\s">]+)', (site / "references" / "index.html").read_text("utf-8"))
    assert works
    named = {f"work-{slugify(name, '')}" for _, anchor, name, _ in index["places"] if anchor == 1}
    written = {anchor for _, anchor, *_ in index["places"] if str(anchor).startswith("work-")}
    assert named
    assert named | written == set(works)
