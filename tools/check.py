"""Finds the mistakes of the whole project in one run: prints one line each, `path:line: what is wrong. What to do.`

A strict build says what is wrong in pages and sources; dictionaries, rumdl, ruff, mypy and tests/content say the rest. All of
them run, at once, before anything fails.
"""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import project_folder
from build_lines import ADVICE, build_lines
from spelling import spelling_lines
from tool_lines import content_lines, layout_lines, python_lines, structure_lines, type_lines

SOURCES = (build_lines, spelling_lines, structure_lines, python_lines, type_lines, layout_lines, content_lines)
NO_FILE = "tests/content:"  # A rule that one of the other mistakes may break.
PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): ")


def find_mistakes(folder: Path) -> list[str]:
    """Every mistake once, in the order of files and lines, and every advice."""
    with ThreadPoolExecutor(len(SOURCES)) as pool:
        found = pool.map(lambda source: source(folder), SOURCES)
        said = {line for lines in found for line in lines}
    advice = {line for line in said if line.startswith(ADVICE)}
    in_files = {line for line in said - advice if not line.startswith(NO_FILE)}
    return sorted((in_files or said) | advice, key=_place)


def _place(line: str) -> tuple[str, int, str]:
    match = PLACE.match(line)
    return (match["path"], int(match["line"]), line) if match else ("", 0, line)


def main() -> int:
    """Prints the mistakes and how many there are; advice is no mistake."""
    lines = find_mistakes(project_folder.find())
    for line in lines:
        print(line)
    mistakes = [line for line in lines if not line.startswith(ADVICE)]
    if mistakes:
        count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        print(f"\n{count}. CONTRIBUTING.md says more about each message.", file=sys.stderr)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
