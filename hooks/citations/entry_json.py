"""One entry as a line of JSON, and back: what names its content in caches, and what they keep of it."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pybtex.database import Entry, Person

NAME_PARTS = ("first_names", "middle_names", "prelast_names", "last_names", "lineage_names")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def entry_to_json(entry: "Entry") -> str:
    """All that shapes how the entry reads, with what @string and crossref brought in."""
    persons = {
        role: [[getattr(person, part) for part in NAME_PARTS] for person in people]
        for role, people in entry.persons.items()
    }
    return _encode([entry.key, entry.type, entry.original_type, dict(entry.fields.items()), persons])


def entry_from_json(text: str) -> "Entry":
    """An entry equal to the one that `entry_to_json` was given."""
    key, type_, original_type, fields, persons = json.loads(text)
    people = {role: [person_of(parts) for parts in people] for role, people in persons.items()}
    return entry_of(key, type_, original_type, fields, people)


def entry_of(
    key: str, type_: str, original_type: str, fields: dict[str, str], persons: "dict[str, list[Person]]"
) -> "Entry":
    """The entry with these fields and people. Their names are in small letters already, so that a plain dict serves,
    which answers ten times as fast as pybtex's own of any case."""
    from pybtex.database import Entry  # Takes long to load, and a build that finds all in its caches makes no entry.

    entry = Entry(type_)
    entry.key, entry.original_type, entry.fields, entry.persons = key, original_type, fields, persons
    return entry


def person_of(parts: Iterable[Iterable[str]]) -> "Person":
    """The person with these parts of a name, in the order of `NAME_PARTS`."""
    from pybtex.database import Person

    person = Person.__new__(Person)  # Its constructor would split names that are split already.
    vars(person).update(zip(NAME_PARTS, map(list, parts), strict=True))
    return person
