"""A small change that turns what a line says is told as advice; a text written anew, or mended, is not."""

import subprocess
from pathlib import Path

import pytest

from turned_sense import lines_between, sense_lines

TURNED = [
    ("Do not lift a person alone.", "Do lift a person alone.", "“not” is gone here"),
    ("You can drive.", "You cannot drive.", "“cannot” is new here"),
    ("Call your team before the first dose.", "Call your team after the first dose.", "“after” was “before” before"),
    ("The liver lies on the right.", "The liver lies on the left.", "“left” was “right” before"),
    ("Take it for two weeks.", "Take it for two days.", "“days” was “weeks” before"),
    ("A fever of 100.4 counts.", "A fever of 104.0 counts.", "“104.0” was “100.4” before"),
    ("Most get cisplatin with radiation.", "Most get docetaxel with radiation.", "“docetaxel” was “cisplatin” before"),
    ("Spots form in the lung.", "Spots from in the lung.", "“from” was “form” before"),
    ("Ask for a scan of the lung.", "Ask for scan of the lung.", "the word “a” is gone here"),
    ("Lungs come first.[@leemans1993]", "Lungs come first.[@alvi2004]", "“[@alvi2004]” was “[@leemans1993]”"),
    ("See [tests](tests.md).", "See [tests](outlook.md).", "this link led to “tests.md” before"),
    ("- Ask who comes at night.", "Ask who comes at night.", "the dash before this item of a list is gone"),
    ("Keep it in, unless you have a fever.", "Keep it in.", "“, unless you have a fever” is gone here"),
    (
        "Cancer in the lung seldom reaches the brain.",
        "Cancer in the brain seldom reaches the lung.",
        "stands in another",
    ),
    ("  year = {2005},", "  year = {2006},", "the year of this work was “2005”"),
    ("    urgency: emergency", "    urgency: same-day", "“same-day” was “emergency” before"),
]
INNOCENT = [
    ("Ask about pian.", "Ask about pain."),
    ("Pain, fever and cough can come.", "Fever, pain and cough can come."),
    ("The team can tell you more about this drug.", "Your nurse knows more, so ask about all that worries you."),
    ("You may feel tired.", "You may feel very tired."),
    ("reviewed: 2026-11-20", "reviewed: 2026-11-27"),
    ("Bring a list of drugs.", "Bring a list of your drugs."),
]


@pytest.mark.parametrize(("before", "after", "said"), TURNED, ids=[after for _, after, _ in TURNED])
def test_a_small_change_that_turns_the_sense_is_told(before: str, after: str, said: str):
    (line,) = lines_between("docs/a.md", f"# A\n\n{before}\nEnd.\n", f"# A\n\n{after}\nEnd.\n")
    assert line.startswith("advice: docs/a.md:3: ")
    assert said in line


@pytest.mark.parametrize(("before", "after"), INNOCENT, ids=[after for _, after in INNOCENT])
def test_a_mended_or_newly_written_line_is_not(before: str, after: str):
    assert lines_between("docs/a.md", f"# A\n\n{before}\nEnd.\n", f"# A\n\n{after}\nEnd.\n") == []


def test_steps_that_changed_places_are_told_and_moved_paragraphs_are_not():
    before, after = "1. Wash your hands.\n2. Take the tube out.\n", "1. Take the tube out.\n2. Wash your hands.\n"
    (line,) = lines_between("docs/a.md", before, after)
    assert "this step stood before “Take the tube out.”" in line
    one, other = "Ask about pain each time.\n", "Bring a list of your drugs.\n"
    assert lines_between("docs/a.md", f"{one}\n{other}", f"{other}\n{one}") == []


def test_a_line_that_is_gone_is_told_where_it_stood():
    (line,) = lines_between("docs/a.md", "One.\nCall if you have a fever.\nTwo.\n", "One.\nTwo.\n")
    assert line == "advice: docs/a.md:1: “Call if you have a fever.” is gone here. If that is not meant, put it back."


def test_the_text_before_comes_out_of_git_and_without_git_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("BASE", raising=False)
    page = tmp_path / "docs" / "a.md"
    page.parent.mkdir()
    page.write_text("Do not lift a person alone.\n", "utf-8")
    assert sense_lines(tmp_path) == []
    for command in (
        "init --quiet --initial-branch=main",
        "add .",
        "commit --quiet --message=one",
        "switch --quiet -c other",
    ):
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *command.split()], cwd=tmp_path, check=True)
    assert sense_lines(tmp_path) == []
    page.write_text("Do lift a person alone.\n", "utf-8")
    (line,) = sense_lines(tmp_path)
    assert line.startswith("advice: docs/a.md:1: “not” is gone here")
