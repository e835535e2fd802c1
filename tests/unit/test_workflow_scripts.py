"""The scripts of the workflows, run against a `gh` that only notes what it was asked to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
# Answers a question about issues, pull requests or artifacts with $ANSWER, and notes everything else.
GH = """#!/bin/sh
case "$*" in
  "issue list"*|api*) echo "$ANSWER";;
  *) echo "$@" >> "$NOTES";;
esac
"""


def scripts(path: Path) -> list[str]:
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
    return [step["run"] for job in jobs for step in job["steps"] if "run" in step]


def run(script: str, folder: Path, answer: str, **environment: str) -> list[str]:
    """What `gh` was asked to do."""
    (folder / "bin").mkdir()
    (folder / "bin" / "gh").write_text(GH, "utf-8")
    (folder / "bin" / "gh").chmod(0o755)
    notes = folder / "notes"
    notes.touch()
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "NOTES": str(notes), "ANSWER": answer, **environment},
        check=True,
    )
    return notes.read_text("utf-8").splitlines()


def weekly(folder: Path, reports: dict[str, str], issue: str) -> list[str]:
    (folder / "report").mkdir()
    for name, text in reports.items():
        (folder / "report" / f"{name}.md").write_text(text, "utf-8")
    return run(scripts(ROOT / ".github" / "workflows" / "weekly.yml")[-1], folder, issue)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_script_can_be_read_by_bash(path: Path):
    assert [
        script for script in scripts(path) if subprocess.run(["bash", "-n", "-c", script], check=False).returncode
    ] == []


def test_a_first_finding_opens_an_issue(tmp_path):
    assert weekly(tmp_path, {"links": "One is broken.\n"}, issue="") == [
        "issue create --title Links that lead nowhere --body-file report/links.md"
    ]


def test_a_further_finding_goes_into_the_issue_that_is_open(tmp_path):
    assert weekly(tmp_path, {"due": "One is due.\n"}, issue="7") == ["issue edit 7 --body-file report/due.md"]


def test_an_issue_is_closed_when_nothing_is_left(tmp_path):
    assert weekly(tmp_path, {"sources": ""}, issue="7") == ["issue close 7 --comment Nothing is left of this list."]


def test_nothing_found_and_nothing_open_changes_nothing(tmp_path):
    assert weekly(tmp_path, {"links": "", "sources": "", "due": ""}, issue="") == []


def test_a_question_that_could_not_be_asked_leaves_its_issue_as_it_is(tmp_path):
    assert weekly(tmp_path, {}, issue="7") == []


PULL_REQUEST = {
    "GH_REPO": "o/r",
    "SERVER": "https://github.com",
    "RUN_ID": "5",
    "HEAD_SHA": "0123456789",
    "HEAD_BRANCH": "$(touch hacked)",
    "HEAD_OWNER": "o",
    "PREVIEW_URL": "https://pr-NUMBER.example.org/",
}
PREVIEW = ROOT / ".github" / "workflows" / "preview.yml"


def found(folder: Path, answer: str) -> list[str]:
    """What the first step of the preview hands on."""
    output = folder / "output"
    run(scripts(PREVIEW)[0], folder, answer, **PULL_REQUEST, GITHUB_OUTPUT=str(output))
    assert not (folder / "hacked").exists()
    return output.read_text("utf-8").splitlines()


def test_a_pull_request_is_found_with_its_preview_and_its_site(tmp_path):
    assert found(tmp_path, "7") == [
        "number=7",
        "download=https://github.com/o/r/actions/runs/5/artifacts/7",
        "preview=https://pr-7.example.org/",
    ]


def test_a_run_whose_pull_request_is_closed_says_nothing(tmp_path):
    assert found(tmp_path, "")[:2] == ["number=", "download="]


def test_a_pull_request_gets_one_comment(tmp_path):
    assert run(scripts(PREVIEW)[-1], tmp_path, "", NUMBER="7") == [
        "pr comment 7 --edit-last --create-if-none --body-file comment/comment.md"
    ]


def _git(folder: Path, *arguments: str) -> str:
    named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.check_output(["git", *named, *arguments], cwd=folder, text=True).strip()


@pytest.mark.parametrize("base", ["first", "0" * 40, "$(touch hacked)", "HEAD; touch hacked"])
def test_a_comment_is_written_against_a_commit_of_main_alone(tmp_path: Path, base: str):
    (tmp_path / "docs").mkdir()
    for title in ("# One\n", "# Two\n"):
        (tmp_path / "docs" / "a.md").write_text(title, "utf-8")
        for name in ("references.bib", "signs.yml"):
            (tmp_path / name).touch()
        if not (tmp_path / ".git").exists():
            _git(tmp_path, "init", "-q")
        _git(tmp_path, "add", ".")
        _git(tmp_path, "commit", "-q", "-m", title)
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parent.parent)
    (tmp_path / "tools").symlink_to(ROOT / "tools")
    (tmp_path / "review" / "head" / "docs").mkdir(parents=True)
    (tmp_path / "review" / "head" / "docs" / "a.md").write_text("# Two\n", "utf-8")
    (tmp_path / "review" / "mistakes.txt").touch()
    first = _git(tmp_path, "rev-parse", "HEAD^")
    (tmp_path / "review" / "base").write_text(first if base == "first" else base, "utf-8")
    run(scripts(PREVIEW)[2], tmp_path, "", PREVIEW="", DOWNLOAD="")
    said = (tmp_path / "comment" / "comment.md").read_text("utf-8")
    assert ("1 page changed" in said) == (base == "first")
    assert not (tmp_path / "hacked").exists()


def test_what_reviewers_are_told_about_is_put_by_as_text(tmp_path: Path):
    (tmp_path / "docs" / "assets").mkdir(parents=True)
    for name in ("docs/a.md", "docs/assets/b.md", "docs/assets/c.png", "references.bib", "signs.yml", "tools.py"):
        (tmp_path / name).write_text("x", "utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-q", "-m", "one")
    first = _git(tmp_path, "rev-parse", "HEAD")
    _git(tmp_path, "commit", "-q", "--allow-empty", "-m", "two")
    [script] = [each for each in scripts(ROOT / ".github" / "workflows" / "ci.yml") if "review/base" in each]
    run(script, tmp_path, "")
    put_by = sorted(path.relative_to(tmp_path / "review").as_posix() for path in (tmp_path / "review").rglob("*.*"))
    assert put_by == ["head/docs/a.md", "head/docs/assets/b.md", "head/references.bib", "head/signs.yml"]
    assert (tmp_path / "review" / "base").read_text("utf-8").strip() == first
