"""Mistakes planted alone into a small site: each fails a strict build with one line that says where and what to do."""

from pathlib import Path

import pytest

from project import build, small_site

PAGE = "---\ntitle: One\n---\n# One\n\nText.[@first2001; @second2002]\n"
BIBLIOGRAPHY = """@article{first2001,
  author  = {First, Ann},
  title   = {One work},
  journal = {Cancer},
  year    = {2001},
  annote  = {It found something.},
}

@article{second2002,
  author  = {Second, Bo},
  title   = {Another work},
  journal = {Cancer},
  year    = {2002},
  annote  = {It found something else.},
}
"""
# What is changed, in which file, and the one line that tells of it.
MISTAKES = {
    "a mistyped key": (
        "index.md", "@first2001", "@frist2001",
        "docs/index.md:6: no entry 'frist2001' in references.bib. Did you mean 'first2001'?",
    ),
    "a duplicate key": (
        "references.bib", "second2002", "first2001",
        "references.bib:9: the key 'first2001' is already used in line 1. Give one of the two another key, or delete it.",
    ),
    "an unclosed brace": (
        "references.bib", "year    = {2001},", "year    = {2001,",
        "references.bib:5: the field 'year' of 'first2001' is never closed. Add the missing '}' at the end of its text.",
    ),
    "a missing title": (
        "references.bib", "  title   = {One work},\n", "",
        "references.bib:1: 'first2001' has no 'title'. Add title = {…}.",
    ),
    "a dead link": (
        "index.md", "Text.", "[Text](two.md).",
        "docs/index.md:6: the link 'two.md' leads to no page or file. Correct it, or add the file.",
    ),
    "a dead anchor": (
        "index.md", "Text.", "[Text](#two).",
        "docs/index.md:6: no heading of this page has the address '#two'. Correct it, or give the heading {#two}.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_strict_build_stops_with_one_line_for(mistake: str, tmp_path: Path):
    file, before, after, message = MISTAKES[mistake]
    page, bibliography = PAGE, BIBLIOGRAPHY
    if file == "index.md":
        page = page.replace(before, after)
    else:
        bibliography = bibliography.replace(before, after)
    assert (page, bibliography) != (PAGE, BIBLIOGRAPHY)
    built = build(small_site(tmp_path, {"index.md": page}, bibliography), tmp_path / "site")
    assert built.exit_code != 0
    assert message in built.warnings
    assert "Traceback" not in built.output


def test_without_a_mistake_the_small_site_builds(tmp_path: Path):
    built = build(small_site(tmp_path, {"index.md": PAGE}, BIBLIOGRAPHY), tmp_path / "site")
    assert (built.exit_code, built.warnings) == (0, [])


def test_a_bibliography_that_is_not_text_stops_the_build_with_one_line(tmp_path: Path):
    folder = small_site(tmp_path, {"index.md": PAGE}, "")
    (folder / "references.bib").write_bytes("Zbären".encode("latin-1"))
    built = build(folder, tmp_path / "site")
    assert built.exit_code == 1
    assert "references.bib: line 1 is not UTF-8 text. Save the file with the encoding UTF-8." in built.output
    assert "Traceback" not in built.output


def test_a_page_that_would_take_the_place_of_a_file_stops_the_build_with_one_line(tmp_path: Path):
    folder = small_site(tmp_path, {"index.md": PAGE, "first.js.md": PAGE, "first.js": "// x"}, BIBLIOGRAPHY)
    built = build(folder, tmp_path / "site")
    assert built.exit_code == 1
    what = "the page would need a folder 'first.js', and a file has that name. Give the page another name."
    assert f"docs/first.js.md:1: {what}" in built.output
    assert "Traceback" not in built.output


def test_a_page_that_is_not_text_stops_the_build_with_one_line_before_anything_reads_it(tmp_path: Path):
    folder = small_site(tmp_path, {"index.md": PAGE}, BIBLIOGRAPHY)
    (folder / "docs" / "new.md").write_bytes("# Zbären".encode("latin-1"))
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "extra: {redirects: {old.md: new.md}}\n", "utf-8")
    built = build(folder, tmp_path / "site")
    assert built.exit_code == 1
    assert "docs/new.md: line 1 is not UTF-8 text. Save the file with the encoding UTF-8." in built.output
    assert "Traceback" not in built.output
