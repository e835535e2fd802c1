"""One finds one's way: in by the start page, through a long page, and on to the next."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]

# WCAG 1.4.12: text must bear these.
SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
PHONE = {"width": 390, "height": 844}
LONG = "treatment-plan/"


def touched(page: Page) -> Page:
    page.keyboard.press("Shift")
    page.wait_for_function("() => Boolean(window.guide.openCard && window.guide.findings)")
    return page


@pytest.mark.parametrize("size", [(360, 640), (390, 664)], ids=["small", "middle"])
def test_the_first_screen_of_a_phone_says_what_this_is_whom_to_call_and_leads_four_ways(
    visit: Visit, size: tuple[int, int]
):
    page = visit(width=size[0], height=size[1])
    ways = page.locator(".doors a")
    assert ways.all_inner_texts() == [
        "I have just been told",
        "I have to decide",
        "I feel unwell",
        "I care for someone",
    ]
    for way in [page.locator("h1"), page.locator(".call-line"), *ways.all()]:
        expect(way).to_be_in_viewport(ratio=1)
    bar = page.locator(".call").bounding_box()["y"]
    assert [
        way.inner_text() for way in ways.all() if sum(way.bounding_box()[each] for each in ("y", "height")) > bar
    ] == []
    page.locator(".call-line").get_by_role("link", name="Signs that cannot wait").click()
    expect(page.locator("#call-now")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("width", "style"), [(320, "* {}"), (390, "* {}"), (320, SPACING)], ids=["320", "390", "spaced"]
)
def test_the_header_is_one_row_on_a_phone(visit: Visit, width: int, style: str):
    page = visit(width=width, bypass_csp=True)
    page.add_style_tag(content=style)
    places = [page.locator(each).bounding_box() for each in (".brand", ".menu-button", ".search-button")]
    assert max(place["y"] for place in places) < min(place["y"] + place["height"] for place in places)
    assert places[-1]["x"] + places[-1]["width"] <= width


def test_the_sections_of_a_long_page_are_folded_below_its_lead_on_a_phone(visit: Visit):
    page = visit(LONG, **PHONE)
    page.get_by_text("On this page").click()
    link = page.locator(".on-page a").nth(2)
    goal = page.locator(link.get_attribute("href"))
    link.click()
    expect(goal).to_be_in_viewport()


def test_a_wide_screen_has_the_sections_in_its_menu_alone(visit: Visit):
    page = visit(LONG)
    expect(page.locator(".on-page")).to_be_hidden()
    expect(page.locator(".menu .menu-contents a").first).to_be_visible()


def test_each_page_says_its_part_of_the_guide_and_leads_on_in_the_order_of_the_menu(visit: Visit):
    page = visit("tests/")
    assert page.locator(".trail").inner_text() == "Understand"
    page.locator(".way a[rel=next]").click()
    expect(page.locator("h1")).to_contain_text("treatment plan")
    touched(page).locator(".way a[rel=prev]").click()
    expect(page.locator("h1")).to_contain_text("Tests")


def test_the_menu_shows_the_current_page_however_long_it_is(visit: Visit):
    page = visit("references/", height=600)
    expect(page.locator(".menu [aria-current]")).to_be_in_viewport()


def test_the_menu_of_a_phone_opens_at_the_current_page(visit: Visit):
    page = visit("references/", **PHONE)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".menu [aria-current]")).to_be_in_viewport()


def test_the_menu_of_a_phone_can_be_closed_wherever_it_is_scrolled(visit: Visit):
    page = visit("references/", **PHONE)
    page.get_by_role("button", name="Menu").click()
    expect(page.locator(".menu [aria-current]")).to_be_in_viewport()
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".menu")).to_be_hidden()


def test_the_sources_are_folded_on_a_phone_and_a_link_into_them_finds_its_place(visit: Visit):
    page = touched(visit(LONG, **PHONE))
    sources = page.locator(".references li")
    expect(sources.first).to_be_hidden()
    page.locator("main a[role=doc-biblioref]").first.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()


def test_folded_sources_open_at_a_press_and_are_printed(visit: Visit):
    page = touched(visit(LONG, **PHONE))
    button = page.get_by_role("button", name="sources")
    page.emulate_media(media="print")
    expect(page.locator(".references li").first).to_be_visible()
    expect(button).to_be_hidden()
    page.emulate_media(media="screen")
    button.click()
    expect(page.locator(".references li").first).to_be_visible()
    expect(button).to_have_count(0)


def test_the_sources_stay_where_a_reader_looks_at_them_or_has_a_wide_screen(visit: Visit):
    first = visit(LONG).locator(".references li").first.get_attribute("id")
    for page in (visit(f"{LONG}#{first}", **PHONE), visit(LONG)):
        expect(touched(page).locator(".references li").first).to_be_visible()
