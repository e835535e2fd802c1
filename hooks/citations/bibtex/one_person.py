"""The parts of one name, told apart → pybtex's Person, with suffix, particles and initials where they belong."""

import re

from pybtex.bibtex.utils import split_tex_string
from pybtex.database import Person

from .name_parts import (
    SURNAME_AND_DOTTED,
    SURNAME_AND_INITIALS,
    are_particles,
    suffix,
    without_last_particles,
    without_last_suffix,
)
from .organizations import COMPANY

PART_OF_NAME = re.compile(r"(?P<part>[\w-]+)\s*=\s*(?:\{(?P<braced>[^{}]*)\}|\"?(?P<value>.*?)\"?)", re.DOTALL)
LOWER_INITIAL = re.compile(r"(?<=\w\s)(?P<letter>[a-df-hj-xz])(?=\.?\s+\S)")  # Not e, i, y: they join two surnames.


def person_by_parts(name: str) -> Person | None:
    """Of BibLaTeX's extended name format (its manual, section 3.4): `family=Waal, given=Isaac, prefix=van der`; else None."""
    if "=" not in name:
        return None
    pieces = (PART_OF_NAME.fullmatch(piece) for piece in split_tex_string(name, ","))
    parts = {piece["part"]: piece["braced"] or piece["value"] or "" for piece in pieces if piece}
    if "family" not in parts:
        return None
    whole = f"{parts['family']}, {parts.get('given', '')}"
    if COMPANY.fullmatch(whole):
        return Person(f"{{{whole}}}")
    return Person(
        first=parts.get("given", ""),
        prelast=parts.get("prefix", ""),
        last=parts["family"],
        lineage=parts.get("suffix", ""),
    )


def person_of(pieces: list[str]) -> Person:
    """Of what stands between the commas of one name, in whatever order."""
    lineage = next(filter(None, map(suffix, pieces)), "") if len(pieces) > 1 else ""
    pieces = [piece for piece in pieces if not (lineage and suffix(piece))] or pieces
    particles = next((piece for piece in pieces[1:] if are_particles(piece)), "")
    pieces = [piece for piece in pieces if piece != particles]
    if len(pieces) == 1:
        return _without_comma(pieces[0], lineage, particles)
    surname, given = pieces[:2]
    given, behind = without_last_suffix(given)
    surname, inside = without_last_suffix(surname)
    given, last_particles = without_last_particles(given)
    return _assembled(f"{particles or last_particles} {surname}", lineage or behind or inside, given)


def _without_comma(name: str, lineage: str, particles: str) -> Person:
    name, last_particles = without_last_particles(name)
    name, behind = _without_suffix(name)
    lineage, particles = lineage or behind, particles or last_particles
    if match := SURNAME_AND_INITIALS.fullmatch(name) or SURNAME_AND_DOTTED.fullmatch(name):
        return _assembled(f"{particles} {match['surname']}", lineage, match["initials"])
    if not name.startswith("{"):  # {Panel on Care in a Hospital}
        name = LOWER_INITIAL.sub(lambda initial: initial["letter"].upper(), name)
    person = Person(name)
    person.lineage_names = [lineage] if lineage else person.lineage_names
    person.prelast_names = [*particles.split(), *person.prelast_names]
    return person


def _without_suffix(name: str) -> tuple[str, str]:
    """`Smith II` are two initials; `Smith AB II` and `Ann Smith II` end in a suffix."""
    rest, last = without_last_suffix(name)
    return (rest, last) if " " in rest or last not in ("II", "IV") else (name, "")


def _assembled(surname: str, lineage: str, given: str) -> Person:
    """Through pybtex, which tells particles from surnames."""
    person = Person(", ".join(filter(None, (surname.strip(), given))))
    person.lineage_names = [lineage] if lineage else person.lineage_names
    return person
