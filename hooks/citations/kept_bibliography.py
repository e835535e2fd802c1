"""references.bib as the build before read and linted it, as long as neither the file nor this package has changed.

Entries are kept as text and made when they are asked for: most pages need only those not formatted yet.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import astuple, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from .bibliography import Bibliography, parse_bibliography, read_text
from .entry_json import entry_from_json, entry_to_json
from .kept import load, package_digest, store
from .lint import lint
from .problem import Problem

Value = TypeVar("Value")

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_kept_bibliography(path: Path, folder: Path) -> Bibliography:
    """What `read_bibliography` gives, and a file in `folder` for the next time."""
    text = read_text(path)
    digest = sha256(f"{package_digest()}\n{text}".encode()).hexdigest()
    file = folder / "bibliography.tsv"
    if (kept := load(file, digest)) is not None:
        return _from_text(kept, digest)
    bibliography = parse_bibliography(text)
    contents = {key: entry_to_json(entry) for key, entry in bibliography.entries.items()}
    bibliography = replace(bibliography, contents=contents, digest=digest)
    store(file, digest, _to_lines(bibliography))
    return bibliography


def lint_kept(bibliography: Bibliography, cited: Collection[str], folder: Path) -> list[Problem]:
    """What `lint` gives, and a file in `folder` for the next time; `bibliography` comes from the function above."""
    file, made_from = folder / "lint.json", _encode([bibliography.digest, sorted(cited)])
    if (kept := load(file, made_from)) is not None:
        return [Problem(*each) for each in json.loads(kept)]
    problems = lint(bibliography, cited)
    store(file, made_from, [_encode([astuple(each) for each in problems])])
    return problems


def _to_lines(bibliography: Bibliography) -> Iterator[str]:
    """The problems, then a line for each entry: its key, content, lines and source. JSON has no tabs of its own."""
    yield _encode([astuple(problem) for problem in bibliography.problems])
    for key, content in bibliography.contents.items():
        where = _encode([bibliography.lines[key], bibliography.field_lines[key]])
        yield "\t".join([_encode(key), content, where, _encode(bibliography.sources[key])])


def _from_text(text: str, digest: str) -> Bibliography:
    problems, *rows = text.split("\n")
    contents, lines, sources = {}, {}, {}
    for row in rows:
        name, content, where, source = row.split("\t")
        key = json.loads(name)
        contents[key], lines[key], sources[key] = content, where, source
    return Bibliography(
        entries=_Lazily(contents, entry_from_json),
        lines=_Lazily(lines, lambda where: json.loads(where)[0]),
        sources=_Lazily(sources, json.loads),
        problems=tuple(Problem(*each) for each in json.loads(problems)),
        field_lines=_Lazily(lines, lambda where: json.loads(where)[1]),
        contents=contents,
        digest=digest,
    )


class _Lazily(Mapping[str, Value]):
    """Values that are made from their texts when they are first asked for."""

    def __init__(self, texts: Mapping[str, str], make: Callable[[str], Value]) -> None:
        self._texts = texts
        self._make = make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        if key not in self._made:
            self._made[key] = self._make(self._texts[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
