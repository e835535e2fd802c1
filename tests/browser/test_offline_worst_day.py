"""A kept guide that was withdrawn or is too old is shown no more; what hosts and networks do wrong costs no good copy."""

import re
import shutil
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from kept_guide import (
    HAS_WORKER,
    IS_CLEAN,
    KEPT,
    Answer,
    Host,
    at_next_visits,
    edition_of,
    eventually,
    opened,
    switch_off,
    touched,
    visited,
)

CANNOT_SAY = "Object.defineProperty(Navigator.prototype, 'connection', { value: undefined })"  # Safari, Firefox.
LOGIN = b"<!doctype html><h1>Log in to our network</h1>"
YEARS_LATER = "() => { const Now = Date; self.Date = class extends Now { constructor(...said) { super(...(said.length ? said : [Now.UTC(2090)])) } } }"
HOW_OLD = """() => new Promise(answered => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => answered(data)
    navigator.serviceWorker.controller.postMessage("how-old", [port2])
})"""
EXPIRES = re.compile(r'EXPIRES = "[^"]+"')
TITLE = "Tests to find spread"


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    """A host that answers this to whatever it is asked."""

    def answer(handler: SimpleHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def adds_a_comment(handler: SimpleHTTPRequestHandler) -> None:
    file = Path(handler.translate_path(handler.path))
    file = file / "index.html" if file.is_dir() else file
    if file.suffix == ".html":
        says(200, file.read_bytes() + b"<!-- sped up by your host -->")(handler)
    else:
        SimpleHTTPRequestHandler.do_GET(handler)


def shown(page: Page, host: Host, path: str = "tests/") -> str:
    page.goto(host.address + path)
    return page.locator("h1").inner_text()


@pytest.mark.parametrize("status", [404, 410])
def test_a_guide_that_its_host_took_down_leaves_no_copy(context: BrowserContext, host: Host, status: int):
    page = visited(context, host)
    host.answer = says(status, b"<h1>Nothing here</h1>")
    page.goto(f"{host.address}tests/")
    eventually(page, IS_CLEAN)
    assert shown(page, host) == "Nothing here"


def test_a_guide_that_is_withdrawn_leaves_no_copy_though_nobody_touches_a_page(context: BrowserContext, host: Host):
    page = visited(context, host)
    shutil.rmtree(host.folder)
    host.folder.mkdir()
    (host.folder / "index.html").write_text("<h1>This guide was withdrawn</h1>")
    switch_off(host)
    at_next_visits(page, host.address, IS_CLEAN)
    assert shown(page, host, "") == "This guide was withdrawn"


@pytest.mark.parametrize("status", [500, 503, 403, 511])
def test_a_host_in_trouble_costs_no_copy(context: BrowserContext, host: Host, status: int):
    page = visited(context, host)
    host.answer = says(status, b"<h1>Come again later</h1>")
    assert shown(page, host) == TITLE
    expect(_age(touched(page))).to_contain_text("You are reading a copy")
    assert page.evaluate(HAS_WORKER)


def test_a_page_that_is_missing_for_a_minute_costs_no_copy(context: BrowserContext, host: Host):
    page = visited(context, host)
    (host.folder / "service-worker.js").unlink()
    shutil.rmtree(host.folder / "tests")
    assert shown(page, host) == TITLE
    expect(_age(touched(page))).to_contain_text("You are reading a copy")
    assert page.evaluate(HAS_WORKER)


@pytest.mark.parametrize(
    "answer", [says(200, LOGIN), says(302, Location="http://login.localhost:9/")], ids=["its page", "its host"]
)
def test_a_network_that_wants_a_login_neither_empties_nor_enters_the_copy(
    context: BrowserContext, host: Host, answer: Answer
):
    page = visited(context, host)
    before, open_host = page.evaluate(KEPT), host.answer
    host.answer = answer
    assert shown(page, host) == TITLE
    expect(_age(touched(page))).to_contain_text("You are reading a copy")
    assert page.evaluate(KEPT) == before
    host.answer = open_host
    assert shown(page, host, "outlook/") != "Log in to our network"


def test_a_first_visit_behind_a_login_keeps_nothing_of_it(context: BrowserContext, host: Host):
    open_host = host.answer
    host.answer = says(200, LOGIN)
    page = context.new_page()
    assert shown(page, host) == "Log in to our network"
    assert page.evaluate(IS_CLEAN)
    host.answer = open_host
    visited(context, host)
    assert shown(page, host) == TITLE


def test_half_of_a_new_version_is_never_shown(context: BrowserContext, host: Host, next_site: Path):
    page = visited(context, host)
    host.put(next_site)
    shutil.rmtree(host.folder / "tests")
    page = opened(context, f"{host.address}tests/")
    # Its worker comes, misses a page, and is given up.
    eventually(page, "async () => (await caches.keys()).length === 2")
    eventually(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    assert page.locator(".new-version").count() == 0
    assert edition_of(page) == (TITLE, 1)
    assert shown(page, host, "outlook/") == "Outlook: what may lie ahead"

    host.put(next_site)
    page = opened(context, f"{host.address}tests/")
    with page.expect_navigation():
        page.get_by_role("button", name="Show it").click()
    assert edition_of(touched(page)) == ("Tests, as of today", 2)


def test_a_full_device_keeps_nothing_of_a_guide_that_does_not_fit(context: BrowserContext, host: Host):
    context.add_init_script(CANNOT_SAY)
    page = opened(context, f"{host.address}whole-guide/")
    _fill_device(context, page, host)
    page.get_by_role("button", name="Keep the guide on this device").click()
    expect(page.get_by_role("status").filter(has_text="The guide cannot be kept on this device.")).to_be_visible()
    eventually(page, IS_CLEAN)
    assert shown(page, host) == TITLE


def test_a_full_device_keeps_the_version_that_it_has(context: BrowserContext, host: Host, next_site: Path):
    page = visited(context, host)
    before = page.evaluate(KEPT)
    _fill_device(context, page, host)
    host.put(next_site)
    page = opened(context, f"{host.address}tests/")
    eventually(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    eventually(page, "async () => (await caches.keys()).length === 1")
    host.cut()
    assert page.evaluate(KEPT) == before
    assert shown(page, host) == TITLE


def test_a_host_that_changes_pages_is_read_and_says_that_it_cannot_be_kept(context: BrowserContext, host: Host):
    context.add_init_script(CANNOT_SAY)
    host.answer = adds_a_comment
    page = opened(context, f"{host.address}whole-guide/")
    page.get_by_role("button", name="Keep the guide on this device").click()
    expect(page.get_by_role("status").filter(has_text="The guide cannot be kept on this device.")).to_be_visible()
    assert page.evaluate(KEPT)["statuses"] == []
    assert shown(page, host) == TITLE


def test_a_copy_says_from_which_day_it_is_only_without_the_internet(context: BrowserContext, host: Host):
    page = visited(context, host)
    shown(page, host)
    assert touched(page).evaluate(HOW_OLD) == ""
    assert _age(page).count() == 0
    host.cut()
    shown(page, host)
    today = page.evaluate("new Date().toLocaleDateString('en', { dateStyle: 'long' })")
    expect(_age(touched(page))).to_have_text(
        f"You are reading a copy, without the internet. On {today} it was the newest one."
    )


def test_a_copy_whose_last_review_date_has_passed_is_not_shown_without_the_internet(
    context: BrowserContext, host: Host
):
    page = visited(context, host)
    context.service_workers[-1].evaluate(YEARS_LATER)
    assert shown(page, host) == TITLE
    host.cut()
    assert shown(page, host) == "This copy is too old"
    assert page.evaluate(KEPT)["names"] == []


def test_a_guide_that_is_past_its_last_review_date_is_not_kept(context: BrowserContext, host: Host):
    worker = host.folder / "service-worker.js"
    worker.write_text(EXPIRES.sub('EXPIRES = "2020-01-01"', worker.read_text("utf-8")), "utf-8")
    page = opened(context, host.address)
    eventually(page, f"async () => !(await ({HAS_WORKER})())")
    assert page.evaluate(KEPT)["names"] == []


def _age(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="You are reading a copy")


def _fill_device(context: BrowserContext, page: Page, host: Host) -> None:
    """As far as the browser knows, there is room for some pages more, and no room for the guide."""
    used = page.evaluate("async () => (await navigator.storage.estimate()).usage")
    context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": used + 60_000}
    )
