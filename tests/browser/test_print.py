"""Paper: what stands on each printed sheet, read from the page as Chromium lays it out for print."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

import print_guide
from project import ROOT

Visit = Callable[..., Page]

# What a page has on paper, all of it at once: a walk over the site takes seconds.
MEASURES = """() => {
    const isShown = element => element.checkVisibility({ visibilityProperty: true })
    const shown = selector => [...document.querySelectorAll(selector)].filter(isShown)
    const start = element => element.outerHTML.slice(0, 90)
    const style = (element, part) => getComputedStyle(element, part)
    const isPlain = ({ color, backgroundColor }) =>
        color === "rgb(0, 0, 0)" && ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(backgroundColor)
    const headings = shown("main :is(h1, h2, h3, h4, h5)")
    const whole = shown("main :is(tr, figure, details:has(> figure))")
    const within = rule => [rule, ...(rule.media?.mediaText === "print" ? [...rule.cssRules].flatMap(within) : [])]
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).flatMap(within)
    return {
        furniture: shown(`.skip, .top button, nav.menu, .page-turn, .foot, .backlinks, .exports, .findings,
            #question-tools form, .preview`).map(start),
        colored: shown("main, main *:not(svg *)").filter(element => !isPlain(style(element))).map(start),
        last: headings.filter(element => style(element).breakAfter !== "avoid").map(start),
        torn: whole.filter(element => style(element).breakInside !== "avoid").map(start),
        links: shown("main a[href^=http]").map(link =>
            [link.getAttribute("href"), link.textContent, style(link, "::after").content]),
        sources: shown(".references li, .bibliography > ol > li").map(entry => entry.textContent),
        checked: shown(".page-facts time").length,
        sheet: rules.filter(rule => rule instanceof CSSPageRule).map(rule => rule.cssText).join(" "),
        named: style(document.documentElement).getPropertyValue("--title"),
    }
}"""
IS_SHOWN = "element => element.checkVisibility({ visibilityProperty: true })"


def touch(page: Page) -> None:
    """What only paper needs comes when a page is touched."""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    page.wait_for_function("() => window.guide.openCard !== undefined")
    page.wait_for_load_state("networkidle")


@pytest.fixture
def paper(visit: Visit) -> Visit:
    """Opens a page, touches it, and lays it out for print."""

    def open_page(path: str) -> Page:
        page = visit(path)
        touch(page)
        page.emulate_media(media="print")
        return page

    return open_page


@pytest.fixture(scope="module")
def sheets(browser: Browser, address: str, site: Path) -> dict[str, dict]:
    """The measures of every page, laid out for print on a device that is set to dark."""
    page = browser.new_page()
    page.emulate_media(media="print", color_scheme="dark")
    measured = {}
    for path in sorted(site.rglob("index.html")):
        name = path.parent.relative_to(site).as_posix()
        page.goto(f"{address}{name}/")
        touch(page)
        measured[name] = page.evaluate(MEASURES)
    page.close()
    return measured


def found(sheets: dict[str, dict], measure: str) -> dict[str, object]:
    """The pages on which a measure finds something."""
    return {name: measures[measure] for name, measures in sheets.items() if measures[measure]}


def test_no_furniture_is_printed(sheets: dict[str, dict]):
    assert found(sheets, "furniture") == {}


def test_print_is_black_on_white_also_for_a_reader_in_the_dark(sheets: dict[str, dict]):
    assert found(sheets, "colored") == {}


def test_no_heading_stands_last_on_a_sheet(sheets: dict[str, dict]):
    assert found(sheets, "last") == {}


@pytest.mark.parametrize(
    ("path", "start"), [("", "main"), ("where-it-spreads/", "main"), ("whole-guide-on-one-page/", "#chapter-index")]
)
def test_the_signs_that_cannot_wait_stand_whole_on_the_first_sheet(paper: Visit, path: str, start: str):
    """Else the box would move to the second, and leave the first almost white. It is the sheet to put on the fridge."""
    page = paper(path)
    page.set_viewport_size({"width": 696, "height": 920})  # What the margins leave of a sheet of letter paper.
    top = 0 if start == "main" else page.locator(start).bounding_box()["y"]
    box = page.locator(f"{start} .call-now").first.bounding_box()
    assert box["y"] + box["height"] - top < 920


def test_no_row_and_no_picture_is_torn(sheets: dict[str, dict]):
    assert found(sheets, "torn") == {}


def test_every_outside_address_is_printed_and_none_twice(sheets: dict[str, dict]):
    links = [(name, *link) for name, all_links in found(sheets, "links").items() for link in all_links]
    assert len(links) > 100
    assert [link for link in links if not _prints_once(*link[1:])] == []


@pytest.mark.parametrize("path", ["where-it-spreads/", "drug-treatment/", "outlook/"])
def test_a_page_prints_the_same_untouched_touched_and_without_scripts(visit: Visit, path: str):
    """What only paper needs is no part of a first visit."""
    untouched, touched, scriptless = visit(path), visit(path), visit(path, java_script_enabled=False)
    touch(touched)
    printed = [pdf_sheets(page) for page in (untouched, touched, scriptless)]
    assert printed == [printed[0]] * 3
    assert "Menu" not in "".join(text for text, _ in printed[0])


def test_a_source_prints_its_doi_once(sheets: dict[str, dict]):
    sources = [(name, text) for name, texts in found(sheets, "sources").items() for text in texts]
    assert len(sources) > 100
    assert [(name, text[:80]) for name, text in sources if text.count("doi:") > 1 or "doi.org" in text] == []


def test_every_page_with_sources_prints_when_it_was_checked(sheets: dict[str, dict]):
    assert sheets.keys() - found(sheets, "checked").keys() == {"whole-guide"}


def test_each_sheet_names_its_page_and_its_number(sheets: dict[str, dict]):
    nameless = [
        name
        for name, measures in sheets.items()
        if not (
            "content: var(--title)" in measures["sheet"] and "counter(page)" in measures["sheet"] and measures["named"]
        )
    ]
    assert nameless == []
    assert sheets["tests"]["named"] == '"Tests"'


def test_findings_print_in_the_list_of_all_works_alone(paper: Visit):
    """On other pages they come with the first touch: a page prints the same with and without one."""
    page = paper("treatment-plan/")
    page.keyboard.press("Shift")
    finding = page.locator(".references .finding").first
    finding.wait_for(state="attached")
    expect(finding).to_be_hidden()
    assert paper("references/").locator(".finding p").first.evaluate(IS_SHOWN)


@pytest.mark.parametrize("path", ["drug-treatment/", "what-it-means/", "questions/"])
def test_boxes_print_but_for_those_of_which_their_title_warns(paper: Visit, path: str):
    page = paper(path)
    for box in page.locator("details:not(.screen, .finding)").all():
        is_kept_back = box.evaluate("box => box.matches('.survival, .post-mortem')")
        words = box.locator("> :not(summary)").first
        assert words.evaluate(IS_SHOWN) != is_kept_back
        note = box.locator("summary").evaluate("summary => getComputedStyle(summary, '::after').content")
        assert ("Left out of this print" in note) == is_kept_back


def test_a_box_that_a_reader_opened_prints(paper: Visit):
    page = paper("surgery-and-radiation/")
    box = page.locator("details.survival").first
    box.evaluate("box => { box.open = true }")
    assert box.locator("p").first.evaluate(IS_SHOWN)
    assert "Left out" not in box.locator("summary").evaluate("summary => getComputedStyle(summary, '::after').content")


def test_the_list_of_questions_prints_with_boxes_to_tick(paper: Visit):
    page = paper("questions/")
    assert (
        page.locator(".question-list input:visible").count() == page.locator(".question-list li:visible").count() > 20
    )
    whole = paper("whole-guide-on-one-page/")
    marks = whole.locator("#chapter-questions .question-list li").evaluate_all(
        "items => [...new Set(items.map(item => getComputedStyle(item).listStyleType))]"
    )
    assert len(marks) == 1 and "☐" in marks[0]


def test_a_drawing_stands_in_the_middle_of_its_sheet(paper: Visit):
    middles = paper("caring/").evaluate("""() => ["main figure:not(.chart)", "main"].map(each => {
        const { left, right } = document.querySelector(each).getBoundingClientRect()
        return (left + right) / 2
    })""")
    assert middles[0] == pytest.approx(middles[1], abs=2)


def test_the_whole_guide_prints_in_large_letters_on_request(paper: Visit):
    page = paper("whole-guide-on-one-page/")
    size = "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize) * 0.75"
    assert 11 < page.evaluate(size, ".chapter p") < 13
    page.locator("#large-print").evaluate("box => { box.checked = true }")
    assert page.evaluate(size, ".chapter p") >= 18
    assert page.evaluate(size, ".chapter .call-now li") >= 18


def test_a_pdf_leads_to_no_address_of_the_machine_that_printed_it(visit: Visit, address: str, tmp_path: Path):
    page = visit(print_guide.PAGE)
    print_guide.print_page(page, tmp_path / "guide.pdf", is_large=False)
    assert address.encode() not in (tmp_path / "guide.pdf").read_bytes()


def test_a_pdf_leads_to_where_the_guide_stands(visit: Visit, tmp_path: Path):
    page = visit(print_guide.PAGE)
    page.evaluate(
        """page => document.head.insertAdjacentHTML(
            "beforeend", `<link rel="canonical" href="https://guide.example.org/part/${page}">`)""",
        print_guide.PAGE,
    )
    print_guide.print_page(page, tmp_path / "guide.pdf", is_large=False)
    assert b"(https://guide.example.org/part/quality-scores/)" in (tmp_path / "guide.pdf").read_bytes()


def test_a_pdf_of_the_whole_guide_is_tagged_and_starts_each_chapter_on_a_new_sheet(paper: Visit):
    page = paper("whole-guide-on-one-page/")
    pdf = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
    assert b"/Marked true" in pdf and b"/StructTreeRoot" in pdf and b"/Outlines" in pdf and b"/Lang (en)" in pdf
    breaks = page.locator(".chapter").evaluate_all("all => all.map(each => getComputedStyle(each).breakBefore)")
    assert set(breaks) == {"page"}
    told = re.search(r"about (\d+) printed pages", (ROOT / "docs" / "whole-guide.md").read_text("utf-8"))
    assert told and pdf.count(b"/Type /Page\n") == pytest.approx(int(told[1]), rel=0.15)


def pdf_sheets(page: Page) -> list[tuple[str, bytes]]:
    """The text of each sheet, and how it is drawn."""
    page.wait_for_load_state("networkidle")  # For the pictures.
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [(sheet.extract_text(), sheet.get_contents().get_data()) for sheet in sheets]


def _prints_once(address: str, text: str, behind: str) -> bool:
    """In the text, as a DOI there, or behind it."""
    stands = text.startswith("doi:10.") or address in text
    return stands != (address in behind)
