"""Results of one build that the next one finds in a file, as long as all that they were made from is the same.

A file that is missing, old, damaged or cannot be written costs time, never correctness.
"""

import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path


def load(file: Path | None, made_from: str) -> str | None:
    """What `store` wrote, if it was made from the same and nobody has touched it since."""
    try:
        digest, _, text = file.read_bytes().decode().partition("\n") if file else ("", "", "")
    except (OSError, UnicodeDecodeError):
        return None
    return text if digest == _digest(made_from, text) else None


def store(file: Path | None, made_from: str, text: str) -> None:
    """Keeps `text` for `load`."""
    if file:
        with suppress(OSError):
            write_whole(file, f"{_digest(made_from, text)}\n{text}")


def package_digest() -> str:
    """Of the sources of this package, all of them (a list of modules would be forgotten one day), and the versions."""
    sources = b"".join(source.read_bytes() for source in sorted(Path(__file__).parent.rglob("*.py")))
    return sha256(sources + f"{version('pybtex')} {sys.version}".encode()).hexdigest()


def write_whole(path: Path, text: str) -> None:
    """A whole file or none: a build that is stopped halfway leaves the old one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
        file.write(text.encode("utf-8", "surrogatepass"))
    try:
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise


def _digest(made_from: str, text: str) -> str:
    return sha256(f"{made_from}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
