"""The card beside a number in a site that has nothing of this guide but the citations."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from project import ROOT, build

Visit = Callable[..., Page]
SETTINGS = "site_name: Elsewhere\nhooks: [hooks/citations/hook.py]\ntheme: {name: mkdocs, highlightjs: false}\n"
ENTRY = "@book{{{key}, author = {{Doe, Jane}}, title = {{Work {key}}}, publisher = {{Press}}, year = {{2001}}}}\n"
NUMBER = "a[role=doc-biblioref]"
CARD = ".citation-preview"


@pytest.fixture(scope="module")
def address(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(ROOT / "hooks" / "citations", folder / "hooks" / "citations")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Home\n\nOne.[@a; @b; @c]\n\nTwo.[@c]\n", "utf-8")
    (folder / "references.bib").write_text("".join(ENTRY.format(key=key) for key in "abc"), "utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return serve(build(folder, folder / "site").site)


def test_a_number_shows_its_works_below_it_and_escape_takes_them_away(visit: Visit, address: str) -> None:
    page = visit("", base=address)
    page.locator(NUMBER).first.hover()
    card = page.locator(CARD)
    expect(card.locator("li")).to_have_text(
        ["Doe J. Work a. Press; 2001.", "Doe J. Work b. Press; 2001.", "Doe J. Work c. Press; 2001."]
    )
    assert card.bounding_box()["y"] > page.locator(NUMBER).first.bounding_box()["y"]
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)


def test_each_work_has_its_own_number(visit: Visit, address: str) -> None:
    page = visit("", base=address)
    page.locator(NUMBER).last.hover()
    assert page.locator(f"{CARD} li").evaluate_all("items => items.map(item => item.value)") == [3]


def test_a_tap_shows_the_card_and_leads_nowhere_until_it_is_closed(visit: Visit, address: str) -> None:
    page = visit("", width=390, base=address, has_touch=True)
    page.locator(NUMBER).last.tap()
    card = page.locator(CARD)
    expect(card).to_be_visible()
    assert "#" not in page.url
    card.get_by_role("button", name="Close").tap()
    expect(card).to_have_count(0)
