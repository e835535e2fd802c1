"""Questions to ask: tick, add, print, copy and erase; the list stays on the device."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations

Visit = Callable[..., Page]
BOXES = ".question-list input"
OWN = "Can my sister <b>stay</b> & sleep there?"


@pytest.fixture
def questions(visit: Visit) -> Callable[..., Page]:
    """Opens the page, touches it, and waits for its tools."""

    def open_page(**options: object) -> Page:
        return touched(visit("questions/", **options))

    return open_page


def touched(page: Page) -> Page:
    page.keyboard.press("Shift")
    expect(page.get_by_label("Your own question")).to_be_visible()
    return page


def add(page: Page, text: str) -> None:
    page.get_by_label("Your own question").fill(text)
    page.get_by_role("button", name="Add to my list").click()


def test_what_is_ticked_and_written_is_kept_on_this_device_alone(questions: Callable[..., Page]):
    page = questions()
    page.locator(BOXES).nth(1).check()
    add(page, OWN)
    expect(page.get_by_role("status")).to_have_text("Questions on your list: 2.")
    page.reload()
    touched(page)
    expect(page.locator(BOXES).nth(1)).to_be_checked()
    expect(page.get_by_label(OWN, exact=True)).to_be_checked()
    assert page.context.cookies() == []


def test_a_list_is_made_by_keyboard(questions: Callable[..., Page]):
    page = questions()
    page.locator(BOXES).first.focus()
    page.keyboard.press("Space")
    page.get_by_label("Your own question").focus()
    page.keyboard.type("Who is on call?")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Who is on call?", exact=True)).to_be_checked()
    expect(page.get_by_role("status")).to_have_text("Questions on your list: 2.")


def test_a_list_is_copied_one_question_a_line(questions: Callable[..., Page]):
    page = questions(permissions=["clipboard-read", "clipboard-write"])
    page.locator(BOXES).first.check()
    add(page, OWN)
    page.get_by_role("button", name="Copy my list").click()
    expect(page.get_by_role("status")).to_have_text("Your list is copied.")
    first = page.locator(".question-list li").first.inner_text().strip()
    assert page.evaluate("navigator.clipboard.readText()") == f"{first}\n{OWN}"


@pytest.mark.parametrize("ticked", [0, 2])
def test_paper_has_what_is_ticked_or_else_all(questions: Callable[..., Page], ticked: int):
    page = questions()
    page.evaluate("() => { window.print = () => { window.isPrinted = true } }")
    rows = page.locator(".question-list li:visible")
    everything = rows.count()
    for number in range(ticked):
        page.locator(BOXES).nth(number).check()
    page.get_by_role("button", name="Print my list").click()
    assert page.evaluate("window.isPrinted")
    expect(rows).to_have_count(ticked or everything)
    empty = ["What treatment is like", "Family, work and money"]
    assert [name for name in empty if page.get_by_role("heading", name=name).is_visible()] == ([] if ticked else empty)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(rows).to_have_count(everything)


@pytest.mark.parametrize("width", [320, 360])
def test_the_words_of_a_question_stay_in_one_column(questions: Callable[..., Page], width: int):
    """Also those that are explained: HPV, PD-L1, biopsy."""
    page = questions(width=width)
    split = page.locator(".question-list label").evaluate_all(
        "labels => labels.filter(label => label.children.length !== 2).map(label => label.textContent)"
    )
    assert split == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_erasing_asks_first_and_leaves_nothing(questions: Callable[..., Page]):
    page = questions()
    page.locator(BOXES).first.check()
    add(page, OWN)
    erase = page.get_by_role("button", name="Erase my list")
    page.once("dialog", lambda dialog: dialog.dismiss())
    erase.click()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(2)
    page.once("dialog", lambda dialog: dialog.accept())
    erase.click()
    expect(page.locator(f"{BOXES}:checked")).to_have_count(0)
    expect(page.get_by_label(OWN, exact=True)).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("kept", ["null", "{}", "[", '"x"', '{"ticked": 1, "own": {}}'])
def test_a_damaged_list_begins_anew(questions: Callable[..., Page], visit: Visit, kept: str):
    page = visit("questions/")
    page.evaluate("""kept => { localStorage["guide-questions"] = kept }""", kept)
    page.reload()
    touched(page)
    add(page, OWN)
    expect(page.get_by_role("status")).to_have_text("Questions on your list: 1.")


def test_a_browser_that_keeps_nothing_says_so_and_all_else_works(visit: Visit):
    page = visit("questions/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page.reload()
    touched(page)
    add(page, OWN)
    expect(page.get_by_role("status")).to_have_text("Your list cannot be kept. Please print it.")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase my list").click()
    expect(page.get_by_role("status")).to_have_text("Your list is erased.")


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_axe_finds_nothing_on_a_list(questions: Callable[..., Page], colors: str):
    page = questions(width=360, color_scheme=colors)
    page.locator(BOXES).first.check()
    add(page, OWN)
    assert violations(page) == []
