"""Entries as COinS, by which Zotero finds them on a page: OpenURL 1.0 (ANSI/NISO Z39.88-2004) as key-value pairs.

Zotero splits a name where it has a comma and else before its last word, and knows groups only as `rft.aucorp`.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

from pybtex.database import Entry

from .record import OTHERS, Name, Record, record

# Kind → (metadata format, genre); anything else is described in Dublin Core, with Zotero's name for its type.
GENRES = {
    "article": ("journal", "article"), "issue": ("journal", "issue"), "book": ("book", "book"), "chapter": ("book", "bookitem"),
    "paper": ("book", "proceeding"), "report": ("book", "report"), "thesis": ("dissertation", "dissertation"),
    "patent": ("patent", ""),
}  # fmt: skip
ZOTERO_TYPES = {
    "preprint": "preprint", "website": "webpage", "dataset": "dataset", "software": "computerProgram",
    "talk": "presentation", "other": "document",
}  # fmt: skip
TITLES = {
    "article": "rft.atitle", "bookitem": "rft.atitle", "proceeding": "rft.atitle", "dissertation": "rft.title",
    "issue": "rft.jtitle",
}  # fmt: skip
PEOPLE = {"dc": "rft.creator", "patent": "rft.inventor"}
GIVEN = re.compile(r"(?:\w{2,}|\w\.)(?:[ -]?(?:\w{2,}|\w\.))*")
RETRACTED = "RETRACTED: "  # The format has no room for notes, and this is how PubMed says it.


def coins(entry: Entry) -> str:
    """The title of a `<span class="Z3988">`, still to be HTML-escaped."""
    work = record(entry)
    metadata, genre = GENRES.get(work.kind, ("dc", ""))
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{metadata}"),
        *_work_pairs(work, metadata, genre),
        *_people(work, PEOPLE.get(metadata, "rft.au")),
        ("rft_id", f"info:doi/{work.doi}" if work.doi else work.url),
        ("rft_id", f"info:pmid/{work.pmid}" if work.pmid else ""),
    ]
    return urlencode([(name, value) for name, value in pairs if value], quote_via=quote)


def brief_coins(entry: Entry) -> str:
    """As much as Zotero needs to see that there is a work: its DOI, by which it looks up the rest, or its title."""
    work = record(entry)
    metadata, genre = GENRES.get(work.kind, ("dc", ""))
    title = TITLES.get(genre, "rft.title" if metadata in ("dc", "patent") else "rft.btitle")
    known = ("rft_id", f"info:doi/{work.doi}") if work.doi else (title, _title(work))
    return urlencode([("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{metadata}"), known], quote_via=quote, safe=":/")


def _work_pairs(work: Record, metadata: str, genre: str) -> list[tuple[str, str | None]]:
    date = ("rft.date", work.published.iso if work.published else "")
    language = ("rft.language", work.language)
    match metadata:
        case "dc":
            return [
                ("rft.type", ZOTERO_TYPES[work.kind]),
                ("rft.title", _title(work)),
                ("rft.source", work.container if work.kind == "website" else ""),
                ("rft.publisher", work.publisher),
                ("rft.description", _description(work)),
                date,
                language,
            ]
        case "patent":
            return [
                ("rft.title", _title(work)),
                ("rft.number", work.number),
                ("rft.assignee", "; ".join(name.full for name in work.assignees)),
                date,
            ]
        case _:
            return [*_in_journal_or_book(work, metadata, genre), date, language, *_first_author(work)]


def _in_journal_or_book(work: Record, metadata: str, genre: str) -> list[tuple[str, str | None]]:
    return [
        ("rft.genre", genre),
        (TITLES.get(genre, "rft.btitle"), _title(work)),
        ("rft.jtitle" if metadata == "journal" else "rft.btitle", work.container),
        ("rft.stitle", work.container_short),
        ("rft.volume", work.volume),
        ("rft.issue", work.number if metadata == "journal" else ""),
        ("rft.spage", work.first_page),
        ("rft.epage", work.last_page),
        ("rft.pages", work.pages),
        ("rft.inst" if metadata == "dissertation" else "rft.pub", work.publisher),
        ("rft.degree", work.genre if metadata == "dissertation" else ""),
        ("rft.series", " ".join(filter(None, (work.series, work.series_number)))),
        ("rft.place", work.place),
        ("rft.edition", work.edition or work.version),
        ("rft.issn", work.issn),
        ("rft.isbn", work.isbn),
    ]


def _people(work: Record, role: str) -> Iterator[tuple[str, str]]:
    yield from (("rft.aucorp" if name.is_group else role, _inverted(name)) for name in work.authors)
    others = [name for name in (*work.editors, *work.translators) if name is not OTHERS]
    yield from (("rft.aucorp" if name.is_group else "rft.contributor", _inverted(name)) for name in others)


def _inverted(name: Name) -> str:
    """van der Waal, Isaac: without a suffix, which would become part of the given name."""
    return name.family if name.is_group else f"{name.family}, {name.given}".strip()


def _first_author(work: Record) -> list[tuple[str, str]]:
    """For programs that know only the first; Zotero takes it for the same as in `rft.au`, unless it had to add full stops."""
    if not work.authors or not GIVEN.fullmatch(work.authors[0].given):
        return []
    first = work.authors[0]
    return [("rft.aulast", first.family), ("rft.aufirst", first.given), ("rft.ausuffix", first.suffix)]


def _description(work: Record) -> str:
    parts = (work.warning.rstrip("."), work.note, work.version and f"Version {work.version}")
    return ". ".join(filter(None, parts))


def _title(work: Record) -> str:
    is_marked = work.status != "retracted" or work.title.upper().startswith(("RETRACTED", "[RETRACTED", "WITHDRAWN"))
    return work.title if is_marked else RETRACTED + work.title
