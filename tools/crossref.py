"""Asks Crossref's REST API (https://api.crossref.org) for the record of a DOI."""

import json
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from author_name import group_name, house_name
from citations.style.journal import page_range
from published_record import CONCERN, CORRECTION, PARTIAL_RETRACTION, RETRACTION, Notice, PublishedRecord
from title_text import title_to_tex, to_tex
from web import Unavailable, fetch

NAME = "Crossref"
TYPES = {
    "journal-article": "article", "book": "book", "monograph": "book", "edited-book": "book", "reference-book": "book",
    "book-chapter": "incollection", "proceedings-article": "inproceedings", "report": "techreport",
    "dissertation": "phdthesis", "dataset": "dataset", "posted-content": "misc",
}  # fmt: skip
KINDS = {
    "retraction": RETRACTION, "withdrawal": RETRACTION, "removal": RETRACTION,
    "partial_retraction": PARTIAL_RETRACTION, "expression_of_concern": CONCERN,
}  # fmt: skip
NO_CHANGE = {"new_version", "new_edition"}
RETRACTED_TITLES = ("RETRACTED", "WITHDRAWN", "RETRACTION NOTICE TO")

Json = Mapping[str, Any]


def crossref_record(doi: str) -> PublishedRecord:
    """Raises NotFound if Crossref does not know the DOI, Unavailable without a usable answer."""
    base = os.environ.get("CROSSREF_API", "https://api.crossref.org").rstrip("/")
    answer = fetch(f"{base}/works/{quote(doi, safe='')}")
    try:
        return _record(json.loads(answer)["message"])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        raise Unavailable(f"{NAME} sent something that is no record of {doi}") from None


def _record(work: Json) -> PublishedRecord:
    year, month = _date(work)
    short = _first(work, "short-container-title") or _first(work, "container-title")
    return PublishedRecord(
        registry=NAME,
        type=TYPES.get(work.get("type", ""), "misc"),
        title=title_to_tex(_title(work)),
        authors=_names(work, "author"),
        editors=_names(work, "editor"),
        container=to_tex(short).replace(".", ""),
        year=year,
        years=frozenset(_year(work, name) for name in ("published-print", "published-online", "issued")) - {""},
        month=month,
        volume=work.get("volume", ""),
        number=work.get("issue", ""),
        pages=page_range(work.get("page", "")),
        eid=work.get("article-number", ""),
        publisher=to_tex(work.get("publisher", "")),
        doi=work["DOI"],
        notices=_notices(work),
    )


def _title(work: Json) -> str:
    title, subtitle = work["title"][0], _first(work, "subtitle")
    return f"{title}: {subtitle}" if subtitle and subtitle not in title else title


def _first(work: Json, name: str) -> str:
    return next(iter(work.get(name) or []), "")


def _names(work: Json, role: str) -> tuple[str, ...]:
    return tuple(_name(person) for person in work.get(role, []))


def _name(person: Json) -> str:
    if "family" not in person:
        return group_name(person["name"])
    family = " ".join(filter(None, (person.get("prefix"), person["family"])))
    return house_name(family, person.get("given", ""), person.get("suffix", ""))


def _date(work: Json) -> tuple[str, int | None]:
    """In print if it was printed: that is the year of the volume."""
    for name in ("published-print", "published", "issued"):
        if year := _year(work, name):
            parts = work[name]["date-parts"][0]
            return year, parts[1] if name == "published-print" and len(parts) > 1 else None
    return "", None


def _year(work: Json, name: str) -> str:
    parts = (work.get(name) or {}).get("date-parts") or [[None]]
    return str(parts[0][0] or "")


def _notices(work: Json) -> tuple[Notice, ...]:
    """`updated-by` names the notices on this work; some publishers only put a word before the title."""
    found = [notice for update in work.get("updated-by", []) if (notice := _notice(update))]
    if _title(work).upper().startswith(RETRACTED_TITLES) and not any(each.kind == RETRACTION for each in found):
        found.append(Notice(RETRACTION))
    return tuple(found)


def _notice(update: Json) -> Notice | None:
    type_ = update.get("type", "").lower().replace(" ", "_").replace("-", "_")
    if type_ in NO_CHANGE:
        return None
    parts = ((update.get("updated") or {}).get("date-parts") or [[]])[0]
    date = "-".join(f"{part:02}" for part in parts if part)
    return Notice(KINDS.get(type_, CORRECTION), date, doi=update.get("DOI", ""))
