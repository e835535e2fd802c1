"""Finds the mistakes of the whole project in one run: prints one line each, `path:line: what is wrong. What to do.`

A strict build says what is wrong in pages and sources; dictionaries, rumdl, ruff, mypy, oxlint, oxfmt and tests/content say the rest. All of
them run, at once, before anything fails.
"""

import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import project_folder
from annotations import annotation
from build_lines import ADVICE, build_lines
from grammar import grammar_lines
from merge_lines import merge_lines
from one_cause import without_echoes
from spelling import spelling_lines
from text_file import write_text
from tool_lines import content_lines, layout_lines, python_lines, script_lines, structure_lines, style_lines, type_lines
from tracked_lines import tracked_lines
from turned_sense import sense_lines
from unconfirmed import unconfirmed_lines

SOURCES = (
    build_lines,
    spelling_lines,
    grammar_lines,
    unconfirmed_lines,
    structure_lines,
    python_lines,
    type_lines,
    script_lines,
    style_lines,
    layout_lines,
    content_lines,
    tracked_lines,
    merge_lines,
    sense_lines,
)
NO_FILE = "tests/content:"  # A rule that one of the other mistakes may break.
# One mistake here brings many in pages, so these come first. Python above all: where it breaks, nothing else can be trusted.
CAUSES = (re.compile(r".*\.py$"), *map(re.compile, ("mkdocs.yml", "references.bib", "signs.yml", "pyproject.toml")))
PLACE = re.compile(r"(?P<path>[^:\s]+):(?P<line>\d+): ")


def find_mistakes(folder: Path) -> list[str]:
    """Every mistake once, causes first, then in the order of files and lines; advice is last."""
    with ThreadPoolExecutor(len(SOURCES)) as pool:
        found = pool.map(lambda source: source(folder), SOURCES)
        said = without_echoes(folder, {line for lines in found for line in lines})
    advice = {line for line in said if line.startswith(ADVICE)}
    in_files = {line for line in said - advice if not line.startswith(NO_FILE)}
    return sorted((in_files or said) | advice, key=_place)


def _place(line: str) -> tuple[int, str, int, str]:
    if not (match := PLACE.match(line.removeprefix(ADVICE))):
        return (0, "", 0, line)
    rank = next((rank for rank, cause in enumerate(CAUSES) if cause.fullmatch(match["path"])), len(CAUSES))
    return (rank + len(CAUSES) * line.startswith(ADVICE) * 2, match["path"], int(match["line"]), line)


def main() -> int:
    """Prints the mistakes and how many there are; advice is no mistake."""
    lines = find_mistakes(project_folder.find())
    for line in lines:
        print(line)
    if os.environ.get("ANNOTATE"):  # On GitHub, each line stands in the pull request beside what it is about.
        print("\n".join(map(annotation, lines)))
    mistakes = [line for line in lines if not line.startswith(ADVICE)]
    if path := os.environ.get("MISTAKES"):  # For the comment on the pull request.
        write_text(Path(path), "".join(f"{line}\n" for line in mistakes))
    if mistakes:
        count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        print(f"\n{count}. CONTRIBUTING.md says more about each message.", file=sys.stderr)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
