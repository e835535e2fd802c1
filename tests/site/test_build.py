"""Building: the same twice, afresh when references.bib changes, and for any docs folder under our settings."""

import hashlib
from pathlib import Path

import pytest

from project import ROOT, Build, build, copy_project, small_site

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
    from mkdocs.commands.build import build as build_in_process
    from mkdocs.config import load_config

    small_site(tmp_path, {"index.md": "# One\n\nText.[@a]"}, ENTRY.format(key="a", title="Before"))
    for title in ("Before", "After"):
        (tmp_path / "references.bib").write_text(ENTRY.format(key="a", title=title), "utf-8")
        config = load_config(str(tmp_path / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build_in_process(config)
        assert f"{title}. " in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_references_bib_is_watched_so_that_serve_builds_again(tmp_path: Path):
    from mkdocs.config import load_config

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


def _imports(source: str) -> str:
    """What runs when a module is loaded; imports for type checkers only are indented."""
    return "\n".join(line for line in source.splitlines() if line.startswith(("import ", "from ")))


def _hashes(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
