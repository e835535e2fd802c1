"""Entries as a clean .bib file: one field a line, in the house order."""

import re
from collections.abc import Iterator, Mapping

from pybtex.database import Entry

from ..known_fields import is_of_programs
from ..style.date_words import MONTHS
from ..warning_marks import warning_words

BEFORE_OTHERS = (
    "author", "shortauthor", "editor", "title", "journal", "booktitle", "year", "month", "day", "date", "volume", "number", "pages", "eid",
    "publisher", "address", "edition", "institution", "doi", "pmid", "pmcid", "url", "urldate",
)  # fmt: skip
AFTER_OTHERS = ("note",)
ADDRESSES = frozenset({"doi", "url", "eprint", "crossref", "link", "ee", "pmid", "pmcid"})
SIGN_OF_TEX = re.compile(r"(?<!\\)[&%]")
# Marks and words of this site, which other programs would take for tags and notes.
NOT_FOR_OTHERS = frozenset({"keywords", "warning", "retracted", "preprint", "annote", "comment", "remark"})


def to_bibtex(entries: Mapping[str, Entry]) -> str:
    """One file of BibTeX with all entries, in their order, for other programs."""
    return "\n".join(_entry(key, entry) for key, entry in entries.items())


def _entry(key: str, entry: Entry) -> str:
    fields = "".join(f"  {name:<9} = {value},\n" for name, value in _fields(entry))
    return f"@{entry.type}{{{key},\n{fields}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    persons = {role: " and ".join(map(str, people)) for role, people in entry.persons.items()}
    values = {name.lower(): value for name, value in (persons | dict(entry.fields.items())).items()}
    values["note"] = _note(entry, values.get("note", ""))
    others = sorted(values.keys() - {*BEFORE_OTHERS, *AFTER_OTHERS, *NOT_FOR_OTHERS})
    for name in (*BEFORE_OTHERS, *others, *AFTER_OTHERS):
        if is_of_programs(name):
            continue
        if value := values.get(name, "").strip():
            yield name, _month(value) if name == "month" else _braced(_for_tex(name, value))


def _for_tex(name: str, value: str) -> str:
    """With a backslash before signs that TeX takes for its own: Zotero and we read "Head & Neck", LaTeX does not."""
    if name in ADDRESSES or "://" in value:
        return value
    return SIGN_OF_TEX.sub(r"\\\g<0>", value)


def _note(entry: Entry, typed: str) -> str:
    """With what a reader must know, so that any style prints it."""
    words = warning_words(entry)
    return " ".join(filter(None, (words[1] if words else "", typed.strip())))


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
