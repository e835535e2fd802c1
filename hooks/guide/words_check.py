"""Says what is wrong in the files of words: that of the guide, and that of the citations in the same language."""

from collections.abc import Iterator
from pathlib import Path

from build import Build
from citations.problem import Problem
from citations.reporting import report
from citations.words import DEFAULT_LANGUAGE
from citations.words import FOLDER as OF_CITATIONS

from .words import FOLDER as OF_GUIDE
from .words_file import Text, Texts, line_of, read_words_file

SENTENCE = 4  # Words from which on a text reads otherwise in another language.


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
    texts, problems = read_words_file(folder / f"{language}.toml", english)
    return (
        problems
        if language == DEFAULT_LANGUAGE
        else sorted([*problems, *_untranslated(texts, english, folder / f"{language}.toml")])
    )


def _untranslated(texts: Texts, english: Texts, path: Path) -> Iterator[Problem]:
    """A copy of the English file has every text; a short one, such as "PDF", may be the same in both."""
    same = [name for name, text in texts.items() if text == english.get(name) and len(_shown(text).split()) >= SENTENCE]
    if same:
        what = (
            f"'{same[0]}' is still English"
            if len(same) == 1
            else f"{len(same)} texts are still English, '{same[0]}' first"
        )
        yield Problem(line_of(path.read_text("utf-8"), same[0]), f"{what}. Translate what stands in quotes.")


def _shown(text: Text) -> str:
    return text if isinstance(text, str) else text.get("other", "")
