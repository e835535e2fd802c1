"""Asks PubMed through NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/) for the records of PMIDs."""

import json
import os
import re
from collections.abc import Collection
from urllib.parse import urlencode
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from author_name import group_name, house_name
from citations.style.dates import MONTHS
from citations.style.journal import page_range
from published_record import CONCERN, CORRECTION, PARTIAL_RETRACTION, RETRACTION, Notice, PublishedRecord
from title_text import title_to_tex
from web import NotFound, Unavailable, fetch

NAME = "PubMed"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DOI_IN_SOURCE = re.compile(r"\bdoi:\s*(?P<doi>10\.\S+?)\.?(?=\s|$)")
KINDS = {
    "RetractionIn": RETRACTION,
    "PartialRetractionIn": PARTIAL_RETRACTION,
    "ExpressionOfConcernIn": CONCERN,
    "ErratumIn": CORRECTION,
    "CorrectedandRepublishedIn": CORRECTION,
}
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
    return records


def pmid_of(doi: str) -> str:
    """The number of the one work with this DOI, else ""."""
    answer = _ask("esearch", term=f'"{doi}"[doi]', retmode="json")
    try:
        found = json.loads(answer)["esearchresult"]["idlist"]
    except (ValueError, KeyError, TypeError):
        raise Unavailable(f"{NAME} sent something that is no search result") from None
    return found[0] if len(found) == 1 else ""


def _ask(service: str, **parameters: str) -> bytes:
    base = os.environ.get("EUTILS_API", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils").rstrip("/")
    return fetch(f"{base}/{service}.fcgi?{urlencode({'db': 'pubmed', **parameters})}")


def _read(answer: bytes) -> list[PublishedRecord]:
    try:
        articles = ElementTree.fromstring(answer)
    except ElementTree.ParseError:
        raise Unavailable(f"{NAME} sent something that is no record") from None
    if articles.tag != "PubmedArticleSet":
        raise Unavailable(f"{NAME} sent something that is no record")
    return [_record(article) for article in articles.iter("PubmedArticle")]


def _record(article: Element) -> PublishedRecord:
    date = "MedlineCitation/Article/Journal/JournalIssue/PubDate/"
    year = _text(article, f"{date}Year") or _year(_text(article, f"{date}MedlineDate"))
    pages = page_range(_text(article, "MedlineCitation/Article/Pagination/MedlinePgn").partition(";")[0])
    return PublishedRecord(
        registry=NAME,
        type="article",
        title=title_to_tex(_marked(article.find("MedlineCitation/Article/ArticleTitle"))),
        authors=tuple(map(_name, article.iterfind("MedlineCitation/Article/AuthorList/Author"))),
        container=_text(article, "MedlineCitation/MedlineJournalInfo/MedlineTA"),
        year=year,
        years=frozenset({year, _text(article, "MedlineCitation/Article/ArticleDate/Year")}) - {""},
        month=_month(_text(article, f"{date}Month")),
        volume=_text(article, "MedlineCitation/Article/Journal/JournalIssue/Volume"),
        number=_text(article, "MedlineCitation/Article/Journal/JournalIssue/Issue"),
        pages=pages,
        doi=_identifier(article, "doi"),
        pmid=_text(article, "MedlineCitation/PMID"),
        pmcid=_identifier(article, "pmc"),
        notices=tuple(_notices(article)),
    )


def _text(article: Element, path: str) -> str:
    return " ".join((article.findtext(path) or "").split())


def _marked(title: Element | None) -> str:
    """With its <i>, <sup> and <sub>."""
    if title is None:
        return ""
    xml = ElementTree.tostring(title, encoding="unicode")
    return xml[xml.index(">") + 1 : xml.rindex("</")] if "</" in xml else ""


def _name(author: Element) -> str:
    if group := author.findtext("CollectiveName"):
        return group_name(group)
    given = author.findtext("Initials") or author.findtext("ForeName") or ""
    return house_name(author.findtext("LastName") or "", given, author.findtext("Suffix") or "")


def _year(text: str) -> str:
    match = YEAR.search(text)
    return match[0] if match else ""


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return next((number for number, name in enumerate(MONTHS, 1) if name[:3] == text[:3]), None)


def _identifier(article: Element, kind: str) -> str:
    return _text(article, f"PubmedData/ArticleIdList/ArticleId[@IdType='{kind}']")


def _notices(article: Element) -> list[Notice]:
    found = []
    for each in article.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections"):
        if kind := KINDS.get(each.get("RefType", "")):
            source = each.findtext("RefSource") or ""
            doi = DOI_IN_SOURCE.search(source)
            found.append(Notice(kind, _year(source), doi["doi"] if doi else "", each.findtext("PMID") or ""))
    types = article.iterfind("MedlineCitation/Article/PublicationTypeList/PublicationType")
    if any(each.text == "Retracted Publication" for each in types) and RETRACTION not in {each.kind for each in found}:
        found.append(Notice(RETRACTION))
    return found
