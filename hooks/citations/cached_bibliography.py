"""references.bib as the build before read and linted it, as long as neither the file nor this package has changed.

Entries are cached as text and made when they are asked for, each time anew: most were formatted in a build before, and of
20,000 the objects would take 150 MB.
"""

import gc
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from .bibliography import Bibliography, parse_bibliography, read_text
from .cache import load, package_digest, store
from .entry_json import entry_from_json, entry_to_json
from .lint_use import STRICT, UseRules, lint_use
from .problem import Problem
from .source_files import SourceFiles, join

Value = TypeVar("Value")

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_cached_bibliography(path: Path, folder: Path) -> Bibliography:
    """What `read_bibliography` gives, its problems with those of `lint_entries`; and a file in `folder` for the next time."""
    return read_cached({path.name: read_text(path)}, folder)


def read_cached(texts: Mapping[str, str], folder: Path) -> Bibliography:
    """The same of the texts of several files, by name."""
    text, files = join(texts)
    digest = sha256(f"{package_digest()}\n{files}\n{text}".encode()).hexdigest()
    file = folder / "bibliography.tsv"
    if (cached := load(file, digest)) is not None:
        return _from_lines(cached.split("\n"), digest, files)
    with _collector_paused():
        lines = list(_to_lines(parse_bibliography(text, files) if files.are_several else parse_bibliography(text)))
    store(file, digest, lines)
    return _from_lines(lines, digest, files)


def lint_cached(
    bibliography: Bibliography, cited: Collection[str], folder: Path, rules: UseRules = STRICT
) -> list[Problem]:
    """What `lint_use` gives, and a file in `folder` for the next time; `bibliography` comes from the function above."""
    file, made_from = folder / "uses.json", _encode([bibliography.digest, astuple(rules), sorted(cited)])
    if (cached := load(file, made_from)) is not None:
        return [Problem(*each) for each in json.loads(cached)]
    problems = list(lint_use(bibliography, cited, rules))
    store(file, made_from, [_encode([astuple(each) for each in problems])])
    return problems


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Of the many objects of a bibliography none is garbage before the last is read: looking for it costs a tenth more."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _to_lines(bibliography: Bibliography) -> Iterator[str]:
    """The problems, then a line for each entry: its key, name, content, lines and source. JSON has no tabs of its own."""
    from .lint import lint_entries  # Both not needed where a build before has read the file.
    from .short_names import short_names

    yield _encode([astuple(problem) for problem in (*bibliography.problems, *lint_entries(bibliography))])
    names = short_names(bibliography.entries)
    for key, entry in bibliography.entries.items():
        where = _encode([bibliography.lines[key], bibliography.field_lines[key]])
        row = (_encode([key, names[key]]), entry_to_json(entry), where, _encode(bibliography.sources[key]))
        yield "\t".join(row)


def _from_lines(lines: Sequence[str], digest: str, files: SourceFiles) -> Bibliography:
    names, contents, places, sources = {}, {}, {}, {}
    for line in lines[1:]:
        key_and_name, content, place, source = line.split("\t")
        key, name = json.loads(key_and_name)
        names[key], contents[key], places[key], sources[key] = name, content, place, source
    return Bibliography(
        entries=_Lazily(contents, entry_from_json),
        lines=_Lazily(places, lambda place: json.loads(place)[0]),
        sources=_Lazily(sources, json.loads),
        problems=tuple(Problem(*each) for each in json.loads(lines[0])),
        field_lines=_Lazily(places, lambda place: json.loads(place)[1]),
        contents=contents,
        names=names,
        digest=digest,
        files=files,
    )


class _Lazily(Mapping[str, Value]):
    """Values that are made from their texts when they are asked for."""

    def __init__(self, texts: Mapping[str, str], make: Callable[[str], Value]) -> None:
        self._texts = texts
        self._make = make

    def __getitem__(self, key: str) -> Value:
        return self._make(self._texts[key])

    def __contains__(self, key: object) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
