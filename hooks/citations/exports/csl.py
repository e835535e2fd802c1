"""Entries as CSL-JSON, which Zotero, Pandoc and citation-js read (schema: csl-data.json 1.0.2)."""

import json
from collections.abc import Mapping
from typing import Any

from pybtex.database import Entry

from ..style.dates import Date
from .record import Name, Record, record

TYPES = {
    "article": "article-journal", "book": "book", "chapter": "chapter", "paper": "paper-conference", "issue": "periodical",
    "report": "report", "thesis": "thesis", "website": "webpage", "dataset": "dataset", "software": "software",
    "talk": "speech", "preprint": "article", "patent": "patent",
}  # fmt: skip
# Kinds whose number is their own, not that of an issue.
NUMBERED = frozenset({"report", "patent", "preprint", "other", "thesis", "dataset", "website"})


def to_csl_json(entries: Mapping[str, Entry]) -> str:
    """One array of CSL-JSON with all entries, in their order."""
    items = [csl_item(key, entry) for key, entry in entries.items()]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(key: str, entry: Entry) -> dict[str, Any]:
    """One work as an item of CSL-JSON; what the entry does not say is left out."""
    work = record(entry)
    item = {"id": key, "type": TYPES.get(work.kind, "document"), **_work(work), **_place(work), **_identifiers(work)}
    return {name: value for name, value in item.items() if value}


def _work(work: Record) -> dict[str, Any]:
    return {
        "title": work.title,
        "title-short": work.short_title,
        "original-title": work.original_title,
        "author": [_name(name) for name in work.authors],
        "editor": [_name(name) for name in work.editors],
        "translator": [_name(name) for name in work.translators],
        "genre": work.genre,
        "version": work.version,
        "edition": work.edition,
        "language": work.language,
        "status": work.status,
        "note": ". ".join(filter(None, (work.warning.rstrip("."), work.note))),
        "abstract": work.abstract,
    }


def _place(work: Record) -> dict[str, Any]:
    return {
        "container-title": work.container,
        "container-title-short": work.container_short,
        "collection-title": work.series,
        "collection-number": work.series_number,
        "issued": _date(work.published),
        "volume": "" if work.series_number == work.volume else work.volume,
        "number-of-volumes": work.volumes,
        "number" if work.kind in NUMBERED else "issue": "" if work.series_number == work.number else work.number,
        "page": work.pages,
        "section" if work.kind == "article" else "chapter-number": work.chapter,
        "publisher": work.publisher,
        "authority": "; ".join(name.full for name in work.assignees),
        "event-place" if work.event else "publisher-place": work.place,
        "event-title": work.event,
    }


def _identifiers(work: Record) -> dict[str, Any]:
    return {
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "URL": work.url,
        "accessed": _date(work.accessed),
        "ISBN": work.isbn,
        "ISSN": work.issn,
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
        return {"literal": str(date)}
    parts = [int(date.year), *(part for part in (date.month, date.day) if part)]
    dates = [parts] if date.until is None else [parts, _end(date)]
    extra = {"season": date.season, "circa": date.circa}
    return {"date-parts": dates} | {name: value for name, value in extra.items() if value}


def _end(date: Date) -> list[int]:
    """Of a range within one year; a range over years has no `year` in digits."""
    until = date.until
    return [int(date.year), *(part for part in (until.month, until.day) if part)] if until else []
