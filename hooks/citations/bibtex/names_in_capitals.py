"""Names that were typed in capitals."""

import re
from collections.abc import Iterator

from pybtex.database import Person

from ..style.names import INITIALS_AS_TYPED

IN_CAPITALS = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*")


def in_capitals(people: list[Person]) -> Iterator[str]:
    """The first surname in capitals: who typed one so typed all."""
    for person in people:
        surname = " ".join(person.last_names)
        if surname.isupper() and IN_CAPITALS.fullmatch(surname) and person.first_names:
            yield f"has the surname '{surname}' in capitals. Write '{surname.title()}'."
            return
        given = person.first_names[0] if person.first_names else ""
        if INITIALS_AS_TYPED.fullmatch(given) or surname.isupper():
            continue
        if len(given) > 4 and IN_CAPITALS.fullmatch(given) and given.isupper():
            yield f"has '{given}' in capitals beside '{surname}'. Write '{given.title()}'; the surname stands before a comma."
            return
