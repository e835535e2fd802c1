"""What is wrong in references.bib although it can be read: doubles, malformed and missing fields, entries nobody cites.

Mistakes found in reading (duplicate keys, dead cross-references, broken syntax) are `Bibliography.problems`.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from pybtex.database import Entry

from .bibliography import Bibliography
from .bibtex.field_forms import malformed_fields
from .problem import Problem
from .style.identifiers import doi, pmid
from .style.tex import plain

NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
TITLE_FIELDS = ("title", "subtitle", "titleaddon", "edition", "version")
# What AMA prints for each type; alternatives are separated by "|". Reading accepts an entry without any of them.
REQUIRED = {
    "article": ("author|editor", "title", "journal", "year"),
    "book": ("author|editor", "title", "publisher", "year"),
    "dataset": ("author|editor|organization", "title", "year", "doi|url"),
    "inbook": ("author|editor", "title|chapter", "booktitle", "publisher", "year"),
    "incollection": ("author", "title", "booktitle", "publisher", "year"),
    "inproceedings": ("author", "title", "booktitle", "year"),
    "mastersthesis": ("author", "title", "school|institution", "year"),
    "online": ("title", "url|doi|eprint", "urldate|doi|eprint"),
    "phdthesis": ("author", "title", "school|institution", "year"),
    "set": (),
    "software": ("author|editor|organization", "title", "doi|url"),
    "techreport": ("author|editor|institution|organization", "title", "year"),
    "xdata": (),
}
OF_ANY_OTHER_TYPE = ("title",)


def lint(bibliography: Bibliography, cited: Collection[str]) -> list[Problem]:
    """The problems of all entries in the order of their lines; `cited` holds the keys that pages cite."""
    return sorted([*lint_entries(bibliography), *lint_use(bibliography, cited)])


def lint_entries(bibliography: Bibliography) -> Iterator[Problem]:
    """What is wrong whatever pages cite."""
    yield from _doubles(bibliography)
    for key, entry in bibliography.entries.items():
        yield from _of_entry(bibliography, key, entry)


def lint_use(bibliography: Bibliography, cited: Collection[str]) -> Iterator[Problem]:
    """Cited entries that do not say what the work found; those that neither a page cites nor a cited entry names as its parent."""
    keys = {key.lower(): key for key in bibliography.entries}
    cited, used = set(cited), set()
    waiting = [key.lower() for key in cited]
    while waiting:
        lower = waiting.pop()
        if lower in keys and lower not in used:
            used.add(lower)
            key, entry = keys[lower], bibliography.entries[keys[lower]]
            waiting += _parents(entry)
            if key in cited and not _has(entry, "annote"):
                message = (
                    f"'{key}' is cited but has no 'annote'. Add annote = {{…}}: what the work found, in plain words."
                )
                yield Problem(bibliography.lines[key], message)
    for lower, key in keys.items():
        if lower not in used:
            yield Problem(bibliography.lines[key], f"no page cites '{key}'. Cite it, or delete the entry.")


def _of_entry(bibliography: Bibliography, key: str, entry: Entry) -> Iterator[Problem]:
    for name, message in malformed_fields(key, entry):
        yield Problem(bibliography.line_of(key, name), message)
    for names in REQUIRED.get(entry.type, OF_ANY_OTHER_TYPE):
        if not any(_has(entry, name) for name in names.split("|")):
            yield Problem(bibliography.lines[key], _missing(key, names.split("|")))


def _has(entry: Entry, name: str) -> bool:
    return bool(entry.fields.get(name, "").strip() or entry.persons.get(name))


def _missing(key: str, names: list[str]) -> str:
    if len(names) == 1:
        return f"'{key}' has no '{names[0]}'. Add {names[0]} = {{…}}."
    listed = ", ".join(f"'{name}'" for name in names[:-1])
    return f"'{key}' has neither {listed} nor '{names[-1]}'. Add one of them."


def _doubles(bibliography: Bibliography) -> Iterator[Problem]:
    """Two entries for one work, found by its DOI, its PMID or its title; each double is named once."""
    told: set[str] = set()
    for name, identify in (("doi", doi), ("pmid", pmid), ("title", _title)):
        first_by_value: dict[str, str] = {}
        for key, entry in bibliography.entries.items():
            value = (identify(entry) or "").lower()
            first = first_by_value.setdefault(value, key) if value else key
            if (
                first != key
                and key not in told
                and not (name == "title" and _differ(entry, bibliography.entries[first]))
            ):
                told.add(key)
                yield Problem(bibliography.line_of(key, name), _double(name, key, first, bibliography.lines))


def _double(name: str, key: str, first: str, lines: Mapping[str, int]) -> str:
    remedy = "Delete one of the two and cite the other" if name == "title" else "Delete one of the two, or correct it"
    written = name if name == "title" else name.upper()
    return f"the {written} of '{key}' is also that of '{first}' in line {lines[first]}. {remedy}."


def _title(entry: Entry) -> str:
    return NOT_ALPHANUMERIC.sub("", " ".join(plain(entry.fields.get(name, "")) for name in TITLE_FIELDS))


def _differ(one: Entry, other: Entry) -> bool:
    """Works may share a title: a guideline and its update have different years and DOIs, volumes of a book their numbers."""
    if one.type == other.type == "book" and one.fields.get("volume") != other.fields.get("volume"):
        return True
    dois = {doi(one), doi(other)} - {None}
    return len(dois) == 2 and one.fields.get("year") != other.fields.get("year")


def _parents(entry: Entry) -> Iterator[str]:
    for name in ("crossref", "entryset", "xdata"):
        for parent in entry.fields.get(name, "").split(","):
            yield parent.strip().lower()
