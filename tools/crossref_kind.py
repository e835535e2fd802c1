"""What kind of work a record of Crossref is about, and what the work stands in: a preprint, a chapter in a series."""

import re
from collections.abc import Mapping
from typing import Any

from citations.style.preprint_servers import server_by_doi, server_by_name
from registry_answer import doi as doi_in
from registry_answer import text

SERIES = re.compile(
    r"\b(?:lecture notes|series|advances in|progress in|studies in|topics in|methods in|perspectives in|monographs|proceedings in|"
    r"contributions to|recent results|reviews? in|library|texts? in|communications in)\b",
    re.IGNORECASE,
)

Json = Mapping[str, Any]


def preprint_server(work: Json) -> str:
    """The name of the server of a preprint, which Crossref has in four places or nowhere; "" of any other work."""
    named = [text(each.get("name")) for each in work.get("institution") or []]
    named += [_first(work, "container-title"), text(work.get("publisher")), _first(work, "group-title")]
    known = next(filter(None, map(server_by_name, named[:-1])), "") or server_by_doi(doi_in(work["DOI"]))
    if work.get("type") == "posted-content" and work.get("subtype", "preprint") == "preprint":
        return known or next(filter(None, named), "")
    return known if work.get("type") == "journal-article" and not work.get("volume") else ""


def container_and_series(work: Json) -> tuple[str, str]:
    """The journal or book, and the series: of two titles, whose order Crossref calls unreliable, the one that is no series."""
    titles = [title for each in work.get("container-title") or [] if (title := text(each))]
    if len(titles) < 2 or work.get("type") == "journal-article":
        return _first(work, "short-container-title") or "".join(titles[:1]), ""
    series = next((title for title in titles if SERIES.search(title)), titles[0])
    return next(title for title in titles if title is not series), series


def published_as(work: Json) -> str:
    """The DOI of the article that a journal has made of a preprint; "" for none."""
    relation = (work.get("relation") or {}).get("is-preprint-of") or []
    return next((found for each in relation if (found := doi_in(each.get("id")))), "")


def _first(work: Json, name: str) -> str:
    return text(next(iter(work.get(name) or []), ""))
