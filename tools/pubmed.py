"""Asks PubMed through NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/) for the records of PMIDs."""

import json
import os
from collections.abc import Collection
from urllib.parse import urlencode
from xml.etree import ElementTree

from citations.style.identifiers import PMID
from published_record import PublishedRecord
from pubmed_article import NAME, article_record
from registry_answer import NoRecord, text
from web import NotFound, Unavailable, contact, fetch

TOOL = "patient-guide-references"
PAUSE = 0.34  # Seconds before each question: NCBI allows three a second.
MOST_AT_ONCE = 100


def pubmed_record(pmid: str) -> PublishedRecord:
    """Raises NotFound if PubMed does not know the number, Unavailable without a usable answer."""
    records = pubmed_records([pmid])
    if pmid not in records:
        raise NotFound(f"{NAME} knows no work with the number {pmid}")
    return records[pmid]


def pubmed_records(pmids: Collection[str]) -> dict[str, PublishedRecord]:
    """By PMID, in few requests; what PubMed does not know is left out."""
    wanted = list(pmids)
    records: dict[str, PublishedRecord] = {}
    for start in range(0, len(wanted), MOST_AT_ONCE):
        ids = ",".join(wanted[start : start + MOST_AT_ONCE])
        answer = _ask("efetch", id=ids, retmode="xml")
        records |= {record.pmid: record for record in _read(answer)}
    return {pmid: records[pmid] for pmid in wanted if pmid in records}


def pmid_of(doi: str) -> str:
    """The number of the one work with this DOI, else ""."""
    answer = _ask("esearch", term=f'"{doi}"[doi]', retmode="json")
    try:
        found = [text(number) for number in json.loads(answer)["esearchresult"]["idlist"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unavailable(f"{NAME} sent something that is no search result") from None
    return found[0] if len(found) == 1 and PMID.fullmatch(found[0]) else ""


def _ask(service: str, **parameters: str) -> bytes:
    base = os.environ.get("EUTILS_API", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils").rstrip("/")
    who = {"tool": TOOL, "email": address} if (address := contact()) else {}
    return fetch(f"{base}/{service}.fcgi?{urlencode({'db': 'pubmed', **parameters, **who})}", pause=PAUSE)


def _read(answer: bytes) -> list[PublishedRecord]:
    try:
        articles = ElementTree.fromstring(answer)
        if articles.tag != "PubmedArticleSet":
            raise NoRecord(articles.tag)
        return [article_record(article) for article in articles.iterfind("PubmedArticle")]
    except (ElementTree.ParseError, ValueError, RecursionError):
        raise Unavailable(f"{NAME} sent something that is no record") from None
