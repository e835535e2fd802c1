"""references.bib → Bibliography: every entry that can be read, under BibTeX's names, and a Problem for each mistake."""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

import pybtex.errors
from pybtex.database import Entry, Person
from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from .bibtex.blocks import Block, split_blocks
from .bibtex.crossrefs import inherit
from .bibtex.entry_reader import RawEntry, read_entry, read_macro
from .bibtex.field_mistakes import undefined
from .bibtex.nearest_key import nearest_key
from .bibtex.normalize import bibtex_fields, bibtex_names, bibtex_type
from .bibtex.people import read_people
from .problem import Problem
from .source_files import ONE_FILE, SourceFiles

# BibTeX knows the first two as lists of people, BibLaTeX all.
ROLES = ("author", "editor", "translator", "bookauthor", "holder")
NO_ENTRIES = frozenset({"comment", "preamble", "string"})


class UnreadableBibliography(ValueError):
    """The file cannot be opened or is not UTF-8 text; the message is one line for the person who wrote it."""


@dataclass(frozen=True)
class Bibliography:
    """The entries of a .bib file by key, in file order; `lines` and `sources` say where and how each stands there.

    Fields and types have BibTeX's names (`journal`, not `journaltitle`); what a `crossref` hands down is filled in.
    """

    entries: Mapping[str, Entry]
    lines: Mapping[str, int]
    sources: Mapping[str, str]
    problems: tuple[Problem, ...]
    field_lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    # Where cached from the build before: each entry as a line of JSON, and what links call it.
    contents: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""  # Of the file and of the code that read it.
    doubts: tuple[Problem, ...] = ()  # What could only be guessed; the lint tells it.
    files: SourceFiles = ONE_FILE  # Lines count through all of them.

    def line_of(self, key: str, name: str) -> int:
        """Where the field stands; for one that is inherited or missing, where its entry begins."""
        return self.field_lines.get(key, {}).get(name, self.lines[key])

    def is_said(self, key: str, name: str) -> bool:
        """Whether the field holds an abbreviation that the file does not define, which reading has named already."""
        said = undefined(self.entries[key].fields.get(name, ""), key)
        return any(problem.message == said for problem in self.problems)

    def nearest(self, key: str) -> str | None:
        """The key that was probably meant by one that does not exist."""
        return nearest_key(key, self.entries)


def read_bibliography(path: Path) -> Bibliography:
    """What `path` holds; raises UnreadableBibliography if that is not text in UTF-8."""
    return parse_bibliography(read_text(path), SourceFiles(((1, path.name),)))


def read_text(path: Path) -> str:
    """The text of a .bib file; raises UnreadableBibliography if that cannot be read or is not in UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableBibliography(
            f"cannot be opened: {error.strerror}. Put the file there or correct the path."
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableBibliography(f"line {line} is not UTF-8 text. Save the file with the encoding UTF-8.") from None


def parse_bibliography(text: str, files: SourceFiles = ONE_FILE) -> Bibliography:
    """Every entry of `text` that can be read, whatever stands beside it; never raises. `files` is where it stands."""
    reader = _Reader(files)
    with pybtex.errors.capture():  # pybtex reports to a global list what we report with lines ourselves.
        blocks = list(split_blocks(text))
        reader.read_macros(block for block in blocks if isinstance(block, Block) and block.type == "string")
        for block in blocks:
            reader.read(block)
    return reader.bibliography()


class _Reader:
    def __init__(self, files: SourceFiles) -> None:
        self.files = files
        self.macros: MutableMapping[str, str] = CaseInsensitiveDict(month_names)
        self.entries: dict[str, Entry] = {}
        self.blocks: dict[str, Block] = {}
        self.field_lines: dict[str, Mapping[str, int]] = {}
        self.keys: dict[str, str] = {}  # By lower case: to BibTeX, `Leemans1993` and `leemans1993` are one key.
        self.problems: list[Problem] = []
        self.doubts: list[Problem] = []

    def read_macros(self, blocks: Iterable[Block]) -> None:
        """Before all entries, so that an abbreviation may stand below its first use."""
        for block in blocks:
            self.problems += [*block.problems, *read_macro(block, self.macros)]

    def read(self, block: Block | Problem) -> None:
        if isinstance(block, Problem):
            self.problems.append(block)
        elif block.type not in NO_ENTRIES:
            written = read_entry(block, self.macros)
            self.problems += written.problems
            self._add(block, written)

    def _add(self, block: Block, written: RawEntry) -> None:
        key = written.key
        first = self.keys.setdefault(key.lower(), key)
        if first in self.blocks:
            self.problems.append(
                Problem(block.line, _duplicate(key, first, self.files.described(self.blocks[first].line)))
            )
        elif key:
            self.blocks[key] = block
            self.field_lines[key] = bibtex_names(written.field_lines)
            self.entries[key] = self._entry(written)

    def _entry(self, written: RawEntry) -> Entry:
        fields = bibtex_fields(written.type, written.fields)
        persons = {role: self._people(written, role, fields.pop(role)) for role in ROLES if role in fields}
        entry = Entry(bibtex_type(written.type, fields), fields, persons)
        entry.original_type, entry.key = written.type, written.key
        return entry

    def _people(self, written: RawEntry, role: str, text: str) -> list[Person]:
        found = read_people(text)
        if found.mistakes or found.doubts:
            line, who = written.field_lines[role], f"the {role} field of '{written.key}'"
            self.problems += [Problem(line, f"{who} {mistake}") for mistake in found.mistakes]
            self.doubts += [Problem(line, f"{who} {doubt}") for doubt in found.doubts]
        return found.people

    def bibliography(self) -> Bibliography:
        self.problems += [Problem(self.field_lines[key]["crossref"], message) for key, message in inherit(self.entries)]
        lines = {key: block.line for key, block in self.blocks.items()}
        sources = {key: block.text for key, block in self.blocks.items()}
        return Bibliography(
            self.entries,
            lines,
            sources,
            tuple(sorted(set(self.problems))),
            self.field_lines,
            doubts=tuple(sorted(set(self.doubts))),
            files=self.files,
        )


def _duplicate(key: str, first: str, line: str) -> str:
    where = line if key == first else f"{line} as '{first}'"
    return f"the key '{key}' is already used in {where}. Give one of the two another key, or delete it."
