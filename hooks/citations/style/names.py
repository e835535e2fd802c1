"""Names of authors and editors as AMA writes them (AMA 11th edition, 3.7 and 3.8)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from pybtex import errors
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Entry, Person

from ..words import ENGLISH, Words
from .tex import plain

MOST_NAMED = 6  # Seven or more: the first three, then et al.
NAMED_BEFORE_ET_AL = 3
PART_OF_GIVEN_NAME = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(
    r"(?:and|for|on behalf of|in collaboration with)\s+the\s+(?=\S)|(?:for|on behalf of|in collaboration with)\s+(?=[A-Z])|[Tt]he\s+(?=\S+\s)"
)
# "Hye-won" has two initials, "Abd-el" one.
LOWER_BEHIND_HYPHEN = re.compile(
    r"(?<=[^\W\d_]-)(?!(?:al|da|de|del|della|den|der|di|do|dos|du|el|la|le|ud|ul|ur|van|von)\b)[^\W\d_A-Z](?=[^\W\d_])"
)
NICKNAME = re.compile(r"\s+(?:\([^()]*\)|[\"“”][^\"“”]*[\"“”])")
INITIALS_AS_TYPED = re.compile(r"[^\W\d_a-z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4,6}")  # "SJJMF" has no vowel of a name.


def persons(entry: Entry, role: str) -> list[Person]:
    """Authors and editors as pybtex read them; other roles (translator, bookauthor) are still text in a field."""
    if role in entry.persons:
        return list(entry.persons[role])
    text = entry.fields.get(role, "")
    with errors.capture():  # "A, B, C, D" has too many commas: take what pybtex makes of it.
        return [Person(name) for name in split_name_list(text)] if text else []


def name_list(people: Sequence[Person]) -> str:
    """Leemans CR, Tiwari R, Nauta JJ, et al; KEYNOTE-048 Investigators. A group that stands first stays first."""
    groups = [group_name(person) for person in people if is_group(person)]
    individuals = [person for person in people if not is_group(person) and not _is_others(person)]
    shortened = len(individuals) > MOST_NAMED or has_others(people)
    if shortened:
        individuals = individuals[:NAMED_BEFORE_ET_AL]
    et_al = ["et al"] * shortened
    if not individuals:
        return "; ".join(groups + et_al)
    first = len(list(takewhile(is_group, people)))
    return "; ".join([*groups[:first], ", ".join([*map(inverted_name, individuals), *et_al]), *groups[first:]])


def inverted_name(person: Person) -> str:
    """van der Waal I; Blumenschein G Jr; Sartre JP."""
    return " ".join(part for part in (surname(person), _initials(given_name(person)), suffix(person)) if part)


def surname(person: Person) -> str:
    """With its particle, without suffix: "van der Waal"."""
    return plain(" ".join(person.prelast_names + person.last_names))


def group_name(person: Person) -> str:
    """Without "the" or "for the" before it (3.7): ABC Study Group."""
    name = surname(person)
    return name[match.end() :] if (match := ARTICLE.match(name)) else name


def given_name(person: Person) -> str:
    """All given names, as typed; "" for a group."""
    return plain(" ".join(person.first_names + person.middle_names))


def suffix(person: Person) -> str:
    """Jr, Sr, III: without full stops."""
    return plain(" ".join(person.lineage_names)).replace(".", "").strip(" ,")


def is_group(person: Person) -> bool:
    """An organization or study group: one name, written in braces, `{World Health Organization}`."""
    parts = person.first_names + person.middle_names + person.prelast_names + person.lineage_names
    name = person.last_names[0] if len(person.last_names) == 1 else ""
    return not parts and name.startswith("{") and name.endswith("}") and not name.startswith("{\\")


def narrative(people: Sequence[Person], words: Words = ENGLISH) -> str:
    """Leemans et al; Alvi and Johnson; National Cancer Institute; "" without anybody."""
    named = [surname(person) for person in people if not _is_others(person)]
    if not named:
        return ""
    if len(people) > 2 or len(named) < len(people):
        return words.text("et_al", first=named[0])
    return words.text("and", names=named[0], last=named[1]) if len(named) == 2 else named[0]


def without_others(people: Sequence[Person]) -> list[Person]:
    """The people who are named."""
    return [person for person in people if not _is_others(person)]


def has_others(people: Sequence[Person]) -> bool:
    """Whether the list goes on: `and others`."""
    return any(map(_is_others, people))


def _is_others(person: Person) -> bool:
    """`and others` reaches us as a person of that name."""
    return person.last_names == ["others"] and not person.first_names


@lru_cache(maxsize=2048)  # The same given names come again and again.
def _initials(given: str) -> str:
    if "-" in given:
        given = LOWER_BEHIND_HYPHEN.sub(lambda letter: letter[0].upper(), given)
    if "(" in given or '"' in given or "”" in given:
        given = NICKNAME.sub("", given)
    words = PART_OF_GIVEN_NAME.findall(given)
    if not any(word.lower() != word.upper() for word in words):
        return " ".join(words)  # A script without capitals has no initials.
    # Mendeley writes "Peter a C"; of "Jan van" only the name is an initial.
    capitalized = [word for word in words if len(word) == 1 or not word[0].islower()]
    return "".join(_initial(word) for word in capitalized or words)


def _initial(word: str) -> str:
    """PubMed exports "Chao, KSC": two or three capitals are initials already."""
    return word if INITIALS_AS_TYPED.fullmatch(word) and word.isupper() else word[0].upper()
