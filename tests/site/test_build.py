"""Building: the same twice, afresh when references.bib changes, and for any docs folder under our settings."""

import ast
import hashlib
import io
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from mkdocs.commands.build import build as build_in_process
from mkdocs.config import load_config

from project import ROOT, Build, build, copy_project, small_site
from reading import page

ENTRY = "@article{{{key}, author = {{Author, Ann}}, title = {{{title}}}, journal = {{Cancer}}, year = {{2001}}, annote = {{x}}}}\n"


def test_two_builds_in_two_folders_and_two_time_zones_are_the_same_to_the_byte(tmp_path: Path, site: Path):
    other = build(copy_project(tmp_path), tmp_path / "site", env={"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"})
    assert other.exit_code == 0, other.output
    assert _hashes(other.site) == _hashes(site)


def test_the_maintained_fork_of_mkdocs_builds_the_same_to_the_byte(tmp_path: Path, site: Path):
    other = build(ROOT, tmp_path / "site", program="properdocs")
    assert other.exit_code == 0, other.output
    assert _hashes(other.site) == _hashes(site)


def test_a_second_build_of_the_same_guide_checks_nothing_anew(tmp_path: Path):
    tells_imports = {"PYTHONPROFILEIMPORTTIME": "1"}
    copy = copy_project(tmp_path)
    first, second = (build(copy, tmp_path / "site", env=tells_imports).output for _ in range(2))
    assert "checks.written" in first
    assert "checks.written" not in second


def test_a_second_build_in_one_process_reads_a_changed_bibliography(tmp_path: Path):
    small_site(tmp_path, {"index.md": "# One\n\nText.[@a]"}, ENTRY.format(key="a", title="Before"))
    for title in ("Before", "After"):
        (tmp_path / "references.bib").write_text(ENTRY.format(key="a", title=title), "utf-8")
        _build_here(tmp_path)
        assert f"{title}. " in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_each_page_is_parsed_once_and_each_built_page_opened_once_to_read_and_once_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    pages = {**SMALL_SITES["pages in folders and a bibliography"], "other.md": "# Three\n\nText of another page."}
    site = small_site(tmp_path, pages, ENTRY.format(key="a", title="Title")) / "site"
    # With a menu all is checked; then no link may stand among the pages.
    (tmp_path / "docs" / "assets").unlink()
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\nnav: {[*pages]}\n", "utf-8")
    parsed, opened = Counter[str](), Counter[tuple[str, str]]()
    read_passages, really_open = page.read_passages, io.open

    def counting_passages(source: str, *others):
        parsed[source] += 1
        return read_passages(source, *others)

    def counting_open(file, mode: str = "r", *others, **named):
        if str(file).startswith(f"{site}/") and str(file).endswith(".html"):
            opened[str(file), "write" if "w" in mode else "read"] += 1
        return really_open(file, mode, *others, **named)

    monkeypatch.setattr(page, "read_passages", counting_passages)
    # What pathlib asks; MkDocs writes each page first, by the other name of it.
    monkeypatch.setattr(io, "open", counting_open)
    _build_here(tmp_path)
    assert {name: parsed[text] for name, text in pages.items()} == dict.fromkeys(pages, 1)
    assert opened == {(str(built), way): 1 for built in site.rglob("*.html") for way in ("read", "write")}


def test_references_bib_is_watched_so_that_serve_builds_again(tmp_path: Path):
    small_site(tmp_path, {"index.md": "# One\n\nText.[@a]"}, ENTRY.format(key="a", title="Title"))
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    assert str(tmp_path / "references.bib") in config.watch


SMALL_SITES = {
    "one page": {"index.md": "# One\n\nText.[@a]"},
    "pages in folders and a bibliography": {
        "index.md": "# One\n\nText.[@a]",
        "deep/er/page.md": "# Two\n\n## Part\n\nText.[@a]",
        "sources.md": "# Sources\n\n[BIBLIOGRAPHY]",
    },
}


@pytest.mark.parametrize("name", SMALL_SITES)
def test_any_docs_folder_builds_under_our_settings(tmp_path: Path, name: str):
    built = _build_small(tmp_path, SMALL_SITES[name], ENTRY.format(key="a", title="Title"))
    assert built.warnings == []
    assert built.exit_code == 0
    assert "Author A. Title. <em>Cancer</em>. 2001." in built.page("index.html")


def test_a_comment_of_an_author_that_looks_like_ours_stays(tmp_path: Path):
    pages = {"index.md": "# One\n\nText.[@a]\n\n<!--citation-hidden-9-->\n"}
    built = _build_small(tmp_path, pages, ENTRY.format(key="a", title="Title"))
    assert (built.exit_code, built.warnings) == (0, [])
    assert built.tree("index.html").css_first('[role="doc-biblioref"]')


def test_an_author_may_link_to_a_place_that_cites_and_to_a_work_in_a_list(tmp_path: Path):
    links = "[The place](other.md#cite-a-1), [the work](other.md#ref-a), [nothing](other.md#ref-b)."
    pages = {"index.md": f"# One\n\n{links}", "other.md": "# Two\n\nText.[@a]"}
    built = _build_small(tmp_path, pages, ENTRY.format(key="a", title="Title"))
    assert [warning.split("'")[1] for warning in built.warnings] == ["#ref-b"]


def test_a_bibliography_links_back_into_pages_in_folders(tmp_path: Path):
    built = _build_small(
        tmp_path, SMALL_SITES["pages in folders and a bibliography"], ENTRY.format(key="a", title="Title")
    )
    links = [link.attributes["href"] for link in built.tree("sources/index.html").css("main a")]
    assert {"../#cite-a-1", "../deep/er/page/#cite-a-1"} <= set(links)


def test_the_citation_package_knows_nothing_of_mkdocs():
    importing = [
        path.name
        for path in sorted((ROOT / "hooks" / "citations").rglob("*.py"))
        if path.name not in ("hook.py", "plugin.py") and "mkdocs" in _imports(path.read_text("utf-8"))
    ]
    assert importing == []


def _build_small(folder: Path, pages: dict[str, str], bibliography: str) -> Build:
    return build(small_site(folder, pages, bibliography), folder / "site")


def _build_here(folder: Path) -> None:
    """In this process."""
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build_in_process(config)


def _imports(source: str) -> set[str]:
    """The packages that a module asks for, those within its functions too; what is for type checkers only never runs."""
    modules = ast.parse(re.sub(r"^if TYPE_CHECKING:\n(?:    .*\n)+", "", source, flags=re.MULTILINE))
    asked = [node for node in ast.walk(modules) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [
        name
        for node in asked
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
    ]
    return {name.partition(".")[0] for name in names}


def _hashes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
