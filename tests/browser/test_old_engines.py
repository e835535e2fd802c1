"""Engines of 2021, as far as Chromium can play them: no popover, no `inert`, no `:has`; nothing unreadable, nothing dead."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

PHONE = {"width": 390, "height": 844}
FORGET = """for (const name of ["popover", "showPopover", "hidePopover", "togglePopover", "inert"])
  delete HTMLElement.prototype[name]"""
# A selector that an engine does not know costs the whole rule.
NEW_SELECTORS = re.compile(r":popover-open|:has\(")
NEW_ATTRIBUTES = re.compile(r"\spopover(?:target(?:action)?)?(?:=[\"']?\w*[\"']?)?(?=[\s>])")

OpenOld = Callable[..., Page]


@pytest.fixture
def old(browser: Browser, address: str) -> Iterator[OpenOld]:
    """Opens a page of the site; an error in it fails the test."""
    contexts, complaints = [], []

    def open_page(path: str, viewport: dict[str, int] = PHONE) -> Page:
        context = browser.new_context(viewport=viewport, has_touch=True, service_workers="block")
        contexts.append(context)
        context.add_init_script(FORGET)
        context.route(re.compile(r"\.css$|/$"), _as_old)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.unroute_all(behavior="wait")
        context.close()
    assert complaints == []


def _as_old(route: Route) -> None:
    answer = route.fetch()
    text = NEW_SELECTORS.sub(lambda new: ":-new(" if new[0].endswith("(") else ":-new", answer.text())
    route.fulfill(response=answer, body=NEW_ATTRIBUTES.sub("", text))


def test_the_menu_stands_below_the_text_and_leads_on(old: OpenOld):
    page = old("tests/")
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    page.locator(".menu").get_by_role("link", name="Outlook").click()
    expect(page.locator("h1")).to_contain_text("Outlook")


def test_a_wide_screen_has_the_menu_beside_the_text(old: OpenOld):
    page = old("tests/", {"width": 1280, "height": 800})
    menu, text = (page.locator(each).bounding_box() for each in (".menu", "main"))
    assert menu["x"] + menu["width"] <= text["x"]


def test_a_table_is_a_table_and_no_wider_than_the_screen(old: OpenOld):
    page = old("treatment-plan/")
    assert page.evaluate("getComputedStyle(document.querySelector('main table tr')).display") == "table-row"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_tap_on_a_number_opens_its_card(old: OpenOld):
    page = old("tests/")
    page.locator("main a[role=doc-biblioref]").first.tap()
    expect(page.locator(".preview")).to_be_visible()
    page.locator(".preview").get_by_role("button", name="Close").tap()
    expect(page.locator(".preview")).to_have_count(0)


def test_search_opens_and_finds(old: OpenOld):
    page = old("tests/")
    page.get_by_role("button", name="Search").tap()
    page.get_by_label("Search the guide").last.fill("biopsy")
    expect(page.locator(".search-results a").first).to_be_visible()


def test_colors_change_and_questions_can_be_ticked(old: OpenOld):
    page = old("questions/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Colors").tap()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.locator(".question-list input").first.check()
