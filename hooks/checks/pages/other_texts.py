"""What stands in a leaflet, a letter, an advertisement or a paper, and not in a guide for all: “in our clinic”, “I recommend”; the table is other_texts.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage
from reading.yaml_loaders import SafeLoader

TABLE = Path(__file__).with_name("other_texts.yml")


class _Row(NamedTuple):
    words: Rare
    unless: re.Pattern[str] | None
    message: str


def check_other_texts(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; what somebody says in quotation marks is theirs."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for row in _rows():
        for found in row.words.found_in(page.text):
            start = page.text.rfind("\n", 0, found.start()) + 1
            line, before = page.text[start:].split("\n", 1)[0], page.text[start : found.start()]
            is_quoted = before.count("“") > before.count("”") or before.count('"') % 2
            if not is_quoted and not (row.unless and row.unless.search(line)):
                yield page.problem(found.start(), f"“{found[0]}” {row.message}")


@cache
def _rows() -> list[_Row]:
    return [
        _Row(
            Rare(row["words"].replace("NAMES", "|".join(row.get("names", ()))), tuple(map(str, row["needs"]))),
            re.compile(row["unless"], re.IGNORECASE) if "unless" in row else None,
            f"{row['what']}. {row['write']}.",
        )
        for row in yaml.load(TABLE.read_text("utf-8"), SafeLoader)
    ]
