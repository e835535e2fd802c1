"""Entries as RIS, which EndNote, Zotero, Mendeley and RefWorks read (tags: Reference Manager's RIS format, 2012)."""

from collections.abc import Iterator, Mapping

from pybtex.database import Entry

from ..style.dates import Date
from ..style.identifiers import doi_url
from .record import Name, Record, record

TYPES = {
    "article": "JOUR", "book": "BOOK", "chapter": "CHAP", "paper": "CPAPER", "report": "RPRT", "thesis": "THES",
    "website": "ELEC", "dataset": "DATA", "software": "COMP",
    "talk": "SLIDE", "preprint": "UNPB", "patent": "PAT",
}  # fmt: skip


def to_ris(entries: Mapping[str, Entry]) -> str:
    """Lines end in CR LF, as the format has it."""
    return "".join(
        f"{tag}  - {value}\r\n" for key, entry in entries.items() for tag, value in _lines(key, record(entry))
    )


def _lines(key: str, work: Record) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES.get(work.kind, "GEN")
    yield "ID", key
    yield from (("AU", _name(author)) for author in work.authors)
    yield from (("A2" if work.kind in ("chapter", "paper") else "ED", _name(editor)) for editor in work.editors)
    yield from ((tag, value) for tag, value in _fields(work).items() if value)
    yield "ER", ""


def _fields(work: Record) -> dict[str, str | None]:
    return {
        "TI": work.title,
        "T2": work.container,
        "J2": work.container_short,
        "PY": work.published.year[:4] if work.published else "",
        "DA": _date(work.published),
        "VL": work.volume,
        "IS": work.number,
        "SP": work.first_page,
        "EP": work.last_page,
        "PB": work.publisher,
        "CY": work.place,
        "ET": work.edition or work.version,
        "M3": work.genre,
        "C3": work.event,
        "DO": work.doi,
        "AN": work.pmid,
        "C2": work.pmcid,
        "SN": work.issn or work.isbn,
        "UR": work.url or (doi_url(work.doi) if work.doi else ""),
        "Y2": _date(work.accessed),
        "AB": work.abstract,
    }


def _name(name: Name) -> str:
    return name.family if name.is_group else ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _date(date: Date | None) -> str:
    """2026/01/05/, with the slashes of empty parts."""
    if date is None or not date.year[:4].isdecimal():
        return ""
    parts = [f"{part:02}" if part else "" for part in (date.month, date.day)]
    return "/".join([date.year[:4], *parts, ""])
