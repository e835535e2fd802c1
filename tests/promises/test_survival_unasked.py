"""How long people live is told on no way to a reader who did not ask for it."""

from pathlib import Path

import pytest

from built_pages import built_pages, is_internal
from guide.by_choice import KINDS
from project import ROOT
from promises.promises import UNASKED, broken
from promises.ways import WAYS, Way, said_on


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_no_way_tells_it_unasked(folder: Path, way: Way):
    assert broken(UNASKED, said_on(folder, way)) == set()


def test_no_link_and_no_anchor_leads_into_a_closed_box_from_outside(site: Path):
    """A browser would open it."""
    into = []
    held = {page.path: _held(page.tree) for page in built_pages(site)}
    for page in built_pages(site):
        own = _links_in_boxes(page.tree)
        for link in page.tree.iter("a"):
            if is_internal(link.get("href") or "#") and "#" in (link.get("href") or "") and link not in own:
                path, anchor = page.target(link.get("href"))
                if anchor in held.get(path.relative_to(site), ()):
                    into.append(f"{page.path} leads to {link.get('href')}")
    assert into == []


def test_paper_and_cards_know_the_same_boxes():
    print_css = (ROOT / "docs/assets/print.css").read_text("utf-8")
    closed = f"details:not({', '.join(f'.{kind}' for kind in KINDS)})::details-content"
    left_out = f":is({', '.join(f'.{kind}' for kind in KINDS)}):not([open]) > summary::after"
    assert closed in print_css and left_out in print_css
    assert f"details:not(.{KINDS[0]})" in (ROOT / "hooks/citations/assets/citation-card.js").read_text("utf-8")


def _boxes(tree) -> list:
    return [box for box in tree.iter("details") if set((box.get("class") or "").split()) & set(KINDS)]


def _held(tree) -> set[str]:
    """The ids that stand in closed boxes, below the title."""
    return {
        each.get("id")
        for box in _boxes(tree)
        for child in box
        if child.tag != "summary"
        for each in child.iter()
        if each.get("id")
    }


def _links_in_boxes(tree) -> set:
    return {link for box in _boxes(tree) for link in box.iter("a")}
