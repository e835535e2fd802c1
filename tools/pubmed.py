"""Asks PubMed through NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/) for the records of PMIDs."""

import json
import os
import re
from collections.abc import Collection
from urllib.parse import urlencode
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from author_name import group_name, house_name
from citations.style.date_words import MONTHS
from citations.style.identifiers import PMC_NUMBER, PMID
from citations.style.pages import page_range
from published_record import CONCERN, CORRECTION, PARTIAL_RETRACTION, RETRACTION, Notice, PublishedRecord
from pubmed_kind import DOI_IN_SOURCE, preprint_server, published_as
from registry_answer import NoRecord, doi, text
from title_text import title_to_tex, to_tex
from web import NotFound, Unavailable, contact, fetch

NAME = "PubMed"
TOOL = "patient-guide-references"
PAUSE = 0.34  # Seconds before each question: NCBI allows three a second.
PMCID = re.compile(rf"PMC{PMC_NUMBER.pattern}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
KINDS = {
    "RetractionIn": RETRACTION,
    "PartialRetractionIn": PARTIAL_RETRACTION,
    "ExpressionOfConcernIn": CONCERN,
    "ErratumIn": CORRECTION,
    "CorrectedandRepublishedIn": CORRECTION,
}
DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
ARTICLE_NUMBER = re.compile(r"[A-Za-z]{0,3}\d{2,8}")
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
        return [_record(article) for article in articles.iterfind("PubmedArticle")]
    except (ElementTree.ParseError, ValueError, RecursionError):
        raise Unavailable(f"{NAME} sent something that is no record") from None


def _record(article: Element) -> PublishedRecord:
    date = "MedlineCitation/Article/Journal/JournalIssue/PubDate/"
    year = _year(_text(article, f"{date}Year") or _text(article, f"{date}MedlineDate"))
    pages = page_range(to_tex(_text(article, "MedlineCitation/Article/Pagination/MedlinePgn").partition(";")[0]))
    server = preprint_server(article)
    volume = _text(article, "MedlineCitation/Article/Journal/JournalIssue/Volume")
    month, day = _month_and_day(article, date, in_volume=bool(volume) and not server)
    return PublishedRecord(
        registry=NAME,
        type="misc" if server else "article",
        title=title_to_tex(_marked(article.find("MedlineCitation/Article/ArticleTitle"))),
        authors=tuple(map(_name, article.iterfind("MedlineCitation/Article/AuthorList/Author"))),
        container=to_tex(_text(article, "MedlineCitation/MedlineJournalInfo/MedlineTA")),
        year=year,
        years=frozenset({year, _year(_text(article, "MedlineCitation/Article/ArticleDate/Year"))}) - {""},
        month=month,
        day=day,
        volume="" if server else volume,
        number=_text(article, "MedlineCitation/Article/Journal/JournalIssue/Issue"),
        pages="" if server else pages,
        eid=""
        if pages or server
        else _number(ARTICLE_NUMBER, _text(article, "MedlineCitation/Article/ELocationID[@EIdType='pii']")),
        server=server,
        published_as=published_as(article),
        doi=doi(_identifier(article, "doi")),
        pmid=_number(PMID, _text(article, "MedlineCitation/PMID")),
        pmcid=_number(PMCID, _identifier(article, "pmc")),
        notices=tuple(_notices(article)),
    )


def _text(article: Element, path: str) -> str:
    return text(article.findtext(path))


def _marked(title: Element | None) -> str:
    """With its <i>, <sup> and <sub>."""
    if title is None:
        return ""
    xml = ElementTree.tostring(title, encoding="unicode")
    return text(xml[xml.index(">") + 1 : xml.rindex("</")] if "</" in xml else "")


def _name(author: Element) -> str:
    if group := _text(author, "CollectiveName"):
        return group_name(group)
    given = _text(author, "Initials") or _text(author, "ForeName")
    return house_name(_text(author, "LastName"), given, _text(author, "Suffix"))


def _year(written: str) -> str:
    match = YEAR.search(written)
    return match[0] if match else ""


def _month_and_day(article: Element, date: str, in_volume: bool) -> tuple[int | None, int | None]:
    """The month of the issue; of what stands in no volume, the day on which it came online."""
    if in_volume:
        return _month(_text(article, f"{date}Month")), None
    online = "MedlineCitation/Article/ArticleDate/"
    where = online if _text(article, f"{online}Month") else date
    day = _text(article, f"{where}Day")
    return _month(_text(article, f"{where}Month")), int(day) if DAY.fullmatch(day) else None


def _month(written: str) -> int | None:
    names = (name[:3] for name in MONTHS)
    return next(
        (
            number
            for number, name in enumerate(names, 1)
            if written in (str(number), f"{number:02}") or written[:3] == name
        ),
        None,
    )


def _number(form: re.Pattern[str], written: str) -> str:
    """ "" for what has not the form of one."""
    return written if form.fullmatch(written) else ""


def _identifier(article: Element, kind: str) -> str:
    return _text(article, f"PubmedData/ArticleIdList/ArticleId[@IdType='{kind}']")


def _notices(article: Element) -> list[Notice]:
    found = []
    for each in article.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections"):
        if kind := KINDS.get(each.get("RefType", "")):
            source = _text(each, "RefSource")
            named = DOI_IN_SOURCE.search(source)
            pmid = _number(PMID, _text(each, "PMID"))
            found.append(Notice(kind, _year(source), doi(named["doi"]) if named else "", pmid))
    types = article.iterfind("MedlineCitation/Article/PublicationTypeList/PublicationType")
    if any(each.text == "Retracted Publication" for each in types) and RETRACTION not in {each.kind for each in found}:
        found.append(Notice(RETRACTION))
    return found
