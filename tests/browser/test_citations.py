"""Citations in a real browser: by keyboard, by pointer and by touch; what a screen reader is told."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect
from pybtex.database import Entry

from accessibility import violations
from citations.bibliography import read_bibliography
from citations.style.tex import plain
from project import ROOT, build, small_site

PHONE = {"width": 360, "height": 740}
SIZES = {"phone": PHONE, "desktop": {"width": 1280, "height": 900}}
CITING = "treatment-plan/"
NUMBER = "main a[role=doc-biblioref]"

Visit = Callable[..., Page]


def touched(page: Page) -> Page:
    """The page once its reader has moved something, with the scripts that come then."""
    page.mouse.move(5, 5)
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    page.wait_for_load_state("networkidle")
    return page


def focus_by_keyboard(page: Page, selector: str) -> None:
    """Tab as a reader would, to the first element of this kind."""
    page.keyboard.press("Tab")
    for _ in range(200):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never reached {selector}")


# How wide a finger may miss and still hit, for each number that is first and last between its brackets, or one of two.
HITS = """() => [...document.querySelectorAll("main sup.citation")]
  .filter(raised => raised.children.length <= 2 && raised.checkVisibility())
  .flatMap(raised => [...raised.children])
  .map(link => {
    link.scrollIntoView({ block: "center", behavior: "instant" })
    const { x, y, width, height } = link.getBoundingClientRect()
    const steps = Array.from({ length: Math.ceil(width) + 40 }, (_, step) => x - 20 + step)
    const hits = steps.filter(at => document.elementFromPoint(at, y + height / 2) === link)
    return { name: link.ariaLabel, width: hits.length, isAtEdge: x + width + 12 > innerWidth }
  })
  .filter(({ width, isAtEdge }) => !isAtEdge && width < 24)"""


def test_a_finger_hits_24_px_of_a_number(visit: Visit):
    page = visit(CITING, width=390, has_touch=True, is_mobile=True)
    assert page.evaluate(HITS) == []


def test_a_mouse_hits_no_more_than_the_number(visit: Visit):
    page = visit(CITING)
    number = page.locator(NUMBER).first
    number.scroll_into_view_if_needed()
    box = number.bounding_box()
    page.mouse.move(box["x"] - 6, box["y"] + box["height"] / 2)
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    page.mouse.move(box["x"] - 5, box["y"] + box["height"] / 2)
    assert page.locator(".preview").count() == 0


def test_at_400_percent_zoom_a_card_shows_lines_and_leaves_the_sentence(visit: Visit):
    page = visit(CITING, width=320, height=256, has_touch=True, is_mobile=True)
    page.locator(NUMBER).first.tap()
    card = page.locator(".preview")
    expect(card).to_be_visible()
    lines = card.evaluate(
        "card => (card.clientHeight - card.querySelector('button').offsetHeight) / parseFloat(getComputedStyle(card).lineHeight)"
    )
    assert lines >= 4
    assert card.bounding_box()["y"] >= 2 * 24


@pytest.mark.parametrize("size", SIZES)
def test_a_citation_leads_to_its_entry_and_back_by_keyboard(visit: Visit, size: str):
    page = visit(CITING, **SIZES[size])
    focus_by_keyboard(page, NUMBER)
    anchor = page.evaluate("document.activeElement.id")
    page.keyboard.press("Enter")
    entry = page.evaluate("location.hash")
    expect(page.locator(entry)).to_be_in_viewport()
    page.keyboard.press("Escape")
    page.locator(f"{entry} a[role=doc-backlink]").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{anchor}"
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_citation_can_be_followed_without_script(visit: Visit):
    page = visit(CITING, java_script_enabled=False)
    page.locator(NUMBER).first.click()
    assert "#ref-" in page.url


def test_a_screen_reader_hears_number_and_source(visit: Visit):
    page = visit(CITING)
    page.locator("details").evaluate_all("all => all.forEach((each) => (each.open = true))")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [node["name"]["value"] for node in tree if node["role"]["value"] == "doc-biblioref"]
    assert sorted(heard) == sorted(page.locator(NUMBER).evaluate_all("all => all.map((each) => each.ariaLabel)"))
    roles = {node["role"]["value"] for node in tree}
    assert {"doc-bibliography", "doc-backlink"} <= roles


def test_hovering_a_number_shows_its_source_and_finding(visit: Visit):
    page = touched(visit(CITING))
    number = page.locator(NUMBER).first
    number.hover()
    card = page.locator(".preview")
    expect(card).to_be_visible()
    expect(card).to_contain_text("What this study found")
    card.hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_a_screen_reader_that_reads_on_over_a_number_opens_no_card(visit: Visit):
    """It moves the focus without a key that the page hears, and would read the card in the middle of a sentence."""
    page = touched(visit(CITING))
    page.locator(NUMBER).first.focus()
    expect(page.locator(".preview")).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".preview")).to_have_count(1)


def test_focus_shows_the_card_and_tab_passes_through_it_without_a_trap(visit: Visit):
    page = touched(visit(CITING))
    focus_by_keyboard(page, NUMBER)
    card = page.locator(".preview")
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.preview') !== null")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert page.evaluate("document.activeElement.role") == "doc-biblioref"
    for _ in range(30):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") != page.locator(NUMBER).first.get_attribute("id")


def test_a_tap_shows_the_card_below_the_sentence_on_a_phone(visit: Visit):
    page = visit(CITING, **PHONE, has_touch=True)
    number = page.locator(NUMBER).first
    page.touchscreen.tap(5, 300)
    page.wait_for_load_state("networkidle")
    number.scroll_into_view_if_needed()
    number.tap()
    card = page.locator(".preview")
    expect(card).to_be_visible()
    assert "#" not in page.url
    assert number.bounding_box()["y"] + number.bounding_box()["height"] <= card.bounding_box()["y"]
    card.get_by_role("button", name="Close").tap()
    expect(card).to_have_count(0)


@pytest.fixture(scope="module")
def page_with_a_range(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("range")
    entry = (
        "@article{{{key}, author = {{{key}}}, title = {{{key}}}, journal = {{J}}, year = {{2001}}, annote = {{x}}}}\n"
    )
    small_site(folder, {"index.md": "# One\n\nText.[@a; @b; @c; @d]"}, "".join(entry.format(key=key) for key in "abcd"))
    return serve(build(folder, folder / "site").site)


def test_a_range_shows_all_its_members_and_each_can_be_clicked(visit: Visit, page_with_a_range: str):
    page = touched(visit("", base=page_with_a_range))
    between = page.locator("a.citation-between")
    between.first.hover()
    expect(page.locator(".preview li")).to_have_count(4)
    page.keyboard.press("Escape")
    for link, target in ((between.nth(0), "#ref-b"), (between.nth(1), "#ref-c")):
        assert link.bounding_box()["width"] >= 6
        link.click()
        assert page.evaluate("location.hash") == target


def test_a_source_has_its_own_number_on_the_card_of_a_list_item(visit: Visit):
    page = touched(visit("where-it-spreads/"))
    link = page.locator("main ul li a[role=doc-biblioref]").first
    link.hover()
    shown = page.locator(".preview li").first.evaluate("item => [getComputedStyle(item).listStyleType, item.value]")
    assert shown == ["decimal", int(link.inner_text())]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_with_an_open_card(visit: Visit, size: str, scheme: str):
    page = touched(visit(CITING, **SIZES[size], color_scheme=scheme))
    page.locator(NUMBER).first.hover()
    expect(page.locator(".preview")).to_be_visible()
    assert violations(page) == []


def test_the_references_page_filters_by_keyboard(visit: Visit):
    page = touched(visit("references/"))
    works = page.locator(".bibliography > ol > li:visible")
    everything = works.count()
    page.get_by_label("Find a work").fill("leemans 1993")
    expect(works).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text=f"1 of {everything}")).to_be_visible()
    page.get_by_label("Find a work").fill("")
    expect(works).to_have_count(everything)


@pytest.mark.parametrize("by", ["keyboard", "touch"])
def test_a_reference_can_be_copied(visit: Visit, by: str):
    options = {"has_touch": True, "permissions": ["clipboard-read", "clipboard-write"]}
    page = touched(visit("references/", **PHONE, **options))
    work = page.locator("#work-leemans1993")
    button = work.get_by_role("button", name="Copy citation")
    button.press("Enter") if by == "keyboard" else button.tap()
    expect(work.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("Leemans CR, Tiwari R, Nauta JJ, van der Waal I")


@pytest.mark.parametrize("by", ["keyboard", "touch"])
def test_a_reference_can_be_downloaded_in_three_formats(visit: Visit, by: str):
    page = touched(visit("references/", **PHONE, has_touch=True))
    for name, start in (("BibTeX", "@article{leemans1993,"), ("RIS", "TY  - JOUR"), ("CSL-JSON", "[")):
        with page.expect_download() as download:
            link = page.locator("#work-leemans1993").get_by_role("link", name=f"{name}, Leemans CR")
            link.press("Enter") if by == "keyboard" else link.tap()
        assert download.value.path().read_text("utf-8").startswith(start)


def test_every_work_on_the_references_page_can_be_imported(visit: Visit):
    page = touched(visit("references/"))
    page.locator('.Z3988[title*="rft.jtitle"]').first.wait_for(state="attached")  # The whole records have come.
    records = [parse_qs(title) for title in page.locator(".Z3988").evaluate_all("all => all.map(({ title }) => title)")]
    named = {value for record in records for values in record.values() for value in values}
    entries = read_bibliography(ROOT / "references.bib").entries
    assert [key for key, entry in entries.items() if not names(entry) & named] == []


def names(entry: Entry) -> set[str]:
    """By which of these a reference manager may know the work."""
    fields = entry.fields
    return {plain(fields["title"])}
