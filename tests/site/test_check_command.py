"""`make check` names every mistake in one run, one line each, whatever stops the build."""

import base64
import random
import subprocess
import sys
from pathlib import Path

import pytest

from faults.planting import project_copy
from project import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return project_copy(tmp_path)


def test_mistakes_of_every_kind_come_in_one_run_with_causes_above_what_follows_from_them(copy: Path):
    _replace(
        copy / "docs" / "tests.md",
        "# Tests to find spread\n",
        "# Tests to find spread\n\nTeh scan.[@daloiso2042]\n\n* a book\n",
    )
    _replace(copy / "references.bib", "{10.1002/hed.23202}", "{https://doi.org/10.1002/hed.23202}")
    (copy / "hooks" / "checks" / "unused.py").write_text("import os\nimport re\n", "utf-8")
    lines, _, exit_code = _check(copy)
    assert exit_code == 1
    mistakes = [line for line in lines if "hooks/" not in line and not line.startswith("advice: ")]
    assert [line.partition(": ")[0] for line in mistakes] == [
        "references.bib:16",
        "docs/tests.md:9",
        "docs/tests.md:9",
        "docs/tests.md:11",
    ]
    assert "hooks/checks/unused.py:1: `os` imported but unused (F401). Run `make format`." in lines


def test_settings_that_cannot_be_read_are_named_with_their_line(copy: Path):
    _replace(copy / "mkdocs.yml", "site_name: ", "site_name: Guide: ")
    lines, errors, _ = _check(copy)
    assert lines == [
        "mkdocs.yml:1: the settings cannot be read here. Compare its spaces and colons with the lines around it."
    ]
    assert "Traceback" not in errors


def test_settings_that_leave_the_hooks_out_are_named_with_what_to_list(copy: Path):
    with (copy / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: []\n")
    lines, errors, _ = _check(copy)
    assert lines == [
        "mkdocs.yml:1: the pages cannot be filled in ('words' is undefined). List the four hooks below 'hooks:', once, as main does."
    ]
    assert "Traceback" not in errors


def test_sources_that_are_not_text_are_named_with_their_line(copy: Path):
    (copy / "references.bib").write_bytes("% Zbären".encode("latin-1"))
    lines, errors, _ = _check(copy)
    assert "references.bib:1: the line is not UTF-8 text. Save the file with the encoding UTF-8." in lines
    assert "Traceback" not in errors


def test_a_page_that_is_not_text_is_named_with_its_line(copy: Path):
    page = copy / "docs" / "tests.md"
    page.write_bytes(
        page.read_text("utf-8")
        .replace("# Tests to find spread\n", "# Tests to find spread\n\nZbären.\n", 1)
        .encode("latin-1", "replace")
    )
    lines, errors, _ = _check(copy)
    assert lines == ["docs/tests.md:9: the line is not UTF-8 text. Save the file with the encoding UTF-8."]
    assert "Traceback" not in errors


def test_a_setting_that_does_not_exist_is_named_with_its_line(copy: Path):
    _replace(copy / "mkdocs.yml", "site_name:", "sitename: Guide\nsite_name:")
    lines, _, _ = _check(copy)
    assert lines == [
        "mkdocs.yml:1: the setting 'sitename' is wrong: Unrecognised configuration name: sitename. Correct it."
    ]


def test_code_that_breaks_the_build_is_told_in_its_last_words(copy: Path):
    (copy / "hooks" / "checks" / "menu.py").write_text("raise RuntimeError('of my own')\n", "utf-8")
    lines, _, _ = _check(copy)
    assert "mkdocs.yml:1: the site cannot be built: RuntimeError: of my own" in lines


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("raise RuntimeError\n", "tests/content:1: these tests cannot be run."),
        (
            'import pytest\n\n\n@pytest.mark.parametrize("a", ["x y"])\ndef test_rule(a: str) -> None:\n    assert not a\n',
            "tests/content:1: this rule does not hold: rule[x y].",
        ),
    ],
    ids=["stopped", "a name with a space"],
)
def test_no_failure_of_a_test_of_the_words_is_lost(copy: Path, test: str, said: str):
    folder = copy / "tests" / "content"
    folder.mkdir(parents=True)
    (folder / "test_rule.py").write_text(test, "utf-8")
    lines, _, exit_code = _check(copy)
    assert exit_code == 1
    assert [line for line in lines if line.startswith(said)]


def _check(folder: Path) -> tuple[list[str], str, int]:
    command = [sys.executable, ROOT / "tools" / "check.py"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.stdout.splitlines(), run.stderr, run.returncode


def _replace(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_a_heavy_page_is_advice_and_no_mistake(copy: Path):
    noise = base64.b32encode(random.Random(1).randbytes(2_500)).decode()
    _replace(copy / "docs" / "tests.md", "## Where to go next", f"`{noise}`\n\n## Where to go next")
    lines, _, exit_code = _check(copy)
    assert all(line.startswith("advice: ") for line in lines)  # The style of code makes others heavier too.
    [line] = [line for line in lines if "docs/tests.md" in line]
    assert line.startswith("advice: docs/tests.md:1: a first visit costs ")
    assert exit_code == 0
