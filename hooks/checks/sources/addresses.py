"""Addresses of works that work for their writer alone, or hide where they lead."""

from collections.abc import Iterator

from pybtex.database import Entry

from checks.pages.foreign_addresses import ADDRESS, wrong_for_others
from citations.style.identifiers import ADDRESS_FIELDS
from citations.style.tex_address import unescape_url


def check_addresses(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for the first such address of each field."""
    for name in sorted(ADDRESS_FIELDS & entry.fields.keys()):
        found = ADDRESS.finditer(unescape_url(entry.fields[name]))
        if wrong := next(filter(None, (wrong_for_others(each["address"]) for each in found)), None):
            yield name, f"the {name} of '{key}': {wrong}"
