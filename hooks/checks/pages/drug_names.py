"""Drugs under the name of another: a brand beside the wrong drug, a name of another country; the table is drug_names.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import read_sentences
from reading.yaml_loaders import SafeLoader

TABLE = Path(__file__).with_name("drug_names.yml")

LARGE = re.compile(r"(?<=[a-z] )(?P<drug>[A-Z][a-z]{6,})\b")
EXPLAINED = re.compile(r"^(?P<drug>[A-Z][a-z]+)\n:[^\n]*\b[Bb]rand names? (?:is|are) (?P<brands>[^.\n]+)", re.MULTILINE)
NAME = re.compile(r"[A-Z][a-z]+")
MEANING = re.compile(r"^ *(?P<brand>[\w-]+): *(?P<drug>[a-z]+)$", re.MULTILINE)


class _Names(NamedTuple):
    """All in small letters: the drug of each brand, and the American name of each other one."""

    drugs: dict[str, str]
    american: dict[str, str]
    to_look_for: tuple[str, ...]
    side_by_side: re.Pattern[str]


def check_drug_names(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; most pages name no brand, and are read for nothing more."""
    text = page.text.lower()
    return sorted(set(_problems(page))) if any(name in text for name in _names().to_look_for) else []


def check_meanings(words: str) -> Iterator[Problem]:
    """Of the words for the search (`docs/search-words.yml`): a brand that leads to another drug."""
    drugs = _names().drugs
    for found in MEANING.finditer(words):
        right = drugs.get(found["brand"].lower())
        if right and found["drug"] != right and found["drug"] in drugs.values():
            what = f"{found['brand']} is a brand of {right}, not of {found['drug']}"
            yield Problem(words.count("\n", 0, found.start()) + 1, f"{what}. Correct one of the two.")


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for sentence in read_sentences(passage):
            yield from (Problem(sentence.line, message) for message in _brands(sentence.text))
            yield from (Problem(sentence.line, message) for message in _elsewhere(sentence.text))
            yield from (Problem(sentence.line, message) for message in _large(sentence.text))
    for entry in EXPLAINED.finditer(page.text):
        for brand in NAME.findall(entry["brands"]):
            right = _names().drugs.get(brand.lower())
            if right and right != entry["drug"].lower():
                what = f"{brand} is a brand of {right}, not of {entry['drug'].lower()}"
                yield page.problem(entry.start("brands"), f"{what}. Correct one of the two.")


def _brands(text: str) -> Iterator[str]:
    for found in _names().side_by_side.finditer(text):
        one, other = (found[name] for name in ("one", "other"))
        drugs = _names().drugs
        brand, drug = (one, other) if one.lower() in drugs else (other, one)
        right = drugs.get(brand.lower())
        if right and drug.lower() in drugs.values() and drug.lower() != right:
            yield f"{brand} is a brand of {right}, not of {drug.lower()}. Correct one of the two."


def _large(text: str) -> Iterator[str]:
    """A drug is no name; its brand is one. "Paclitaxel" may begin a sentence, a cell or a row of drugs."""
    for found in LARGE.finditer(text):
        if found["drug"].lower() in _names().drugs.values():
            yield f"“{found['drug']}” is no brand, and stands within a sentence. Write “{found['drug'].lower()}”."


def _elsewhere(text: str) -> Iterator[str]:
    small = text.lower()
    for name, american in _names().american.items():
        found = re.search(rf"\b{name}\b", text, re.IGNORECASE) if name in small else None
        if found and not re.search(rf"\b{american}\b", text, re.IGNORECASE):
            if american.startswith("no medicine") or "," in american:
                yield f"“{found[0]}” is {american}. Say which country you mean, or take it out."
            else:
                yield f"“{found[0]}” is called {american} in the United States. Write “{american}”, or both names."


@cache
def _names() -> _Names:
    table = yaml.load(TABLE.read_text("utf-8"), SafeLoader)
    drugs = {brand.lower(): drug for drug, brands in table["brands"].items() for brand in brands}
    american = table["elsewhere"]
    any_one = "|".join(map(re.escape, sorted({*drugs, *drugs.values()}, key=len, reverse=True)))
    return _Names(
        drugs,
        american,
        (*drugs, *drugs.values(), *american),
        re.compile(
            rf"\b(?P<one>{any_one})(?: \((?:brand names? |sold as |the brand |also |called )?|, sold as |, brand name |, (?:also )?called | is (?:the|a|one) brand(?: name)? (?:of|for) | is sold as )(?P<other>{any_one})\b",
            re.IGNORECASE,
        ),
    )
