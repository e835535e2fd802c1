"""A drug in a form that it does not come in: "cisplatin tablets", "a drip of capecitabine"; the table is in drug_names.yml."""

import re
from collections.abc import Iterator
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

    def way(name: str, wrong: str, verbs: str, right: str) -> _Way:
        names = [each for drug in table[name] for each in (drug, *table["brands"].get(drug, ()))]
        any_one = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        behind = (
            rf"(?P<drug>{any_one})\*{{0,2}}(?: \([\w ]+\))?,? (?:(?:is|are|comes|taken|given|as|in|an?|by) )*{wrong}"
        )
        before = rf"(?:{wrong} (?:of|with|called)|{verbs}) \*{{0,2}}(?P<other>{any_one})"
        needs = tuple(name.lower() for name in names)
        return _Way(Rare(rf"\b(?:{behind}|{before})\b", needs, re.IGNORECASE), right)

    return (
        way("vein", rf"(?:{PILL}|mouth)", "swallow(?:s|ing)?", "into a vein"),
        way("skin", rf"(?:{PILL}|drips?|infusions?|mouth)", "swallow(?:s|ing)?", "under the skin"),
        way("mouth", DRIP, "inject(?:s|ing)?", "by mouth"),
    )
