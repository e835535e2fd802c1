"""A drug in a form that it does not come in: "cisplatin tablets", "a drip of capecitabine"; the table is in drug_names.yml."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import yaml

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage
from reading.yaml_loaders import SafeLoader

from .drug_names import TABLE

PILL, DRIP = "(?:tablet|pill|capsule|syrup)s?", "(?:drip|infusion|injection|shot|jab)s?"


class _Way(NamedTuple):
    """Drugs and brands that are given in one way, told to be given in the other, and what is said of it."""

    told: Rare
    right: str


def check_drug_forms(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for way in _ways():
        for found in way.told.found_in(page.text):
            drug = found["drug"] or found["other"]
            what = f"“{' '.join(found[0].split())}”: {drug} is given {way.right}"
            yield page.problem(found.start(), f"{what}. Correct the drug, or how it is given.")


@cache
def _ways() -> tuple[_Way, ...]:
    table = yaml.load(TABLE.read_text("utf-8"), SafeLoader)
    names = {
        way: [each for drug in table[way] for each in (drug, *table["brands"].get(drug, ()))]
        for way in ("vein", "skin", "mouth")
    }
    return (
        _way(names["vein"], rf"(?:{PILL}|mouth)", "swallow(?:s|ing)?", "into a vein"),
        _way(names["skin"], rf"(?:{PILL}|drips?|infusions?|mouth)", "swallow(?:s|ing)?", "under the skin"),
        _way(names["mouth"], DRIP, "inject(?:s|ing)?", "by mouth"),
    )


def _way(names: Sequence[str], wrong: str, verbs: str, right: str) -> _Way:
    """Of drugs that are given the `right` way: the `wrong` forms and `verbs` beside one of their names."""
    name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    behind = rf"(?P<drug>{name})\*{{0,2}}(?: \([\w ]+\))?,? (?:(?:is|are|comes|taken|given|as|in|an?|by) )*{wrong}"
    before = rf"(?:{wrong} (?:of|with|called)|{verbs}) \*{{0,2}}(?P<other>{name})"
    return _Way(Rare(rf"\b(?:{behind}|{before})\b", tuple(map(str.lower, names)), re.IGNORECASE), right)
