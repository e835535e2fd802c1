"""Entries formatted once, and kept in a file from build to build under everything that shapes them.

The file is only a shortcut: if it is corrupt, missing or cannot be written, entries are formatted again.
"""

import json
import sys
import tempfile
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from pybtex.database import Entry

from .ama import short_name
from .bibliography import Bibliography
from .reference import reference_html
from .reference_list import letter


class FormattedEntries:
    """The entries of one bibliography as HTML, each formatted when first asked for."""

    def __init__(self, bibliography: Bibliography, cache_file: Path | None) -> None:
        self._entries = bibliography.entries
        self._cache_file = cache_file
        self._digests: dict[str, str] = {}
        self._formatted: dict[str, str] = {}

    def html(self, key: str) -> str:
        """The reference as inline HTML. Raises KeyError for a key that the bibliography does not have."""
        if key not in self._formatted:
            self._formatted[key] = self._from_cache(key) or reference_html(self._entries[key])
        return self._formatted[key]

    def short_name(self, key: str) -> str:
        """What links call the entry: "Leemans 1993"; a letter tells two of one name and year apart: "Johnson 2018a"."""
        return self._names[key]

    def save(self) -> None:
        """Keeps what was asked for and drops the rest. Call once, at the end of a build."""
        used = {digest: self._formatted[key] for key, digest in self._digests.items()}
        if self._cache_file is None or used == self._cached:
            return
        with suppress(OSError):
            _replace(self._cache_file, json.dumps(used, ensure_ascii=False, indent=0, sort_keys=True))

    def _from_cache(self, key: str) -> str | None:
        if self._cache_file is None:
            return None
        digest = self._digests[key] = sha256(self._style + _content(self._entries[key])).hexdigest()
        return self._cached.get(digest)

    @cached_property
    def _names(self) -> dict[str, str]:
        by_name: dict[str, list[str]] = {}
        for key, entry in self._entries.items():
            by_name.setdefault(short_name(entry), []).append(key)
        return {
            key: f"{name}{letter(index)}" if len(keys) > 1 else name
            for name, keys in by_name.items()
            for index, key in enumerate(keys)
        }

    @cached_property
    def _cached(self) -> dict[str, str]:
        try:
            kept = json.loads(self._cache_file.read_text(encoding="utf-8")) if self._cache_file else {}
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(kept, dict):
            return {}
        return {digest: html for digest, html in kept.items() if isinstance(html, str)}

    @cached_property
    def _style(self) -> bytes:
        """The sources of this package, more than the style's own: a list of modules would be forgotten one day."""
        sources = b"".join(source.read_bytes() for source in sorted(Path(__file__).parent.rglob("*.py")))
        return sha256(sources + f"{version('pybtex')} {sys.version}".encode()).digest()


def _content(entry: Entry) -> bytes:
    """The entry as it will be formatted: its text in the file lacks what @string and crossref bring in."""
    persons = {
        role: [(p.first_names, p.middle_names, p.prelast_names, p.last_names, p.lineage_names) for p in people]
        for role, people in entry.persons.items()
    }
    return repr((entry.key, entry.type, list(entry.fields.items()), persons)).encode("utf-8", "surrogatepass")


def _replace(path: Path, text: str) -> None:
    """Writes a whole file or none: a build that is stopped halfway leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
        file.write(text)
    try:
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise
