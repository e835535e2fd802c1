"""Names that were typed in capitals."""

import re
from collections.abc import Iterator

from pybtex.database import Person

from ..style.names import INITIALS_AS_TYPED

INITIALS_WITH_VOWELS = re.compile(r"[A-Z]{4,6}")
IN_CAPITALS = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*")


def with_initials_apart(people: list[Person]) -> list[Person]:
    """Beside "Wirasedana, IWP", who has initials, "IGAAD" are five."""
    if not any(INITIALS_WITH_VOWELS.fullmatch(person.first_names[0]) for person in people if person.first_names):
        return people
    if not _have_initials(people):
        return people
    return [_apart(person) for person in people]


def in_capitals(people: list[Person]) -> Iterator[str]:
    """The first surname in capitals: who typed one so typed all."""
    has_initials = _have_initials(people)
    for person in people:
        surname = " ".join(person.last_names)
        if surname.isupper() and IN_CAPITALS.fullmatch(surname) and person.first_names:
            yield f"has the surname '{surname}' in capitals. Write '{surname.title()}', or put double braces round a group."
            return
        first = person.first_names[0] if person.first_names else ""
        if has_initials or surname.isupper():
            continue
        if len(first) > 4 and IN_CAPITALS.fullmatch(first) and first.isupper():
            yield f"has '{first}' in capitals beside '{surname}'. Write '{first.title()}' (the surname stands before a comma), or put double braces round a group."
            return


def _have_initials(people: list[Person]) -> bool:
    return any(INITIALS_AS_TYPED.fullmatch(person.first_names[0]) for person in people if person.first_names)


def _apart(person: Person) -> Person:
    given = person.first_names[:1]
    if len(person.first_names) > 1 or not (given and INITIALS_WITH_VOWELS.fullmatch(given[0])):
        return person
    if INITIALS_AS_TYPED.fullmatch(given[0]) or "".join(person.last_names).isupper():
        return person
    return Person(
        first=" ".join(f"{letter}." for letter in given[0]),
        prelast=" ".join(person.prelast_names),
        last=" ".join(person.last_names),
        lineage=" ".join(person.lineage_names),
    )
