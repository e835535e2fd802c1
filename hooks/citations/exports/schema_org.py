"""Entries as schema.org items, for the `citation` of a page's JSON-LD."""

from typing import Any

from pybtex.database import Entry

from ..style.identifiers import doi_url, pmc_url, pubmed_url
from .record import OTHERS, Name, Record, record

SCHEMA_TYPES = {
    "issue": "PublicationIssue", "article": "ScholarlyArticle", "paper": "ScholarlyArticle", "preprint": "ScholarlyArticle", "book": "Book", "chapter": "Chapter",
    "report": "Report", "thesis": "Thesis", "website": "WebPage", "dataset": "Dataset",
    "software": "SoftwareApplication",
}  # fmt: skip


def schema_org(entry: Entry) -> dict[str, Any]:
    """A ScholarlyArticle, Book, Report, …; serialize it with `<` escaped, as in any `<script>` block."""
    work = record(entry)
    properties = {
        "@type": SCHEMA_TYPES.get(work.kind, "CreativeWork"),
        "name": work.title,
        "author": [_schema_name(name) for name in work.authors if name is not OTHERS],
        "creditText": ", ".join(name.full for name in work.authors) if OTHERS in work.authors else "",
        "editor": [_schema_name(name) for name in work.editors],
        "translator": [_schema_name(name) for name in work.translators],
        "datePublished": work.published.iso if work.published else "",
        "isPartOf": _schema_container(work),
        "publisher": {"@type": "Organization", "name": work.publisher} if work.publisher else None,
        "pagination": work.pages,
        "inLanguage": work.language,
        "version": work.version,
        "creativeWorkStatus": work.status or ("preprint" if work.kind == "preprint" else ""),
        "identifier": [f"{name}:{value}" for name, value in (("doi", work.doi), ("pmid", work.pmid)) if value],
        "url": doi_url(work.doi) if work.doi else work.url,
        "sameAs": [
            *([pubmed_url(work.pmid)] if work.pmid else []),
            *([pmc_url(work.pmcid)] if work.pmcid else []),
        ],
    }
    return {name: value for name, value in properties.items() if value}


def _schema_name(name: Name) -> dict[str, str]:
    return {"@type": "Organization" if name.is_group else "Person", "name": name.full}


def _schema_container(work: Record) -> dict[str, Any] | None:
    if not work.container:
        return None
    kind = "Periodical" if work.kind == "article" else "Book"
    return {"@type": kind, "name": work.container}
