"""The cache of formatted entries saves time and changes nothing else."""

import json
from pathlib import Path

import pytest

from citations import cache, reference
from citations.bibliography import parse_bibliography
from citations.formatted_entries import FormattedEntries

SOURCE = "@string{j = {Cancer}}\n@article{a, title = {First}, journal = j}\n@article{b, title = {Second}}\n"


@pytest.fixture
def formatted_keys(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of the entries that were formatted, not taken from the cache."""
    keys: list[str] = []
    reference_html = reference.reference_html
    monkeypatch.setattr(
        reference,
        "reference_html",
        lambda entry, words: (keys.append(entry.key), reference_html(entry, words))[1],
    )
    return keys


def test_an_entry_is_formatted_when_asked_for_and_once(formatted_keys: list[str]) -> None:
    entries = FormattedEntries(parse_bibliography(SOURCE), None)
    assert formatted_keys == []
    assert entries.html("a") == entries.html("a") == "First. <em>Cancer</em>."
    assert formatted_keys == ["a"]


def test_the_next_build_takes_entries_from_the_cache(tmp_path: Path, formatted_keys: list[str]) -> None:
    cache = tmp_path / "new" / "folder" / "cache.json"
    assert build(cache, "a", "b") == build(cache, "a", "b")
    assert formatted_keys == ["a", "b"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("First", "Changed"),
        ("{Cancer}", "{Head Neck}"),
        ("@article{a", "@misc{a"),
        ("title = {First}", "author = {First}"),
    ],
)
def test_an_entry_that_reads_otherwise_is_formatted_anew(
    tmp_path: Path, formatted_keys: list[str], old: str, new: str
) -> None:
    build(tmp_path / "cache.json", "a", "b")
    build(tmp_path / "cache.json", "a", "b", source=SOURCE.replace(old, new))
    assert formatted_keys == ["a", "b", "a"]


def test_a_changed_style_formats_everything_anew(
    tmp_path: Path, formatted_keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path / "cache.json", "a")
    monkeypatch.setattr(cache, "version", lambda package: "another version")
    build(tmp_path / "cache.json", "a")
    assert formatted_keys == ["a", "a"]


def test_entries_no_longer_asked_for_are_dropped(tmp_path: Path) -> None:
    cache = tmp_path / "cache.json"
    build(cache, "a", "b")
    build(cache, "b")
    assert kept(cache) == ["Second."]


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"x": 1}', "[" * 100_000, b"\xff\xfe"])
def test_a_corrupt_cache_costs_only_time(tmp_path: Path, content: str | bytes) -> None:
    cache = tmp_path / "cache.json"
    cache.write_bytes(content.encode() if isinstance(content, str) else content)
    assert build(cache, "a") == ["First. <em>Cancer</em>."]
    assert kept(cache) == ["First. <em>Cancer</em>."]


def test_a_value_that_is_no_text_is_not_used(tmp_path: Path) -> None:
    cache = tmp_path / "cache.json"
    build(cache, "a")
    cache.write_text(cache.read_text().replace('"First. <em>Cancer</em>."', "[1]"))
    assert build(cache, "a") == ["First. <em>Cancer</em>."]


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert build(tmp_path / "file" / "cache.json", "a") == ["First. <em>Cancer</em>."]
    (tmp_path / "folder").mkdir()
    assert build(tmp_path / "folder", "a") == ["First. <em>Cancer</em>."]
    assert list(tmp_path.rglob("tmp*")) == []


def test_saving_leaves_one_file(tmp_path: Path) -> None:
    build(tmp_path / "cache.json", "a")
    assert [path.name for path in tmp_path.iterdir()] == ["cache.json"]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        FormattedEntries(parse_bibliography(SOURCE), None).html("nobody2001")


def kept(cache: Path) -> list[str]:
    """The references in the file; its last line says whether anybody touched it."""
    return [json.loads(line)[1] for line in cache.read_text("utf-8").split("\n")[:-1]]


def build(cache: Path, *keys: str, source: str = SOURCE) -> list[str]:
    entries = FormattedEntries(parse_bibliography(source), cache)
    html = [entries.html(key) for key in keys]
    entries.save()
    return html


def test_two_works_of_one_name_and_year_are_told_apart_by_letters():
    entry = "@article{{{key}, author = {{Johnson, S.}}, title = {{{key}}}, year = {{{year}}}}}\n"
    text = "".join(entry.format(key=key, year=year) for key, year in (("a", 2018), ("b", 2018), ("c", 2019)))
    formatted = FormattedEntries(parse_bibliography(text), None)
    assert [formatted.short_name(key) for key in "abc"] == ["Johnson 2018a", "Johnson 2018b", "Johnson 2019"]
