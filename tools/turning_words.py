"""The words that turn what a sentence says: opposites, and words of one kind; the table is turning_words.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks.pages.drug_names import TABLE as DRUGS

WORDS = Path(__file__).with_name("turning_words.yml")
DRUG = frozenset(["drugs"])
# Of the names that the World Health Organization gives, by their common stems.
DRUG_ENDING = re.compile(
    r"[a-z]{3,}(?:azole|trexate|platin|taxel|mab|nib|cillin|mycin|floxacin|setron|dronate|dronic|oxacin|codone|morphone|fentanil"
    r"|azepam|zolam|profen|solone|sone|parin|xaban|sartan|olol|pril|statin|tidine|gliptin|caine|vir|bicin)"
)
SHORT = 4  # Letters: "side" and "inside" are no opposites, "likely" and "unlikely" are, "painful" and "painless" too.


def are_opposites(one: str, other: str) -> bool:
    """Whether the table has the pair, or one beginning or ending makes the difference: "hypercalcemia", "painless"."""
    return frozenset((one, other)) in _opposites() or _differ(one, other)


def kinds_of(word: str) -> frozenset[str]:
    """What a word is one of, such as "drugs"; nothing for most words."""
    return _kinds().get(word, DRUG if DRUG_ENDING.fullmatch(word) else frozenset())


@cache
def narrowing_words() -> frozenset[str]:
    """Words without which a sentence says more than it did: "live vaccines"."""
    return frozenset(_table()["narrow"].split())


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(pair for line in _table()["opposites"] for pair in _pairs(line))


def _pairs(line: str) -> Iterator[frozenset[str]]:
    one, other = (side.split("|") for side in line.split("/"))
    return (frozenset((first, second)) for first in one for second in other)


def _differ(one: str, other: str) -> bool:
    """With a beginning or ending taken from one word and its opposite from the other they are the same."""
    begin = ((one.removeprefix(first), other.removeprefix(second)) for first, second in _ways("beginnings"))
    end = ((one.removesuffix(first), other.removesuffix(second)) for first, second in _ways("endings"))
    return one != other and (
        any(rest == of_other and len(rest) > SHORT for rest, of_other in begin)
        or any(rest == of_other and len(rest) >= SHORT for rest, of_other in end)
    )


@cache
def _ways(name: str) -> tuple[tuple[str, str], ...]:
    """Pairs of beginnings or endings, each in both orders; "-" stands for none."""
    sides = [tuple(side.replace("-", "") for side in line.split("/")) for line in _table()[name]]
    return tuple(pair for one, other in sides for pair in ((one, other), (other, one)))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Of each word its kinds; of a name that has capitals alone, as in CT, as it stands."""
    names = yaml.safe_load(DRUGS.read_text("utf-8"))
    drugs = {name.lower() for drug, brands in names["brands"].items() for name in (drug, *brands)}
    drugs.update(drug for each in names["classes"].values() for drug in each)
    listed = {kind: set(words.split()) for kind, words in _table()["kinds"].items()} | {"drugs": drugs}
    found: dict[str, set[str]] = {}
    for kind, words in listed.items():
        for word in words:
            found.setdefault(word if word.isupper() else word.lower(), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(WORDS.read_text("utf-8"))
    return table
