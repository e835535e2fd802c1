"""What is wrong in references.bib although it can be read: doubles, malformed and missing fields, entries nobody cites.

Mistakes found in reading (duplicate keys, dead cross-references, broken syntax) are `Bibliography.problems`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pybtex.database import Entry

from .bibliography import Bibliography
from .bibtex.field_forms import malformed_fields
from .bibtex.unreadable import unreadable
from .doubles import doubles
from .lint_works import lint_work
from .problem import Problem
from .style.dates import accessed
from .style.identifiers import url
from .style.kinds import kind_of
from .style.notes import day_of_access
from .style.preprints import is_preprint

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
OF_PREPRINT = ("author|editor", "title", "year")
OF_TALK = ("author", "title", "year|eventdate")
OF_ANY_OTHER_TYPE = ("title",)


@dataclass(frozen=True, slots=True)
class UseRules:
    """What a site asks of its entries beyond that they can be read."""

    require_annote: bool  # Each cited entry says in `annote` what the work found.
    allow_uncited: bool  # Entries may stand there that no page cites.


STRICT = UseRules(require_annote=True, allow_uncited=False)


def lint(bibliography: Bibliography, cited: Collection[str]) -> list[Problem]:
    """The problems of all entries in the order of their lines; `cited` holds the keys that pages cite."""
    return sorted([*lint_entries(bibliography), *lint_use(bibliography, cited)])


def lint_entries(bibliography: Bibliography) -> Iterator[Problem]:
    """What is wrong whatever pages cite."""
    yield from bibliography.doubts
    yield from doubles(bibliography)
    for key, entry in bibliography.entries.items():
        yield from _of_entry(bibliography, key, entry)


def lint_use(bibliography: Bibliography, cited: Collection[str], rules: UseRules = STRICT) -> Iterator[Problem]:
    """By `rules`: cited entries that do not say what the work found; those that neither a page cites nor a cited entry names as its parent."""
    keys = {key.lower(): key for key in bibliography.entries}
    cited, used = set(cited), set()
    waiting = [key.lower() for key in cited]
    while waiting:
        lower = waiting.pop()
        if lower in keys and lower not in used:
            used.add(lower)
            key, entry = keys[lower], bibliography.entries[keys[lower]]
            waiting += _parents(entry)
            if rules.require_annote and key in cited and not _has(entry, "annote"):
                message = (
                    f"'{key}' is cited but has no 'annote'. Add annote = {{…}}: what the work found, in plain words."
                )
                yield Problem(bibliography.lines[key], message)
    for lower, key in keys.items():
        if lower not in used and not rules.allow_uncited:
            yield Problem(bibliography.lines[key], f"no page cites '{key}'. Cite it, or delete the entry.")


def _of_entry(bibliography: Bibliography, key: str, entry: Entry) -> Iterator[Problem]:
    for name, message in (*malformed_fields(key, entry), *unreadable(key, entry), *lint_work(key, entry)):
        if not bibliography.is_said(key, name):
            yield Problem(bibliography.line_of(key, name), message)
    for names in _required(entry):
        if not any(_has(entry, name) for name in names.split("|")):
            yield Problem(bibliography.lines[key], _missing(key, names.split("|")))


def _required(entry: Entry) -> tuple[str, ...]:
    if is_preprint(entry):
        return OF_PREPRINT
    if entry.type == "inproceedings" and "eventtitle" in entry.fields and kind_of(entry) == "talk":
        return OF_TALK
    return REQUIRED.get(entry.type, OF_ANY_OTHER_TYPE)


def _has(entry: Entry, name: str) -> bool:
    if name == "url" and url(entry):
        return True
    if name == "urldate" and accessed(entry, day_of_access(entry)):
        return True
    return bool(entry.fields.get(name, "").strip() or entry.persons.get(name))


def _missing(key: str, names: list[str]) -> str:
    if len(names) == 1:
        return f"'{key}' has no '{names[0]}'. Add {names[0]} = {{…}}."
    listed = ", ".join(f"'{name}'" for name in names[:-1])
    return f"'{key}' has neither {listed} nor '{names[-1]}'. Add one of them."


def _parents(entry: Entry) -> Iterator[str]:
    for name in ("crossref", "entryset", "xdata"):
        for parent in entry.fields.get(name, "").split(","):
            yield parent.strip().lower()
