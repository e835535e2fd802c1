"""The words that readers see, one file for each language in strings/, with what a site says otherwise."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Formatter
from typing import ClassVar

FOLDER = Path(__file__).parent / "strings"
DEFAULT_LANGUAGE = "en"


class UnknownWords(ValueError):
    """There is no such language, no such text, or a text asks for what cannot be filled in; one line says what to do."""


@dataclass(frozen=True)
class Words:
    """The texts of one language by name; those that differ by number are tables of their forms."""

    language: str
    texts: Mapping[str, str | Mapping[str, str]]
    folder: ClassVar[Path] = FOLDER

    def text(self, name: str, /, **filled: object) -> str:
        """As plain text."""
        return self._fill(name, str(self.texts[name]), filled)

    def html(self, name: str, /, **filled: object) -> str:
        """As HTML; what is filled in is HTML already."""
        return self._fill(name, escape(str(self.texts[name]), quote=True), filled)

    def _fill(self, name: str, text: str, filled: Mapping[str, object]) -> str:
        try:
            return text.format_map(filled)
        except KeyError as error:
            raise UnknownWords(self._cannot_fill(name, f"{{{error.args[0]}}}")) from None

    def _cannot_fill(self, name: str, asked: str) -> str:
        """Of the first language: its texts are compared with no other, so only their use can tell."""
        path = self.folder / f"{self.language}.toml"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        line = next((at for at, each in enumerate(lines, 1) if asked in each), 1)
        place = f"{path.relative_to(self.folder.parents[2]).as_posix()}:{line}"
        return f"{place}: '{name}' asks for {asked}, which is not known there. Write the name in braces that stood there before."

    @cached_property
    def digest(self) -> str:
        """Changes when a word does."""
        return sha256(repr(sorted(self.texts.items(), key=str)).encode()).hexdigest()


def languages() -> list[str]:
    """Those that have a file."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def read_words(language: str = DEFAULT_LANGUAGE, changed: Mapping[str, object] | None = None) -> Words:
    """The words of a language; `changed` has what a site says otherwise. Raises `UnknownWords`."""
    if language not in languages():
        raise UnknownWords(f"there are no words in '{language}'. Choose one of: {', '.join(languages())}.")
    english = _read(DEFAULT_LANGUAGE)
    texts = dict(english) if language == DEFAULT_LANGUAGE else english | _read(language)
    for name, text in (changed or {}).items():
        if name not in english:
            raise UnknownWords(f"no text is called '{name}'. The names stand in {FOLDER.name}/{DEFAULT_LANGUAGE}.toml.")
        texts[name] = _checked(name, text, english[name])
    return Words(language, texts)


def _read(language: str) -> dict[str, str | Mapping[str, str]]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def _checked(name: str, text: object, english: str | Mapping[str, str]) -> str | Mapping[str, str]:
    if isinstance(english, str):
        return _checked_text(name, text, english)
    if not isinstance(text, Mapping) or "other" not in text:
        raise UnknownWords(f"'{name}' needs its forms, such as one: … and other: …")
    return {form: _checked_text(name, words, english["other"]) for form, words in text.items()}


def _checked_text(name: str, text: object, english: str) -> str:
    if not isinstance(text, str):
        raise UnknownWords(f"'{name}' is no text. Put it in quotation marks.")
    if wrong := _names(text) - _names(english):
        raise UnknownWords(f"'{name}' asks for {{{min(wrong)}}}, which is not known there. Write it as in: {english}")
    return text


def _names(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        raise UnknownWords(f"'{text}' has a brace without its other one. Close it, or double it: {{{{ }}}}") from None


ENGLISH = read_words()
