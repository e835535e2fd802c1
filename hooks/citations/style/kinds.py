"""What kind of work an entry is, as style and exports tell kinds apart, whatever type BibTeX or BibLaTeX gave it."""

from collections.abc import Mapping

from pybtex.database import Entry

from . import identifiers
from .dates import accessed
from .notes import day_of_access
from .preprints import is_preprint
from .publication_state import number_in
from .talks import event_of

KINDS = {
    "article": "article", "suppperiodical": "article", "review": "article",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "booklet": "book", "manual": "book",
    "periodical": "issue",
    "inbook": "chapter", "incollection": "chapter", "suppbook": "chapter", "suppcollection": "chapter",
    "bookinbook": "chapter", "inreference": "chapter",
    "inproceedings": "paper", "conference": "paper",
    "report": "report", "techreport": "report", "standard": "report",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "online": "website", "electronic": "website", "www": "website", "webpage": "website",
    "dataset": "dataset", "software": "software", "patent": "patent",
}  # fmt: skip


def kind_of(entry: Entry) -> str:
    """One of the values of KINDS, or "talk", "preprint", "other"."""
    kind, fields = KINDS.get(entry.type.lower(), "other"), entry.fields
    if kind in ("article", "website", "other", "report") and is_preprint(entry):
        return "preprint"
    if kind == "paper" and _is_in_journal(fields):
        return "article"
    if kind in ("chapter", "paper") and "booktitle" not in fields:
        return "talk" if "eventtitle" in fields else "article" if "journal" in fields else "book"
    if kind == "other":
        return _kind_of_misc(entry)
    return kind


def _is_in_journal(fields: Mapping[str, str]) -> bool:
    """Google Scholar calls `inproceedings` what stands in a journal whose name is not on its list."""
    no_book = fields.keys().isdisjoint(("series", "editor", "eventtitle", "maintitle", "edition", "isbn"))
    return no_book and all(number_in(fields.get(name, "")) for name in ("volume", "number"))


def _was_looked_at(entry: Entry) -> bool:
    """Paperpile's web pages have their site in `booktitle`, a publisher, and a day of access."""
    fields = entry.fields
    return not ("doi" in fields or "pages" in fields) and bool(accessed(entry, day_of_access(entry)))


def _kind_of_misc(entry: Entry) -> str:
    """BibTeX's type for what it has no type for, into which some programs put articles and websites."""
    fields = entry.fields
    if event_of(entry):
        return "talk"
    container = fields.get("journal") or fields.get("booktitle")
    if container and any(number_in(fields.get(name, "")) for name in ("volume", "number", "issue")):
        return "article"
    if identifiers.url(entry) and ("publisher" not in fields or ("booktitle" in fields and _was_looked_at(entry))):
        return "website"
    if fields.get("journal"):
        return "article"
    return "chapter" if fields.get("booktitle") else "other"
