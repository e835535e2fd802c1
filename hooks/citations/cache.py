"""Results of one build that the next one finds in a file, as long as all that they were made from is the same.

A file that is missing, old, damaged or cannot be written costs time, never correctness.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from .whole_file import write_whole


def load(file: Path | None, made_from: str) -> str | None:
    """The lines that `store` wrote, if they were made from the same and nobody has touched them since."""
    try:
        cached, _, digest = file.read_bytes().rpartition(b"\n") if file else (b"", b"", b"")
        return cached.decode() if digest == _digest(made_from, cached) else None
    except (OSError, UnicodeDecodeError):
        return None


def store(file: Path | None, made_from: str, lines: Iterable[str]) -> None:
    """Keeps `lines` for `load`."""
    if file:
        with suppress(OSError):
            write_whole(file, _with_digest(made_from, lines))


def package_digest() -> str:
    """Of the sources of this package, all of them (a list of modules would be forgotten one day), and the versions."""
    sources = b"".join(source.read_bytes() for source in sorted(Path(__file__).parent.rglob("*.py")))
    return sha256(sources + f"{version('pybtex')} {sys.version}".encode()).hexdigest()


def _with_digest(made_from: str, lines: Iterable[str]) -> Iterator[bytes]:
    """Line by line: with 20,000 entries, all of them at once would take 50 MB."""
    digest = sha256(made_from.encode())
    for line in lines:
        data = f"{line}\n".encode()
        digest.update(data)
        yield data
    yield digest.hexdigest().encode()


def _digest(made_from: str, cached: bytes) -> bytes:
    digest = sha256(made_from.encode())
    for part in (cached, b"\n"):
        digest.update(part)
    return digest.hexdigest().encode()
