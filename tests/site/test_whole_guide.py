"""The whole guide on one page: every page is in it, in order, with its own sources and working links."""

from itertools import pairwise
from pathlib import Path

import pytest

from built_pages import BuiltPage, built_pages, is_internal

WAY_THERE = "whole-guide/index.html"
ON_ONE_PAGE = "whole-guide-on-one-page/index.html"
NOT_BOUND = {"404.html", WAY_THERE, ON_ONE_PAGE, "quality-scores/index.html", "quality-scores-by-item/index.html"}


@pytest.fixture(scope="module")
def whole(site: Path) -> BuiltPage:
    return BuiltPage(site, Path(ON_ONE_PAGE))


@pytest.fixture(scope="module")
def chapters(whole: BuiltPage) -> list:
    return [section for section in whole.tree.iter("section") if section.get("class") == "chapter"]


def test_every_page_of_the_menu_is_a_chapter_in_the_order_of_the_menu(whole: BuiltPage, chapters: list, site: Path):
    menu = next(element for element in whole.tree.iter("nav") if element.get("id") == "menu")
    in_menu = [whole.target(link.get("href"))[0].relative_to(site).as_posix() for link in menu.iter("a")]
    bound = [path for path in in_menu if path not in NOT_BOUND]
    assert [_page_of(chapter) for chapter in chapters] == bound
    assert set(bound) == {page.path.as_posix() for page in built_pages(site)} - NOT_BOUND


def test_a_chapter_says_all_that_its_page_says(chapters: list, site: Path):
    lost = []
    for chapter in chapters:
        page = BuiltPage(site, Path(_page_of(chapter)))
        main = next(page.tree.iter("main"))
        said = {
            _words(element)
            for element in chapter.iter()
            if element.tag in ("p", "h2", "h3", "h4", "dt", "td", "figcaption")
        }
        lost += [
            f"{page.path}: {_words(element)[:80]}"
            for element in main.iter()
            if element.tag in ("h1", "h2", "h3", "dt", "td", "figcaption") and _words(element) not in said
        ]
    assert not lost


def test_headings_go_down_one_step_at_a_time(whole: BuiltPage):
    levels = [
        int(element.tag[1])
        for element in next(whole.tree.iter("main")).iter()
        if element.tag in {f"h{n}" for n in range(1, 7)}
    ]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_numbers_of_a_chapter_are_those_of_its_page_and_lead_to_its_own_list(chapters: list, site: Path):
    wrong = []
    for chapter in chapters:
        page = BuiltPage(site, Path(_page_of(chapter)))
        own = {element.get("id") for element in chapter.iter()}
        seen = [(link.get("aria-label"), link.get("href").removeprefix("#")) for link in _citations(chapter)]
        wrong += [f"{page.path}: {label}" for label, target in seen if target not in own]
        if [label for label, _ in seen] != [link.get("aria-label") for link in page.by_role("doc-biblioref")]:
            wrong.append(f"{page.path}: numbers differ")
    assert not wrong


def test_links_between_pages_stay_inside(whole: BuiltPage):
    main = next(whole.tree.iter("main"))
    bound = {page.path for page in built_pages(whole.site)} - {Path(path) for path in NOT_BOUND}
    leaving = [
        address
        for address in (link.get("href") for link in main.iter("a"))
        if is_internal(address)
        and not address.startswith("#")
        and whole.target(address)[0].relative_to(whole.site) in bound
    ]
    assert not leaving


def test_figures_about_how_long_people_live_are_behind_a_closed_box(chapters: list):
    outlook = next(chapter for chapter in chapters if chapter.get("id") == "chapter-outlook")
    assert [(child.tag, child.get("class"), child.get("open")) for child in outlook] == [("details", "survival", None)]


def test_the_whole_guide_on_one_page_is_not_in_the_search(site: Path):
    assert "whole-guide-on-one-page" not in (site / "search" / "index.json").read_text("utf-8")


def test_every_page_leads_to_the_ways_to_print_and_only_they_to_the_long_page(site: Path):
    """No reader with a weak signal comes upon all pages at once without having been told."""
    targets = {
        page.path.as_posix(): {
            page.target(link.get("href"))[0].relative_to(site).as_posix()
            for link in page.tree.iter("a")
            if is_internal(link.get("href") or "")
        }
        for page in built_pages(site)
    }
    assert [path for path, found in targets.items() if WAY_THERE not in found] == []
    assert [path for path, found in targets.items() if ON_ONE_PAGE in found and path != ON_ONE_PAGE] == [WAY_THERE]


def test_the_ways_to_print_list_every_chapter_with_what_it_tells(site: Path, chapters: list):
    page = BuiltPage(site, Path(WAY_THERE))
    listed = [page.target(term.find("a").get("href"))[0].relative_to(site).as_posix() for term in page.tree.iter("dt")]
    assert listed == [_page_of(chapter) for chapter in chapters]
    assert all(_words(told) for told in page.tree.iter("dd"))


def _page_of(chapter) -> str:
    name = chapter.get("id").removeprefix("chapter-")
    return "index.html" if name == "index" else f"{name}/index.html"


def _citations(element) -> list:
    return [link for link in element.iter("a") if link.get("role") == "doc-biblioref"]


def _words(element) -> str:
    return " ".join("".join(element.itertext()).split())
