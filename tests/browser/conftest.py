"""A real Chromium and the built site served to it as a host would, gzip included."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from host import ARGUMENTS, find_chromium, start_host, stop_host
from kept_guide import Host
from project import build, copy_project


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


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[Host]:
    made = Host(site, tmp_path / "site")
    yield made
    made.cut()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


@pytest.fixture(scope="session")
def next_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the project as it may be some weeks later: another heading, another script."""
    folder = copy_project(tmp_path_factory.mktemp("next"))
    page, script = folder / "docs" / "tests.md", folder / "docs" / "assets" / "later.js"
    page.write_text(page.read_text("utf-8").replace("# Tests to find spread\n", "# Tests, as of today\n", 1), "utf-8")
    script.write_text(f"{script.read_text('utf-8')}\nguide.edition = 2\n", "utf-8")
    built = build(folder, folder / "site", strict=False)
    assert built.exit_code == 0, built.output
    return built.site


def _is_local(url: str, base: str) -> bool:
    return url.startswith((base, "data:", "blob:", "about:"))
