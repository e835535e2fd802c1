"""The guide as it stood before the change that is at hand, out of git; without git there is none."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

WRITTEN = ("docs", "references.bib", "signs.yml", "mkdocs.yml")
MAIN = ("origin/main", "main")


def changed_files(folder: Path) -> Iterator[tuple[str, str]]:
    """(path, text before) of each text that has changed since or is new, committed or not; before a new one there was none."""
    before = _before(folder)
    if not before:
        return
    changed = _git(folder, "diff", "-z", "--name-only", "--relative", "--diff-filter=AM", before, "--", *WRITTEN)
    for path in changed.split("\0"):
        if path.endswith((".md", ".bib", ".yml", ".svg")):
            yield path, _git(folder, "show", f"{before}:./{path}")


def _before(folder: Path) -> str:
    """Where this change parted from main, or BASE in the environment; on main itself what was last committed."""
    if base := os.environ.get("BASE"):
        return _git(folder, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}").strip()
    return next(filter(None, (_git(folder, "merge-base", "HEAD", main).strip() for main in MAIN)), "")


def _git(folder: Path, *arguments: str) -> str:
    """What it prints; nothing where it fails, as in a folder that is in no repository."""
    try:
        run = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        return ""
    return "" if run.returncode else run.stdout.decode("utf-8", errors="replace")
