"""Every figure leads to its source, and every work carries what is said against it, wherever they stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from checks.figures.figure import find_figures
from project import Build, build, copy_project
from promises.promises import SOURCED, broken
from promises.ways import WAYS, Way, said_on

RETRACTED = "Retracted on April 9, 2021"
WORK = "daloiso2024"
BLOCKS = "main p, main li, main td, main th, main dd, main figcaption"
# Lists of works and the project's own counts; what a box of signs says is in signs.yml, with its sources.
WITHOUT = ".references, .bibliography, .page-facts, .finding, .call-now, nav, form, .contents"
OWN_COUNTS = {"quality-scores/index.html", "quality-scores-by-item/index.html", "whole-guide/index.html"}
# The head of a list of signs; the lock reads it as it stands in signs.yml.
PHONE = re.compile(r"^\s*Call 911 \(999, 112 or the local number\)")


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_no_way_prints_a_figure_that_no_source_has(folder: Path, way: Way):
    assert broken(SOURCED, said_on(folder, way)) == set()


def test_every_figure_as_rendered_leads_to_its_source(site: Path):
    told = [
        (f"{path.relative_to(site)}: {' '.join(block.text().split())[:90]}", _has_source(block))
        for path in sorted(site.rglob("*.html"))
        if path.relative_to(site).as_posix() not in OWN_COUNTS
        for block in _blocks(path)
        if find_figures(_own_text(block)) and not PHONE.search(block.text())
    ]
    assert len(told) > 100
    assert [text for text, has_source in told if not has_source] == []


def _blocks(path: Path) -> Iterator[LexborNode]:
    tree = LexborHTMLParser(path.read_text("utf-8"))
    for node in tree.css(WITHOUT):
        node.decompose()
    for node in tree.css(BLOCKS):
        if all(inner.mem_id == node.mem_id for inner in node.css("p, li, td, th")):
            yield node


def _own_text(block: LexborNode) -> str:
    copy = LexborHTMLParser(block.html or "")
    for number in copy.css(".citation"):
        number.decompose()
    return copy.root.text(separator=" ") if copy.root else ""


def _has_source(block: LexborNode) -> bool:
    """In its own block, or in the row or chart that it is a part of."""
    around: LexborNode | None = block
    while around and around.tag != "main":
        if around.css_first("a[role=doc-biblioref]") and (
            around.mem_id == block.mem_id or around.tag in ("tr", "figure")
        ):
            return True
        around = around.parent
    return False


@pytest.fixture(scope="module")
def with_retraction(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The guide with a cited work that was retracted."""
    folder = copy_project(tmp_path_factory.mktemp("retracted"))
    bibliography = folder / "references.bib"
    text = bibliography.read_text("utf-8")
    head = f"{{{WORK},\n"
    assert head in text
    bibliography.write_text(text.replace(head, f"{head}  retracted = {{2021-04-09}},\n", 1), "utf-8")
    built = build(folder, folder / "site", strict=False)
    assert built.exit_code == 0, built.output
    return built


def test_a_retracted_work_says_so_in_every_list(with_retraction: Build):
    silent = [
        f"{path.relative_to(with_retraction.site)}: {work.id}"
        for path in sorted(with_retraction.site.rglob("*.html"))
        for work in LexborHTMLParser(path.read_text("utf-8")).css(f"li[id$='ref-{WORK}'], li[id$='work-{WORK}']")
        if RETRACTED not in work.text()
    ]
    assert silent == []
    assert RETRACTED in with_retraction.page("what-it-means/index.html")


@pytest.mark.parametrize(
    "name", [f"downloads/{WORK}.{kind}" for kind in ("bib", "ris", "json")] + ["assets/coins.json"]
)
def test_a_retracted_work_says_so_in_every_export(with_retraction: Build, name: str):
    text = with_retraction.page(name)
    assert "retracted" in text.lower()
