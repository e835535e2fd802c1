"""No barrier on any page: axe, keyboard, small screens, large text, no script."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations
from built_pages import built_pages

Visit = Callable[..., Page]

# Every rule of axe, best practice too, and text at 7 to 1 (WCAG AAA).
RULES = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
PHONE = 360
SMALLEST = 320
DESKTOP = 1280

# WCAG 1.4.12: text must bear these.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

FOCUSED = """() => {
  const { x, y, width, height } = document.activeElement.getBoundingClientRect()
  const style = getComputedStyle(document.activeElement)
  const drawn = document.activeElement.querySelector(".hit")
  const ring = drawn ? getComputedStyle(drawn) : { stroke: "none" }
  const isRinged = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  const isDrawn = ring.stroke !== "none" && parseFloat(ring.strokeWidth) >= 2
  const seen = width > 0 && height > 0 && x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight
  return {
    name: document.activeElement.outerHTML.slice(0, 90),
    seen: seen && (isRinged || isDrawn),
    over: document.activeElement === document.body,
  }
}"""

SMALL_TEXT = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const small = []
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    const size = parseFloat(getComputedStyle(element).fontSize)
    const label = element.closest("sup, svg, figcaption span, script")
    if (texts.currentNode.data.trim() && size < 16 && !label) small.push(`${size}px ${texts.currentNode.data.trim()}`)
  }
  return small
}"""

SMALL_TARGETS = """() => [...document.querySelectorAll("button, .menu a, .brand, summary, input")]
  .filter(target => target.checkVisibility())
  .filter(target => Math.min(target.getBoundingClientRect().height, target.getBoundingClientRect().width) < 24)
  .map(target => target.outerHTML.slice(0, 90))"""


def urls(site: Path) -> list[str]:
    """The address of every page, from the top of the site."""
    return [page.url.lstrip("/") for page in built_pages(site)]


def opened(visit: Visit, site: Path, **options: object) -> Iterator[tuple[str, Page]]:
    """Every page, one after the other in one window, with its address."""
    page = visit("", **options)
    top = page.url
    for url in urls(site):
        page.goto(top + url)
        yield url, page


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_axe_finds_nothing_on_any_page(visit: Visit, site: Path, width: int, colors: str):
    found = [
        f"{url}: {violation}"
        for url, page in opened(visit, site, width=width, color_scheme=colors)
        for violation in violations(page, RULES)
    ]
    assert found == []


def test_axe_finds_nothing_in_print(visit: Visit, site: Path):
    found = []
    for url, page in opened(visit, site, width=DESKTOP):
        page.emulate_media(media="print")
        found += [f"{url}: {violation}" for violation in violations(page, RULES)]
    assert found == []


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_axe_finds_nothing_with_menu_and_search_open(visit: Visit, colors: str):
    page = visit("", width=PHONE, color_scheme=colors)
    page.get_by_role("button", name="Menu").click()
    with_menu = violations(page, RULES)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("pain")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert with_menu + violations(page, RULES) == []


def test_tab_walks_every_page_at_320_px_and_every_stop_is_seen(visit: Visit, site: Path):
    """Also: none of the menu's links is a stop while the menu is closed."""
    unseen = []
    for url, page in opened(visit, site, width=SMALLEST, height=640):
        for _ in range(400):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            if stop["over"]:
                break
            unseen += [] if stop["seen"] else [f"{url}: {stop['name']}"]
    assert unseen == []


