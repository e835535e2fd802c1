"""Says what is wrong in the files of words: that of the guide, and that of the citations in the same language."""

from pathlib import Path

from build import Build
from citations.problem import Problem
from citations.reporting import report
from citations.words import DEFAULT_LANGUAGE
from citations.words import FOLDER as OF_CITATIONS

from .words import FOLDER as OF_GUIDE
from .words_file import read_words_file


def report_words(building: Build) -> None:
    """Warns of each text that is missing, unknown, or cannot be filled in."""
    language, spoken = building.words.language, building.citations.settings.words.language
    report(f"hooks/guide/strings/{language}.toml", problems_in_words(language, OF_GUIDE))
    if spoken == language:
        report(f"hooks/citations/strings/{language}.toml", problems_in_words(language, OF_CITATIONS))
    else:
        remedy = f"Copy hooks/citations/strings/{DEFAULT_LANGUAGE}.toml to {language}.toml, and translate it"
        what = f"the citations are in '{spoken}', and the pages in '{language}'. {remedy}."
        building.report_settings([Problem(building.line_in_settings("language"), what)])


def problems_in_words(language: str, folder: Path) -> list[Problem]:
    """What is wrong in a file of words, beside that in English."""
    english, _ = read_words_file(folder / f"{DEFAULT_LANGUAGE}.toml")
    return read_words_file(folder / f"{language}.toml", english)[1]
