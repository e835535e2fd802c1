"""Which key was meant by one that does not exist: the same in other letters, a near spelling, or the only one by that surname."""

import difflib
import re
from collections.abc import Iterable

SURNAME = re.compile(r"[^\W\d_]+")
NEAR_ENOUGH = 0.75


def nearest_key(key: str, keys: Iterable[str]) -> str | None:
    """One of the keys that exist; None if none is near, or several have the surname."""
    by_folded = {_folded(known): known for known in reversed(list(keys))}
    if _folded(key) in by_folded:
        return by_folded[_folded(key)]
    near = difflib.get_close_matches(_folded(key), by_folded, n=1, cutoff=NEAR_ENOUGH)
    if near:
        return by_folded[near[0]]
    surname = SURNAME.search(key)
    same = [known for folded, known in by_folded.items() if surname and _surname(folded) == surname[0].casefold()]
    return same[0] if len(same) == 1 else None


def _folded(key: str) -> str:
    """Without what is easily mistyped: capitals, spaces, hyphens and the like."""
    return re.sub(r"[\W_]+", "", key.casefold())


def _surname(key: str) -> str:
    match = SURNAME.search(key)
    return match[0].casefold() if match else ""
