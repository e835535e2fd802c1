"""Asks Crossref's REST API (https://api.crossref.org) for the record of a DOI."""

import json
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from author_name import group_name, house_name
from citations.style.pages import page_range
from crossref_kind import container_and_series, preprint_server, published_as
from published_record import CONCERN, CORRECTION, PARTIAL_RETRACTION, RETRACTION, Notice, PublishedRecord
from registry_answer import NoRecord, date_parts, text
from registry_answer import doi as doi_in
from title_text import title_to_tex, to_tex
from web import Unavailable, contact, fetch

NAME = "Crossref"
PAUSE = 0.2  # Seconds before each question: five a second is what the public pool allows.
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


class OtherWork(Exception):
    """The record is about the work with `doi`, and not about the one that was asked for."""

    def __init__(self, doi: str) -> None:
        super().__init__(f"{NAME} answered with the record of {doi}")
        self.doi = doi


def crossref_record(doi: str) -> PublishedRecord:
    """Raises NotFound if Crossref does not know the DOI, OtherWork if it tells of another, Unavailable without a usable answer."""
    base = os.environ.get("CROSSREF_API", "https://api.crossref.org").rstrip("/")
    polite = f"?{urlencode({'mailto': address})}" if (address := contact()) else ""
    answer = fetch(f"{base}/works/{quote(doi, safe='')}{polite}", pause=PAUSE)
    try:
        record = _record(json.loads(answer)["message"])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise Unavailable(f"{NAME} sent something that is no record of {doi}") from None
    if record.doi.lower() != doi.lower():
        raise OtherWork(record.doi)
    return record


def _record(work: Json) -> PublishedRecord:
    server = preprint_server(work)
    year, month, day = _posted(work) if server else _date(work)
    container, series = container_and_series(work)
    return PublishedRecord(
        registry=NAME,
        type="misc" if server else TYPES.get(work.get("type", ""), "misc"),
        title=title_to_tex(_title(work)),
        authors=_names(work, "author"),
        editors=_names(work, "editor"),
        container="" if server else to_tex(container).replace(".", ""),
        year=year,
        years=frozenset(_year(work, name) for name in ("published-print", "published-online", "issued")) - {""},
        month=month,
        day=day,
        volume=text(work.get("volume")),
        number=text(work.get("issue")),
        pages=page_range(to_tex(text(work.get("page")))),
        eid=text(work.get("article-number")),
        publisher=to_tex(text(work.get("publisher"))),
        series=to_tex(series),
        server=to_tex(server),
        published_as=published_as(work),
        doi=_own_doi(work),
        notices=_notices(work),
    )


def _own_doi(work: Json) -> str:
    if found := doi_in(work["DOI"]):
        return found
    raise NoRecord("DOI")


def _title(work: Json) -> str:
    title, subtitle = text(work["title"][0]), _first(work, "subtitle")
    return f"{title}: {subtitle}" if subtitle and subtitle not in title else title


def _first(work: Json, name: str) -> str:
    return text(next(iter(work.get(name) or []), ""))


def _names(work: Json, role: str) -> tuple[str, ...]:
    return tuple(_name(person) for person in work.get(role, []))


def _name(person: Json) -> str:
    if "family" not in person:
        return group_name(text(person["name"]))
    family = " ".join(filter(None, (text(person.get("prefix")), text(person["family"]))))
    return house_name(family, text(person.get("given")), text(person.get("suffix")))


def _date(work: Json) -> tuple[str, int | None, int | None]:
    """In print if it was printed: that is the year of the volume. Of what stands in no volume, the day it came online."""
    if not (work.get("volume") or work.get("issue")) and work.get("type") == "journal-article":
        return _day(work, "published-online", "published", "issued", "published-print")
    for name in ("published-print", "published", "issued"):
        if parts := _parts(work.get(name)):
            return str(parts[0]), parts[1] if name == "published-print" and len(parts) > 1 else None, None
    return "", None, None


def _posted(work: Json) -> tuple[str, int | None, int | None]:
    return _day(work, "posted", "published-online", "published", "issued")


def _day(work: Json, *names: str) -> tuple[str, int | None, int | None]:
    parts = next((parts for name in names if (parts := _parts(work.get(name)))), ())
    year, month, day = (*parts, None, None, None)[:3]
    return str(year or ""), month, day


def _year(work: Json, name: str) -> str:
    return "".join(map(str, _parts(work.get(name))[:1]))


def _parts(day: Json | None) -> tuple[int, ...]:
    return date_parts(((day or {}).get("date-parts") or [[]])[0])


def _notices(work: Json) -> tuple[Notice, ...]:
    """`updated-by` names the notices on this work; some publishers only put a word before the title."""
    notices = [notice for update in work.get("updated-by", []) if (notice := _notice(update))]
    if _title(work).upper().startswith(RETRACTED_TITLES) and not any(notice.kind == RETRACTION for notice in notices):
        notices.append(Notice(RETRACTION))
    return tuple(notices)


def _notice(update: Json) -> Notice | None:
    type_ = text(update.get("type")).lower().replace(" ", "_").replace("-", "_")
    if type_ in NO_CHANGE:
        return None
    day = "-".join(f"{part:02}" for part in _parts(update.get("updated")))
    return Notice(KINDS.get(type_, CORRECTION), day, doi=doi_in(update.get("DOI")))
