"""A key that says a surname which none of its authors has: the first was lost, or mistyped."""

import re
import unicodedata
from collections.abc import Iterator

from pybtex.database import Entry, Person

from citations.style.tex import plain

KEY = re.compile(r"(?P<name>[a-z]{4,})(?:18|19|20)\d\d[a-z]?")
LONGEST_NAME = 20  # Letters of a surname in a key.
MISREAD = re.compile(r"[ÃÂ\ufffd]")  # leftovers.py names what a program broke.
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "ı": "i"}
)
TWO_FOR_ONE = re.compile(r"([aou])e")  # "mueller2010" is Müller's.
WORDS_OF = ("title", "shorttitle", "shortauthor", "publisher", "institution", "organization", "journal", "booktitle")


def check_key_name(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """The field of the authors, where the key begins with a word that is none of theirs and stands in no other field."""
    found, authors = KEY.fullmatch(key), entry.persons.get("author", [])
    if (
        not found
        or not authors
        or MISREAD.search(str(authors[0]))
        or not all(author.first_names for author in authors if str(author) != "others")
    ):
        return  # An office, whose key may be its initials.
    name = _spelled(found["name"])
    people = {part for persons in entry.persons.values() for person in persons for part in _surnames(person)}
    words = (_spelled(word) for field in WORDS_OF for word in plain(entry.fields.get(field, "")).split())
    if name not in people and not any(word.startswith(name) for word in words):
        first = plain(" ".join((*authors[0].prelast_names, *authors[0].last_names)))
        what = f"the key '{key}' names none of its authors, of whom '{first[:40]}' is the first"
        remedy = "Add who is missing, correct the name, or write another key here and where pages cite it"
        yield "author", f"{what}. {remedy}."


def _surnames(person: Person) -> Iterator[str]:
    """The whole one with and without its particles, cut as a key may be, and its parts."""
    whole = [*person.prelast_names, *person.last_names]
    yield _spelled("".join(whole))[:LONGEST_NAME]
    yield _spelled("".join(person.last_names))[:LONGEST_NAME]
    yield from (_spelled(part) for name in whole for part in re.split(r"[\s~-]+", plain(name)))


def _spelled(text: str) -> str:
    """The same whether a name has "ü" or "ue"."""
    return TWO_FOR_ONE.sub(r"\1", in_plain_letters(text))


def in_plain_letters(text: str) -> str:
    """In small letters without accents and signs, as keys are written: "Zbären" is "zbaren"."""
    letters = unicodedata.normalize("NFKD", text.translate(LETTERS_WITHOUT_PARTS)).casefold()
    return NOT_PLAIN.sub("", letters)
