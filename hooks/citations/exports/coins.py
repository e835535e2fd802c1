"""Entries as COinS, by which Zotero finds them on a page: OpenURL 1.0 (ANSI/NISO Z39.88-2004) as key-value pairs."""

from urllib.parse import quote, urlencode

from pybtex.database import Entry

from .record import Record, record

# Kind → (metadata format, genre); anything else is described in Dublin Core.
GENRES = {
    "preprint": ("journal", "preprint"),
    "article": ("journal", "article"), "book": ("book", "book"), "chapter": ("book", "bookitem"),
    "paper": ("book", "proceeding"), "report": ("book", "report"), "thesis": ("dissertation", "dissertation"),
}  # fmt: skip


def coins(entry: Entry) -> str:
    """The title of a `<span class="Z3988">`, still to be HTML-escaped."""
    work = record(entry)
    metadata, genre = GENRES.get(work.kind, ("dc", ""))
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{metadata}"),
        *_context_pairs(work, metadata, genre),
        *(("rft.creator" if metadata == "dc" else "rft.au", name.full) for name in work.authors),
        ("rft_id", f"info:doi/{work.doi}" if work.doi else work.url),
        ("rft_id", f"info:pmid/{work.pmid}" if work.pmid else ""),
    ]
    return urlencode([(name, value) for name, value in pairs if value], quote_via=quote)


def _context_pairs(work: Record, metadata: str, genre: str) -> list[tuple[str, str | None]]:
    if metadata == "dc":
        return [
            ("rft.type", work.kind),
            ("rft.title", work.title),
            ("rft.publisher", work.publisher),
            ("rft.date", work.published.iso if work.published else ""),
        ]
    title = {"article": "rft.atitle", "bookitem": "rft.atitle", "proceeding": "rft.atitle", "dissertation": "rft.title"}
    container = "rft.jtitle" if metadata == "journal" else "rft.btitle"
    return [
        ("rft.genre", genre),
        (title.get(genre, "rft.btitle"), work.title),
        (container, work.container),
        ("rft.stitle", work.container_short),
        ("rft.date", work.published.iso if work.published else ""),
        ("rft.volume", work.volume),
        ("rft.issue", work.number),
        ("rft.spage", work.first_page),
        ("rft.epage", work.last_page),
        ("rft.pages", work.pages),
        ("rft.inst" if metadata == "dissertation" else "rft.pub", work.publisher),
        ("rft.place", work.place),
        ("rft.edition", work.edition),
        ("rft.issn", work.issn),
        ("rft.isbn", work.isbn),
        *_first_author(work),
    ]


def _first_author(work: Record) -> list[tuple[str, str]]:
    if not work.authors:
        return []
    first = work.authors[0]
    if first.is_group:
        return [("rft.aucorp", first.family)]
    return [("rft.aulast", first.family), ("rft.aufirst", first.given), ("rft.ausuffix", first.suffix)]
