"""What a build finds made by the one before saves time and changes nothing else."""

from pathlib import Path

import pytest

import cached
from cached import Cached


def ask(file: Path, *texts: str) -> tuple[list[str], list[str]]:
    """What one build gets for some texts, and which of them it had to make."""
    results, made = Cached(file), []
    answers = [results.get(lambda text=text: (made.append(text), f"{text}!")[1], "kind", text) for text in texts]
    results.save()
    return answers, made


def test_the_next_build_makes_only_what_is_new(tmp_path: Path):
    assert ask(tmp_path / "a.json", "one", "two", "one") == (["one!", "two!", "one!"], ["one", "two"])
    assert ask(tmp_path / "a.json", "two", "three") == (["two!", "three!"], ["three"])


def test_what_a_build_did_not_ask_for_is_forgotten(tmp_path: Path):
    for texts in (("one", "two"), ("two",)):
        ask(tmp_path / "a.json", *texts)
    assert ask(tmp_path / "a.json", "one", "two")[1] == ["one"]


def test_nothing_found_is_an_answer_too(tmp_path: Path):
    for expected in (1, 0):
        results, made = Cached(tmp_path / "a.json"), []
        assert results.get(lambda made=made: made.append("made") or [], "a") == []
        results.save()
        assert len(made) == expected


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b'{"a": 1}\nnot its digest'])
def test_a_damaged_file_costs_only_time(tmp_path: Path, content: bytes):
    (tmp_path / "a.json").write_bytes(content)
    assert ask(tmp_path / "a.json", "one") == (["one!"], ["one"])
    assert ask(tmp_path / "a.json", "one") == (["one!"], [])


def test_a_change_of_our_code_forgets_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ask(tmp_path / "a.json", "one")
    monkeypatch.setattr(cached, "_code", lambda: "another")
    assert ask(tmp_path / "a.json", "one")[1] == ["one"]


def test_texts_that_only_join_to_the_same_are_not_the_same(tmp_path: Path):
    results = Cached(tmp_path / "a.json")
    assert results.get(lambda: 1, "a", "bc") != results.get(lambda: 2, "ab", "c")
