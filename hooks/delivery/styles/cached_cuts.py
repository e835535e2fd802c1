"""What was cut from a stylesheet for some markup in the build before; cached in `.cache/styles.json`."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from citations import cache

from .markup import Markup
from .stylesheet import cut, left_over

FOLDER = Path(__file__).parent


class CachedCuts:
    """One build's. A change of our code makes all anew; what no build asks for any more is forgotten."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._code = sha256(b"\0".join(each.read_bytes() for each in sorted(FOLDER.glob("*.py")))).hexdigest()
        self._before: dict[str, str] = json.loads(cache.load(file, self._code) or "{}")
        self._now: dict[str, str] = {}

    def cut(self, css: str, markup: Markup, also: str = "", after: str = "") -> str:
        """As stylesheet.cut."""
        return self._cached(cut, css, markup, also, after)

    def left_over(self, css: str, markup: Markup, also: str = "") -> str:
        """As stylesheet.left_over."""
        return self._cached(left_over, css, markup, also)

    def save(self) -> None:
        """For the next build."""
        if self._now != self._before:
            cache.store(self._file, self._code, [json.dumps(self._now)])

    def _cached(self, make: Callable[..., str], css: str, markup: Markup, *others: str) -> str:
        key = sha256("\0".join([make.__name__, css, markup.digest, *others]).encode()).hexdigest()
        found = self._before.get(key) if key in self._before else self._now.get(key)
        self._now[key] = make(css, markup, *others) if found is None else found
        return self._now[key]
