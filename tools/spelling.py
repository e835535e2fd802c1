"""Misspelled words, from two sources: codespell's list of common slips, and a dictionary for all else."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from dictionary import WORD, Unknown, unknown_words
from unconfirmed import SOURCES

CODESPELL = Path(sys.executable).with_name("codespell")
AMERICAN = Path(__file__).with_name("american_spelling.txt")  # Medical words that codespell leaves British.
MISSPELLED = re.compile(r"(?:\./)?(?P<path>\S+?):(?P<line>\d+): (?P<word>\S+) ==> (?P<right>.+)")
ANNOTE = re.compile(r"\s*annote\s*=")
FOREIGN = 3  # As many unknown words on one line, without names, are another language.
IF_RIGHT = "or add the word to the list in pyproject.toml if it is right."


def spelling_lines(folder: Path) -> list[str]:
    """Misspelled words; British spellings too, but for the titles of works and the names of their publishers."""
    slips = list(_slips(folder))
    known = {(each.path, each.line, each.word.lower()) for each in slips}
    others = [each for each in unknown_words(folder) if (each.path, each.line, each.word.lower()) not in known]
    foreign = dict(_foreign(folder, others))
    here = [each for each in (*slips, *others) if (each.path, each.line) not in foreign]
    return [*map(_line, here), *foreign.values()]


def _foreign(folder: Path, unknown: Iterable[Unknown]) -> Iterator[tuple[tuple[str, int], str]]:
    """The lines of which near half the words are in no dictionary: their guesses would only mislead."""
    on_lines = Counter((each.path, each.line) for each in unknown if each.word.islower())
    for (path, line), count in on_lines.items():
        if count >= FOREIGN and path.startswith("docs/"):
            written = (folder / path).read_text("utf-8", errors="replace").split("\n")[line - 1]
            if count >= 0.4 * len(WORD.findall(written)):
                what = "this line is in another language than the page"
                yield (path, line), f"{path}:{line}: {what}. Write it in English, or take it out."


def _slips(folder: Path) -> Iterator[Unknown]:
    """Of all Markdown in the project, and of `references.bib`."""
    american = ("--builtin", "clear,rare,en-GB_to_en-US", f"--dictionary=-,{AMERICAN}")
    words = sorted(path.name for path in folder.glob("*.md"))
    annotes = _annotes(folder / SOURCES)
    for each in _codespell(folder, *american, "docs", *words, SOURCES):
        if each.path != SOURCES or each.line in annotes:
            yield each
    yield from _codespell(folder, "--builtin", "clear,rare", SOURCES)


def _codespell(folder: Path, *arguments: str) -> Iterable[Unknown]:
    spelled_here = dict(line.split("->") for line in AMERICAN.read_text("utf-8").splitlines())
    run = subprocess.run([CODESPELL, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    for found in filter(None, map(MISSPELLED.match, run.stdout.splitlines())):
        # "scren ==> screen, screw": the likeliest comes first.
        right = found["right"].partition(",")[0].strip()
        right = spelled_here.get(right, right)
        yield Unknown(found["path"], int(found["line"]), found["word"], right)


def _annotes(path: Path) -> Collection[int]:
    """The lines of our own words among the sources; a file that is not text has none."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return {number for number, line in enumerate(lines, start=1) if ANNOTE.match(line)}


def _line(unknown: Unknown) -> str:
    place = f"{unknown.path}:{unknown.line}:"
    if unknown.right:
        return f"{place} “{unknown.word}” is misspelled. Write “{unknown.right}”, {IF_RIGHT}"
    return f"{place} “{unknown.word}” stands in no dictionary. Correct it, {IF_RIGHT}"
