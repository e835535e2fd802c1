"""Search, cards, links and paper, asked at length; test_promises_in_browser.py walks all ways that only a browser walks."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from asking import ASK, CARDS
from checks.figures.survival import is_survival_figure
from guide.by_choice import BOXES
from project import ROOT

Visit = Callable[..., Page]
QUERIES = 200
SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[A-Z“])")
# As a browser lays it out for print: what is shown, line by line, with what style sheets write.
ON_PAPER = """() => [...document.querySelectorAll("main *")]
  .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest("svg"))
  .filter(each => [...each.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
  .map(each => (each.closest("p, li, td, th, dt, dd, figcaption, summary, h1, h2, h3, h4") ?? each))
  .filter((each, at, all) => all.indexOf(each) === at).map(each => each.innerText)"""


@pytest.fixture(scope="module")
def queries() -> list[str]:
    """What readers typed, but for those who ask how long people live."""
    listed = [
        yaml.safe_load((ROOT / "tests/search" / name).read_text("utf-8"))
        for name in ("queries.yml", "unseen-queries.yml")
    ]
    typed = [query for queries in listed for query in queries]
    words = sorted(
        {
            word
            for path in (ROOT / "docs").glob("*.md")
            for word in re.findall(r"\b[a-z]{7,}\b", path.read_text("utf-8"))
        }
    )
    chosen = words[:: max(1, len(words) // QUERIES)]
    return [*typed, *chosen]


def told(texts: list[str]) -> set[str]:
    return {
        each
        for text in texts
        for line in text.splitlines()
        for each in SENTENCES.split(line)
        if is_survival_figure(each)
    }


def test_search_tells_nothing_unasked(visit: Visit, queries: list[str]):
    page = visit("treatment-plan/", height=4000)
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("lungs")
    expect(page.locator(".search-results a").first).to_be_visible()
    said = page.evaluate(ASK, queries)
    assert len(said) >= QUERIES and sum(map(bool, said.values())) > QUERIES * 0.9
    assert {query: told(texts) for query, texts in said.items() if told(texts)} == {}


@pytest.mark.parametrize("name", ["drug-treatment/", "surgery-and-radiation/", "feeling-well/"])
def test_cards_and_paper_tell_nothing_unasked(visit: Visit, name: str):
    page = visit(name)
    page.emulate_media(media="print")
    assert told(page.evaluate(ON_PAPER)) == set()
    page.emulate_media(media="screen")
    page.mouse.move(9, 9)
    page.wait_for_function("() => window.guide.openCard !== undefined")
    page.wait_for_load_state("networkidle")
    cards = page.evaluate(CARDS)
    assert cards and told(cards) == set()
    page.emulate_media(media="print")
    assert told(page.evaluate(ON_PAPER)) == set()
    page.locator("details.survival").first.evaluate("box => { box.open = true }")
    assert told(page.evaluate(ON_PAPER))


def test_no_anchor_of_a_closed_box_opens_it(visit: Visit, site: Path):
    page = visit("drug-treatment/")
    titles = page.locator(f":is({BOXES}) > summary[id]").evaluate_all("all => all.map(each => each.id)")
    assert titles
    opened = []
    for title in titles:
        page.evaluate("id => { location.hash = id }", title)
        opened += page.locator(f":is({BOXES})[open]").all_inner_texts()
    assert opened == []
