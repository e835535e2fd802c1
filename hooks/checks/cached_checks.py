"""What the checks said of each page in the build before, asked again only of pages that changed.

Kept in `.cache/checks.json`. A page is checked anew when it, any of our code, the sources, the glossary or the signs
differ; a file that is missing, old or damaged costs time, never a mistake that goes unseen.
"""

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from citations import cache
from citations.problem import Problem

CODE = Path(__file__).parents[1]  # The folder of all hooks.


class CachedChecks:
    """One build's: `made_from` are the texts that every page is checked against, besides itself and our code."""

    def __init__(self, file: Path, made_from: Iterable[str]) -> None:
        self._file = file
        self._made_from = sha256(b"\0".join([_code(), *(text.encode() for text in made_from)])).hexdigest()
        self._before: dict[str, list[list[object]]] = json.loads(cache.load(file, self._made_from) or "{}")
        self._now: dict[str, list[list[object]]] = {}

    def problems_of(self, source: str, check: Callable[[], Iterable[Problem]]) -> list[Problem]:
        """What `check` says of a page, or said of the same source before."""
        page = sha256(source.encode()).hexdigest()
        found = self._before.get(page)
        if found is None:
            found = [[problem.line, problem.message] for problem in check()]
        self._now[page] = found
        return [Problem(int(str(line)), str(message)) for line, message in found]

    def save(self) -> None:
        """For the next build."""
        if self._now != self._before:
            cache.store(self._file, self._made_from, [json.dumps(self._now)])


def _code() -> bytes:
    files = sorted(path for path in CODE.rglob("*") if path.suffix in (".py", ".yml"))
    return b"\0".join(file.read_bytes() for file in files)
