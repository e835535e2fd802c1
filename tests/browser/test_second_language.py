"""What scripts say on a site in a second language: nothing in English, and each count in the plural of that language."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from babel import Locale
from playwright.sync_api import Page, expect

from second_language import LANGUAGE, build_second_language, without_wrapped

LATIN = re.compile(r"[A-Za-z]{2,}")
COUNTED = re.compile(r"⟦(?P<form>one|few|many|other): \D*(?P<count>\d+)")


@pytest.fixture(scope="module")
def second(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    built = build_second_language(tmp_path_factory.mktemp("second"))
    assert built.exit_code == 0, built.output
    return serve(built.site)


def assert_right_plural(text: str) -> None:
    found = COUNTED.search(text)
    assert found, text
    assert found["form"] == Locale(LANGUAGE).plural_form(int(found["count"])), text


def search_for(page: Page, words: str) -> str:
    page.locator(".search-button").click()
    page.get_by_role("searchbox").or_(page.locator("#search-words")).fill(words)
    expect(page.locator("dialog[aria-busy=false] .search-status")).to_contain_text("⟦")
    said = page.locator(".search-status").inner_text()
    seen = page.locator("dialog").inner_text() + (page.locator("dialog").get_attribute("aria-label") or "")
    assert not LATIN.search(without_wrapped(seen)), seen
    return said


@pytest.mark.parametrize(("words", "form"), [("777", "one"), ("555", "few"), ("333", "many")])
def test_search_counts_places_in_the_plural_of_the_language(
    visit: Callable[..., Page], second: str, words: str, form: str
) -> None:
    said = search_for(visit(base=second), words)
    assert said.startswith(f"⟦{form}: "), said
    assert_right_plural(said)


def test_search_says_in_the_language_that_nothing_was_found(visit: Callable[..., Page], second: str) -> None:
    assert search_for(visit(base=second), "987654").startswith("⟦Nothing found.")


def test_folded_sources_are_counted_in_the_plural_of_the_language(visit: Callable[..., Page], second: str) -> None:
    page = visit(base=second, width=360, height=640)
    page.mouse.move(10, 10)
    assert_right_plural(page.locator(".unfold").inner_text())


def test_a_card_speaks_the_language(visit: Callable[..., Page], second: str) -> None:
    page = visit(base=second)
    page.mouse.move(10, 10)
    page.wait_for_function("() => Boolean(window.guide.openCard)")
    page.locator("a[role=doc-biblioref]").first.hover()
    card = page.locator(".preview")
    expect(card.get_by_role("button")).to_contain_text("⟦Close")
    assert (card.get_attribute("aria-label") or "").startswith("⟦Source ")


def test_filter_and_copy_on_the_list_of_works_speak_the_language(visit: Callable[..., Page], second: str) -> None:
    page = visit("references/", base=second)
    page.mouse.move(10, 10)
    page.locator("#filter").fill("ααα")
    assert_right_plural(page.locator(".filter [role=status]").inner_text().replace("3 of ", ""))
    expect(page.get_by_role("button", name="⟦Copy citation").first).to_be_visible()
