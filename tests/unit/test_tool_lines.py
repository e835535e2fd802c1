"""What other programs find is told in words for people who do not know their rules."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import tool_lines
from check import find_mistakes
from project import ROOT

# These say something only once someone asks for it in .rumdl.toml, which says with what.
ASKED_FOR = {"MD043", "MD044", "MD061", "MD063", "MD072", "MD073", "MD078", "MD079", "MD089"}


def test_every_rule_for_markdown_that_is_on_has_words_of_ours():
    listed = subprocess.check_output([Path(sys.executable).with_name("rumdl"), "rule", "--output-format", "json"])
    rules = {rule["code"] for rule in json.loads(listed)}
    off = set(tomllib.loads((ROOT / ".rumdl.toml").read_text("utf-8"))["global"]["disable"])
    words = set(yaml.safe_load(tool_lines.MARKDOWN.read_text("utf-8")))
    assert rules - off - ASKED_FOR - set(tool_lines.MENDED_BY_FORMAT) - words == set()
    assert words - rules == set()


def test_our_words_say_what_to_do():
    words = yaml.safe_load(tool_lines.MARKDOWN.read_text("utf-8"))
    assert [rule for rule, said in words.items() if said.count(". ") < 1 or not said.endswith((".", "'"))] == []


def test_code_that_python_cannot_read_is_said_to_be_that(tmp_path: Path):
    (tmp_path / "one.py").write_text("x =\n", "utf-8")
    [line] = tool_lines.python_lines(tmp_path)
    assert line.startswith("one.py:1: Python cannot read this: ")


def test_a_mistake_of_code_says_how_to_mend_it(tmp_path: Path):
    (tmp_path / "pyproject.toml").write_text("[tool.ruff.lint]\nselect = ['F', 'E']\n", "utf-8")
    (tmp_path / "one.py").write_text("import os\nl = 1\n", "utf-8")
    assert tool_lines.python_lines(tmp_path) == [
        "one.py:1: `os` imported but unused (F401). Run `make format`.",
        "one.py:2: Ambiguous variable name: `l` (E741). `.venv/bin/ruff rule E741` says how to mend it.",
    ]


@pytest.mark.parametrize("in_ci", ["", "true"])
def test_a_stylesheet_that_cannot_be_read_is_named_with_its_line(
    tmp_path: Path, in_ci: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("CI", in_ci)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.css").write_text("a { color: red; }\n\nb {\n", "utf-8")
    [line] = tool_lines.style_lines(tmp_path)
    assert line.startswith("docs/a.css:3: this stylesheet cannot be read: ")
    assert tool_lines.layout_lines(tmp_path) == []


def test_a_stylesheet_in_another_form_is_named(tmp_path: Path):
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks/a.css").write_text("a {color:red}\n", "utf-8")
    (tmp_path / "hooks/b.css").write_text("a {\n  color: red;\n}\n", "utf-8")
    assert tool_lines.style_lines(tmp_path) == []
    assert tool_lines.layout_lines(tmp_path) == [
        "hooks/a.css:1: this file is not laid out as the others. Run `make format`."
    ]


def test_causes_stand_above_what_follows_from_them_and_advice_below_all(tmp_path: Path, monkeypatch):
    said = [
        "advice: docs/a.md:1: heavy.",
        "docs/a.md:10: ten.",
        "docs/a.md:9: nine.",
        "references.bib:5: a comma.",
        "signs.yml:1: a sign.",
        "mkdocs.yml:7: a name.",
        "hooks/a.py:1: broken.",
        "advice: references.bib:1: long.",
    ]
    monkeypatch.setattr("check.SOURCES", [lambda folder: said])
    assert [line.rpartition(":")[0] for line in find_mistakes(tmp_path)] == [
        "hooks/a.py:1",
        "mkdocs.yml:7",
        "references.bib:5",
        "signs.yml:1",
        "docs/a.md:9",
        "docs/a.md:10",
        "advice: references.bib:1",
        "advice: docs/a.md:1",
    ]
