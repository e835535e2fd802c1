"""`make check` names types that do not fit and mistakes in scripts, each in one line."""

import shutil
from pathlib import Path

from project import ROOT
from tool_lines import script_lines, type_lines


def typed_project(folder: Path, code: str) -> Path:
    shutil.copy(ROOT / "pyproject.toml", folder)
    for part in ("hooks", "tools", "typings"):
        (folder / part).mkdir()
    (folder / "tools" / "tool.py").write_text("", "utf-8")
    (folder / "hooks" / "hook.py").write_text(code, "utf-8")
    return folder


def test_a_type_that_does_not_fit_is_named_with_its_line(tmp_path: Path):
    lines = type_lines(typed_project(tmp_path, "COUNT = 1\n\n\ndef name() -> str:\n    return COUNT\n"))
    wrong = 'Incompatible return value type (got "int", expected "str") (return-value)'
    assert lines == [f"hooks/hook.py:5: {wrong}. Mend the type or the code."]


def test_a_function_without_types_is_named(tmp_path: Path):
    (line,) = type_lines(typed_project(tmp_path, "def name():\n    return 1\n"))
    assert line.startswith("hooks/hook.py:1: Function is missing a return type annotation")


def test_types_that_cannot_be_checked_are_one_line(tmp_path: Path):
    (typed_project(tmp_path, "") / "pyproject.toml").write_text("[tool.mypy]\nfiles = ['nowhere']\n", "utf-8")
    assert type_lines(tmp_path) == ["pyproject.toml:1: the types cannot be checked. Run `.venv/bin/mypy` to see why."]


def test_mistakes_in_scripts_and_semicolons_are_named(tmp_path: Path):
    for part in ("docs", "hooks"):
        (tmp_path / part).mkdir()
    (tmp_path / "docs" / "own.js").write_text("debugger\nopen();\n", "utf-8")
    (tmp_path / "hooks" / "broken.js").write_text("let c = ;", "utf-8")
    assert sorted(script_lines(tmp_path)) == [
        "docs/own.js:1: `debugger` statement is not allowed. Mend it.",
        "docs/own.js:2: the line ends in a semicolon. Take it out, as in our other scripts.",
        "hooks/broken.js:1: Unexpected token. Mend it.",
        "hooks/broken.js:1: the line ends in a semicolon. Take it out, as in our other scripts.",
    ]
