"""An entry as plain words and numbers, the common ground of all export formats."""

import re
from dataclasses import dataclass

from pybtex.database import Entry, Person

from ..style import identifiers
from ..style.dates import Date, accessed, published
from ..style.kinds import kind_of
from ..style.names import given_name, is_group, persons, suffix, surname, without_others
from ..style.notes import day_of_access
from ..style.pages import page_range, pages_or_number
from ..style.preprints import posted_on
from ..style.talks import event_of, held
from ..style.tex import plain
from . import record_parts as parts


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or a group: then `family` is its whole name."""

    family: str
    given: str = ""
    suffix: str = ""
    is_group: bool = False

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)


# What stands in an entry as it goes out: each by the fields that may have it.
TYPED = {
    "short_title": ("shorttitle",), "original_title": ("origtitle",), "container_short": ("shortjournal",), "volumes": ("volumes",),
    "chapter": ("chapter",), "place": ("address", "venue", "eventplace"), "edition": ("edition",), "version": ("version",),
    "abstract": ("abstract",),
}  # fmt: skip
NO_NUMBER = re.compile(r"[\\{}$]+")
DIGIT = re.compile(r"\d")
OTHERS = Name("et al", is_group=True)  # No format has a sign for "and others"; so it reads right in every style.


@dataclass(frozen=True, slots=True)
class Record:
    """Empty strings and None stand for what the entry does not say."""

    kind: str  # As kinds.kind_of has it.
    title: str
    short_title: str
    original_title: str
    container: str
    container_short: str
    authors: tuple[Name, ...]  # The last is OTHERS if there are more than named.
    editors: tuple[Name, ...]
    translators: tuple[Name, ...]
    assignees: tuple[Name, ...]
    published: Date | None
    accessed: Date | None
    volume: str
    volumes: str
    number: str
    pages: str  # Or the article number.
    chapter: str
    series: str
    series_number: str
    publisher: str
    place: str
    edition: str
    genre: str
    version: str
    event: str
    language: str  # ISO 639-1.
    status: str
    warning: str  # In words for readers.
    note: str
    doi: str | None
    pmid: str | None
    pmcid: str | None
    url: str | None
    isbn: str
    issn: str
    abstract: str

    @property
    def first_page(self) -> str:
        return self.pages.partition("-")[0]

    @property
    def last_page(self) -> str:
        return self.pages.partition("-")[2]


def record(entry: Entry) -> Record:
    """What is known of a work; never raises, for no field is required."""
    kind = kind_of(entry)
    is_preprint = kind == "preprint"
    series, series_number = parts.series(entry, kind)
    volume, number = parts.volume_and_number(entry, kind)
    return Record(
        kind=kind,
        title=parts.title(entry),
        container=parts.container(entry, kind),
        authors=_names(persons(entry, "author")),
        editors=_names(persons(entry, "editor")),
        translators=_names(persons(entry, "translator")),
        assignees=_names(persons(entry, "holder") or persons(entry, "assignee")),
        published=posted_on(entry) if is_preprint else held(entry) if kind == "talk" else published(entry),
        accessed=accessed(entry, day_of_access(entry)),
        volume=volume,
        number=number,
        pages="" if is_preprint else pages_or_number(entry) if kind == "article" else page_range(_text(entry, "pages")),
        series=series,
        series_number=series_number,
        publisher=parts.publisher(entry, kind),
        genre=parts.genre(entry, kind),
        event=event_of(entry),
        language=parts.language(entry),
        status=parts.status(entry),
        warning=parts.warning(entry),
        note=parts.note(entry),
        doi=identifiers.doi(entry),
        pmid=identifiers.pmid(entry),
        pmcid=identifiers.pmcid(entry),
        url=parts.address(entry),
        isbn=_number(entry, "isbn"),
        issn=_number(entry, "issn"),
        **{name: _text(entry, *fields) for name, fields in TYPED.items()},
    )


def _text(entry: Entry, *names: str) -> str:
    return next((text for name in names if (text := plain(entry.fields.get(name, "")))), "")


def _number(entry: Entry, name: str) -> str:
    """Without what a program left of TeX that it could not read."""
    typed = NO_NUMBER.sub("", _text(entry, name)).strip()
    return typed if DIGIT.search(typed) else ""


def _names(people: list[Person]) -> tuple[Name, ...]:
    named = without_others(people)
    names = [
        Name(surname(person), given_name(person), suffix(person), is_group(person))
        for person in named
        if surname(person)
    ]
    return (*names, OTHERS) if len(named) < len(people) else tuple(names)
