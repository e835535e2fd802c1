"""The style says how a reference reads, and never what leaves the site or is compared with a registry."""

import ast
from pathlib import Path

import pytest

import citations.ama
import citations.style.book
import citations.style.journal
from citations.bibliography import parse_bibliography
from citations.exports import bibtex, csl, ris
from project import ROOT
from published_record import PublishedRecord
from record_comparison import differences

SOURCE = """@article{one, author = {Roe, Ann}, title = {One}, journal = {Cancer}, year = {2020}, volume = {7}, pages = {1079--1087}}
@incollection{two, author = {Roe, Ann}, title = {Two}, booktitle = {Book}, publisher = {P}, year = {2020}, pages = {338-345}}"""


@pytest.fixture
def vancouver(monkeypatch: pytest.MonkeyPatch) -> None:
    """References print pages as Vancouver does: 1079-87."""

    def shortened(pages: str) -> str:
        first, _, last = pages.partition("-")
        same = next((at for at in range(len(last)) if first[at : at + 1] != last[at]), 0) if last else 0
        return f"{first}-{last[same:]}" if last and len(first) == len(last) else pages

    for style in (citations.style.journal, citations.style.book):
        monkeypatch.setattr(style, "printed", shortened)


def entries():
    return parse_bibliography(SOURCE).entries


def test_another_form_of_pages_shows_in_references_of_articles_and_chapters(vancouver):
    shown = [citations.ama.plain_text(entry) for entry in entries().values()]
    assert "2020;7:1079-87" in shown[0]
    assert "338-45" in shown[1]


def test_pages_that_leave_the_site_stay_whole(vancouver):
    for export in (csl.to_csl_json, ris.to_ris, bibtex.to_bibtex):
        assert "1087" in export(entries()), export.__module__


def test_a_registry_is_compared_with_whole_pages(vancouver):
    record = PublishedRecord("Crossref", "journal-article", "One", pages="1079-1087")
    assert list(differences(entries()["one"], record)) == []


def test_no_export_and_no_tool_knows_how_pages_are_printed():
    paths = [*(ROOT / "hooks" / "citations" / "exports").rglob("*.py"), *(ROOT / "tools").glob("*.py")]
    assert [path.name for path in paths if "printed_pages" in _imported(path)] == []


def _imported(path: Path) -> str:
    tree = ast.parse(path.read_text("utf-8"))
    return " ".join(str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
