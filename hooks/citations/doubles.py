"""Two entries for one work: found by its DOI, its PubMed number, or its title where nothing else tells them apart."""

import re
from collections.abc import Callable, Iterator, Mapping

from pybtex.database import Entry

from .bibliography import Bibliography
from .problem import Problem
from .style import names
from .style.dates import published
from .style.identifiers import doi, pmid
from .style.kinds import kind_of
from .style.tex import plain

NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
FIRST_NUMBER = re.compile(r"\d+")
TITLE_FIELDS = ("title", "subtitle", "titleaddon", "edition", "version")
# What tells two works of one title apart where both have it: written alike, or one name short for the other.
NUMBERS = ("volume", "number", "issue", "chapter", "part", "eid", "isbn", "eprint", "language", "type", "entrysubtype")
# "Volume 2, Number 3" in a note, for what BibTeX has no field for.
NUMBER_IN_WORDS = re.compile(
    r"\b(?:vol(?:ume)?|number|no|nr|part|report|publication)\b\.?\s*(?:no\.?\s*)?(?P<number>[\w-]*\d[\w-]*)",
    re.IGNORECASE,
)
PLACES = ("journal", "booktitle", "maintitle", "series", "institution", "school", "eventtitle", "publisher")
PARTS = ("chapter", "paper")  # Works that may carry the DOI of the book they stand in.
OF_ANY_TYPE = "misc"
SETS = ("set", "xdata")


def doubles(bibliography: Bibliography) -> Iterator[Problem]:
    """Each double is named once."""
    told: set[str] = set()
    for name, identify, differ in (("doi", doi, _share_a_book), ("pmid", pmid, _never), ("title", _title, _differ)):
        for key, first in _pairs(bibliography.entries, identify):
            one, other = bibliography.entries[first], bibliography.entries[key]
            if key not in told and not differ(one, other) and not _inherits(one, other) and not _inherits(other, one):
                told.add(key)
                yield Problem(bibliography.line_of(key, name), _message(name, key, first, bibliography))


def _pairs(entries: Mapping[str, Entry], identify: Callable[[Entry], str | None]) -> Iterator[tuple[str, str]]:
    """Each entry with the first one of the same value."""
    first_by_value: dict[str, str] = {}
    for key, entry in entries.items():
        value = "" if entry.type in SETS else (identify(entry) or "").lower()
        first = first_by_value.setdefault(value, key) if value else key
        if first != key:
            yield key, first


def _message(name: str, key: str, first: str, bibliography: Bibliography) -> str:
    remedy = "Delete one of the two and cite the other" if name == "title" else "Delete one of the two, or correct it"
    where = bibliography.files.described(bibliography.lines[first])
    written = name if name == "title" else name.upper()
    return f"the {written} of '{key}' is also that of '{first}' in {where}. {remedy}."


def _title(entry: Entry) -> str:
    return _bare(" ".join(entry.fields.get(name, "") for name in TITLE_FIELDS))


def _inherits(one: Entry, other: Entry) -> bool:
    """Whether one has from the other what both have."""
    return one.fields.get("crossref", "").lower() == (other.key or "").lower() != ""


def _never(one: Entry, other: Entry) -> bool:
    return False


def _share_a_book(one: Entry, other: Entry) -> bool:
    """Chapters of one book, and the book itself, may have its DOI."""
    return _title(one) != _title(other) and (kind_of(one) in PARTS or kind_of(other) in PARTS)


def _differ(one: Entry, other: Entry) -> bool:
    """Works may share a title: an editorial of each year, a guideline and its update, the volumes of a book."""
    types = {one.type, other.type} - {OF_ANY_TYPE}
    of_web = "article" not in {kind_of(one), kind_of(other)}
    return (
        len(types) > 1
        or any(_tell_apart(what(one), what(other)) for what in (doi, pmid, _year, _who, _page, _numbers_in_words))
        or any(_tell_apart(_number(one, name), _number(other, name)) for name in NUMBERS)
        or any(not _one_name(_field(one, name), _field(other, name)) for name in PLACES)
        or _are_two_of_one_host(one.fields.get("url", ""), other.fields.get("url", ""))
        or (of_web and _tell_apart(one.fields.get("url"), other.fields.get("url")))
        or (of_web and _tell_apart(one.fields.get("month"), other.fields.get("month")))
        or _is_volume_of(one, other)
    )


def _is_volume_of(one: Entry, other: Entry) -> bool:
    """A volume of a work in several beside the whole of it."""
    in_several = "volumes" in one.fields or "volumes" in other.fields
    return in_several and ("volume" in one.fields) != ("volume" in other.fields)


def _tell_apart(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).lower() != str(other).lower()


def _are_two_of_one_host(one: str, other: str) -> bool:
    """A site has one page for each work: two pages are two works of one title."""
    hosts = [address.lower().split("/")[2:3] for address in (one, other)]
    return hosts[0] == hosts[1] != [] and one.rstrip("/").lower() != other.rstrip("/").lower()


def _one_name(one: str, other: str) -> bool:
    """Whether they are one name, or one is short for the other: "J Clin Oncol", "Journal of Clinical Oncology"."""
    short, whole = sorted((one, other), key=len)
    letters = iter(whole)
    return all(letter in letters for letter in short)


def _year(entry: Entry) -> str | None:
    when = published(entry)
    return when.year if when else None


def _who(entry: Entry) -> str:
    people = names.without_others(names.persons(entry, "author") or names.persons(entry, "editor"))
    return _bare(names.surname(people[0])) if people else ""


def _page(entry: Entry) -> str | None:
    first = FIRST_NUMBER.search(entry.fields.get("pages", ""))
    return first and first[0]


def _numbers_in_words(entry: Entry) -> str:
    words = " ".join(plain(entry.fields[name]) for name in ("howpublished", "note") if name in entry.fields)
    return " ".join(found["number"] for found in NUMBER_IN_WORDS.finditer(words)) if words else ""


def _number(entry: Entry, name: str) -> str:
    return NOT_ALPHANUMERIC.sub("", entry.fields.get(name, ""))


def _field(entry: Entry, name: str) -> str:
    return _bare(entry.fields.get(name, ""))


def _bare(text: str) -> str:
    return NOT_ALPHANUMERIC.sub("", plain(text)).lower()
