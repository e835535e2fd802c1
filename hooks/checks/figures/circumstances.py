"""What a sentence says beside a figure of where, when, for how long, in whom and with what: a work cited there must say it too."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from reading.yaml_loaders import SafeLoader

from .findings import Finding

WORDS = Path(__file__).with_name("circumstances.yml")
DRUG_NAMES = Path(__file__).parents[1] / "pages" / "drug_names.yml"
NAME = re.compile(r"(?<![.!?:|“\"(] )(?<![\w’'-])(?<!^)[A-Z][\w’'.-]*\w(?<![’']s)")
CAPITAL = re.compile(r"\b[A-Z][a-z]+")
YEAR = re.compile(r"(?<![\d.,$-])(?:1[89]|20)\d\d(?!\d|[,.]\d|s? (?:people|patients|adults|studies|of))")
SHORT_TIME = re.compile(
    r"\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|first|second|third|next|very)[ -](?P<unit>minute|hour|day|night|week|fortnight)s?\b",
    re.IGNORECASE,
)
IN_WORDS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {"an": "1", "a": "1", **{word: str(number) for number, word in enumerate(IN_WORDS) if number}}
AGE = re.compile(
    r"\b(?:over|under|above|below|aged?|older than|younger than|past) (?:the age of )?(?P<age>\d\d)\b(?! of|%| percent| months| years (?!of age|old))"
)
ALONE = r"(?:,? ?(?:alone|only\b(?! in)|on (?:its|their) own|by (?:itself|themselves)))"
SAY = "Say it as the annote does."
Words = re.Pattern[str]


def other_circumstance(said: Finding, here: str, beside: str, found: Finding, there: str, annotes: str) -> str:
    """What a page has and its sources do not, as the rest of a message; "" if nothing.

    `here` and `there` are the words around the figure on the page and in the annote, `beside` what a row or a list is read with.
    """
    if other := _other_treatment(here, there):
        return f"is about “{other}” here, and the annote has it for something else. {SAY}"
    if said.figure is not said.around.figures[0]:
        return ""  # What the sentence says is said once.
    word = next(_unsaid(said.around.text, beside, annotes), "")
    return f"stands beside “{word}” here, and no annote cited here says that. {SAY}" if word else ""


def _unsaid(text: str, beside: str, annotes: str) -> Iterator[str]:
    yield from (name for name in (*_names(text), *_places(f"{text} {beside}")) if not _is_named(name, annotes))
    yield from (year[0] for year in YEAR.finditer(text) if year[0] not in annotes)
    yield from (age[0] for age in AGE.finditer(text) if age["age"] not in annotes)
    if times := list(SHORT_TIME.finditer(text)):
        there = {_time(each) for each in SHORT_TIME.finditer(annotes)}
        yield from (time[0] for time in times if _time(time) not in there)
    for table in ("more", "given", "alone"):
        said = _said_of(table, text)
        yield from (word for name, word in said.items() if name not in _said_of(table, annotes))


def _time(found: re.Match[str]) -> tuple[str, str]:
    number = found["number"].lower()
    return NUMBERS.get(number, number), found["unit"].lower()


def _names(text: str) -> Iterator[str]:
    """Whatever has a capital and begins no sentence."""
    always = _table()["always"]
    yield from (found[0] for found in NAME.finditer(text) if found[0] not in always)


def _places(text: str) -> Iterator[str]:
    """Also where a sentence begins, which has a capital whatever it is."""
    places = _table()["places"]
    yield from (found[0] for found in CAPITAL.finditer(text) if _is_one_of(places, found[0]))


def _is_named(name: str, annotes: str) -> bool:
    """In any form: "Belgian" where the annote has "Belgium"."""
    stem = name if len(name) < 6 else name[: max(4, len(name) - 3)]
    return stem in annotes or any(
        _is_one_of(said, name) and any(word.removesuffix("*") in annotes for word in there) for said, there in _alike()
    )


def _is_one_of(words: Iterable[str], name: str) -> bool:
    return any(name.startswith(word[:-1]) if word[-1] == "*" else name == word for word in words)


def _other_treatment(here: str, there: str) -> str:
    """ "With immunotherapy in 20" where that was with chemotherapy."""
    given, real = _said_of("given", here), _said_of("given", there)
    return next(iter(given.values())) if given and real and real.keys().isdisjoint(given) else ""


@lru_cache(maxsize=1000)  # Annotes are asked again for each figure.
def _said_of(table: str, text: str) -> dict[str, str]:
    """What a text says of a part of circumstances.yml, each with the first word for it."""
    found: dict[str, str] = {}
    for match in _pattern(table).finditer(text):
        found.setdefault(match.lastgroup or "", match[0])
    return found


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(WORDS.read_text("utf-8"), SafeLoader)
    return table


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
def _pattern(table: str) -> Words:
    """Each thing of a part of the table as a group; "alone" has what is given, with that word behind it."""
    things = _table()["given" if table == "alone" else table].values()
    groups = "|".join(f"(?P<g{number}>{_any(words)})" for number, words in enumerate(things))
    return re.compile(rf"\b(?:{groups}){ALONE if table == 'alone' else ''}\b", re.IGNORECASE)
