"""What a page loads before and after its reader first touches it, and that colors then work."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from built_pages import built_pages
from standing import HAS_COME, MOVED, NOTE

Visit = Callable[..., Page]
PAGE = "treatment-plan/"
HASH = re.compile(r"\.[0-9a-f]{8}(?=\.)")


def loaded(page: Page) -> set[str]:
    """The names of the files loaded so far, without the hash of their content."""
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())")
    return {HASH.sub("", name) for name in names}


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_before_the_first_touch_only_styles_script_and_logo_are_loaded(visit: Visit):
    assert loaded(visit(PAGE)) == {"styles.css", "first.js", "favicon.svg"}


@pytest.mark.parametrize(
    "touch",
    [
        lambda page: page.mouse.move(50, 50),
        lambda page: page.keyboard.press("Tab"),
        lambda page: page.touchscreen.tap(5, 300),
    ],
    ids=["pointer", "key", "touch"],
)
def test_the_first_touch_brings_the_rest(visit: Visit, touch: Callable[[Page], None]):
    page = visit(PAGE, has_touch=True)
    touch(page)
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    assert {"rest.css", "print.css", "later.js", "citation-card.js", "preview.js", "findings.json"} <= loaded(page)


def test_a_first_tab_to_a_number_opens_its_card(visit: Visit):
    """It brings the script, which hears of it when the focus has moved."""
    page = visit("#cite-young2015-1")
    page.keyboard.press("Tab")
    expect(page.locator(".preview")).to_be_visible()


def test_the_rest_changes_nothing_that_is_seen(visit: Visit):
    page = visit(PAGE, width=360)
    before = page.screenshot()
    page.keyboard.press("Shift")
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    page.wait_for_load_state("networkidle")
    assert page.screenshot() == before


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_that_is_about_to_be_pressed_moves_at_the_first_touch(visit: Visit, site: Path, width: int):
    """A click lands where the button went down: a link that moves in between is not followed."""
    page = visit("", width=width, service_workers="block")
    top, moved = page.url, []
    for each in built_pages(site):
        page.goto(top + each.url.lstrip("/"))
        page.evaluate(f"() => {{ {NOTE} }}")
        page.keyboard.press("Shift")
        page.wait_for_function("() => Boolean(window.guide.openCard)")
        moved += [f"{each.url}: {part}" for part in page.evaluate(f"() => {{ {MOVED} }}")]
    assert moved == []


def test_a_click_that_is_the_first_touch_follows_the_link_at_the_foot(visit: Visit):
    """With as long between press and release as all needs to come."""
    page = visit("comfort-care/")
    link = page.locator(".way a[rel=prev]")
    link.scroll_into_view_if_needed()
    box = link.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    page.evaluate(f"async () => {{ {HAS_COME} }}")
    page.mouse.up()
    page.wait_for_url("**/watching-and-waiting/")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_colors_of_the_device_hold_from_the_first_paint(visit: Visit, script: bool):
    light = background(visit(PAGE, color_scheme="light")) if script else "rgb(253, 249, 242)"
    page = visit(PAGE, color_scheme="dark", java_script_enabled=script)
    dark = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert dark == "rgb(28, 26, 23)" != light


def test_a_choice_of_colors_holds_on_the_next_page_from_its_first_paint(visit: Visit):
    page = visit(PAGE, color_scheme="light")
    light = background(page)
    page.get_by_role("button", name="Colors").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    dark = background(page)
    page.goto(page.url.replace(PAGE, "tests/"))
    assert background(page) == dark != light
    page.get_by_role("button", name="Colors").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "")
    assert background(page) == light


def test_nothing_shifts_while_a_page_loads(visit: Visit):
    page = visit(PAGE, width=360)
    shift = page.evaluate(
        """() => new Promise(done => {
          let sum = 0
          new PerformanceObserver(list => list.getEntries().forEach(each => (sum += each.value)))
            .observe({ type: "layout-shift", buffered: true })
          setTimeout(() => done(sum), 500)
        })"""
    )
    assert shift == 0
