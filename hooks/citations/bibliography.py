"""references.bib → Bibliography: every entry that can be read, under BibTeX's names, and a Problem for each mistake."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .bibtex.field_mistakes import undefined
from .problem import Problem
from .source_files import ONE_FILE, SourceFiles

if TYPE_CHECKING:
    from pybtex.database import Entry


class UnreadableBibliography(ValueError):
    """The file cannot be opened or is not UTF-8 text; the message is one line for the person who wrote it."""


@dataclass(frozen=True)
class Bibliography:
    """The entries of a .bib file by key, in file order; `lines` and `sources` say where and how each stands there.

    Fields and types have BibTeX's names (`journal`, not `journaltitle`); what a `crossref` hands down is filled in.
    """

    entries: "Mapping[str, Entry]"
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
        from .bibtex.nearest_key import nearest_key  # Only for a mistake.

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
    from .bibtex.bibliography_reader import (
        read,  # Not needed where a build before has read the file: a third of a second.
    )

    return read(text, files)
