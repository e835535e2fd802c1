"""The marks that git leaves in a file where two changes of one place met and nobody chose: of any file that writers edit."""

import re
from collections.abc import Iterator
from pathlib import Path

MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)
EDITED = (
    "*.md",
    "*.yml",
    "*.bib",
    "*.toml",
    "*.txt",
    "docs/**/*.*",
    "hooks/**/*.toml",
    "hooks/**/*.yml",
    "tests/search/*.yml",
    "tools/*.txt",
    "tools/*.yml",
)
REMEDY = "Keep the text that is right, and take the lines '<<<<<<<', '=======' and '>>>>>>>' out."


def merge_lines(folder: Path) -> list[str]:
    """The first mark of each file, for one change leaves three."""
    return list(_lines(folder))


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted({path for pattern in EDITED for path in folder.glob(pattern) if path.is_file()}):
        text = path.read_text("utf-8", errors="replace")
        if found := MARK.search(text):
            line = text.count("\n", 0, found.start()) + 1
            where = f"{path.relative_to(folder).as_posix()}:{line}"
            yield f"{where}: “{found[0]}” is what two changes of one place left. {REMEDY}"
