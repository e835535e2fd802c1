"""What matters to you: weigh, write, print, copy and erase; the sheet stays on the device, and works without a script."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations

Visit = Callable[..., Page]
KEY = "guide-decision"
WORDS = "Can I <b>wait</b> & see?"


@pytest.fixture
def decision(visit: Visit) -> Callable[..., Page]:
    """Opens the page, touches it, and waits for its tools."""

    def open_page(**options: object) -> Page:
        return touched(visit("what-matters/", **options))

    return open_page


def touched(page: Page) -> Page:
    page.keyboard.press("Shift")
    expect(page.get_by_role("button", name="Copy my sheet")).to_be_visible()
    return page


def weigh(page: Page, statement: str, number: int) -> None:
    page.get_by_role("group", name=statement).get_by_label(str(number), exact=True).check()


def kept(page: Page) -> dict[str, str]:
    return json.loads(page.evaluate(f"localStorage['{KEY}']"))


def test_there_are_eight_statements_of_what_one_may_gain_and_give_up(decision: Callable[..., Page]):
    assert decision().locator(".weigh-list fieldset").count() == 8


def test_what_is_weighed_and_written_is_kept_on_this_device_alone(decision: Callable[..., Page]):
    page = decision()
    weigh(page, "Home.", 3)
    page.get_by_label("watching, with scans").check()
    page.get_by_label("My three questions: two").fill(WORDS)
    page.keyboard.press("Tab")
    expect(page.get_by_role("status")).to_have_text("Your sheet is kept on this device.")
    page.reload()
    touched(page)
    expect(page.get_by_role("group", name="Home.").get_by_label("3", exact=True)).to_be_checked()
    expect(page.get_by_label("watching, with scans")).to_be_checked()
    expect(page.get_by_label("My three questions: two")).to_have_value(WORDS)
    assert page.context.cookies() == []


def test_the_sheet_names_the_highest_numbers_first_and_recommends_nothing(decision: Callable[..., Page]):
    page = decision()
    weigh(page, "Home.", 2)
    weigh(page, "Strength.", 4)
    expect(page.locator("#decision-sheet")).to_contain_text("My numbers, highest first: Strength 4, Home 2.")
    expect(page.locator(".lean-list :checked")).to_have_count(0)


def test_a_statement_is_weighed_by_keyboard(decision: Callable[..., Page]):
    page = decision()
    page.get_by_role("group", name="Time. I want").get_by_label("0", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert kept(page)["Time"] == "2"


def test_a_listener_is_told_the_question_that_the_choices_answer(decision: Callable[..., Page]):
    choices = decision().get_by_role("radiogroup", name="What I am leaning to").get_by_role("radio")
    expect(choices).to_have_count(7)


def test_the_sheet_is_copied_as_text(decision: Callable[..., Page]):
    page = decision(permissions=["clipboard-read", "clipboard-write"])
    weigh(page, "An event.", 4)
    page.get_by_label("comfort care alone").check()
    page.get_by_label("What I still need to know").fill(WORDS)
    page.get_by_role("button", name="Copy my sheet").click()
    expect(page.get_by_role("status")).to_have_text("Your sheet is copied.")
    copied = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert copied[0] == "My numbers, highest first: An event 4."
    assert copied[1] == "What I am leaning to: comfort care alone"
    assert f"What I still need to know: {WORDS}" in copied


def test_paper_has_the_sheet_alone(decision: Callable[..., Page]):
    page = decision()
    page.evaluate("() => { window.print = () => { window.isPrinted = true } }")
    weigh(page, "Cost.", 1)
    page.get_by_role("button", name="Print my sheet").click()
    assert page.evaluate("window.isPrinted")
    expect(page.get_by_role("heading", name="My three questions")).to_be_visible()
    expect(page.get_by_role("heading", name="Weigh each statement")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", name="Weigh each statement")).to_be_visible()


def test_paper_has_a_line_to_write_on_for_each_answer(decision: Callable[..., Page]):
    page = decision()
    page.emulate_media(media="print")
    lines = page.locator(".write").evaluate_all("all => all.map(each => getComputedStyle(each).borderBottomStyle)")
    assert lines
    assert set(lines) == {"solid"}


def test_erasing_asks_first_and_leaves_nothing(decision: Callable[..., Page]):
    page = decision()
    weigh(page, "Cost.", 1)
    page.get_by_label("How sure I am").fill("Half")
    erase = page.get_by_role("button", name="Erase my sheet")
    page.once("dialog", lambda dialog: dialog.dismiss())
    erase.click()
    expect(page.get_by_label("How sure I am")).to_have_value("Half")
    page.once("dialog", lambda dialog: dialog.accept())
    erase.click()
    expect(page.get_by_label("How sure I am")).to_have_value("")
    expect(page.locator("main :checked")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("damaged", ["null", "{}", "[", '"x"', "1", '{"Time": 9, "lean": {}, "most": []}'])
def test_a_damaged_sheet_begins_anew(decision: Callable[..., Page], visit: Visit, damaged: str):
    page = visit("what-matters/")
    page.evaluate("([key, kept]) => { localStorage[key] = kept }", [KEY, damaged])
    page.reload()
    touched(page)
    expect(page.locator("main :checked")).to_have_count(0)
    weigh(page, "Time. I want", 1)
    assert kept(page)["Time"] == "1"


def test_a_browser_that_keeps_nothing_says_so_and_all_else_works(visit: Visit):
    page = visit("what-matters/")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page.reload()
    touched(page)
    weigh(page, "Time. I want", 1)
    expect(page.get_by_role("status")).to_have_text("Your sheet cannot be kept. Please print it.")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase my sheet").click()
    expect(page.get_by_role("status")).to_have_text("Your sheet is erased.")


def test_without_a_script_it_is_a_sheet_to_fill_in(visit: Visit):
    page = visit("what-matters/", java_script_enabled=False)
    expect(page.locator(".weigh-list li")).to_have_count(8)
    expect(page.locator(".write")).to_have_count(6)
    expect(page.locator("[data-script]").first).to_be_hidden()
    expect(page.get_by_role("heading", name="What I am leaning to")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_is_wider_than_a_phone(decision: Callable[..., Page], width: int):
    page = decision(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_axe_finds_nothing_on_a_sheet(decision: Callable[..., Page], colors: str):
    page = decision(width=360, color_scheme=colors)
    weigh(page, "Time. I want", 4)
    page.get_by_label("How sure I am").fill(WORDS)
    assert violations(page) == []
