"""Words in a row that no right sentence has, such as “depends of”, “may been”, “if you trouble”; the table is wordings.yml."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

TABLE = Path(__file__).with_name("wordings.yml")


class Wording(NamedTuple):
    """Where such words stand in a sentence, and what is said of them."""

    start: int
    end: int
    message: str


def wordings_in(text: str) -> Iterator[Wording]:
    """In the order of the table; "May" stays a month, and the first word of the sentence is read small."""
    read = text[:1].lower() + text[1:].replace("’", "'")
    for pattern, write in _rows():
        for found in pattern.finditer(read):
            words = text[found.start() : found.end()].strip(" ,")
            yield Wording(found.start(), found.end(), f"“{words}” is not right. Write {write}.")


@cache
def _rows() -> list[tuple[re.Pattern[str], str]]:
    rows = yaml.safe_load(TABLE.read_text("utf-8"))
    return [(re.compile(rf"(?<![\w'-])(?:{row['words']})(?![\w'-])"), row["write"]) for row in rows]
