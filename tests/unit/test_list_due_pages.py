"""`make due`: a page is named with its line once its review date is past, and not before."""

from datetime import date
from pathlib import Path

import pytest

from list_due_pages import due_pages, main

TODAY = date(2027, 11, 25)


def due(folder: Path, front_matter: str) -> list[str]:
    (folder / "page.md").write_text(f"---\ntitle: One\n{front_matter}\n---\n# One\n\nreview_by: 2001-01-01\n", "utf-8")
    return [line.removeprefix(str(folder)) for line in due_pages(folder, TODAY)]


@pytest.mark.parametrize("day", ["2027-11-24", "'2027-11-24'", "2026-01-01"])
def test_a_page_whose_day_is_past_is_named_with_its_line(day: str, tmp_path: Path):
    [line] = due(tmp_path, f"reviewed: 2026-11-24\nreview_by: {day}")
    assert line.startswith(f"/page.md:4: was to be checked again by {day.strip(chr(39))}. ")


@pytest.mark.parametrize("front_matter", ["review_by: 2027-11-25", "review_by: 2027-13-45", "review_by: soon", "x: y"])
def test_any_other_page_is_not(front_matter: str, tmp_path: Path):
    assert due(tmp_path, front_matter) == []


def test_front_matter_ends_as_mkdocs_ends_it(tmp_path: Path):
    (tmp_path / "page.md").write_text("--- \ntitle: One\n'review_by': \"2026-01-01\"\n...\n# One\n", "utf-8")
    [line] = due_pages(tmp_path, TODAY)
    assert line.startswith(f"{tmp_path}/page.md:3: was to be checked again by 2026-01-01. ")


def test_the_command_fails_only_when_a_page_is_due(tmp_path: Path, capsys):
    due(tmp_path, "review_by: 9999-01-01")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "No page is past its review date.\n"
    due(tmp_path, "review_by: 2001-01-01")
    assert main([str(tmp_path)]) == 1


def test_the_body_of_an_issue_lists_the_pages_and_is_empty_when_none_is_due(tmp_path: Path, capsys):
    issue = tmp_path / "reports" / "issue.md"
    due(tmp_path, "review_by: 2001-01-01")
    assert main([str(tmp_path), "--issue", str(issue)]) == 1
    assert f"\n- `{tmp_path}/page.md:3: was to be checked again by 2001-01-01. " in issue.read_text("utf-8")
    due(tmp_path, "review_by: 9999-01-01")
    assert main([str(tmp_path), "--issue", str(issue)]) == 0
    assert issue.read_text("utf-8") == ""
