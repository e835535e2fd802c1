"""A term's explanation in a real browser: by pointer, by keyboard and by touch; without script the term is a link."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations

Visit = Callable[..., Page]
PAGE = "tests/"
TERM = "main a.term"
CARD = ".preview"


def touched(page: Page) -> Page:
    """The page once its scripts are there."""
    page.keyboard.press("Shift")
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    page.wait_for_load_state("networkidle")
    return page


def by_pointer(page: Page) -> None:
    page.locator(TERM).first.hover()


def by_keyboard(page: Page) -> None:
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", TERM):
            return
    pytest.fail("Tab never reached a term")


def by_touch(page: Page) -> None:
    page.locator(TERM).first.tap()


@pytest.mark.parametrize("way", [by_pointer, by_keyboard, by_touch])
def test_the_explanation_shows_beside_the_term(visit: Visit, way: Callable[[Page], None]):
    page = touched(visit(PAGE, has_touch=True))
    address = page.url
    way(page)
    expect(page.locator(CARD)).to_contain_text("A scan that uses x-rays")
    assert page.url == address


def test_escape_closes_the_explanation(visit: Visit):
    page = touched(visit(PAGE))
    by_keyboard(page)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_with_an_open_explanation(visit: Visit, width: int, colors: str):
    page = touched(visit(PAGE, width=width, color_scheme=colors))
    by_pointer(page)
    expect(page.locator(CARD)).to_be_visible()
    assert violations(page) == []


def test_the_term_leads_to_the_glossary(visit: Visit):
    page = visit(PAGE)
    by_keyboard(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")
    expect(page.locator("dt:target")).to_be_in_viewport()
