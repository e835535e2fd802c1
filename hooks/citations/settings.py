"""What a site sets under `extra: citations:` in mkdocs.yml, typed and checked; each line has a default."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from .words import ENGLISH, UnknownWords, Words, languages, read_words

KINDS = {bool: "true or false", str: "a text", list: "a list"}


class WrongSetting(ValueError):
    """A setting that does not exist or cannot be what it is; the message is one line with the remedy."""


@dataclass(frozen=True)
class Settings:
    """What this site wants of its citations."""

    bibliography: tuple[str, ...] = ("references.bib",)  # The .bib files, seen from mkdocs.yml.
    heading: str = ""  # Of the list at the end of each page; the language's own word if there is none.
    require_annote: bool = False  # Whether each cited entry must say in `annote` what the work found.
    allow_uncited: bool = True  # Whether entries may stand in the files that no page cites.
    number_behind_stop: bool = True  # Whether `found[@key].` is a mistake, as AMA has it.
    preview: bool = True  # Whether a card with the source opens beside a number.
    words: Words = ENGLISH


DEFAULTS = Settings()


def read_settings(extra: Mapping[str, Any], language: str = ENGLISH.language) -> Settings:
    """From what stands under `extra:` of a site in a `language`, which may be one without words; raises `WrongSetting`."""
    given = extra.get("citations") or {}
    if not isinstance(given, Mapping):
        raise WrongSetting(
            "'citations' holds no settings. Write each on a line of its own below it, as in 'preview: false'."
        )
    given = {"bibliography": extra["bibliography"], **given} if "bibliography" in extra else dict(given)
    default = language if language in languages() else ENGLISH.language
    words = _words(given.pop("language", default), given.pop("strings", None) or {})
    names = [field.name for field in fields(Settings) if field.name != "words"]
    for name in given:
        if name not in names:
            from difflib import get_close_matches  # Only for a mistake.

            near = get_close_matches(name, [*names, "language", "strings"], 1)
            raise WrongSetting(f"there is no setting '{name}'. {_did_you_mean(near, names)}")
    files = _files(given.pop("bibliography", Settings.bibliography))
    return Settings(files, words=words, **{name: _checked(name, value) for name, value in given.items()})


def _did_you_mean(near: list[str], names: list[str]) -> str:
    return f"Did you mean '{near[0]}'?" if near else f"There are: {', '.join([*names, 'language', 'strings'])}."


def _files(value: object) -> tuple[str, ...]:
    files = (value,) if isinstance(value, str) else value
    if not isinstance(files, list | tuple) or not files or not all(isinstance(file, str) and file for file in files):
        raise WrongSetting(
            "'bibliography' names no file. Write it as in 'bibliography: references.bib', or a list of files."
        )
    return tuple(files)


def _checked(name: str, value: object) -> Any:
    kind = type(getattr(Settings, name))
    if not isinstance(value, kind):
        raise WrongSetting(f"'{name}' is '{value}'. Write {KINDS[kind]}.")
    return value


def _words(language: object, strings: object) -> Words:
    if not isinstance(language, str) or not isinstance(strings, Mapping):
        raise WrongSetting("'language' is a text such as en, and 'strings' a list of names with what each says.")
    try:
        return read_words(language, strings)
    except UnknownWords as error:
        raise WrongSetting(str(error)) from None
