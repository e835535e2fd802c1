"""Charts and the map of the body in a real browser: readable on a phone and on paper, and told to a screen reader."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
PAGE = "where-it-spreads/"
LEAST_TEXT = 14  # pixels
OPEN_ALL = "document.querySelectorAll('main details').forEach(box => { box.open = true })"

OUTSIDE = """figure => [...figure.querySelectorAll("text, tspan, p, td, th, strong, span")].filter(part => {
    const box = part.getBoundingClientRect(), frame = figure.getBoundingClientRect()
    return box.width && (box.left < frame.left - 1 || box.right > frame.right + 1)
}).map(part => part.textContent)"""
SMALLEST = """figure => Math.min(...[...figure.querySelectorAll("text")].map(text =>
    parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_nothing_leaves_its_figure_at_360_pixels(visit: Visit, media: str):
    page = visit(PAGE, width=360)
    page.evaluate(OPEN_ALL)
    page.emulate_media(media=media)
    for figure in page.locator("main figure").all():
        assert figure.evaluate(OUTSIDE) == []


def test_the_names_on_the_map_are_large_enough_on_a_phone(visit: Visit):
    assert visit(PAGE, width=360).locator("figure.body-map").evaluate(SMALLEST) >= LEAST_TEXT


def test_each_place_on_the_map_leads_to_its_section(visit: Visit):
    page = visit(PAGE)
    for link in page.locator("figure.body-map a").all():
        link.focus()
        page.keyboard.press("Enter")
        expect(page.locator(link.get_attribute("href"))).to_be_in_viewport()


def test_a_screen_reader_is_told_the_places_and_the_numbers(visit: Visit):
    page = visit(PAGE)
    page.evaluate(OPEN_ALL)
    expect(page.get_by_role("group").get_by_role("link", name="Lymph nodes in the chest")).to_be_visible()
    expect(page.get_by_role("rowheader", name="Lungs").first).to_be_visible()
    expect(page.get_by_role("cell", name="58 of every 100 people").first).to_be_visible()


def test_a_bar_is_as_long_as_its_number(visit: Visit):
    page = visit(PAGE)
    page.evaluate(OPEN_ALL)
    bar = page.locator("figure.bars tr").first.locator("path").last
    whole = bar.locator("xpath=..")
    assert bar.bounding_box()["width"] / whole.bounding_box()["width"] == pytest.approx(0.58, abs=0.02)