def test_the_first_stop_skips_to_the_text(visit: Visit):
    page = visit("tests/", width=SMALLEST)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_menu_opens_closes_and_leads_on_by_keyboard(visit: Visit):
    page = visit("tests/", width=SMALLEST, height=640)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Pages of the guide")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Pages of the guide")).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in ("Close", "Colors", "Start here"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("start here")


def test_the_menu_gives_way_to_the_section_it_leads_to(visit: Visit):
    page = visit("tests/", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    section = page.locator("main h2").nth(1)
    page.get_by_role("navigation", name="Pages of the guide").get_by_role("link", name=section.inner_text()).click()
    expect(page.get_by_role("navigation", name="Pages of the guide")).to_be_hidden()
    expect(section).to_be_in_viewport()


@pytest.mark.parametrize("style", ["", SPACING, "html { font-size: 250% }"], ids=["plain", "spaced", "doubled"])
def test_no_page_scrolls_sideways_at_320_px(visit: Visit, site: Path, style: str):
    wide = []
    for url, page in opened(visit, site, width=SMALLEST, bypass_csp=True):
        if style:
            page.add_style_tag(content=style)
        width = page.evaluate("document.documentElement.scrollWidth")
        wide += [f"{url}: {width} px"] if width > SMALLEST else []
    assert wide == []


def test_text_is_never_under_16_px_and_the_body_has_18(visit: Visit, site: Path):
    small = []
    for url, page in opened(visit, site, width=PHONE):
        small += [f"{url}: {text}" for text in page.evaluate(SMALL_TEXT)]
        body = page.evaluate("getComputedStyle(document.querySelector('main')).fontSize")
        small += [] if body == "18px" else [f"{url}: body text {body}"]
    assert small == []


def test_every_control_is_large_enough_to_hit(visit: Visit, site: Path):
    small = [
        f"{url}: {target}"
        for width in (PHONE, DESKTOP)
        for url, page in opened(visit, site, width=width)
        for target in page.evaluate(SMALL_TARGETS)
    ]
    assert small == []


def test_each_page_can_be_read_and_left_without_script(visit: Visit, site: Path):
    dead = []
    for url, page in opened(visit, site, width=PHONE, java_script_enabled=False):
        page.get_by_role("button", name="Menu").click()
        menu = page.get_by_role("navigation", name="Pages of the guide")
        useless = page.get_by_role("button", name="Search").or_(page.get_by_role("button", name="Colors"))
        ok = menu.is_visible() and page.locator("main h1").count() == 1 and useless.count() == 0
        dead += [] if ok else [url]
    assert dead == []


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_high_contrast_tells_apart_what_colors_tell_apart(visit: Visit, colors: str):
    """The colors are those of the device: a part that keeps one of ours may vanish on another ground."""
    page = visit("where-it-spreads/", forced_colors="active", color_scheme=colors)
    color = page.evaluate(
        """names => Object.fromEntries(names.map(name => {
            document.body.style.color = name
            const { color } = getComputedStyle(document.body)
            document.body.style.color = ""
            return [name, color]
        }))""",
        ["Canvas", "CanvasText", "LinkText", "Highlight"],
    )
    for selector, part, expected in (
        (".menu [aria-current]", "borderInlineStartColor", "Highlight"),
        (".menu a:not([aria-current])", "borderInlineStartColor", "Canvas"),
        (".body-map text", "fill", "LinkText"),
        (".body-map .organ", "fill", "LinkText"),
        (".body-map .body", "stroke", "CanvasText"),
        (".chart .bars path:not(.rest)", "fill", "Highlight"),
        (".chart .bars .rest", "stroke", "CanvasText"),
    ):
        seen = page.locator(selector).evaluate_all(
            "(all, part) => [...new Set(all.map(each => getComputedStyle(each)[part]))]", part
        )
        assert (selector, seen) == (selector, [color[expected]])
    expect(page.get_by_role("button", name="Colors")).to_be_hidden()


def test_high_contrast_keeps_the_dash_of_a_range(visit: Visit):
    page = visit("about/", forced_colors="active")
    drawn = page.locator(".citation-between").first.evaluate("each => getComputedStyle(each).forcedColorAdjust")
    assert drawn == "none"


def test_nothing_moves_for_those_who_ask_for_less_motion(visit: Visit, site: Path):
    moving = []
    for url, page in opened(visit, site, reduced_motion="reduce"):
        count = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter(element => {
              const { transitionDuration, animationName } = getComputedStyle(element)
              return animationName !== "none" || Math.max(...transitionDuration.split(",").map(parseFloat)) > 0.05
            }).length"""
        )
        moving += [f"{url}: {count} elements"] if count else []
    assert moving == []
