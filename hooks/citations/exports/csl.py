"""Entries as CSL-JSON, which Zotero, Pandoc and citation-js read (schema: csl-data.json 1.0.2)."""

import json
from collections.abc import Mapping
from typing import Any

from pybtex.database import Entry

from ..style.dates import Date
from .record import Name, Record, record

TYPES = {
    "article": "article-journal", "book": "book", "chapter": "chapter", "paper": "paper-conference",
    "report": "report", "thesis": "thesis", "website": "webpage", "dataset": "dataset", "software": "software",
    "talk": "speech", "preprint": "article", "patent": "patent",
}  # fmt: skip


def to_csl_json(entries: Mapping[str, Entry]) -> str:
    items = [csl_item(key, entry) for key, entry in entries.items()]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(key: str, entry: Entry) -> dict[str, Any]:
    work = record(entry)
    item = {"id": key, "type": TYPES.get(work.kind, "document"), **_fields(work)}
    return {name: value for name, value in item.items() if value}


def _fields(work: Record) -> dict[str, Any]:
    return {
        "title": work.title,
        "author": [_name(name) for name in work.authors],
        "editor": [_name(name) for name in work.editors],
        "container-title": work.container,
        "container-title-short": work.container_short,
        "issued": _date(work.published),
        "volume": work.volume,
        "number" if work.kind == "report" else "issue": work.number,
        "page": work.pages,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "edition": work.edition,
        "genre": work.genre,
        "version": work.version,
        "event-title": work.event,
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "URL": work.url,
        "accessed": _date(work.accessed),
        "ISBN": work.isbn,
        "ISSN": work.issn,
        "abstract": work.abstract,
    }


def _name(name: Name) -> dict[str, str]:
    if name.is_group:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _date(date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    if not date.year.isdecimal() or len(date.year) > 4:
        return {"literal": date.year}
    return {"date-parts": [[int(date.year), *(part for part in (date.month, date.day) if part)]]}
