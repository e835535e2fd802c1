"""The core of the guide in Firefox and in WebKit, the engine of Safari: one session each, all checks in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engines import Engine, Firefox, WebKit
from standing import MOVED, NOTE

PAGE = "tests/"
NUMBER = "main a[role=doc-biblioref]"
TERM = "main a.term"
CARD = "document.querySelector('.preview')"
RESULT = "document.querySelector('.search-results a')"


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    started = Firefox(tmp_path_factory.mktemp("profile")) if request.param == "firefox" else WebKit()
    yield started
    started.close()


@pytest.fixture(scope="module")
def below(site: Path, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the guide below a folder, as sites of a project are on GitHub Pages."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "guide").symlink_to(site)
    return f"{serve(folder)}guide/"


@pytest.fixture
def visit(engine: Engine, below: str) -> Callable[..., Engine]:
    """Opens a page in a window of a desktop, or of a phone; nothing that was kept before counts."""

    def open_page(path: str = PAGE, width: int = 1280) -> Engine:
        engine.size(width, 900)
        engine.open(below + path)
        engine.run("localStorage.clear(); sessionStorage.clear()")
        engine.open("about:blank")
        engine.open(below + path)
        return engine

    return open_page


def touched(engine: Engine) -> Engine:
    engine.press("Shift")
    engine.wait("window.guide.openCard && window.guide.findings")
    return engine


def test_the_menu_opens_on_a_narrow_window_and_leads_to_a_page(visit: Callable[..., Engine]):
    page = visit(width=480)
    page.pointer(".menu-button")
    page.wait("document.querySelector('#menu').matches(':popover-open')")
    page.pointer("#menu a[href$='what-it-means/']")
    page.wait("location.pathname.endsWith('/guide/what-it-means/')")


def test_search_finds_by_keyboard_and_back_brings_its_list(visit: Callable[..., Engine]):
    page = visit()
    page.pointer(".search-button")
    page.wait("document.querySelector('dialog')?.open")
    page.press(*"imunotherapy")
    page.wait(RESULT)
    page.press("ArrowDown")
    page.wait(f"document.activeElement === {RESULT}")
    page.press("Enter")
    page.wait("location.pathname.endsWith('/drug-treatment/')")
    page.back()
    page.wait(f"document.querySelector('dialog')?.open && {RESULT}")
    page.press("Escape")
    page.wait("!document.querySelector('dialog').open")


def test_the_dialog_that_keys_opened_has_the_focus_before_its_field(visit: Callable[..., Engine]):
    """Where the field had it first, Orca says nothing of it later, and takes what is typed for its own keys."""
    page = touched(visit())
    page.run("window.focused = []; addEventListener('focusin', ({ target }) => focused.push(target.id))")
    page.run("document.querySelector('.search-button').focus()")
    page.press("Enter")
    page.wait("document.activeElement.id === 'search-words'")
    assert page.run("return focused") == ["", "", "search-words"]


def test_chosen_colors_are_kept_on_the_next_page(visit: Callable[..., Engine], below: str):
    page = visit()
    before = page.run("return getComputedStyle(document.body).backgroundColor")
    page.pointer(".scheme-button")
    page.open(f"{below}outlook/")
    assert page.run("return getComputedStyle(document.body).backgroundColor") != before


def test_a_number_shows_its_card_by_pointer_and_by_keyboard(visit: Callable[..., Engine]):
    page = touched(visit())
    page.pointer(NUMBER, press=False)
    page.wait(f"{CARD}?.textContent.includes('What this study found')")
    page.press("Escape")
    page.wait(f"!{CARD}")
    page.run(f"document.querySelector('{NUMBER}').focus()")
    page.press("Tab", "Escape")
    page.wait(f"!{CARD}")


def test_a_first_touch_of_a_number_or_a_term_opens_its_card(visit: Callable[..., Engine]):
    """Both engines send their drivers' touches as one kind or another; what a finger sends is sent here."""
    for link in (NUMBER, TERM):
        page = visit()
        place = page.run("return location.href")
        page.run(TAP, link)
        page.wait(CARD)
        assert page.run("return location.href") == place


def test_a_tap_in_safari_before_18_opens_the_card(visit: Callable[..., Engine]):
    """There a click says nothing of what has clicked, or calls a finger a mouse."""
    page = touched(visit())
    page.run(TAP, NUMBER)
    page.wait(CARD)


TAP = """const link = document.querySelector(arguments[0])
    link.dispatchEvent(new PointerEvent("pointerdown", { pointerType: "touch", bubbles: true }))
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))"""


@pytest.mark.parametrize("width", [480, 1280])
@pytest.mark.parametrize(
    "path", ["", "treatment-plan/", "comfort-care/", "questions/", "what-matters/", "references/", "glossary/"]
)
def test_nothing_that_is_about_to_be_pressed_moves_at_the_first_touch(
    visit: Callable[..., Engine], path: str, width: int
):
    """WebKit does not hold in place what a reader looks at while the page above it grows."""
    page = visit(path, width=width)
    page.run(NOTE)
    touched(page)
    assert page.run(MOVED) == []


@pytest.mark.parametrize("width", [480, 1280])
def test_the_button_that_keeps_the_guide_moves_nothing(engine: Engine, below: str, width: int):
    """It does not come where an author looks at a page, so a name stands for the host."""
    engine.size(width, 900)
    engine.open(f"{below.replace('127.0.0.1', 'guide.localhost')}whole-guide/")
    engine.run(NOTE)
    touched(engine)
    engine.wait("document.querySelector('[data-keep] button')")
    assert engine.run(MOVED) == []


def test_a_term_tells_what_it_means(visit: Callable[..., Engine]):
    page = touched(visit())
    page.pointer(TERM, press=False)
    page.wait(f"{CARD}?.textContent.includes('A scan that uses x-rays')")


def test_a_range_shows_each_of_its_works(visit: Callable[..., Engine]):
    page = touched(visit("treatment-plan/"))
    assert page.run(
        """const link = document.querySelector(".citation-between") ?? document.querySelector("sup.citation a + a")
        return link === null || guide.openCard(link)"""
    )


def test_a_ticked_question_is_kept(visit: Callable[..., Engine]):
    page = touched(visit("questions/"))
    page.wait("document.querySelector('.question-list input')")
    page.pointer(".question-list input")
    page.open("about:blank")
    page.back()
    touched(page)
    page.wait("document.querySelector('.question-list input')?.checked")


def test_the_references_are_filtered(visit: Callable[..., Engine]):
    page = touched(visit("references/"))
    page.wait("document.querySelector('.filter input')")
    page.pointer(".filter input")
    page.press(*"leemans 1993")
    page.wait(
        "[...document.querySelectorAll('.bibliography > ol > li')].filter(work => work.offsetHeight).length === 1"
    )


def test_boxes_that_readers_may_skip_are_closed_and_open(visit: Callable[..., Engine]):
    page = visit("drug-treatment/")
    assert page.run("return [...document.querySelectorAll('.survival')].some(box => box.open)") is False
    page.pointer(".survival > summary")
    page.wait("document.querySelector('.survival').open")


def test_a_back_link_does_not_open_a_closed_box(visit: Callable[..., Engine]):
    page = visit("drug-treatment/")
    page.run("document.querySelectorAll('.references a[role=doc-backlink]').forEach(link => link.click())")
    assert page.run("return [...document.querySelectorAll('.survival')].some(box => box.open)") is False


def test_no_page_is_wider_than_a_phone(visit: Callable[..., Engine]):
    page = visit(width=480)
    assert page.run("return document.documentElement.scrollWidth - innerWidth") <= 0
