"""Entries formatted once, and cached in a file from build to build under everything that shapes them.

The file is only a shortcut: if it is corrupt, missing, touched or cannot be written, entries are formatted again.
"""

import json
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from .additions import Addition, NoAddition
from .bibliography import Bibliography
from .cache import load, package_digest, store
from .entry_json import entry_to_json
from .words import ENGLISH, Words

if TYPE_CHECKING:
    from pybtex.database import Entry

BELOW = "\x1f"  # Between a reference and what the site shows below it; no HTML holds it.


class FormattedEntries:
    """The entries of one bibliography as HTML, each formatted when first asked for."""

    def __init__(self, bibliography: Bibliography, cache_file: Path | None, words: Words = ENGLISH) -> None:
        self.words = words
        self.addition: Addition = NoAddition()
        self._bibliography = bibliography
        self._entries = bibliography.entries
        self._cache_file = cache_file
        self._digests: dict[str, str] = {}
        self._formatted: dict[str, str] = {}

    def html(self, key: str) -> str:
        """The reference as inline HTML. Raises KeyError for a key that the bibliography does not have."""
        return self._of(key).partition(BELOW)[0]

    def below(self, key: str) -> str:
        """What the site shows below the reference, "" for nothing."""
        return self._of(key).partition(BELOW)[2]

    def short_name(self, key: str) -> str:
        """What links call the entry: "Leemans 1993"; a letter tells two of one name and year apart: "Johnson 2018a"."""
        return self._names[key]

    def save(self) -> None:
        """Keeps what was asked for and drops the rest. Call once, at the end of a build."""
        used = {digest: self._formatted[key] for key, digest in self._digests.items()}
        if self._cache_file is None or used == self._cached:
            return
        # As ASCII, for half a letter (a lone surrogate) is no text.
        store(self._cache_file, self._package, (json.dumps([digest, used[digest]]) for digest in sorted(used)))

    def _of(self, key: str) -> str:
        if key not in self._formatted:
            self._formatted[key] = self._from_cache(key) or self._format(self._entries[key])
        return self._formatted[key]

    def _format(self, entry: "Entry") -> str:
        from .reference import reference_html  # Not needed where a build before has formatted all.

        below = self.addition.below(entry)
        return reference_html(entry, self.words) + (f"{BELOW}{below}" if below else "")

    def _from_cache(self, key: str) -> str | None:
        if self._cache_file is None:
            return None
        content = self._bibliography.contents.get(key) or entry_to_json(self._entries[key])
        made_from = f"{self._package}\n{content}".encode("utf-8", "surrogatepass")
        digest = self._digests[key] = sha256(made_from).hexdigest()
        return self._cached.get(digest)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        if self._bibliography.names:
            return self._bibliography.names
        from .short_names import short_names  # Not needed where a build before has named all.

        return short_names(self._entries)

    @cached_property
    def _cached(self) -> dict[str, str]:
        lines = (load(self._cache_file, self._package) or "").split("\n")
        return dict(json.loads(line) for line in lines if line)

    @cached_property
    def _package(self) -> str:
        return f"{package_digest()} {self.words.digest} {self.addition.version}"
