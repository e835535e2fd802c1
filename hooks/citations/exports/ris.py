"""Entries as RIS, which EndNote, Zotero, Mendeley and RefWorks read (tags: Reference Manager's RIS format, 2012).

Where programs read a tag differently, the one stands that both EndNote and Zotero understand: numbers of PubMed are in M2,
which Zotero keeps as its own "Extra" and EndNote ignores, since AN would become a place in an archive there.
"""

from collections.abc import Iterator, Mapping

from pybtex.database import Entry

from ..style.date_words import SEASONS
from ..style.dates import Date
from ..style.identifiers import doi_url
from .record import Name, Record, record

TYPES = {
    "article": "JOUR", "book": "BOOK", "chapter": "CHAP", "paper": "CPAPER", "report": "RPRT", "thesis": "THES",
    "website": "ELEC", "dataset": "DATA", "software": "COMP", "issue": "JFULL",
    "talk": "SLIDE", "preprint": "UNPB", "patent": "PAT",
}  # fmt: skip
EDITOR_TAGS = {"book": "A3"}  # In a book, A2 is the editor of the series.


def to_ris(entries: Mapping[str, Entry]) -> str:
    """Lines end in CR LF, as the format has it."""
    return "".join(
        f"{tag}  - {value}\r\n" for key, entry in entries.items() for tag, value in _lines(key, record(entry))
    )


def _lines(key: str, work: Record) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES.get(work.kind, "GEN")
    yield "ID", key
    yield from (("AU", _name(author)) for author in work.authors)
    yield from ((EDITOR_TAGS.get(work.kind, "A2"), _name(editor)) for editor in work.editors)
    yield from (("A4", _name(translator)) for translator in work.translators)
    yield from ((tag, value) for tag, value in (_fields(work) | _place(work)).items() if value)
    yield from (("M2", f"{name}: {number}") for name, number in (("PMID", work.pmid), ("PMCID", work.pmcid)) if number)
    yield from (("N1", words) for words in (work.warning, work.note) if words)
    yield "ER", ""


def _fields(work: Record) -> dict[str, str | None]:
    return {
        "TI": work.title,
        "ST": work.short_title,
        "OP": work.original_title,
        "PY": work.published.year[:4] if work.published else "",
        "DA": _date(work.published),
        "ET": work.edition or work.version,
        "M3": work.genre.capitalize() if work.kind == "preprint" else work.genre,
        "LA": work.language,
        "DO": work.doi,
        "C2": work.pmcid,
        "UR": work.url or (doi_url(work.doi) if work.doi else ""),
        "Y2": _date(work.accessed),
        "AB": work.abstract,
    }


def _place(work: Record) -> dict[str, str | None]:
    own_number = work.kind in ("report", "patent")
    return {
        **_containers(work),
        "J2": work.container_short,
        "VL": work.volume,
        "NV": work.volumes,
        "IS": "" if own_number or work.number == work.series_number else work.number,
        "SP": work.first_page,
        "EP": work.last_page,
        "SE": work.chapter,
        "PB": "; ".join(name.full for name in work.assignees) or work.publisher,
        "CY": work.place,
        "SN": work.number if own_number else work.issn or work.isbn,
    }


def _containers(work: Record) -> dict[str, str]:
    """Titles of what the work is part of: T2 is a book's series, and the meeting of a paper, whose book is C3."""
    match work.kind:
        case "book" | "report":
            return {"T2": work.series, "M1": work.series_number}
        case "paper" | "talk":
            return {
                "T2": work.event or work.container,
                "C3": work.container,
                "T3": work.series,
                "SV": work.series_number,
            }
        case "preprint":
            return {}  # The server is the institution: T2 would be a series.
        case _:
            return {"T2": work.container, "C3": work.event, "T3": work.series, "SV": work.series_number}


def _name(name: Name) -> str:
    return name.family if name.is_group else ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _date(date: Date | None) -> str:
    """2026/01/05/, with the slashes of empty parts; a season behind the last."""
    if date is None or not date.year[:4].isdecimal():
        return ""
    parts = [f"{part:02}" if part else "" for part in (date.month, date.day)]
    return "/".join([date.year[:4], *parts, SEASONS[date.season - 1] if date.season else ""])
