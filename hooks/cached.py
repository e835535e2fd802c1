"""What one build made, found again by the next as long as all that it was made from is the same.

Each kind has its file in `.cache/`. A file that is missing, old or damaged costs time, never a mistake that goes unseen:
a result is asked for by everything that decides it, and any change of our code forgets all.
"""

import json
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from citations import cache as files

CODE = Path(__file__).parent


class Cached:
    """The results of one kind in one build; what no build asks for any more is forgotten."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._before: dict[str, Any] = json.loads(files.load(file, _code()) or "{}")
        self._now: dict[str, Any] = {}

    def get(self, make: Callable[[], Any], *made_from: str) -> Any:
        """What `make` gives, which must be JSON, or gave before from the same texts."""
        key = sha256("\0".join(made_from).encode()).hexdigest()
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return self._now[key]

    def save(self) -> None:
        """For the next build; in this one nothing more is asked, and the memory goes to others."""
        if self._now != self._before:
            files.store(self._file, _code(), [json.dumps(self._now)])
        self._before, self._now = {}, {}


@cache
def _code() -> str:
    """Of all that decides and is no input: modules, and the lists of words beside them."""
    sources = sorted(path for path in CODE.rglob("*") if path.suffix in (".py", ".yml", ".toml", ".tsv"))
    return sha256(b"\0".join([files.package_digest().encode(), *(path.read_bytes() for path in sources)])).hexdigest()
