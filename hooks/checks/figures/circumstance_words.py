"""The words of circumstances.yml: names, places, what says more than a figure, what people are given."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from reading.yaml_loaders import SafeLoader

from .telling_words import telling_words

WORDS = Path(__file__).with_name("circumstances.yml")
DRUG_NAMES = Path(__file__).parents[1] / "pages" / "drug_names.yml"
ALONE = r"(?:,? ?(?:alone|only\b(?! in)|on (?:its|their) own|by (?:itself|themselves)))"


@cache
def always_said() -> frozenset[str]:
    """Names that say nothing of where, when or whom."""
    return frozenset(_table()["always"])


@cache
def of_any_study() -> frozenset[str]:
    """Telling words that may be said of the people of any study."""
    return telling_words(" ".join(_table()["of any study"]))


def is_place(name: str) -> bool:
    whole, beginnings = _places()
    return name in whole or name.startswith(beginnings)


def is_named(name: str, annotes: str) -> bool:
    """In any form: "Belgian" where the annote has "Belgium"."""
    stem = name if len(name) < 6 else name[: max(4, len(name) - 3)]
    return stem in annotes or any(
        _is_one_of(said, name) and any(word.removesuffix("*") in annotes for word in there) for said, there in _alike()
    )


@lru_cache(maxsize=1000)  # Annotes are asked again for each figure.
def said_of(table: str, text: str) -> dict[str, str]:
    """What a text says of a part of circumstances.yml, each with the first word for it."""
    found: dict[str, str] = {}
    for match in _pattern(table).finditer(text):
        found.setdefault(match.lastgroup or "", match[0])
    return found


def _is_one_of(words: Iterable[str], name: str) -> bool:
    return any(name.startswith(word[:-1]) if word[-1] == "*" else name == word for word in words)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(WORDS.read_text("utf-8"), SafeLoader)
    return table


@cache
def _places() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole names, and beginnings."""
    words = _table()["places"]
    return frozenset(words), tuple(word[:-1] for word in words if word[-1] == "*")


@cache
def _alike() -> list[tuple[list[str], list[str]]]:
    """What a page may have, and what the annote must have for it."""
    table = _table()
    brands = yaml.load(DRUG_NAMES.read_text("utf-8"), SafeLoader)["brands"]
    alike = [(words, words) for words in table["names"]]
    return [
        *alike,
        *(([name], narrower) for name, narrower in table["wider"].items()),
        *((names, [drug]) for drug, names in brands.items()),
    ]


@cache
def _pattern(table: str) -> re.Pattern[str]:
    """Each thing of a part of the table as a group; "alone" has what is given, with that word behind it."""
    things = _table()["given" if table == "alone" else table].values()
    groups = "|".join(f"(?P<g{number}>{_any(words)})" for number, words in enumerate(things))
    return re.compile(rf"\b(?:{groups}){ALONE if table == 'alone' else ''}\b", re.IGNORECASE)
