"""Gives the fields and types of BibLaTeX the names that BibTeX has for them."""

import re
from collections.abc import Mapping
from typing import TypeVar

from .other_programs import PATENT, WEB_PAGE, put_in_place
from .scopus import ARTICLE, CHAPTER

Value = TypeVar("Value")

TYPES = {
    "bookinbook": "inbook",
    "collection": "book",
    "conference": "inproceedings",
    "electronic": "online",
    "inreference": "incollection",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "proceedings",
    "mvreference": "book",
    "reference": "book",
    "report": "techreport",
    "suppbook": "inbook",
    "suppcollection": "incollection",
    "suppperiodical": "article",
    "www": "online",
}
SUBTYPES = {
    ("misc", WEB_PAGE): "online",
    ("misc", PATENT): "patent",
    ("book", CHAPTER): "incollection",
    ("book", ARTICLE): "article",
}
FIELDS = {
    "annotation": "annote",
    "assignee": "holder",
    "city": "address",
    "journaltitle": "journal",
    "location": "address",
    "eprinttype": "archiveprefix",
    "eprintclass": "primaryclass",
    "hyphenation": "langid",
    "pubmed": "pmid",
    "pubmed_id": "pmid",
    "pubmedid": "pmid",
}
MASTERS = re.compile(r"ma(?:ster)?s?\W*thesis", re.IGNORECASE)
PUBMED = frozenset({"pubmed", "pmid"})
PUBMED_NOTE = re.compile(r"PMID:?\s*(?P<pmid>\d+)\.?", re.IGNORECASE)  # Where Zotero's BibTeX export puts it.
DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?:T[^/]*)?[?~%]*(?P<range>/(?P<end>\d{4})?.*)?"
)


def bibtex_type(type_: str, fields: Mapping[str, str]) -> str:
    """`report` is `techreport`, `thesis` is `phdthesis` or `mastersthesis` by its field `type`."""
    if type_ == "thesis":
        return "mastersthesis" if MASTERS.search(fields.get("type", "")) else "phdthesis"
    if "entrysubtype" in fields and (type_, fields["entrysubtype"]) in SUBTYPES:
        return SUBTYPES[type_, fields["entrysubtype"]]
    return TYPES.get(type_, type_)


def bibtex_names(fields: Mapping[str, Value]) -> dict[str, Value]:
    """BibTeX's own names win where an entry has a field under both."""
    if FIELDS.keys().isdisjoint(fields):
        return dict(fields)
    renamed = {FIELDS[name]: value for name, value in fields.items() if name in FIELDS}
    return renamed | {name: value for name, value in fields.items() if name not in FIELDS}


def bibtex_fields(type_: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The fields under BibTeX's names, which win where an entry has both; a `date` gives `year` and `month` as well."""
    named = bibtex_names(fields)
    if type_ == "thesis" and "institution" in named:
        named.setdefault("school", named["institution"])
    if pubmed := PUBMED_NOTE.fullmatch(named.get("note", "")):
        named.setdefault("pmid", pubmed["pmid"])
        del named["note"]
    if named.get("archiveprefix", "").lower() in PUBMED:
        named.setdefault("pmid", named.pop("eprint", ""))
        del named["archiveprefix"]
    put_in_place(type_, named)
    if (issued := named.pop("issue_date", "")) and "year" not in named:
        named.setdefault("date", issued)
    if date := DATE.fullmatch(named.get("date", "").strip()):
        end = f"-{date['end'] or ''}" if date["range"] and date["end"] != date["year"] else ""
        named.setdefault("year", date["year"] + end)
        if date["month"]:
            named.setdefault("month", date["month"])
    return named
