"""Writes a file whole or not at all: what stops the writing (a full disk, a signal) leaves the old one as it was."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """The file at `path` then holds `parts` and has the rights it had; raises OSError, and then nothing has changed.

    The folder is made if it is not there. A link stays one: the file that it leads to is replaced.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    # In the same folder, for a file moves at once only on its own disk; hidden, so that no build takes it for a page.
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())  # Else a machine that loses its power may keep the new name and lose the text.
        with suppress(FileNotFoundError):
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
