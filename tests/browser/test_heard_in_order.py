"""What a screen reader can say of a card, a table and a box, in its order: the short version of benchmarks/read_aloud.sh."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

PAGE = "treatment-plan/"
NAMELESS_TABLE = re.compile(r"^ *- table:$", re.MULTILINE)
# The first cell of a row, and the row that it names.
NAMELESS_ROW = re.compile(r"^ *- row (?P<row>.*):\n *- cell", re.MULTILINE)

Visit = Callable[..., Page]


def out_of_order(heard: str, parts: list[str]) -> list[str]:
    """The parts that are not heard, or not after the ones before them."""
    missed, at = [], 0
    for part in parts:
        found = heard.find(part, at)
        if found < 0:
            missed.append(part)
        else:
            at = found + len(part)
    return missed


def test_a_card_says_number_work_link_and_finding_in_this_order(visit: Visit):
    page = visit(PAGE)
    page.mouse.move(5, 5)
    page.wait_for_function("() => Boolean(window.guide?.openCard)")
    number = page.locator("main a[role=doc-biblioref]").first
    number.hover()
    card = page.locator(".preview")
    expect(card.locator("details.finding p")).to_be_visible()
    parts = [f'- group "Source {number.get_attribute("aria-label")}"', "- listitem:", "- emphasis: ", '- link "doi:']
    parts += ["What this study found", "- paragraph: ", '- button "Close"']
    assert out_of_order(card.aria_snapshot(), parts) == []


def test_a_table_says_its_name_and_each_row_its_header_first(visit: Visit):
    page = visit(PAGE)
    page.locator("main details").evaluate_all("all => all.forEach(each => (each.open = true))")
    heard = page.locator("main").aria_snapshot()
    assert "- rowheader " in heard
    assert NAMELESS_TABLE.findall(heard) == []
    assert NAMELESS_ROW.findall(heard) == []


def test_a_call_now_box_says_hospice_first_then_the_emergency_then_the_team(visit: Visit):
    heard = visit("where-it-spreads/").locator(".call-now").aria_snapshot()
    parts = ["Call now", '- link "hospice"', '- link "911"', "- list:", "Call your team", "- list:", "No answer?"]
    assert out_of_order(heard, parts) == []
