"""Citations on the built pages of the guide: each leads to its entry and back, and every entry is cited."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from built_pages import BuiltPage, built_pages
from citations.bibliography import read_bibliography
from citations.reference_list import reference_id
from project import ROOT


@pytest.fixture(scope="session")
def pages(site: Path) -> list[BuiltPage]:
    """Without the page that repeats them all for printing; test_whole_guide.py looks at that one."""
    return [page for page in built_pages(site) if page.path.parts[0] != "whole-guide-on-one-page"]


@pytest.fixture(scope="session")
def guide_pages(pages: list[BuiltPage]) -> list[BuiltPage]:
    return [page for page in pages if page.by_role("doc-biblioref")]


def test_every_citation_reaches_its_entry_and_every_link_back_its_citation(pages: list[BuiltPage]):
    ids = {page.site / page.path: page.ids for page in pages}
    dead = [
        f"{page.path}: {link.get('href')}"
        for page in pages
        for link in page.by_role("doc-biblioref") + page.by_role("doc-backlink")
        if not _leads_to(ids, page, link.get("href"))
    ]
    assert not dead


def test_every_citation_has_a_link_back_on_its_page_and_on_the_references_page(pages: list[BuiltPage], site: Path):
    references = BuiltPage(site, Path("references/index.html"))
    back = {references.target(link.get("href")) for link in references.by_role("doc-backlink")}
    missing = []
    for page in pages:
        own = {link.get("href") for link in page.by_role("doc-backlink")}
        closed = _titles_of_closed_boxes(page)
        for link in page.by_role("doc-biblioref"):
            anchor = closed.get(link.get("id"), link.get("id"))
            if f"#{anchor}" not in own or (site / page.path, anchor) not in back:
                missing.append(f"{page.path}: {anchor}")
    assert not missing


def _titles_of_closed_boxes(page: BuiltPage) -> dict[str, str]:
    """A link back into a box that readers open only if they wish leads to its title, which does not open it."""
    boxes = [box for box in page.tree.iter("details") if box.get("class") in ("survival", "post-mortem")]
    return {each.get("id"): box.find("summary").get("id") for box in boxes for each in box.iter("a") if each.get("id")}


def test_numbers_start_at_one_without_gaps_in_reading_order(guide_pages: list[BuiltPage]):
    wrong = {}
    for page in guide_pages:
        firsts = list(dict.fromkeys(_number(link) for link in _in_order_written(page)))
        entries = len(page.by_role("doc-bibliography")[-1].findall("ol/li"))
        if sorted(firsts) != list(range(1, entries + 1)):
            wrong[str(page.path)] = firsts
    assert not wrong


def test_accessible_names_of_citations_begin_with_what_is_seen(pages: list[BuiltPage]):
    links = [(page, link) for page in pages for link in page.by_role("doc-biblioref")]
    wrong = [
        f"{page.path}: {link.get('id')}"
        for page, link in links
        if not link.get("aria-label", "").startswith((link.text or "").strip("-"))
    ]
    assert links
    assert not wrong


def test_no_page_shows_citation_syntax(pages: list[BuiltPage]):
    assert [str(page.path) for page in pages if "[@" in page.text] == []


def test_every_entry_of_the_bibliography_is_cited(pages: list[BuiltPage]):
    ids = set().union(*(page.ids for page in pages))
    keys = read_bibliography(ROOT / "references.bib").entries
    assert [key for key in keys if reference_id(key) not in ids] == []


def test_the_references_page_lists_every_work_once_in_alphabetical_order(site: Path):
    references = BuiltPage(site, Path("references/index.html"))
    works = [
        " ".join("".join(item.find("p").itertext()).split()) for item in references.tree.findall(".//section/ol/li")
    ]
    keys = read_bibliography(ROOT / "references.bib").entries
    assert len(works) == len(set(works)) == len(keys)
    surnames = [_plain(work.split(" ")[0]) for work in works if "," in work.split(".")[0]]
    assert surnames == sorted(surnames)


def _leads_to(ids: dict[Path, set[str]], page: BuiltPage, address: str) -> bool:
    file, fragment = page.target(address)
    return fragment in ids.get(file, ())


def _in_order_written(page: BuiltPage) -> list:
    return page.by_role("doc-biblioref")


def _number(link) -> int:
    return int(link.get("aria-label").split(",")[0].split("(")[0])


def _plain(surname: str) -> str:
    return surname.casefold().replace("ä", "a").replace("'", "").replace("’", "")


def test_no_page_opens_a_finding_that_tells_how_long_people_lived(pages: list[BuiltPage]):
    told = [
        (page, details)
        for page in pages
        for details in page.tree.iter("details")
        if "survival" in (details.get("class") or "")
    ]
    assert told
    assert [str(page.path) for page, details in told if details.get("open") is not None] == []


def test_zotero_finds_every_work_on_the_references_page_as_it_is_sent(site: Path):
    page = BuiltPage(site, Path("references/index.html"))
    works = [work for section in page.by_role("doc-bibliography") for work in section.findall("ol/li")]
    without = [work.get("id") for work in works if not _records(work)]
    assert works and not without


def _records(work: Element) -> list[str]:
    titles = [span.get("title", "") for span in work.iter("span") if span.get("class") == "Z3988"]
    return [title for title in titles if "title=" in title or "info:doi/" in title]
