"""Each promise on the ways that only a browser walks: a page copied, read aloud and on paper, cards, search, the guide as a PDF."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

import print_guide
from asking import ASK, CARDS
from guide_pages import PAGES
from promises.promises import PROMISES, UNASKED, Promise, broken
from promises.ways import IN_A_BROWSER, Said, pages_by_choice

Visit = Callable[..., Page]
# "Of every 100" and the number 3 of its source are not 1003.
WITHOUT_NUMBERS = ".citation { display: none !important }"
COPIED = "() => { getSelection().selectAllChildren(document.body); return getSelection().toString() }"
# As laid out for print, block by block, with what style sheets write.
ON_PAPER = """() => [...document.querySelectorAll("main :is(p, li, td, th, dt, dd, figcaption, summary, h1, h2, h3, h4, text)")]
  .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.querySelector("p, li, details"))
  .map(each => each.innerText ?? each.textContent).join("\\n")"""
# One line of the tree of what is read: its role, then its name or text.
ALOUD = re.compile(r"^\s*- (?:/url: .*|[a-z]+(?: \"(?P<name>.*?)\")?(?: \[[^\]]*\])*(?:: (?P<text>.*)|:)?)$")
WITH_CARDS = ("drug-treatment/", "what-it-means/", "feeling-well/")
QUERIES = (
    "lungs",
    "pain",
    "fever",
    "chemotherapy",
    "bleeding",
    "how often",
    "side effects",
    "trial",
    "bones",
    "trouble breathing",
)
SHEET = re.compile(r"\d+ / \d+")
FULL = 72  # Letters of a printed line that goes on in the next one.


@pytest.fixture(scope="module")
def texts(browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Said]]:
    """What each way says."""
    said: dict[str, list[Said]] = {way: [] for way in IN_A_BROWSER}
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    for name in _addresses():
        page.goto(address + name)
        page.add_style_tag(content=WITHOUT_NUMBERS)
        said["copied"] += _lines(name, page.evaluate(COPIED))
        said["read aloud"] += _lines(name, "\n".join(_aloud(page)))
        page.emulate_media(media="print")
        said["on paper"] += _lines(name, page.evaluate(ON_PAPER))
        page.emulate_media(media="screen")
        if name in WITH_CARDS:
            page.goto(address + name)
            page.mouse.move(5, 5)
            page.mouse.move(9, 9)
            page.wait_for_function("() => window.guide.openCard !== undefined")
            said["cards of numbers"] += _lines(name, "\n".join(page.evaluate(CARDS)))
    page.goto(address)
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("lungs")
    page.locator(".search-results a").first.wait_for()
    results = page.evaluate(ASK, QUERIES).values()
    said["search as typed"] += _lines("search", "\n".join(text for texts in results for text in texts))
    page.goto(address + print_guide.PAGE)
    page.add_style_tag(content=WITHOUT_NUMBERS)
    pdf = tmp_path_factory.mktemp("pdf") / "guide.pdf"
    print_guide.print_page(page, pdf, is_large=False)
    said["printed guide (PDF)"] += list(_printed(pdf))
    context.close()
    return said


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
@pytest.mark.parametrize("way", IN_A_BROWSER)
def test_each_promise_holds(texts: dict[str, list[Said]], way: str, promise: Promise):
    assert len(texts[way]) > 50
    assert broken(promise, texts[way]) == set()


def test_a_page_that_readers_chose_tells_it_when_copied(visit: Visit):
    page = visit("outlook/")
    assert broken(UNASKED, _lines("outlook/", page.evaluate(COPIED)))


def _addresses() -> list[str]:
    """Of all pages but those that a reader may skip as a whole."""
    names = ["" if page.path.stem == "index" else f"{page.path.stem}/" for page in PAGES]
    return [name for name in names if f"{name}index.html" not in pages_by_choice()]


def _lines(name: str, text: str) -> list[Said]:
    return [Said(name, line) for line in text.splitlines() if line.strip()]


def _aloud(page: Page) -> Iterator[str]:
    for line in page.locator("main").aria_snapshot().splitlines():
        if said := ALOUD.match(line):
            yield said["text"] or said["name"] or ""


def _printed(pdf: Path) -> Iterator[Said]:
    """Its paragraphs: a line that is not full ends one, and so does what stands before "Call"."""
    for number, sheet in enumerate(PdfReader(pdf).pages, 1):
        said = ""
        for line in sheet.extract_text().split("\n"):
            if said and line.startswith("Call "):
                yield Said(f"sheet {number}", said)
                said = ""
            said = said if SHEET.fullmatch(line.strip()) else f"{said} {line}".strip()
            if len(line) < FULL:
                yield Said(f"sheet {number}", said)
                said = ""
        yield Said(f"sheet {number}", said)
