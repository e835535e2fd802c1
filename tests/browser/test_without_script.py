"""Reading works where scripts are off: menu, references, charts, the map of the body, the list of questions, colors."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 360, "height": 740}
WITH_CHARTS = "where-it-spreads/"

Visit = Callable[..., Page]


@pytest.fixture
def plain(visit: Visit) -> Visit:
    """Opens a page with scripts off."""
    return lambda path="", **options: visit(path, java_script_enabled=False, **options)


def test_the_menu_opens_on_a_phone_and_leads_to_a_page(plain: Visit):
    page = plain(**PHONE)
    menu = page.get_by_role("navigation", name="Pages of the guide")
    expect(menu).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="Tests", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Tests")


def test_no_button_is_shown_that_can_do_nothing(plain: Visit):
    for path in ("", "questions/", "references/"):
        page = plain(path, **PHONE)
        shown = [button.inner_text() for button in page.get_by_role("button").all() if button.is_visible()]
        assert shown == ["Menu"], path


def test_a_number_leads_to_its_source_and_back(plain: Visit):
    page = plain("tests/")
    number = page.get_by_role("main").locator("a[role=doc-biblioref]").first
    number.click()
    entry = page.locator(":target")
    expect(entry).to_be_in_viewport()
    assert entry.evaluate("entry => entry.closest('.references') !== null")
    entry.locator("a[role=doc-backlink]").first.click()
    expect(number).to_be_in_viewport()


def test_what_a_study_found_can_be_read(plain: Visit):
    page = plain("tests/")
    page.get_by_role("link", name="found").last.click()
    expect(page.locator(".bibliography details[open] p").first).to_be_visible()


def test_charts_are_drawn_and_tell_their_numbers(plain: Visit):
    page = plain(WITH_CHARTS)
    page.locator("details:has(.chart) > summary").click()
    drawings = page.locator(".chart svg").all()
    assert drawings
    boxes = [drawing.bounding_box() for drawing in drawings]
    assert all(min(box["width"], box["height"]) > 5 for box in boxes)
    expect(page.locator(".chart figcaption strong").first).to_be_visible()


def test_the_map_of_the_body_leads_to_the_sections(plain: Visit):
    page = plain(WITH_CHARTS)
    place = page.locator(".body-map a").first
    goal = place.get_attribute("href")
    place.locator("text").click()
    expect(page.locator(goal)).to_be_in_viewport()


def test_the_list_of_questions_can_be_read_without_its_tools(plain: Visit):
    page = plain("questions/")
    assert page.locator(".question-list li:visible").count() > 20
    expect(page.locator("[data-script]:visible")).to_have_count(0)


def test_a_closed_box_opens(plain: Visit):
    page = plain("surgery-and-radiation/")
    box = page.locator("details.survival").first
    expect(box.locator("p, li").first).to_be_hidden()
    box.locator("summary").click()
    expect(box.locator("p, li").first).to_be_visible()


def test_the_colors_of_the_device_hold(plain: Visit):
    grounds = {
        scheme: plain(color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    brightness = {scheme: sum(map(int, color[4:-1].split(","))) for scheme, color in grounds.items()}
    assert brightness["light"] > 700 and brightness["dark"] < 120
