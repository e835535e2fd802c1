"""An entry as plain words and numbers, the common ground of all export formats."""

from dataclasses import dataclass

from pybtex.database import Entry, Person

from ..style import identifiers
from ..style.dates import Date, published, read_date
from ..style.journal import page_range
from ..style.kinds import kind_of
from ..style.names import given_name, is_group, persons, suffix, surname, without_others
from ..style.tex import plain


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


@dataclass(frozen=True, slots=True)
class Record:
    """Empty strings and None stand for what the entry does not say."""

    kind: str  # As kinds.kind_of has it.
    title: str
    container: str
    container_short: str
    authors: tuple[Name, ...]
    editors: tuple[Name, ...]
    published: Date | None
    accessed: Date | None
    volume: str
    number: str
    pages: str  # Or the article number.
    publisher: str
    place: str
    edition: str
    genre: str
    version: str
    event: str
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
    return Record(
        kind=kind_of(entry),
        title=": ".join(filter(None, (_text(entry, "title"), _text(entry, "subtitle")))),
        container=_text(entry, "journal", "booktitle"),
        container_short=_text(entry, "shortjournal"),
        authors=_names(persons(entry, "author")),
        editors=_names(persons(entry, "editor")),
        published=published(entry),
        accessed=read_date(entry.fields.get("urldate", "")),
        volume=_text(entry, "volume"),
        number=_text(entry, "number", "issue"),
        pages=page_range(entry.fields.get("pages", "")) or _text(entry, "eid"),
        publisher=_text(entry, "publisher", "institution", "organization", "school"),
        place=_text(entry, "address"),
        edition=_text(entry, "edition"),
        genre=_text(entry, "type"),
        version=_text(entry, "version"),
        event=_text(entry, "eventtitle"),
        doi=identifiers.doi(entry),
        pmid=identifiers.pmid(entry),
        pmcid=identifiers.pmcid(entry),
        url=identifiers.url(entry),
        isbn=_text(entry, "isbn"),
        issn=_text(entry, "issn"),
        abstract=_text(entry, "abstract"),
    )


def _text(entry: Entry, *names: str) -> str:
    return next((text for name in names if (text := plain(entry.fields.get(name, "")))), "")


def _names(people: list[Person]) -> tuple[Name, ...]:
    return tuple(
        Name(surname(person), given_name(person), suffix(person), is_group(person))
        for person in without_others(people)
        if surname(person)
    )
