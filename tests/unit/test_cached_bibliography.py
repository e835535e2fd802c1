"""What is cached of references.bib from build to build saves time and changes nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest
from pybtex.database import Entry

from citations import cached_bibliography
from citations.bibliography import Bibliography, parse_bibliography, read_bibliography
from citations.cached_bibliography import lint_cached, read_cached_bibliography
from citations.entry_json import entry_from_json, entry_to_json
from citations.lint import lint
from citations.problem import Problem
from citations.short_names import short_names
from project import ROOT

CASES = [ROOT / "references.bib", *sorted((ROOT / "tests" / "cases").glob("*.bib"))]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were parsed, not taken from a file."""
    texts: list[str] = []
    monkeypatch.setattr(
        cached_bibliography, "parse_bibliography", lambda text: (texts.append(text), parse_bibliography(text))[1]
    )
    return texts


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_cached_bibliography_is_the_one_that_was_read(path: Path, tmp_path: Path, parsed: list[str]):
    read_cached_bibliography(path, tmp_path)
    kept = read_cached_bibliography(path, tmp_path)
    assert seen(kept) == seen(read_bibliography(path))
    assert kept.names == short_names(read_bibliography(path).entries)
    assert len(parsed) == 1


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_cached_problems_are_those_of_reading_and_lint(path: Path, tmp_path: Path):
    bibliography = read_bibliography(path)
    cited = list(bibliography.entries)[:3]
    for _ in range(2):
        assert problems(path, cited, tmp_path) == sorted([*bibliography.problems, *lint(bibliography, cited)])


def test_problems_depend_on_what_is_cited(tmp_path: Path):
    path = bib(tmp_path, "@misc{a, title = {A}, annote = {x}}\n")
    assert [len(problems(path, cited, tmp_path)) for cited in ([], ["a"], [])] == [1, 0, 1]


def test_a_changed_file_is_read_anew(tmp_path: Path, parsed: list[str]):
    for title in ("A", "B"):
        entries = read_cached_bibliography(bib(tmp_path, f"@misc{{a, title = {{{title}}}}}"), tmp_path).entries
        assert entries["a"].fields["title"] == title
    assert len(parsed) == 2


def test_a_changed_package_reads_anew(tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch):
    path = bib(tmp_path, "@misc{a, title = {A}}")
    read_cached_bibliography(path, tmp_path)
    monkeypatch.setattr(cached_bibliography, "package_digest", lambda: "another")
    read_cached_bibliography(path, tmp_path)
    assert len(parsed) == 2


@pytest.mark.parametrize("damage", [b"", b"\n", b"\xff", b"[]", None])
def test_a_damaged_file_costs_only_time(tmp_path: Path, damage: bytes | None):
    path = bib(tmp_path, "@misc{a, title = {A}}")
    read_cached_bibliography(path, tmp_path)
    found = problems(path, ["a"], tmp_path)
    for kept in (tmp_path / "bibliography.tsv", tmp_path / "uses.json"):
        whole = kept.read_bytes()
        kept.write_bytes(whole.replace(b"A", b"B").replace(b"annote", b"") if damage is None else damage)
        assert kept.read_bytes() != whole
    assert seen(read_cached_bibliography(path, tmp_path)) == seen(read_bibliography(path))
    assert problems(path, ["a"], tmp_path) == found != []


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path):
    path = bib(tmp_path, "@misc{a, title = {A}}")
    assert seen(read_cached_bibliography(path, path)) == seen(read_bibliography(path))


def test_entries_are_made_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []
    path = bib(tmp_path, "@misc{a, title = {A}}\n@misc{b, title = {B}}")
    read_cached_bibliography(path, tmp_path)
    monkeypatch.setattr(
        cached_bibliography, "entry_from_json", lambda text: (made.append(text), entry_from_json(text))[1]
    )
    entries = read_cached_bibliography(path, tmp_path).entries
    assert "a" in entries
    assert "c" not in entries
    assert list(entries) == ["a", "b"]
    assert made == []
    assert entries["b"].fields["title"] == "B"
    assert len(made) == 1


def test_who_only_reads_the_cache_loads_neither_reader_nor_style():
    """A third of what citing costs a build that has nothing to read or to format."""
    loaded = "import sys, citations.hook; print([name for name in sys.modules if name.startswith('citations.')])"
    found = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT / "hooks", capture_output=True, text=True, check=True
    ).stdout
    named = [
        name
        for name in ("ama", "style", "lint'", "exports", "bibtex.bibliography_reader")
        if f"citations.{name}" in found
    ]
    assert named == []


def bib(folder: Path, text: str) -> Path:
    path = folder / "references.bib"
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path, cited: list[str], folder: Path) -> list[Problem]:
    bibliography = read_cached_bibliography(path, folder)
    return sorted([*bibliography.problems, *lint_cached(bibliography, cited, folder)])


def seen(bibliography: Bibliography) -> dict[str, object]:
    """All that the rest of the package can see."""
    keys = list(bibliography.entries)
    return {
        "entries": [entry(bibliography.entries[key]) for key in keys],
        "lines": [bibliography.lines[key] for key in keys],
        "sources": [bibliography.sources[key] for key in keys],
        "field lines": [bibliography.field_lines[key] for key in keys],
    }


def entry(entry: Entry) -> tuple[object, ...]:
    return entry_to_json(entry), entry, entry.key, entry.original_type
