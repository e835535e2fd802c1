"""A real Chromium and the built site served to it as a host would, gzip included."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from host import ARGUMENTS, find_chromium, start_host, stop_host


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder; gives its address, which ends in a slash."""
    hosts = []

    def start(folder: Path) -> str:
        hosts.append(start_host(folder))
        return f"http://127.0.0.1:{hosts[-1].server_port}/"

    yield start
    for host in hosts:
        stop_host(host)


@pytest.fixture(scope="session")
def address(serve: Callable[[Path], str], site: Path) -> str:
    """The address of the built site."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the tests fail, in one line that says how to get it."""
    program = find_chromium()
    if not program:
        pytest.fail("No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM.", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site in a profile of its own; a console error or a request to another host fails the test.

    Options are those of Playwright's `new_context`: viewport, color_scheme, has_touch, java_script_enabled, …
    """
    contexts, complaints = [], []

    def open_page(path: str = "", width: int = 1280, height: int = 900, base: str = address, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: None if _is_local(request.url, base) else complaints.append(request.url))
        page.goto(base + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _is_local(url: str, base: str) -> bool:
    return url.startswith((base, "data:", "blob:", "about:"))
