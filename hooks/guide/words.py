"""The words of the guide that stand in no page, in the language of the site: for templates, hooks, scripts, stylesheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup
from mkdocs.exceptions import PluginError

from citations.words import DEFAULT_LANGUAGE, UnknownWords, Words

from .words_file import Text, line_of, locale_of, read_words_file

FOLDER = Path(__file__).parent / "strings"


@dataclass(frozen=True)
class GuideWords(Words):
    """The texts of one language by name; those that differ by number are tables of their forms."""

    folder: ClassVar[Path] = FOLDER

    def markup(self, name: str, /, **filled: object) -> Markup:
        """For a template: escaped, and so is what is filled in, unless it is markup itself."""
        return Markup(self._fill(name, Markup.escape(self.texts[name]), filled))

    def _fill(self, name: str, text: str, filled: Mapping[str, object]) -> str:
        try:
            return super()._fill(name, text, filled)
        except UnknownWords as error:
            raise PluginError(str(error)) from None

    def day(self, day: object) -> str:
        """ "November 24, 2026"; what is no day stays as it is."""
        return str(format_date(day, "long", self.locale)) if isinstance(day, date) else str(day)

    def number(self, number: float) -> str:
        """1000 → "1,000", 7.5 → "7.5"."""
        return str(format_decimal(number, "#,##0.##########", self.locale))

    @cached_property
    def locale(self) -> Locale:
        return locale_of(self.language)


class _Known(dict[str, Text]):
    """A text that nobody wrote stops the build with one line; so English must have all."""

    def __init__(self, texts: Mapping[str, Text], english: Path) -> None:
        super().__init__(texts)
        self._english = english

    def __missing__(self, name: str) -> str:
        near = next(iter(get_close_matches(name, self, 1)), "")
        line = line_of(self._english.read_text("utf-8"), near)
        remedy = f"Add a line '{name} = \"…\"', or correct the name that was meant"
        raise PluginError(
            f"hooks/guide/strings/{self._english.name}:{line}: no text is called '{name}', and pages ask for it. {remedy}."
        )


def read_guide_words(
    language: str = DEFAULT_LANGUAGE, folder: Path = FOLDER, *, where: str = "mkdocs.yml"
) -> GuideWords:
    """What the file lacks is English (words_check.py says so). Stops the build where there is no file."""
    path = folder / f"{language}.toml"
    if not path.exists():
        there = ", ".join(sorted(each.stem for each in folder.glob("*.toml")))
        what = f"there are no words in '{language}'. Copy hooks/guide/strings/{DEFAULT_LANGUAGE}.toml to {path.name}"
        raise PluginError(f"{where}: {what} and translate it, or set 'language' under 'theme' to one of: {there}.")
    english, _ = read_words_file(folder / f"{DEFAULT_LANGUAGE}.toml")
    texts, _ = read_words_file(path, english)
    return GuideWords(language, _Known({**english, **texts}, folder / f"{DEFAULT_LANGUAGE}.toml"))


ENGLISH = read_guide_words()
