"""Reads one file of words: the texts that can be shown, and a problem with its line for each that cannot.

The form is that of hooks/citations/strings/, so files of both folders are read here.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError

from citations.problem import Problem
from citations.words import DEFAULT_LANGUAGE

Text = str | Mapping[str, str]  # One text, or one for each plural of the language.
Texts = Mapping[str, Text]
FORMS = ("zero", "one", "two", "few", "many", "other")  # https://cldr.unicode.org/index/cldr-spec/plural-rules
ERROR_LINE = re.compile(r"at line (?P<line>\d+)")
COUNTS = range(201)  # As many as we ever show: "many" of Spanish begins at a million.


def locale_of(language: str) -> Locale:
    """How a language writes numbers and days, and which plurals it has; that of English where nobody knows."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(DEFAULT_LANGUAGE)


def read_words_file(path: Path, english: Texts | None = None) -> tuple[Texts, list[Problem]]:
    """The good texts of a file, and its problems in the order of its lines; `english` has what it must say."""
    text = path.read_text("utf-8", errors="replace")
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = ERROR_LINE.search(str(error))
        what = "the file cannot be read here. Write each text as 'name = \"text\"', on one line, each name once."
        return {}, [Problem(int(line["line"]) if line else text.count("\n") + 1, what)]
    locale = locale_of(path.stem)
    wrong = {
        name: _what_is_wrong(name, said.get(name), english or said, locale) for name in {**(english or {}), **said}
    }
    problems = [Problem(line_of(text, name), what) for name, what in wrong.items() if what]
    return {name: each for name, each in said.items() if not wrong[name]}, sorted(problems)


def _what_is_wrong(name: str, text: object, english: Texts, locale: Locale) -> str:
    if name not in english:
        near = get_close_matches(name, english, 1)
        return f"no text is called '{name}'. {f'Did you mean {near[0]!r}?' if near else 'Take it out.'}"
    right = english[name]
    if text is None:
        return f"'{name}' is missing, so readers see English. Translate it: {_shown(right)}"
    return next(_wrong_forms(name, text, right, locale), "")


def _wrong_forms(name: str, text: object, right: Text, locale: Locale) -> Iterator[str]:
    if isinstance(right, str):
        yield from _wrong_text(name, text, right)
        return
    if not isinstance(text, Mapping):
        yield f"'{name}' needs a text for each plural. Write '[{name}]', and below it 'one = …' and 'other = …'."
        return
    needed = {str(locale.plural_form(count)) for count in COUNTS} | {"other"}
    for form, each in text.items():
        if form not in FORMS:
            yield f"'{form}' in '{name}' is no plural. The plurals are: {', '.join(FORMS)}. A text stands above all of these."
        # "One place" and "No place" need no number.
        yield from _wrong_text(name, each, right["other"], may_leave_out=form != "other")
    for form in FORMS:
        if form in needed - text.keys():
            yield f"'{name}' lacks the plural '{form}' of this language. Add '{form} = …' below '[{name}]'."


def _wrong_text(name: str, text: object, right: str, *, may_leave_out: bool = False) -> Iterator[str]:
    if not isinstance(text, str) or not text.strip():
        yield f"'{name}' is no text. Put words in quotes behind it."
        return
    try:
        asked, known = _names(text), _names(right)
    except ValueError:
        yield f"'{name}' has a brace without its other one. Write names in braces as in: {right}"
        return
    if unknown := asked - known:
        yield f"'{name}' asks for {{{min(unknown)}}}, which is not known there. Write it as in: {right}"
    if (left_out := known - asked) and not may_leave_out:
        yield f"'{name}' leaves out {{{min(left_out)}}}. Write it as in: {right}"


def _names(text: str) -> set[str]:
    """What stands in braces; a ValueError where it is no plain name."""
    return {f"{name}{':' if form else ''}{form}" for _, name, form, _ in Formatter().parse(text) if name is not None}


def _shown(text: Text) -> str:
    return text if isinstance(text, str) else text["other"]


def line_of(text: str, name: str) -> int:
    """Where a name stands; the last line for one that is missing."""
    found = re.search(rf"^\s*\[?\s*[\"']?{re.escape(name)}[\"']?\s*[\]=]", text, re.MULTILINE)
    return text.count("\n", 0, found.start(0) + len(found[0])) + 1 if found else max(text.count("\n"), 1)
