"""Takes the spaces from the ends of lines of Markdown files; two or more stay two, for they break the line."""

import re
import sys
from pathlib import Path

import project_folder
from citations.source_lines import FENCE
from text_file import NotWritten, write_text

# rumdl's MD009 would take a break away that is written with three spaces or a tab.
FENCE_MARK = re.compile(rf"[ >]*{FENCE}")
TAB_SIZE = 4  # Python-Markdown's.


def tidied(text: str) -> str:
    """What stands in a fenced block stays as it is."""
    lines, fence = [], ""
    for line in text.split("\n"):
        lines.append(line if fence else _tidied_line(line))
        if mark := FENCE_MARK.match(line):
            fence = "" if fence and mark["fence"].startswith(fence) else fence or mark["fence"]
    return "\n".join(lines)


def _tidied_line(line: str) -> str:
    words = line.rstrip(" \t")
    spaces = len(line.expandtabs(TAB_SIZE)) - len(words.expandtabs(TAB_SIZE))
    return f"{words}  " if words and spaces > 1 else words


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.md")) if path.is_dir() else [path]


def main(paths: list[str]) -> None:
    """In each file, and in each folder every Markdown file; without any, in all of `docs/`."""
    folders = list(map(Path, paths)) or [project_folder.find() / "docs"]
    for path in (file for each in folders for file in _files(each)):
        text = path.read_bytes().decode("utf-8")
        if (after := tidied(text)) != text:
            write_text(path, after)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except NotWritten as error:
        sys.exit(str(error))
