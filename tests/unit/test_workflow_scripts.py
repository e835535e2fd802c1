"""The scripts of the workflows, run against a `gh` that only notes what it was asked to do."""

import os
import subprocess
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
}


def test_a_pull_request_gets_one_comment_with_its_site(tmp_path):
    [script] = scripts(ROOT / ".github" / "workflows" / "preview.yml")
    assert run(script, tmp_path, "7", **PULL_REQUEST) == [
        "pr comment 7 --edit-last --create-if-none --body-file comment.md"
    ]
    comment = (tmp_path / "comment.md").read_text("utf-8")
    assert comment.startswith(
        "The site built from 0123456: [download it](https://github.com/o/r/actions/runs/5/artifacts/7)"
    )
    assert not (tmp_path / "hacked").exists()


def test_a_run_whose_pull_request_is_closed_says_nothing(tmp_path):
    [script] = scripts(ROOT / ".github" / "workflows" / "preview.yml")
    assert run(script, tmp_path, "", **PULL_REQUEST) == []
