"""Author and editor fields → pybtex's Person: BibTeX's names, BibLaTeX's `family=…, given=…`, PubMed's `Leemans CR`."""

import re

from pybtex.bibtex.utils import split_name_list, split_tex_string
from pybtex.database import Person

PART_OF_NAME = re.compile(r"(?P<part>[\w-]+)\s*=\s*(?:\{(?P<braced>[^{}]*)\}|\"?(?P<value>.*?)\"?)", re.DOTALL)
LOST_AND = re.compile(r"^(?:and\b\s*)+|(?:\s+and)+$", re.IGNORECASE)
SURNAME_AND_INITIALS = re.compile(
    r"(?P<surname>[^,{}]*[a-z][^,{}]*)\s(?P<initials>[A-Z]{1,3})(?:\s(?P<suffix>Jr|Sr|II|III))?"
)
MOST_COMMAS = 2
MISTAKES = (
    (re.compile(r"^[^{}]*;\s"), "separates names with ';'. Put ' and ' between names."),
    (re.compile(r"^[^{}]*\bet\.? al\b"), "says 'et al'. Write 'and others' for it, without a comma."),
)


def read_people(text: str) -> tuple[list[Person], list[str]]:
    """The people of one field in order, and what is wrong with it; `and others` is a person called "others"."""
    people, mistakes = [], []
    for written in split_name_list(text):
        name = LOST_AND.sub("", written)
        if name != written or not name:
            mistakes.append("has an 'and' without a name beside it. Delete that 'and'.")
        mistakes += [remedy for pattern, remedy in MISTAKES if pattern.search(name)]
        names = _names_between_commas(name)
        if len(names) > 1 or (name.count(",") > MOST_COMMAS and _is_no_name(name)):
            mistakes.append(_too_many_commas(name))
        people += [_person(each) for each in names]
    return people, mistakes


def _is_no_name(name: str) -> bool:
    """BibTeX knows `Surname, Given` and `Surname, Jr, Given`."""
    return len(split_tex_string(name, ",")) > MOST_COMMAS + 1 and not _parts_by_name(name)


def _too_many_commas(name: str) -> str:
    return (
        f"has a name with too many commas, '{name if len(name) <= 40 else name[:40] + '…'}'. Put ' and ' between names."
    )


def _names_between_commas(name: str) -> list[str]:
    """Only `Leemans CR, Tiwari R, Nauta JJ, Snow GB` can be told apart; anything else is one name."""
    pieces = [piece.strip() for piece in name.split(",")]
    if len(pieces) > 1 and all(SURNAME_AND_INITIALS.fullmatch(piece) for piece in pieces):
        return pieces
    return [name] if name else []


def _person(name: str) -> Person:
    if parts := _parts_by_name(name):
        return Person(
            first=parts.get("given", ""),
            prelast=parts.get("prefix", ""),
            last=parts["family"],
            lineage=parts.get("suffix", ""),
        )
    if match := SURNAME_AND_INITIALS.fullmatch(name):
        lineage = f"{match['suffix']}, " if match["suffix"] else ""
        return Person(f"{match['surname']}, {lineage}{match['initials']}")
    return Person(name)


def _parts_by_name(name: str) -> dict[str, str]:
    """BibLaTeX's extended name format (its manual, section 3.4): `family=Waal, given=Isaac, prefix=van der`."""
    if "=" not in name:
        return {}
    pieces = (PART_OF_NAME.fullmatch(piece) for piece in split_tex_string(name, ","))
    parts = {piece["part"]: piece["braced"] or piece["value"] or "" for piece in pieces if piece}
    return parts if "family" in parts else {}
