"""What links call each entry: "Leemans 1993"; a letter tells two of one name and year apart: "Johnson 2018a"."""

from collections.abc import Mapping

from pybtex.database import Entry

from .ama import short_name
from .reference_list import letter


def short_names(entries: Mapping[str, Entry]) -> dict[str, str]:
    """By key; letters follow the order of the file."""
    by_name: dict[str, list[str]] = {}
    for key, entry in entries.items():
        by_name.setdefault(short_name(entry), []).append(key)
    return {
        key: f"{name}{letter(index)}" if len(keys) > 1 else name
        for name, keys in by_name.items()
        for index, key in enumerate(keys)
    }
