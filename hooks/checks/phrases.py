"""The ways of put_off.yml to let a sign wait, each part of the table as one pattern."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reading.yaml_loaders import SafeLoader

PHRASES = Path(__file__).with_name("put_off.yml")
GROUP = re.compile(r"\((?!\?)")
CAPITAL = re.compile(r"(?<!\\)[A-Z]")  # Not of a sign such as \S.


class Phrases:
    """Some ways to say one thing; read in small letters, as `re` is several times as slow where it has no regard to capitals."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def search(self, text: str) -> bool:
        """Whether one of them stands in a text, in letters of any case."""
        return bool(self._pattern.search(text.lower()))

    def out_of(self, text: str) -> str:
        """A text in small letters without them."""
        return self._pattern.sub(" ", text.lower())


def any_of(part: str) -> Phrases:
    """Any phrase of one part of the table."""
    phrases = "|".join(_table()[part])
    for name, words in _table()["parts"].items():
        phrases = phrases.replace(f"{{{name}}}", words)
    return Phrases(rf"\b(?:{GROUP.sub('(?:', CAPITAL.sub(lambda found: found[0].lower(), phrases))})\b")


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(PHRASES.read_text("utf-8"), SafeLoader)
    return table
