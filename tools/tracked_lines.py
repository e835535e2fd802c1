"""Files that git is told to ignore and that stand in it nevertheless, such as a cache, which nobody would review."""

import subprocess
from pathlib import Path


def tracked_lines(folder: Path) -> list[str]:
    """One line for each; none where there is no git."""
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return []
    remedy = "Run `git rm --cached` on it."
    return [
        f"{path}:1: this file is not written by hand, so nobody reviews it. {remedy}"
        for path in run.stdout.splitlines()
    ]
