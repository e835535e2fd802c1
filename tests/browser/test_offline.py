"""Reading without the internet after one visit; a new version comes whole, or not at all."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from kept_guide import (
    HAS_WORKER,
    IS_CLEAN,
    KEPT,
    Host,
    at_next_openings,
    at_next_visits,
    edition_of,
    eventually,
    opened,
    switch_off,
    touched,
    visited,
)
from standing import MOVED, NOTE

GIVEN_UP = ("net::ERR_ABORTED",)  # The test went on to the next page.
IS_NEVER_IDLE = """const whenIdle = requestIdleCallback.bind(window)
window.requestIdleCallback = (job, options) => options?.timeout && whenIdle(job, options)"""
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


def test_after_one_visit_every_page_opens_with_its_style_without_the_network(context: BrowserContext, host: Host):
    page = visited(context, host)
    host.cut()
    failed: list[str] = []
    page.on("requestfailed", lambda request: None if request.failure in GIVEN_UP else failed.append(request.url))
    pages = [path.parent.relative_to(host.folder).as_posix() for path in sorted(host.folder.rglob("index.html"))]
    unstyled = []
    for name in pages:
        page.goto(f"{host.address}{name}/".replace("/./", "/"))
        touched(page)
        if page.evaluate("getComputedStyle(document.querySelector('.skip')).position") != "absolute":
            unstyled.append(name)
    page.wait_for_load_state("networkidle")
    assert (unstyled, failed) == ([], [])


def test_a_browser_that_is_never_idle_keeps_the_guide_too(context: BrowserContext, host: Host):
    context.add_init_script(IS_NEVER_IDLE)
    visited(context, host)


def test_search_and_findings_work_without_the_network(context: BrowserContext, host: Host):
    page = visited(context, host)
    host.cut()
    page.goto(f"{host.address}tests/#references")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("biopsy")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert page.locator("details.finding").count() > 0


def test_an_address_without_its_last_slash_opens_without_the_network(context: BrowserContext, host: Host):
    page = visited(context, host)
    host.cut()
    page.goto(f"{host.address}tests?from=paper#references")
    expect(page.locator("h1")).to_have_text("Tests to find spread")


def test_an_address_that_the_guide_does_not_have_is_told_without_the_network(context: BrowserContext, host: Host):
    page = visited(context, host)
    host.cut()
    page.goto(f"{host.address}never/was/here/")
    expect(page.locator("h1")).to_have_text("This page is not here")
    page.get_by_role("link", name="Start here").first.click()
    expect(page.locator("h1")).to_contain_text("start here")


def test_a_browser_that_cannot_say_whether_data_is_saved_keeps_the_guide_for_who_asks(
    context: BrowserContext, host: Host
):
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: undefined })")
    page = opened(context, f"{host.address}whole-guide/")
    page.wait_for_timeout(500)
    assert page.evaluate(IS_CLEAN)
    page.get_by_role("button", name="Keep the guide on this device").click()
    expect(page.get_by_role("status").filter(has_text="The guide is kept on this device.")).to_be_visible(
        timeout=20_000
    )
    host.cut()
    page.goto(f"{host.address}tests/")
    expect(page.locator("h1")).to_contain_text("Tests")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_button_that_keeps_the_guide_moves_nothing(context: BrowserContext, host: Host, width: int):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{host.address}whole-guide/")
    page.evaluate(f"() => {{ {NOTE} }}")
    page.keyboard.press("Shift")
    place = page.locator("[data-keep]")
    place.get_by_role("button").click()
    expect(place).to_contain_text("The guide is kept on this device.", timeout=20_000)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    assert page.evaluate(f"() => {{ {MOVED} }}") == []


def test_nothing_is_kept_on_a_host_of_an_authors_own(context: BrowserContext, host: Host):
    page = opened(context, host.address.replace("guide.localhost", "127.0.0.1"))
    page.wait_for_timeout(500)
    assert page.evaluate(IS_CLEAN)


def test_nothing_is_kept_for_a_reader_who_saves_data(context: BrowserContext, host: Host):
    context.add_init_script(SAVES_DATA)
    page = opened(context, host.address)
    page.wait_for_timeout(500)
    assert page.evaluate(IS_CLEAN)


def test_a_new_version_is_told_and_shown_only_when_the_reader_wants_it(
    context: BrowserContext, host: Host, next_site: Path
):
    visited(context, host)
    untouched = context.new_page()
    untouched.goto(f"{host.address}tests/")
    host.put(next_site)
    page = opened(context, f"{host.address}tests/")
    notice = page.get_by_role("status").filter(has_text="A newer version of this guide is there.")
    expect(notice).to_be_visible()
    assert edition_of(page) == ("Tests to find spread", 1)
    page.get_by_role("button", name="Not now").click()
    expect(notice).to_be_hidden()
    page.goto(f"{host.address}tests/")
    assert edition_of(touched(page)) == ("Tests to find spread", 1)

    with page.expect_navigation(), untouched.expect_navigation():
        page.get_by_role("button", name="Show it").click()
    for each in (page, untouched):
        assert edition_of(touched(each)) == ("Tests, as of today", 2)
    assert len(page.evaluate(KEPT)["names"]) == 1
    host.cut()
    page.goto(f"{host.address}tests/")
    assert edition_of(touched(page)) == ("Tests, as of today", 2)


def test_a_new_version_comes_by_itself_once_all_pages_are_closed(context: BrowserContext, host: Host, next_site: Path):
    page = visited(context, host)
    host.put(next_site)
    page = opened(context, f"{host.address}tests/")
    expect(page.locator(".new-version")).to_be_visible()
    page = at_next_openings(context, f"{host.address}tests/", "() => guide.edition === 2")
    assert edition_of(page) == ("Tests, as of today", 2)


@pytest.mark.parametrize("fault", ["of another version", "missing"])
def test_a_file_that_is_wrong_on_the_host_is_never_kept(context: BrowserContext, host: Host, fault: str):
    file = host.folder / "about" / "index.html"
    file.write_text("<h1>Another version</h1>") if fault == "of another version" else file.unlink()
    page = opened(context, host.address)
    eventually(page, "async () => (await caches.keys()).length === 1")
    eventually(page, f"async () => !(await ({HAS_WORKER})())")
    assert set(page.evaluate(KEPT)["statuses"]) <= {200}
    page.goto(f"{host.address}tests/")
    expect(page.locator("h1")).to_have_text("Tests to find spread")


def test_a_page_of_another_version_gets_no_file_of_this_one(context: BrowserContext, host: Host):
    page = visited(context, host)
    new = host.folder / "new"
    shutil.copytree(host.folder / "tests", new)
    script = host.folder / "assets" / "later.js"
    script.write_text(f"{script.read_text('utf-8')}\nguide.edition = 2\n", "utf-8")
    page.goto(f"{host.address}new/")
    assert edition_of(touched(page)) == ("Tests to find spread", 2)
    page.goto(f"{host.address}tests/")
    assert edition_of(touched(page)) == ("Tests to find spread", 1)


def test_the_switch_takes_worker_and_copy_from_the_device(context: BrowserContext, host: Host):
    page = visited(context, host)
    switch_off(host)
    at_next_visits(page, f"{host.address}tests/", IS_CLEAN)
