"""A key that says a surname which none of its authors has: the first was lost, or mistyped."""

import re
import unicodedata
from collections.abc import Iterator

from pybtex.database import Entry, Person

from citations.style.tex import plain

KEY = re.compile(r"(?P<name>[a-z]{4,})(?:18|19|20)\d\d[a-z]?")
LONGEST_NAME = 20  # Letters of a surname in a key.
MISREAD = re.compile(r"[ÃÂ\ufffd]")  # leftovers.py names what a program broke.
LETTER = re.compile(r"[a-z]")
# Letters that stand for two in other keys, as in "mueller2010", or have no plain letter of their own.
SPELLED = {"ae": "a", "oe": "o", "ue": "u", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "a", "œ": "o", "ı": "i"}
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
    """In plain small letters alone."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    for spelled, letter in SPELLED.items():
        letters = letters.replace(spelled, letter)
    return "".join(LETTER.findall(letters))
