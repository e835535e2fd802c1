"""Names that were typed in capitals."""

import re
from collections.abc import Iterator

from pybtex.database import Person

from ..style.names import INITIALS_AS_TYPED

MAY_BE_INITIALS = re.compile(r"\b[A-Z]{4,6}\b")
IN_CAPITALS = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*")


def with_initials_apart(people: list[Person]) -> list[Person]:
    """Beside "Wirasedana, IWP", who has initials, "IGAAD" are five."""
    given = [person.first_names[0] for person in people if person.first_names]
    return list(map(_apart, people)) if any(map(INITIALS_AS_TYPED.fullmatch, given)) else people


def in_capitals(people: list[Person]) -> Iterator[str]:
    """The first surname in capitals: who typed one so typed all."""
    given = [person.first_names[0] for person in people if person.first_names]
    has_initials = any(map(INITIALS_AS_TYPED.fullmatch, given))  # Then "MARIA" beside them are some, too.
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


def _apart(person: Person) -> Person:
    given = person.first_names[:1]
    if len(person.first_names) > 1 or not (given and MAY_BE_INITIALS.fullmatch(given[0])):
        return person
    if INITIALS_AS_TYPED.fullmatch(given[0]) or "".join(person.last_names).isupper():
        return person
    return Person(
        first=" ".join(f"{letter}." for letter in given[0]),
        prelast=" ".join(person.prelast_names),
        last=" ".join(person.last_names),
        lineage=" ".join(person.lineage_names),
    )
