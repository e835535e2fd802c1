"""One name as written → the people it names: degrees and titles taken off, and what stands between commas told apart."""

import re
from dataclasses import dataclass, field

from pybtex.bibtex.utils import split_tex_string
from pybtex.database import Person

from ..style.tex import plain
from .given_names import are_two_people
from .name_parts import (
    BRACED_BEHIND,
    BRACED_SURNAME,
    BROKEN_HYPHEN,
    INITIAL_WITHIN,
    SURNAME_AND_DOTTED,
    SURNAME_AND_INITIALS,
    are_particles,
    is_degree,
    is_surely_degree,
    suffix,
    without_last_degree,
    without_last_suffix,
    without_title,
)
from .one_person import person_by_parts, person_of
from .organizations import is_organization

INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[\s-]?){1,4}")
TWO_CAPITALS = re.compile(r"\s[A-Z]{2}$")
ACRONYM = re.compile(r"[A-Z][A-Z-]{2,12}[A-Z]")  # Longer than initials.
NATURAL_ORDER = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+[^\W\d_][^,{}.]*[a-z]")  # P. Bossi
GIVEN_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,}")
BRACED_PERSON = re.compile(r"\{(?P<name>[^{}]+,[^{}]+,\s*(?:Jr|Sr|II|III|IV)\.?)\}")


@dataclass(slots=True)
class Reading:
    """Mostly one person; several where commas stand between names."""

    people: list[Person] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def read_name(name: str, initials_behind: bool = False) -> Reading:
    """The person or people that `name` stands for; never raises. With `initials_behind`, "Timothy MD" has two initials."""
    reading = Reading()
    if person := person_by_parts(name):
        reading.people.append(person)
        return reading
    if braced := BRACED_PERSON.fullmatch(name):
        name = braced["name"]
    if behind := BRACED_BEHIND.fullmatch(name):
        name = f"{behind['surname']}{behind['suffix']}, {behind['given']}"
    name = BRACED_SURNAME.sub(r"\g<surname>\g<suffix>,", name)
    name, title = without_title(BROKEN_HYPHEN.sub("-", name))
    pieces = [piece for piece in (part.strip() for part in split_tex_string(name, ",")) if piece]
    pieces, degrees = _without_degrees(pieces, initials_behind)
    if unwanted := ", ".join(filter(None, [title, *degrees])):
        reading.mistakes.append(f"has '{unwanted}' beside a name, which AMA style does not print. Delete it.")
    names = _names_between_commas(pieces)
    if len(names) > 1 or len(pieces) > 3 or (len(pieces) == 3 and not _is_complete(pieces)):
        reading.mistakes.append(_too_many_commas(name))
    if len(pieces) == 1 and (dotted := SURNAME_AND_DOTTED.fullmatch(pieces[0])):
        reading.doubts.append(_dotted(dotted))
    reading.people += [person_of(parts) for parts in names or [pieces] if parts]
    return reading


def _too_many_commas(name: str) -> str:
    return (
        f"has a name with too many commas, '{name if len(name) <= 40 else name[:40] + '…'}'. Put ' and ' between names."
    )


def _dotted(name: re.Match[str]) -> str:
    """BibTeX takes the last word for the surname."""
    return f"has '{name[0]}' without a comma. Write '{name['surname']}, {name['initials']}'."


def _is_group(piece: str) -> bool:
    return bool(ACRONYM.fullmatch(piece)) or (len(piece) > 3 and is_organization(plain(piece)))


def _without_degrees(pieces: list[str], initials_behind: bool) -> tuple[list[str], list[str]]:
    """Behind surname and given name every degree, of two parts only what cannot be initials."""
    degrees = [
        piece
        for place, piece in enumerate(pieces)
        if place and (is_surely_degree(piece) or (is_degree(piece) and _is_no_given(place, pieces)))
    ]
    pieces = [piece for piece in pieces if piece not in degrees]
    if pieces and not (initials_behind and len(pieces) == 2 and TWO_CAPITALS.search(pieces[1])):
        last, degree = without_last_degree(pieces[-1]) if len(pieces) > 1 else _last_sure_degree(pieces[0])
        pieces[-1] = last
        degrees += [degree] * bool(degree)
    return pieces, degrees


def _is_no_given(place: int, pieces: list[str]) -> bool:
    """`Klein, MD, Barbara`, `Wayne M. Koch, MD`; in `Jones, MA, PhD` the middle may be initials."""
    if len(pieces) == 2:
        return bool(INITIAL_WITHIN.match(pieces[0]) or SURNAME_AND_INITIALS.fullmatch(pieces[0]))
    return place != 1 or bool(GIVEN_NAME.match(pieces[2]) and not is_degree(pieces[2]))


def _last_sure_degree(name: str) -> tuple[str, str]:
    rest, degree = without_last_degree(name)
    return (rest, degree) if is_surely_degree(degree) else (name, "")


def _is_complete(pieces: list[str]) -> bool:
    """`Surname, Jr, Given`, `Surname, Given, Jr` and `Surname, van der, Given`."""
    return any(map(suffix, pieces)) or are_particles(pieces[1])


def _names_between_commas(pieces: list[str]) -> list[list[str]]:
    """`Leemans CR, Tiwari R, Snow GB`, `P. Bossi, S. Alfieri`, `Smith JW, ECOG-ACRIN` and `Leemans, C. R., Tiwari, R.` can be told apart; anything else is one name."""
    count = len(pieces)
    if count < 2 or (count == 2 and without_last_suffix(pieces[0])[1]):
        return []  # Doe III, Robert B.
    if all(SURNAME_AND_INITIALS.fullmatch(piece) or SURNAME_AND_DOTTED.fullmatch(piece) for piece in pieces):
        return [[piece] for piece in pieces]
    if all(map(NATURAL_ORDER.fullmatch, pieces)) or (count == 2 and are_two_people(", ".join(pieces))):
        return [[piece] for piece in pieces]
    if SURNAME_AND_INITIALS.fullmatch(pieces[0]) and all(map(_is_group, pieces[1:])):
        return [pieces[:1], *([f"{{{group}}}"] for group in pieces[1:])]
    if count > 3 and count % 2 == 0 and all(map(INITIALS.fullmatch, pieces[1::2])):
        return [list(pair) for pair in zip(pieces[::2], pieces[1::2], strict=True)]
    return []
