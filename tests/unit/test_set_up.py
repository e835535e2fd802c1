"""`.venv` is made for a set of programs, and made anew where it cannot work; whatever Python is there is told what it lacks."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import project_folder
import set_up
from build_lines import settings_line
from project import ROOT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with nothing but requirements."""
    return use(tmp_path / "project", monkeypatch)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that would run; what makes a `.venv` makes one that has a Python, and nothing is downloaded."""
    commands: list[str] = []

    def run(command: list[str], remedy: str) -> None:
        commands.append(" ".join(command).replace(str(set_up.ROOT), "").replace(sys.executable, "python"))
        if "venv" in command:
            fake_python(set_up.VENV)

    monkeypatch.setattr(set_up, "_run", run)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None)
    return commands


def use(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir(exist_ok=True)
    for name in set_up.SETS.values():
        (folder / name).touch()
    for name, value in {"ROOT": folder, "VENV": folder / ".venv", "MADE": folder / ".venv" / "made-of.json"}.items():
        monkeypatch.setattr(set_up, name, value)
    return folder


def fake_python(venv: Path, says: str = "3 11") -> None:
    python = venv / set_up.BIN / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(f"#!/bin/sh\necho {says}\n", "utf-8")
    python.chmod(0o755)


NEW = "python -m venv /.venv"
SITE = "/.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r /requirements.txt"
TEST = SITE.replace("requirements", "requirements-test")


def test_the_first_time_it_makes_a_venv_and_puts_the_set_in(project: Path, ran: list[str]):
    set_up.set_up(["site"])
    assert ran == [NEW, SITE]


def test_a_second_time_it_does_nothing(project: Path, ran: list[str]):
    set_up.set_up(["site"])
    set_up.set_up(["site"])
    assert ran == [NEW, SITE]


def test_another_set_is_added(project: Path, ran: list[str]):
    set_up.set_up(["site"])
    set_up.set_up(["site", "test"])
    assert ran == [NEW, SITE, TEST]


def test_a_set_whose_list_has_changed_is_put_in_again(project: Path, ran: list[str]):
    set_up.set_up(["site"])
    (project / "requirements.txt").write_text("# Changed.\n", "utf-8")
    set_up.set_up(["site"])
    assert ran == [NEW, SITE, SITE]


def test_a_set_whose_download_broke_off_is_put_in_again(project: Path, ran: list[str], monkeypatch):
    fake_python(project / ".venv")
    set_up._note({"folder": str(project / ".venv"), "sets": {}})
    set_up.set_up(["site"])
    assert ran == [SITE]


BROKEN = {
    "a Python that is gone": ("", "has no Python that runs"),
    "a Python without pip": ("", "has no Python that runs"),
    "an old Python": ("3 9", "has Python 3.9"),
    "a moved folder": ("3 11", "was made in another folder"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_venv_that_cannot_work_is_made_anew(fault: str, project: Path, ran: list[str], monkeypatch, capsys):
    says, reason = BROKEN[fault]
    set_up.set_up(["site"])
    ran.clear()
    if fault == "a moved folder":
        project = use(project.rename(project.with_name("moved")), monkeypatch)
    fake_python(project / ".venv", says)
    if fault == "a Python that is gone":
        (project / ".venv" / "bin" / "python").unlink()
    set_up.set_up(["site"])
    assert ran == [NEW, SITE]
    assert capsys.readouterr().out == f".venv {reason}: making it anew.\n"


def test_a_venv_that_somebody_made_by_hand_here_is_kept(project: Path, ran: list[str]):
    fake_python(project / ".venv")
    (project / ".venv" / "pyvenv.cfg").write_text(f"command = /usr/bin/python3 -m venv {project}/.venv\n", "utf-8")
    set_up.set_up(["site"])
    assert ran == [SITE]


def test_a_note_that_is_damaged_costs_time_only(project: Path, ran: list[str]):
    for note in ("", "[]", "{}", '{"folder": 1'):
        set_up.set_up(["site"])
        set_up.MADE.write_text(note, "utf-8")
        set_up.set_up(["site"])
    assert ran[-2:] == [NEW, SITE]


def test_a_link_to_a_venv_is_never_removed(project: Path, ran: list[str]):
    shared = project.parent / "shared"
    fake_python(shared)
    (project / ".venv").symlink_to(shared)
    set_up.set_up(["site"])
    assert ran == [SITE]
    (shared / "bin" / "python").unlink()
    with pytest.raises(set_up.CannotSetUp, match=r"\.venv is a link to .*, which has no Python that runs\. Remove the"):
        set_up.set_up(["site"])
    assert (project / ".venv").is_symlink()


def test_uv_does_it_where_it_is_there(project: Path, ran: list[str], monkeypatch):
    monkeypatch.setattr(set_up.shutil, "which", lambda name: name if name == "uv" else None)
    set_up.set_up(["site"])
    assert ran == [
        "uv venv --quiet --seed --python python /.venv",
        "uv pip install --quiet --python /.venv/bin/python --require-hashes -r /requirements.txt",
    ]


def test_what_fails_is_one_line_with_a_remedy(project: Path, monkeypatch):
    monkeypatch.setattr(set_up.shutil, "which", lambda name: None)
    monkeypatch.setattr(set_up.sys, "executable", "/bin/false")
    with pytest.raises(
        set_up.CannotSetUp, match=r"^'/bin/false -m venv .* failed, and says why above\. On Debian and Ubuntu, install"
    ):
        set_up.set_up(["site"])


OLD_PYTHON = (
    "import runpy, sys; sys.version_info = (3, 9, 1); sys.argv = ['set_up.py', 'site']; runpy.run_path({path!r})"
)


def test_the_oldest_python_can_read_what_tells_it():
    ast.parse((ROOT / "tools" / "set_up.py").read_text("utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so_in_one_line(tmp_path: Path):
    command = [sys.executable, "-c", OLD_PYTHON.format(path=str(ROOT / "tools" / "set_up.py"))]
    run = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr == (
        "This needs Python 3.11 or newer, and this is Python 3.9. Install it from https://www.python.org/downloads/.\n"
    )


def test_an_old_python_hands_over_to_a_newer_one(tmp_path: Path):
    newer = tmp_path / "python3.12"
    newer.write_text('#!/bin/sh\necho "newer: $2"\n', "utf-8")
    newer.chmod(0o755)
    command = [sys.executable, "-c", OLD_PYTHON.format(path=str(ROOT / "tools" / "set_up.py"))]
    run = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert run.stdout == "newer: site\n"


def test_tools_find_the_guide_in_the_folder_where_they_run_or_their_own(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert project_folder.find() == ROOT
    (tmp_path / "mkdocs.yml").touch()
    assert project_folder.find() == Path()


def test_settings_that_cannot_be_read_are_a_line_in_the_preview(tmp_path: Path):
    (tmp_path / "mkdocs.yml").write_text("site_name: A: b\n", "utf-8")
    command = [sys.executable, str(ROOT / "tools" / "preview.py")]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    line = "mkdocs.yml:1: the settings cannot be read here. Compare its spaces and colons with the lines around it."
    assert (run.returncode, run.stdout.strip(), run.stderr.strip()) == (1, line, "")
    assert settings_line("all is well") == ""


def test_line_ends_stay_those_that_shells_can_read():
    lines = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "* text=auto eol=lf" in lines


def test_the_makefile_runs_with_the_make_of_a_mac():
    """GNU make 3.81: no `export` for one target, no `!=`, no `.ONESHELL`, no `$(file …)`, no grouped targets."""
    text = (ROOT / "Makefile").read_text("utf-8")
    newer = [each for each in (": export ", "!=", ".ONESHELL", "$(file ", "&:", "::=", "undefine ") if each in text]
    assert newer == []


def test_the_container_sets_itself_up():
    settings = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))
    assert settings["postCreateCommand"] == "python3 tools/set_up.py test"
    assert settings["image"].startswith("mcr.microsoft.com/devcontainers/python:")
