"""What is wrong in references.bib although it can be read: doubles, malformed and missing fields, entries nobody cites.

Mistakes found in reading (duplicate keys, dead cross-references, broken syntax) are `Bibliography.problems`.
"""

from collections.abc import Collection, Iterator

from pybtex.database import Entry

from .bibliography import Bibliography
from .bibtex.field_forms import malformed_fields
from .bibtex.unreadable import unreadable
from .doubles import doubles
from .lint_addresses import lint_address
from .lint_use import lint_use
from .lint_works import lint_work
from .problem import Problem
from .style.dates import accessed
from .style.identifiers import url
from .style.kinds import kind_of
from .style.notes import day_of_access
from .style.preprints import is_preprint
from .style.publication_state import state
from .unsigned import may_be_unsigned

# What AMA prints for each type; alternatives are separated by "|". Reading accepts an entry without any of them.
REQUIRED = {
    "article": ("author|editor", "title", "journal", "year"),
    "book": ("author|editor", "title", "publisher", "year"),
    "dataset": ("author|editor|organization", "title", "year", "doi|url"),
    "inbook": ("author|editor", "title|chapter", "booktitle|chapter|pages", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "mastersthesis": ("author", "title", "school|institution", "year"),
    "online": ("title", "url|doi|eprint", "urldate|doi|eprint"),
    "phdthesis": ("author", "title", "school|institution", "year"),
    "set": (),
    "software": ("author|editor|organization|publisher|institution", "title", "doi|url|publisher|institution"),
    "techreport": ("author|editor|institution|organization", "title", "year"),
    "xdata": (),
}
NOT_ACCEPTED = ("Submitted", "In preparation")  # No journal has it yet.
PUBLISHERS = ("institution", "organization", "school")  # Printed in its place.
AUTHORS = ("author", "author|editor")
OF_PREPRINT = ("author|editor", "title", "year")
OF_PAPER_IN_JOURNAL = ("author", "title", "journal|booktitle", "year")
OF_TALK = ("author", "title", "year|eventdate")
OF_ANY_OTHER_TYPE = ("title",)


def lint(bibliography: Bibliography, cited: Collection[str]) -> list[Problem]:
    """The problems of all entries in the order of their lines; `cited` holds the keys that pages cite."""
    return sorted([*lint_entries(bibliography), *lint_use(bibliography, cited)])


def lint_entries(bibliography: Bibliography) -> Iterator[Problem]:
    """What is wrong whatever pages cite."""
    yield from bibliography.doubts
    yield from doubles(bibliography)
    keys = {"", *map(str.lower, bibliography.entries)}
    for key, entry in bibliography.entries.items():
        yield from _of_entry(bibliography, key, entry, keys)


def _of_entry(bibliography: Bibliography, key: str, entry: Entry, keys: Collection[str]) -> Iterator[Problem]:
    for name, message in _in_fields(key, entry):
        if not bibliography.is_said(key, name):
            yield Problem(bibliography.line_of(key, name), message)
    for names in OF_ANY_OTHER_TYPE if _has_lost_parent(entry, keys) else _required(entry):
        if not any(_has(entry, name) for name in names.split("|")) and not (
            names in AUTHORS and may_be_unsigned(entry)
        ):
            yield Problem(bibliography.lines[key], _missing(key, names.split("|")))


def _in_fields(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    yield from malformed_fields(key, entry)
    yield from unreadable(key, entry)
    yield from lint_address(key, entry)
    yield from lint_work(key, entry)


def _has_lost_parent(entry: Entry, keys: Collection[str]) -> bool:
    """Whether it names a parent that is no entry, which reading has named; most of what it lacks would stand there."""
    return entry.fields.get("crossref", "").lower() not in keys


def _required(entry: Entry) -> tuple[str, ...]:
    if is_preprint(entry):
        return OF_PREPRINT
    if entry.type == "inproceedings" and ("eventtitle" in entry.fields or "journal" in entry.fields):
        return {"talk": OF_TALK, "article": OF_PAPER_IN_JOURNAL}.get(kind_of(entry), REQUIRED["inproceedings"])
    return REQUIRED.get(entry.type, OF_ANY_OTHER_TYPE)


def _has(entry: Entry, name: str) -> bool:
    if name == "url" and url(entry):
        return True
    if name == "school" and entry.fields.get("publisher"):  # Printed in its place.
        return True
    if name == "journal" and state(entry) in NOT_ACCEPTED:
        return True
    if name == "publisher" and any(map(entry.fields.get, PUBLISHERS)):
        return True
    if name == "urldate" and accessed(entry, day_of_access(entry)):
        return True
    return bool(entry.fields.get(name, "").strip() or entry.persons.get(name))


def _missing(key: str, names: list[str]) -> str:
    if len(names) == 1:
        return f"'{key}' has no '{names[0]}'. Add {names[0]} = {{…}}."
    listed = ", ".join(f"'{name}'" for name in names[:-1])
    return f"'{key}' has neither {listed} nor '{names[-1]}'. Add one of them."
