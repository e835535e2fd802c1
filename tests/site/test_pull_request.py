"""A stranger's pull request from its check to its comment: the scripts of the workflows, on real builds, with GitHub's answers."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

import github
from faults.planting import project_copy
from local_server import local_server
from project import ROOT, build

FIGURE = (
    "\nOf every 100 people whose cancer had spread far, 58 had it",
    "\nOf every 100 people whose cancer had spread far, 57 had it",
)
SIGN = ("sign: you have a seizure", "sign: you have a seizure or a fit")
WRITTEN = ("docs", "references.bib", "signs.yml")


@dataclass(frozen=True)
class Told:
    """What a pull request brought: the lines of its check, what the first step handed on, and the comment."""

    check: str
    handed_on: dict[str, str]
    comment: str


@pytest.fixture(scope="module")
def told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("pull")
    (folder / "head").mkdir()
    head = _changed(project_copy(folder / "head"))
    check = _check(head)
    build(head, head / "site", strict=False, env={"GUIDE_OFFLINE": "false"})
    _run(_step("ci.yml", "Put by what reviewers are told about"), head)
    main = _main(folder / "main", site)
    shutil.copytree(head / "review", main / "review")
    (main / "review" / "base").write_text(_git(main, "rev-parse", "HEAD"), "utf-8")
    github.write_gh(folder / "bin")
    (folder / "comments").mkdir()
    with local_server(github.answers()) as api:
        own = {"API": api, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "COMMENTS": str(folder / "comments")}
        handed_on = _find(main, folder / "output", own)
        outputs = {"find": {"outputs": handed_on}}
        _run(_step("preview.yml", "Write the comment"), main, own, steps=outputs, vars={"CONTACT_EMAIL": ""})
        _run(_step("preview.yml", "Write or update one comment"), main, own, needs={"report": {"outputs": handed_on}})
    return Told(check, handed_on, (folder / "comments" / str(github.NUMBER)).read_text("utf-8"))


def test_each_mistake_is_an_annotation_at_its_line(told: Told):
    [line] = [line for line in told.check.splitlines() if line.startswith("::error") and "“57” does not stand" in line]
    assert "file=docs/where-it-spreads.md,line=" in line


def test_the_pull_request_is_the_one_whose_head_was_checked(told: Told):
    assert told.handed_on == {
        "number": "7",
        "download": f"https://github.com/{github.REPOSITORY}/actions/runs/{github.RUN_ID}/artifacts/11",
        "preview": "https://pr-7.example.org/",
    }


@pytest.mark.parametrize(
    "said",
    [
        "**1 mistake.**",
        "the figure “57” does not stand in the annote of 'daloiso2024'",
        "| [`where-it-spreads.md`](https://pr-7.example.org/where-it-spreads/) |",
        "spread far, 58 had it in the lungs, and 15 in the bones. [daloiso2024]` | `Of every 100 people whose cancer had spread far, 57 had",
        "| `text` | `you have a seizure` | `you have a seizure or a fit` |",
        "[Open the preview](https://pr-7.example.org/)",
    ],
)
def test_the_comment_says_what_the_change_does(told: Told, said: str):
    assert said in told.comment


def test_a_page_that_did_not_change_is_not_in_the_comment(told: Told):
    assert "who-is-at-risk" not in told.comment


def _changed(head: Path) -> Path:
    for name, (before, after) in {"docs/where-it-spreads.md": FIGURE, "signs.yml": SIGN}.items():
        text = (head / name).read_text("utf-8")
        assert before in text
        (head / name).write_text(text.replace(before, after), "utf-8")
    _git(head, "init", "-q")
    _git(head, "add", *WRITTEN)
    _git(head, "commit", "-q", "-m", "one")
    return head


def _check(head: Path) -> str:
    named = _step("ci.yml", "bash .ci/run")["env"]
    (head / "review").mkdir()
    run = subprocess.run(
        [sys.executable, ROOT / "tools" / "check.py"], cwd=head, env={**os.environ, **named}, capture_output=True, text=True, check=False
    )  # fmt: skip
    return run.stdout


def _main(folder: Path, site: Path) -> Path:
    """Main's own version, as the job has it after `make site`."""
    folder.mkdir()
    for name in WRITTEN:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)
    _git(folder, "init", "-q")
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", "one")
    (folder / "tools").symlink_to(ROOT / "tools")
    (folder / ".venv").symlink_to(Path(sys.executable).parent.parent)
    (folder / "site").symlink_to(site)
    return folder


def _find(main: Path, output: Path, own: dict[str, str]) -> dict[str, str]:
    step = _step("preview.yml", "Find the pull request and what its checks put by")
    _run(step, main, {**own, "GITHUB_OUTPUT": str(output)}, vars={"PREVIEW_URL": "https://pr-NUMBER.example.org/"})
    return dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines())


def _step(workflow: str, name: str) -> dict[str, Any]:
    """By its name, or by what it runs."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / workflow).read_text("utf-8"))["jobs"].values()
    [step] = [step for job in jobs for step in job["steps"] if name in (step.get("name"), step.get("run"))]
    return step


def _run(step: dict[str, Any], folder: Path, own: dict[str, str] | None = None, **known: dict[str, Any]) -> None:
    filled = github.environment(step.get("env", {}), **known)
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    subprocess.run(command, cwd=folder, env={**os.environ, **filled, **(own or {})}, check=True)


def _git(folder: Path, *arguments: str) -> str:
    named = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.check_output(["git", *named, *arguments], cwd=folder, text=True).strip()
