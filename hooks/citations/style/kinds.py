"""What kind of work an entry is, as style and exports tell kinds apart, whatever type BibTeX or BibLaTeX gave it."""

from pybtex.database import Entry

from . import identifiers

KINDS = {
    "article": "article", "suppperiodical": "article", "review": "article",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "booklet": "book", "manual": "book",
    "periodical": "book",
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
    if kind in ("chapter", "paper") and "booktitle" not in fields:
        return "talk" if "eventtitle" in fields else "article" if "journal" in fields else "book"
    if kind in ("website", "other") and identifiers.arxiv(entry):
        return "preprint"
    if kind == "other" and "url" in fields and "publisher" not in fields:
        return "website"
    return kind
