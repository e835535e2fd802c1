"""The emergency number of one country under the name of another: who calls it there reaches nobody."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import TITLE
from reading.sentences import read_sentences

# Numbers that are answered there; of those that another country answers, no other may stand beside its name.
NUMBERS = {
    "United States": ("911", "112"),
    "Canada": ("911", "112"),
    "United Kingdom": ("999", "112", "111"),
    "England": ("999", "112", "111"),
    "Scotland": ("999", "112", "111"),
    "Wales": ("999", "112", "111"),
    "Ireland": ("999", "112"),
    "European Union": ("112",),
    "Australia": ("000", "112", "106"),
    "New Zealand": ("111", "112"),
}
COUNTRY = re.compile(rf"\b(?:{'|'.join(NUMBERS)})\b")
EMERGENCY = re.compile(r"(?<![\d-])(?:911|999|112|000|111)(?![\d-])")


def check_emergency_numbers(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; a page that names no country is read for nothing more."""
    return sorted(set(_problems(page))) if any(country in page.text for country in NUMBERS) else []


def _problems(page: SourcePage) -> Iterator[Problem]:
    heading = ""
    for passage in page.passages:
        if passage.kind == TITLE:
            heading = passage.lines[0][1]
        for sentence in read_sentences(passage):
            named = set(COUNTRY.findall(sentence.text)) or set(COUNTRY.findall(heading))
            called = EMERGENCY.findall(sentence.text)
            if len(named) == 1 and called:
                country = named.pop()
                for number in called:
                    if number not in NUMBERS[country]:
                        what = f"nobody answers an emergency at {number} in {_with_article(country)}"
                        yield Problem(sentence.line, f"{what}. Write {NUMBERS[country][0]}, or the country meant.")


def _with_article(country: str) -> str:
    return f"the {country}" if country.startswith(("United", "European")) else country
