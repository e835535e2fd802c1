"""Author and editor fields → pybtex's Person: BibTeX's names, BibLaTeX's `family=…, given=…`, PubMed's `Leemans CR`,
and what other programs and hurried hands make of them.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person

from ..entry_json import NAME_PARTS, person_of
from ..style.tex import plain
from .given_names import are_two_people, has_particle, is_surely_person
from .misread_names import may_be_misread
from .name_parts import without_last_degree
from .names_in_capitals import MAY_BE_INITIALS, in_capitals, with_initials_apart
from .one_name import read_name
from .organizations import in_natural_order, is_organization, joined, may_be_inverted, may_be_organization
from .organizations_in_parts import in_parts
from .separated_names import separated

LOST_AND = re.compile(r"^(?:(?:and\b|\\?&)\s*)+|(?:\s+and)+$", re.IGNORECASE)
ET_AL = re.compile(r"(?:^|[\s,;]+)(?:and\s+)?[\[{]*et\.?\s*al\b\.?[\]}]*[.,;\s]*$", re.IGNORECASE)
EMAIL = re.compile(r"\s*[<(\[]?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
NUMBER_OF_DBLP = re.compile(r"(?<=[a-z])\s0\d{3}$")  # Tells two people of one name apart.
# One comma, and given names with capitals: nearly all names of real files need no second look.
USUAL = re.compile(
    r"(?!\{[^\\])(?=[^,;&/=()]*[a-z}])(?:(?P<one_word>[^\s,;&/=()]+)|[^,;&/=()]+),\s*(?:[^\W\d_a-z][^\s,;&/=()]*(?:[\s~]+|$))+"
)
NOT_USUAL = re.compile(
    r"\b(?:and|others|[JSjs]r|I{2,3}|IV|MD|PhD|Dr|Prof|al|of|for|Inc|Ltd|LLC|GmbH|Corp|[A-Z]{4,})\b|-\s|\{\}|\b[a-z]\.?\s"
)
INITIALS_BESIDE_SURNAME = re.compile(r"(?:[A-Z]\.\s?)+[A-Z][a-z]|.*\s(?:[A-Z]{1,3}|[A-Z]\.)\s*,")
# Google Scholar's: "Want, Elizabeth J"; beside such a name "Ebbels, Timothy MD" has no degree.
INITIALS_BEHIND = re.compile(r",\s*[^\W\d_][^,]*[a-zà-ÿ]\s[A-Z]{1,2}$")
NAME_IN_NATURAL_ORDER = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,}(?: [^\W\d_a-z][^\W\d_A-Z]{2,}){2,}")


@dataclass(slots=True)
class People:
    """The people of one field in order, what is wrong with it, and what could only be guessed.

    `and others` is a person called "others"; an organization is a surname in braces.
    """

    people: list[Person] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    in_natural_order: bool = False  # Several names without a comma: so the field is written, and BibTeX reads it right.


def read_people(text: str) -> People:
    """Every name of the field; never raises."""
    names = joined(split_name_list(text.replace(";,", ",")))
    read = People(written=names)
    without_comma = ["," not in name and " " in name and "{" not in name for name in names]
    read.in_natural_order = sum(without_comma) > 1 or any(map(NUMBER_OF_DBLP.search, names))
    for written in names:
        if parts := _usual(written):
            read.people.append(person_of(parts))
        elif whole := (may_be_inverted(written) and in_natural_order(written)) or in_parts(written):
            read.people.append(Person(f"{{{whole}}}"))
            read.doubts.append(_guessed(plain(whole)))
        else:
            _add(written, read)
    if MAY_BE_INITIALS.search(text):
        read.people = with_initials_apart(read.people)
    read.doubts += in_capitals(read.people)
    return read


@lru_cache(maxsize=4096)  # The same people write again and again, and pybtex takes long for each.
def _usual(written: str) -> tuple[tuple[str, ...], ...] | None:
    """The parts of a name that needs no second look; None of any other."""
    if (may_be_inverted(written) and in_natural_order(written)) or not (found := USUAL.fullmatch(written)):
        return None
    if NOT_USUAL.search(written) or (found.lastgroup is None and _is_several(written)):
        return None
    person = Person(written)
    return tuple(tuple(getattr(person, part)) for part in NAME_PARTS)


def _is_several(written: str) -> bool:
    """Whether the comma may stand between two names or within an organization's."""
    return bool(INITIALS_BESIDE_SURNAME.match(written) or are_two_people(written) or in_parts(written))


def _add(written: str, read: People) -> None:
    name = NUMBER_OF_DBLP.sub("", LOST_AND.sub("", written))
    if "@" in name and (address := EMAIL.search(name)):
        read.mistakes.append(f"has the address '{address[0].strip()}' beside a name. Delete it.")
        name = EMAIL.sub("", name)
    if (lost := LOST_AND.search(written)) or not name:
        sign = "&" if lost and "&" in lost[0] else "and"
        read.mistakes.append(f"has an '{sign}' without a name beside it. Delete that '{sign}'.")
    if has_others := ET_AL.search(name):
        read.mistakes.append("says 'et al'. Write 'and others' for it, without a comma.")
        name = name[: has_others.start()]
    names, mistake = separated(name)
    read.mistakes += [mistake] * bool(mistake)
    for one in names:
        _add_one(one, read)
    if has_others:
        read.people.append(Person("others"))


def _add_one(name: str, read: People) -> None:
    words = plain(name) if "\\" in name or "{" in name else name
    if not name:
        return
    if name == "Others":  # Mendeley's, of "et al".
        read.people.append(Person("others"))
        return
    if not name.startswith("{") and "=" not in name and (kind := _organization(words)):
        words = words.rstrip(" ,")
        read.people.append(Person(f"{{{name.rstrip(' ,')}}}"))
        read.doubts += [_guessed(words)] * (kind == "likely")
        return
    reading = read_name(name, INITIALS_BEHIND.search(name) is not None and _has_initials_behind(read.written))
    read.people += reading.people
    read.mistakes += reading.mistakes
    read.doubts += reading.doubts
    is_first = not any("without a comma" in doubt for doubt in read.doubts)
    is_usual = is_surely_person(words) or (read.in_natural_order and not has_particle(words))
    if is_usual or not is_first or name.startswith("{") or name.endswith("}"):  # {Van Rooyen} says what the surname is.
        return
    if NAME_IN_NATURAL_ORDER.fullmatch(words) and may_be_misread(words):
        read.doubts.append(_without_comma(words, reading.people[0]))


def _organization(words: str) -> str:
    """ "sure", "likely" or ""; what was put together from both sides of an "and" is a guess."""
    if is_organization(words):
        return "likely" if " and " in words else "sure"
    return "likely" if may_be_organization(words) or "&" in words else ""


def _has_initials_behind(names: list[str]) -> bool:
    return any(INITIALS_BEHIND.search(name) and not without_last_degree(name)[1] for name in names)


def _guessed(name: str) -> str:
    return f"has '{_shortened(name)}', read as an organization. Put double braces round it: {{{{{_shortened(name)}}}}}."


def _without_comma(name: str, person: Person) -> str:
    surname = plain(" ".join(person.prelast_names + person.last_names))
    return (
        f"has '{_shortened(name)}' without a comma, read as surname '{surname}'. "
        "Write 'Surname, Given', or put double braces round an organization."
    )


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60].rstrip()}…"
