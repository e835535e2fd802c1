"""A wrong figure or chart stops a strict build, with the page, the line and what to do."""

from pathlib import Path

import pytest

from project import build, small_site

BIBLIOGRAPHY = """@article{merino1977,
  author = {Merino, O. R.},
  title = {Distant metastases},
  journal = {Cancer},
  year = {1977},
  annote = {A study of 5,019 people. Distant spread was found in 11 of every 100.},
}
"""
FRONT_MATTER = "---\ntitle: Start\ndescription: A page to try a mistake on, with a description of its own.\n---\n"
CHART = """```chart
kind: icons
title: Distant spread
of: 100
data:
  Distant spread: 11
study: clinic
about: 5,019 people
source: merino1977
```
"""


def complaints(folder: Path, text: str) -> list[str]:
    site = small_site(folder, {"index.md": f"{FRONT_MATTER}# Start\n\nText.[@merino1977]\n\n{text}"}, BIBLIOGRAPHY)
    built = build(site, folder / "built")
    about = [warning for warning in built.warnings if "figure" in warning or "chart" in warning or "'of'" in warning]
    assert built.exit_code or not about
    return about


def test_a_figure_and_a_chart_that_agree_with_the_source_pass(tmp_path: Path):
    assert complaints(tmp_path, f"It was 11 of every 100.[@merino1977]\n\n{CHART}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 12 of every 100.[@merino1977]", "docs/index.md:9: the figure “12 of every 100” does not stand in"),
        ("It was 11 of every 100.", "docs/index.md:9: the figure “11 of every 100” has no source in its sentence."),
        (CHART.replace("spread: 11", "spread: 12"), "docs/index.md:14: the figure “12 of every 100” does not stand in"),
        (CHART.replace("of: 100", "of: 10"), "docs/index.md:14: 'Distant spread: 11' is more than the 10 of 'of'."),
        (CHART.replace("study: clinic\n", ""), "docs/index.md:10: the chart has no 'study'."),
    ],
)
def test_one_that_does_not_stops_the_build(tmp_path: Path, text: str, expected: str):
    [complaint] = complaints(tmp_path, text)
    assert complaint.startswith(expected)
