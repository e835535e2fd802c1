"""A renamed page keeps its old address, without a script; a mistake in the map is named with its line."""

from pathlib import Path

import pytest

from project import Build, build, small_site

PAGES = {
    "index.md": "---\ntitle: One\n---\n# One\n\nText.\n",
    "parts/two.md": "---\ntitle: Two & more\n---\n# Two\n\nText.\n\n## Part {#part}\n\nText.\n",
}
MOVED = """
    old.md: parts/two.md
    deep/er/old.md: parts/two.md#part
    older.md: index.md"""
LEADS = {"old": "../parts/two/", "deep/er/old": "../../../parts/two/#part", "older": "../"}
MISTAKES = {
    "lost.md: three.md": "'lost.md' leads on to 'three.md', which is no page.",
    "index.md: parts/two.md": "'index.md' still exists, so it cannot lead on to 'parts/two.md'.",
    "/old/: parts/two.md": "the old page '/old/' is no name of a page.",
    "../../old.md: parts/two.md": "the old page '../../old.md' is no name of a page.",
    "empty.md:": "'empty.md' leads on to 'None', which is no page.",
}


def built(folder: Path, redirects: str) -> Build:
    small_site(folder, PAGES, "")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"extra:\n  redirects:{redirects}\n")
    return build(folder, folder / "site", strict=False, env={"SITE_URL": "https://example.org/guide/"})


def redirect_warnings(run: Build) -> list[str]:
    return [line for line in run.warnings if line.startswith("mkdocs.yml")]


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return built(tmp_path_factory.mktemp("moved"), MOVED)


@pytest.mark.parametrize("name", LEADS)
def test_the_old_address_leads_to_the_new_page_by_refresh_and_by_a_link(name: str, moved: Build):
    page = moved.tree(f"{name}/index.html")
    assert page.css_first('meta[http-equiv="refresh"]').attributes["content"] == f"0; url={LEADS[name]}"
    assert page.css_first("a").attributes["href"] == LEADS[name]


def test_readers_and_search_engines_are_told_where_the_page_is_now(moved: Build):
    page = moved.tree("old/index.html")
    assert page.css_first("a").text() == "Two & more"
    assert page.css_first('[rel="canonical"]').attributes["href"] == "https://example.org/guide/parts/two/"


def test_the_page_at_the_old_address_needs_no_script_and_no_style(moved: Build):
    text = moved.page("old/index.html")
    assert "default-src 'none'" in text
    assert "<script" not in text
    assert "style" not in text


def test_the_old_address_is_neither_in_the_sitemap_nor_in_the_search(moved: Build):
    assert "old/" not in moved.page("sitemap.xml")
    assert "old/" not in moved.page("search/index.json")


def test_a_good_map_raises_no_warning(moved: Build):
    assert redirect_warnings(moved) == []


def test_each_mistake_in_the_map_is_named_with_its_line(tmp_path: Path):
    run = built(tmp_path, "".join(f"\n    {written}" for written in MISTAKES))
    lines = (tmp_path / "mkdocs.yml").read_text("utf-8").splitlines()
    said = [warning.split(" Write ")[0].split(" Delete ")[0] for warning in redirect_warnings(run)]
    assert said == [
        f"mkdocs.yml:{lines.index(f'    {written}') + 1}: {message}" for written, message in MISTAKES.items()
    ]
    assert "Traceback" not in run.output


def test_what_is_no_map_is_named(tmp_path: Path):
    [warning] = redirect_warnings(built(tmp_path, " old.md"))
    assert warning.endswith(
        "'redirects' is no map. Write one line for each renamed page below it, as in 'old.md: new.md'."
    )
