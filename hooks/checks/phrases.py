"""The ways of put_off.yml to let a sign wait, each part of the table as one pattern."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reading.yaml_loaders import SafeLoader

PHRASES = Path(__file__).with_name("put_off.yml")
GROUP = re.compile(r"\((?!\?)")


def any_of(part: str) -> re.Pattern[str]:
    """Any phrase of one part of the table, in words of any case."""
    phrases = "|".join(_table()[part])
    for name, words in _table()["parts"].items():
        phrases = phrases.replace(f"{{{name}}}", words)
    return re.compile(rf"\b(?:{GROUP.sub('(?:', phrases)})\b", re.IGNORECASE)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(PHRASES.read_text("utf-8"), SafeLoader)
    return table
