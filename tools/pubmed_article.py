"""Reads one article as PubMed sends it (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html)."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from author_name import group_name, house_name
from citations.style.date_words import MONTHS
from citations.style.identifiers import PMC_NUMBER, PMID
from citations.style.pages import page_range
from published_record import CONCERN, CORRECTION, PARTIAL_RETRACTION, RETRACTION, Notice, PublishedRecord
from pubmed_kind import DOI_IN_SOURCE, preprint_server, published_as
from registry_answer import doi, text
from title_text import title_to_tex, to_tex

NAME = "PubMed"
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


def article_record(article: Element) -> PublishedRecord:
    """All that is read of one `<PubmedArticle>`; fields are as they stand in references.bib."""
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
    notices = []
    for comment in article.iterfind("MedlineCitation/CommentsCorrectionsList/CommentsCorrections"):
        if kind := KINDS.get(comment.get("RefType", "")):
            source = _text(comment, "RefSource")
            named = DOI_IN_SOURCE.search(source)
            pmid = _number(PMID, _text(comment, "PMID"))
            notices.append(Notice(kind, _year(source), doi(named["doi"]) if named else "", pmid))
    types = article.iterfind("MedlineCitation/Article/PublicationTypeList/PublicationType")
    is_told = any(notice.kind == RETRACTION for notice in notices)
    if not is_told and any(type_.text == "Retracted Publication" for type_ in types):
        notices.append(Notice(RETRACTION))
    return notices
