"""Entries as a clean .bib file: one field a line, in the house order."""

from collections.abc import Iterator, Mapping

from pybtex.database import Entry

from ..style.dates import MONTHS

BEFORE_OTHERS = (
    "author", "shortauthor", "editor", "title", "journal", "booktitle", "year", "month", "date", "volume", "number", "pages", "eid",
    "publisher", "address", "edition", "institution", "doi", "pmid", "pmcid", "url", "urldate",
)  # fmt: skip
AFTER_OTHERS = ("note", "annote")


def to_bibtex(entries: Mapping[str, Entry]) -> str:
    return "\n".join(_entry(key, entry) for key, entry in entries.items())


def _entry(key: str, entry: Entry) -> str:
    fields = "".join(f"  {name:<9} = {value},\n" for name, value in _fields(entry))
    return f"@{entry.type}{{{key},\n{fields}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    persons = {role: " and ".join(map(str, people)) for role, people in entry.persons.items()}
    values = {name.lower(): value for name, value in (persons | dict(entry.fields.items())).items()}
    others = sorted(values.keys() - {*BEFORE_OTHERS, *AFTER_OTHERS, "crossref", "xdata"})
    for name in (*BEFORE_OTHERS, *others, *AFTER_OTHERS):
        if value := values.get(name, "").strip():
            yield name, _month(value) if name == "month" else _braced(value)


def _month(value: str) -> str:
    """A month's name as BibTeX's own macro, so that any style can write it."""
    return value[:3].lower() if value in MONTHS else _braced(value)


def _braced(value: str) -> str:
    if not _is_balanced(value):
        value = value.replace("{", "").replace("}", "")
    return f"{{{value}}}"


def _is_balanced(value: str) -> bool:
    depth = 0
    for character in value:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0
