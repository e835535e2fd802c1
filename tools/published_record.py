"""A work as Crossref or PubMed describes it, in the terms of references.bib."""

from dataclasses import dataclass

RETRACTION = "retraction"
PARTIAL_RETRACTION = "partial retraction"
CONCERN = "expression of concern"
CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Notice:
    """What was published about the work later: `kind` is one of the four above; `date` is ISO or empty."""

    kind: str
    date: str = ""
    doi: str = ""
    pmid: str = ""


@dataclass(frozen=True, slots=True)
class PublishedRecord:
    """Empty strings stand for what the registry does not say.

    Title, names, container and publisher are TeX, as they stand in references.bib; all else is plain text.
    """

    registry: str
    type: str
    title: str
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    container: str = ""  # The journal, abbreviated; or the book.
    year: str = ""
    years: frozenset[str] = frozenset()  # In print and online, where they differ.
    month: int | None = None
    day: int | None = None  # Only of what stands in no volume.
    volume: str = ""
    number: str = ""
    pages: str = ""
    eid: str = ""
    publisher: str = ""
    series: str = ""
    server: str = ""  # Of a preprint.
    published_as: str = ""  # The DOI under which a journal has published the preprint since.
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    notices: tuple[Notice, ...] = ()
