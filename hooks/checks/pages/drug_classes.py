"""A drug that is told to be of another class: "nivolumab, a targeted drug"; the table is `classes` of drug_names.yml."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import yaml

from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import read_sentences
from reading.yaml_loaders import SafeLoader

from .drug_names import TABLE

NAMES = {"immunotherapy": "an immunotherapy drug", "chemotherapy": "a chemotherapy drug", "targeted": "a targeted drug"}
WHAT = r"(?:an?|two|both|three|the) (?:\w+ )?(?P<what>immunotherapy|chemotherapy|targeted)\b"


class _Classes(NamedTuple):
    of_drug: dict[str, str]
    told: tuple[re.Pattern[str], ...]
    other_use: dict[str, str]  # The brand that is meant, by the one for another illness.


def check_drug_classes(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; a page that names no class beside a drug is read for nothing more."""
    classes = _classes()
    is_told = any(told.search(page.text) for told in classes.told) or any(
        brand in page.text for brand in classes.other_use
    )
    return sorted(set(_problems(page))) if is_told else []


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for sentence in read_sentences(passage):
            for told in _classes().told:
                for found in told.finditer(sentence.text):
                    yield from _wrong(found, sentence.line)
            for brand, meant in _classes().other_use.items():
                if brand in sentence.text and meant not in sentence.text:
                    yield Problem(
                        sentence.line,
                        f"{brand} is for brittle bones, and for cancer the brand is {meant}. Name the one meant, or both.",
                    )


def _wrong(found: re.Match[str], line: int) -> Iterator[Problem]:
    for drug in re.findall(r"\w+", found["drugs"].lower()):
        right = _classes().of_drug.get(drug)
        if right and right != found["what"].lower():
            yield Problem(
                line, f"{drug} is {NAMES[right]}, and “{found[0]}” says another. Correct the drug, or its class."
            )


@cache
def _classes() -> _Classes:
    names = yaml.load(TABLE.read_text("utf-8"), SafeLoader)
    table = names["classes"]
    of_drug = {drug: name for name, drugs in table.items() for drug in drugs}
    drug = rf"(?:{'|'.join(of_drug)})"
    drugs = rf"(?P<drugs>\b{drug}(?:(?:, | and | or |, and |, or ){drug})*)"
    behind = rf"{drugs}(?:, | \(| is | are ){WHAT}"
    before = rf"\b(?P<what>immunotherapy|chemotherapy|targeted) drugs? (?:such as |like |called |\(){drugs}"
    return _Classes(of_drug, (re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE)), names["other_use"])
