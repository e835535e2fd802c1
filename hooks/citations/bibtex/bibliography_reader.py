"""The text of .bib files → Bibliography: blocks become entries, and what is wrong with one a Problem."""

from collections.abc import Iterable, Mapping, MutableMapping

import pybtex.errors
from pybtex.database import Entry, Person
from pybtex.database.input.bibtex import month_names
from pybtex.utils import CaseInsensitiveDict

from ..bibliography import Bibliography
from ..entry_json import entry_of
from ..problem import Problem
from ..source_files import SourceFiles
from .blocks import Block, split_blocks
from .crossrefs import inherit
from .entry_reader import RawEntry, read_entry, read_macro
from .normalize import bibtex_fields, bibtex_names, bibtex_type
from .people import read_people

# BibTeX knows the first two as lists of people, BibLaTeX all.
ROLES = ("author", "editor", "translator", "bookauthor", "holder")
NO_ENTRIES = frozenset({"comment", "preamble", "string"})


def read(text: str, files: SourceFiles) -> Bibliography:
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
        elif block.type == "preamble":
            self.doubts.append(
                Problem(block.line, "@preamble speaks to TeX alone, and nothing reads it here. Delete it.")
            )
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
        return entry_of(written.key, bibtex_type(written.type, fields), written.type, fields, persons)

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
