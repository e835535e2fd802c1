"""Prints how plain pages are: `python hooks/reading/report.py docs/*.md`.

Grade is Flesch-Kincaid over all words; "apart" is without the syllables of drug names and of terms in the glossary.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # Run as a script, a file finds only its own folder.

from reading.page import SourcePage
from reading.plain_words import PlainWords, read_plain_words
from reading.plainness import Plainness, measure_plainness
from reading.terms import read_terms

TITLES = f"{'page':<28}{'words':>6}{'grade':>7}{'apart':>7}{'mean':>6}{'max':>5}{'long':>6}{'apart':>7}{'passive':>9}"


def report(paths: list[Path]) -> str:
    """A table with one line for each page, then every place to mend."""
    measured = [(path, measure_plainness(SourcePage(path.read_text("utf-8")), _known_beside(path))) for path in paths]
    problems = [f"{path}:{problem.line}: {problem.message}" for path, page in measured for problem in page.problems]
    return "\n".join([TITLES, *(_row(path, page) for path, page in measured), "", *problems])


def _known_beside(path: Path) -> PlainWords:
    glossary = path.with_name("glossary.md")
    return read_plain_words(read_terms(glossary.read_text("utf-8")) if glossary.exists() else ())


def _row(path: Path, page: Plainness) -> str:
    return (
        f"{path.name:<28}{page.words:>6}{page.grade:>7.1f}{page.grade_names_apart:>7.1f}{page.mean_sentence:>6.1f}"
        f"{page.longest_sentence:>5}{page.long_words:>6.0%}{page.long_words_names_apart:>7.0%}{page.passive:>9.0%}"
    )


if __name__ == "__main__":
    print(report([Path(name) for name in sys.argv[1:]]))
