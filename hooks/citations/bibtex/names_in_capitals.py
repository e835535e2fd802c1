"""Names that were typed in capitals."""

import re
from collections.abc import Iterator

from pybtex.database import Person

from ..style.names import INITIALS_AS_TYPED

IN_CAPITALS = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*")


def in_capitals(people: list[Person]) -> Iterator[str]:
    """The first surname in capitals: who typed one so typed all."""
    given = [person.first_names[0] for person in people if person.first_names]
    has_initials = any(map(INITIALS_AS_TYPED.fullmatch, given))  # Then "IGAAD" beside them are some, too.
    for person in people:
        surname = " ".join(person.last_names)
        if surname.isupper() and IN_CAPITALS.fullmatch(surname) and person.first_names:
            yield f"has the surname '{surname}' in capitals. Write '{surname.title()}'."
            return
        first = person.first_names[0] if person.first_names else ""
        if has_initials or surname.isupper():
            continue
        if len(first) > 4 and IN_CAPITALS.fullmatch(first) and first.isupper():
            yield f"has '{first}' in capitals beside '{surname}'. Write '{first.title()}'; the surname stands before a comma."
            return
