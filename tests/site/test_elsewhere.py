"""The citations alone, in another site: what their README says, in an empty folder, strict, in two themes."""

import re
import shutil
import tomllib
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from project import ROOT, Build, build

CITATIONS = ROOT / "hooks" / "citations"
README = (CITATIONS / "README.md").read_text("utf-8")
BIBLIOGRAPHY = """@article{leemans1993,
  author = {Leemans, C. René and Tiwari, Rammohan},
  title = {Recurrence at the primary site},
  journal = {Cancer},
  year = {1993},
  volume = {71},
  pages = {452--456},
  doi = {10.1002/cncr.1},
}
@book{unread2001, author = {Doe, Jane}, title = {A book nobody cites}, publisher = {Press}, year = {2001}}
"""
THEMES = {
    "material": "theme: material",
    "mkdocs": "theme: mkdocs",
    "material, other addresses": "theme: material\nuse_directory_urls: false",
}


def elsewhere(folder: Path, settings: str, env: dict[str, str] | None = None, **files: str) -> Build:
    """A site as the five lines of the README make it; `files` are others, or these otherwise, by their paths."""
    shutil.copytree(CITATIONS, folder / "hooks" / "citations", ignore=shutil.ignore_patterns("__pycache__"))
    listed, cited, marked = (said(number) for number in (2, 4, 5))
    own = {
        "docs/index.md": f"# Home\n\n{cited}\n",
        "docs/references.md": f"# References\n\n{marked}\n",
        "references.bib": BIBLIOGRAPHY,
        "mkdocs.yml": f"site_name: Elsewhere\n{listed}\n{settings}\n",
    }
    for name, text in (own | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return build(folder, folder / "site", env=env)


def said(number: int) -> str:
    """What a line of the README says to write: the longest of its code."""
    line = next(line for line in README.splitlines() if line.startswith(f"{number}. "))
    return max(re.findall(r"`([^`]*)`", line), key=len)


@pytest.mark.parametrize("theme", THEMES)
def test_the_readme_makes_a_site(tmp_path, theme):
    built = elsewhere(tmp_path, THEMES[theme])
    assert (built.exit_code, built.warnings) == (0, [])
    home = built.page("index.html")
    assert "people.<sup class=" in home
    assert '<li id="ref-leemans1993">Leemans CR, Tiwari R. Recurrence' in home
    assert "citations.css" in home
    assert home.index("citation-card.js") < home.index("preview.js")


def test_the_folder_installed_makes_the_same_site(tmp_path):
    plugins = tomllib.loads((CITATIONS / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    lines = [f"{name} = {value}" for name, value in plugins["mkdocs.plugins"].items()]
    about = {
        "installed/citations.dist-info/METADATA": "Metadata-Version: 2.1\nName: citations\nVersion: 1",
        "installed/citations.dist-info/entry_points.txt": "\n".join(["[mkdocs.plugins]", *lines]),
    }
    copied = elsewhere(tmp_path / "copied", "theme: mkdocs")
    shutil.copytree(CITATIONS, tmp_path / "one" / "installed" / "citations")
    settings = "site_name: Elsewhere\nplugins: [search, citations]\ntheme: mkdocs\n"
    env = {"PYTHONPATH": str(tmp_path / "one" / "installed")}
    built = elsewhere(tmp_path / "one", "", env=env, **about, **{"mkdocs.yml": settings})
    assert (built.exit_code, built.warnings) == (0, [])
    assert built.tree("index.html").css_first("section.references").html == (
        copied.tree("index.html").css_first("section.references").html
    )
    assert built.page("references/index.html").count("Cited on") == 1


@pytest.mark.parametrize("theme", THEMES)
def test_no_address_on_its_pages_is_dead(tmp_path, theme):
    site = elsewhere(tmp_path, THEMES[theme]).site
    dead = []
    for page in site.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"]*)"', page.read_text("utf-8")):
            path = urldefrag(address)[0].partition("?")[0]
            if path and "//" not in path and not path.startswith(("/", "data:")):
                target = page.parent / path
                dead += [] if (target / "index.html" if target.is_dir() else target).is_file() else [(page.name, path)]
    assert dead == []


def test_nothing_of_this_guide_is_there(tmp_path):
    site = elsewhere(tmp_path, "theme: mkdocs").site
    words = [*(site / "references").rglob("*.html"), *(site / "assets").glob("*")]
    text = "\n".join(path.read_text("utf-8") for path in words)
    assert [word for word in ("guide", "What this study found", "md-typeset ", "CITATION_WORDS") if word in text] == []


def test_a_site_sets_its_own_words_and_rules(tmp_path):
    settings = "theme: mkdocs\nextra: {citations: {heading: Sources, strings: {cited_on: 'Used on {pages}'}, preview: false, allow_uncited: false}}"
    built = elsewhere(tmp_path, settings)
    assert built.exit_code == 1
    assert built.warnings[0] == "references.bib:10: no page cites 'unread2001'. Cite it, or delete the entry."
    built = elsewhere(tmp_path / "again", settings.replace(", allow_uncited: false", ""))
    assert ">Sources</h2>" in built.page("index.html")
    assert ">Used on <a " in built.page("references/index.html")
    assert [script for script in ("citation-card.js", "preview.js") if script in built.page("index.html")] == []


def test_a_wrong_setting_is_one_line(tmp_path):
    built = elsewhere(tmp_path, "theme: mkdocs\nextra: {citations: {previews: true}}")
    assert built.exit_code == 1
    assert "mkdocs.yml: extra: citations: there is no setting 'previews'. Did you mean 'preview'?" in built.output
    assert "Traceback" not in built.output


def test_messages_name_the_files_that_the_site_has(tmp_path):
    settings = "theme: mkdocs\nextra: {citations: {bibliography: [references.bib, works.bib]}}"
    files = {"docs/index.md": "# Home\n\nx.[@lost]", "works.bib": "@book{two, title = {T}}"}
    warnings = elsewhere(tmp_path, settings, **files).warnings
    assert "docs/index.md:3: no entry 'lost' in references.bib or works.bib. " in warnings[0]
    assert "works.bib:1: 'two' has no 'publisher'. Add publisher = {…}." in warnings


def test_a_file_of_the_site_comes_in_place_of_ours(tmp_path):
    built = elsewhere(tmp_path, "theme: mkdocs", **{"docs/assets/citations.css": "sup { color: red }"})
    assert (built.site / "assets" / "citations.css").read_text("utf-8") == "sup { color: red }"


def test_the_folder_installs_all_its_packages():
    project = tomllib.loads((CITATIONS / "pyproject.toml").read_text("utf-8"))
    packages = {f"citations.{path.parent.name}" for path in CITATIONS.glob("*/__init__.py")}
    assert set(project["tool"]["setuptools"]["packages"]) == packages | {"citations"}
    folders = {f"{path.name}/*" for path in CITATIONS.iterdir() if path.is_dir() and not list(path.glob("*.py"))}
    assert folders - {"__pycache__/*"} <= set(project["tool"]["setuptools"]["package-data"]["citations"])
