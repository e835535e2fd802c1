"""Links back to a citation in a closed box lead to the title of the box."""

from pathlib import Path
from types import SimpleNamespace

from delivery.built_site import BuiltPage
from delivery.closed_boxes import lead_to_titles

BOX = '<details class="survival"><summary>Figures</summary><p id="cite-a-1">12.</p>{}</details>'
LINK = '<a role="doc-backlink" href="{}">a</a>'


def rewritten(folder: Path, pages: dict[str, str]) -> dict[str, str]:
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(html, "utf-8")
    site = SimpleNamespace(pages=[BuiltPage(folder, Path(name)) for name in pages])
    lead_to_titles(site)
    return {page.path.as_posix(): page.sent.decode() for page in site.pages}


def test_a_link_into_a_closed_box_leads_to_its_title_from_any_page(tmp_path: Path):
    pages = {
        "tests/index.html": BOX.format("") + LINK.format("#cite-a-1") + LINK.format("#cite-b-1"),
        "references/index.html": LINK.format("../tests/#cite-a-1"),
    }
    found = rewritten(tmp_path, pages)
    assert '<summary id="closed-box-1">' in found["tests/index.html"]
    assert LINK.format("#closed-box-1") + LINK.format("#cite-b-1") in found["tests/index.html"]
    assert LINK.format("../tests/#closed-box-1") in found["references/index.html"]


def test_a_title_that_has_a_name_keeps_it(tmp_path: Path):
    page = BOX.format("").replace("<summary>", '<summary id="lifetime">') + LINK.format("#cite-a-1")
    assert LINK.format("#lifetime") in rewritten(tmp_path, {"index.html": page})["index.html"]


def test_what_post_mortems_found_is_as_closed(tmp_path: Path):
    page = BOX.format("").replace("survival", "post-mortem") + LINK.format("#cite-a-1")
    assert LINK.format("#closed-box-1") in rewritten(tmp_path, {"index.html": page})["index.html"]


def test_a_link_from_within_the_box_leads_to_its_place(tmp_path: Path):
    page = BOX.format("<details><summary>More</summary></details>" + LINK.format("#cite-a-1"))
    assert LINK.format("#cite-a-1") in rewritten(tmp_path, {"index.html": page})["index.html"]


def test_a_box_that_is_only_folded_is_left_alone(tmp_path: Path):
    page = '<details class="note"><summary>More</summary><p id="cite-a-1">1</p></details>' + LINK.format("#cite-a-1")
    assert LINK.format("#cite-a-1") in rewritten(tmp_path, {"index.html": page})["index.html"]


def test_a_zip_has_the_same_links(tmp_path: Path):
    pages = {"tests.html": BOX.format(""), "references.html": LINK.format("tests.html#cite-a-1")}
    assert LINK.format("tests.html#closed-box-1") in rewritten(tmp_path, pages)["references.html"]


def test_a_link_of_an_author_is_no_way_into_a_closed_box(tmp_path: Path):
    page = BOX.format("") + '<a href="#cite-a-1">the figures</a>'
    assert '<a href="#closed-box-1">the figures</a>' in rewritten(tmp_path, {"index.html": page})["index.html"]
