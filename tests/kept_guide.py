"""A host whose files and answers a test may change, and a reader whose browser keeps the guide that it sends."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from delivery.worker import WORKER, switched_off

KEPT = """async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async name => (await (await caches.open(name)).matchAll()).map(r => r.status)))
    return { names, statuses: kept.flat() }
}"""
IS_KEPT = "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
HAS_WORKER = "async () => Boolean(await navigator.serviceWorker.getRegistration())"
IS_CLEAN = "async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length"


Answer = Callable[[http.server.SimpleHTTPRequestHandler], None]


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *request: object, host: "Host") -> None:
        self.host = host
        super().__init__(*request, directory=str(host.folder))

    def do_GET(self) -> None:
        self.host.answer(self)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class Host:
    """A copy of the site on a server that can be cut off, and whose files a test may change."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.folder = folder
        self.answer: Answer = http.server.SimpleHTTPRequestHandler.do_GET
        self.put(site)
        handler = functools.partial(_Handler, host=self)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://guide.localhost:{self.server.server_port}/"

    def put(self, site: Path) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(site, self.folder)

    def cut(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def opened(context: BrowserContext, address: str) -> Page:
    """A page that its reader has touched."""
    page = context.new_page()
    page.goto(address)
    return touched(page)


def touched(page: Page) -> Page:
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.wait_for_function("() => window.guide.openCard !== undefined")
    return page


def eventually(page: Page, condition: str) -> None:
    """Waits for what workers do, also while they load the page anew."""
    if not _comes_true(page, condition, seconds=30):
        pytest.fail(f"Never came true: {condition}")


def at_next_visits(page: Page, address: str, condition: str) -> None:
    """Visits as a reader does, untouched, until it is true: when a new worker may begin is the browser's affair."""
    for _ in range(8):
        page.goto(address)
        if _comes_true(page, condition, seconds=4):
            return
    pytest.fail(f"Never came true: {condition}")


def at_next_openings(context: BrowserContext, address: str, condition: str) -> Page:
    """Closes every page and opens this one, as a reader does on later days, until it is true there."""
    for _ in range(8):
        for each in context.pages:
            each.close()
        page = opened(context, address)
        if _comes_true(page, condition, seconds=1):
            return page
    pytest.fail(f"Never came true: {condition}")


def _comes_true(page: Page, condition: str, *, seconds: int) -> bool:
    for _ in range(seconds * 20):
        with suppress(Error):
            if page.evaluate(condition):
                return True
        page.wait_for_timeout(50)
    return False


def visited(context: BrowserContext, host: Host) -> Page:
    """The home page, with the guide kept."""
    page = opened(context, host.address)
    eventually(page, IS_KEPT)
    return page


def switch_off(host: Host) -> None:
    """What a build with `offline: false` has: a worker that takes everything away, and no script that asks for one."""
    (host.folder / WORKER).write_text(switched_off(), "utf-8")
    (host.folder / "assets").mkdir(exist_ok=True)
    (host.folder / "assets" / "offline.js").write_text("")


def edition_of(page: Page) -> tuple[str, int]:
    """What the page says and what its script says; each version says the same in both."""
    return page.locator("h1").inner_text(), page.evaluate("guide.edition ?? 1")
