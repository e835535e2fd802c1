"""Hands the fields of a parent entry down to the entries that name it in `crossref`, as BibLaTeX does (its manual, appendix B)."""

from collections.abc import Collection, Iterator, Mapping

from pybtex.database import Entry

CHAPTERS = frozenset({"inbook", "incollection", "inproceedings"})
PARENTS_TITLE = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
# What identifies or describes the parent and would be wrong about its child.
NOT_INHERITED = frozenset(
    [
        "abstract",
        "annote",
        "crossref",
        "doi",
        "eprint",
        "file",
        "ids",
        "keywords",
        "label",
        "note",
        "options",
        "pages",
        "pagetotal",
        "pmcid",
        "pmid",
        "related",
        "shorttitle",
        "sorttitle",
        "sortkey",
        "sortyear",
        "url",
        "urldate",
        "xref",
    ]
)


def inherit(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Completes `entries` in place; yields (key, message) for each `crossref` that leads nowhere or round in a circle."""
    keys = {key.lower(): key for key in entries}
    parents: dict[str, str] = {}
    for key, entry in entries.items():
        if crossref := entry.fields.get("crossref", ""):
            if crossref.lower() in keys:
                parents[key] = keys[crossref.lower()]
            else:
                yield key, f"'{key}' names '{crossref}' in 'crossref', which is no entry. Correct or delete that field."
    yield from _open_circles(parents)
    complete: set[str] = set()
    for key in parents:
        for child in reversed(_ancestry(key, parents, complete)):
            _complete(entries[child], entries[parents[child]])
            complete.add(child)


def _open_circles(parents: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Takes the link out of `parents` that closes a circle."""
    seen: set[str] = set()
    for key in list(parents):
        path: set[str] = set()
        while key in parents and key not in seen:
            path.add(key)
            if parents[key] in path:
                del parents[key]
                yield key, f"'{key}' leads back to itself through 'crossref'. Delete that field."
                break
            key = parents[key]
        seen |= path


def _ancestry(key: str, parents: Mapping[str, str], complete: Collection[str]) -> list[str]:
    """The entry and its ancestors, nearest first, as far as they have something to inherit still."""
    line = []
    while key in parents and key not in complete:
        line.append(key)
        key = parents[key]
    return line


def _complete(child: Entry, parent: Entry) -> None:
    renamed = PARENTS_TITLE if child.type in CHAPTERS else {}
    for name, value in parent.fields.items():
        if name.lower() not in NOT_INHERITED:
            target = renamed.get(name.lower(), name)
            if target not in child.fields:
                child.fields[target] = value
    for role, persons in parent.persons.items():
        if role not in child.persons:
            child.persons[role] = list(persons)
