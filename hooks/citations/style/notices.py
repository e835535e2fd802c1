"""What an entry says against its work: retracted, withdrawn, in doubt, corrected; wherever programs and publishers write it."""

import re
from dataclasses import dataclass

from pybtex.database import Entry

from .dates import Date, read_date
from .tex import plain

RETRACTED, IN_DOUBT, CORRECTED = "retracted", "in doubt", "corrected"
NOT = r"(?<!\bpartially )(?<!\bpartially-)(?<!\bpatients )(?<!\bpersons )(?<!\bpeople )(?<!\bdrug )(?<!\bnot )(?<!\bnever )(?<!\bnon-)(?<!\bnot been )(?<!\bnever been )"
# A title names what happened before a colon, in brackets, or as the words "retracted article"; elsewhere it is its topic.
IN_TITLE = (
    (RETRACTED, re.compile(
        r"^[\W_]*(?:retracted|withdrawn|(?:temporar(?:y|ily)\s+)?remov(?:ed|al)|retracted\s+and\s+re(?:publish|plac)ed|withdrawn\s+as\s+(?:a\s+)?duplicate)(?:\s+(?:article|paper|chapter|publication))?\s*[\])]?\s*[:–—]"
        r"|^[\W_]*[\[(](?:retracted|withdrawn)\b"
        r"|[\[(](?:this\s+(?:article|paper)\s+(?:has\s+been|was)\s+)?(?:retracted|withdrawn)(?:\s+(?:article|paper|publication|in)\b[^\[\]()]*)?[.\s]*[\])][.\s]*$"
        r"|\b(?:retracted|withdrawn)\s+(?:article|paper|publication)\b[\W_]*(?:see\b.*)?$"
        r"|^[\W_]*(?:retracted|withdrawn)\s+article\b", re.IGNORECASE)),
    (RETRACTED, re.compile(r"^\W*(?:RETRACTED|WITHDRAWN)\b")),
    (IN_DOUBT, re.compile(r"^\W*(?:editorial\s+)?expressions?\s+of\s+concern\b|[\[(](?:[a-z]+\s+with\s+)?expression\s+of\s+concern(?!\s+of\s+vol)[^\[\]()]*[\])]\W*$", re.IGNORECASE)),
    (CORRECTED, re.compile(
        r"[\[(](?:published\s+)?(?:errat(?:um|a)|correct(?:ion|ed)|corrigend(?:um|a)|corrected\s+and\s+republished)\b(?!\s+(?:of|to)\s+vol)[^\[\]]*[\])]\W*$", re.IGNORECASE)),
)  # fmt: skip
IN_WORDS = (
    (RETRACTED, re.compile(
        rf"{NOT}\b(?:retracted(?:by)?|withdrawn)\b(?!\s+(?:papers|articles|studies|publications)\b)|\b(?:retraction|withdrawal)\s+(?:in\b|published|notice\s+(?:in|published)\b|:|\d)|^\W*(?:retraction|withdrawal)\W*$", re.IGNORECASE)),
    (IN_DOUBT, re.compile(r"\bexpressions?[\s_-]of[\s_-]concern\b(?!\s+for\b)|\bpartial(?:ly)?[\s_-]retract\w+", re.IGNORECASE)),
    (CORRECTED, re.compile(
        r"\b(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|correction)s?\s*(?:in\b|published|appears?|appeared|available|see|to\s+this|:|\()|\bpublished\s+(?:erratum|correction)|\bcorrected(?:\s+and\s+republished)?\s+(?:in|version|on)\b|^\W*(?:erratum|corrigendum|correction|corrected)\W*$", re.IGNORECASE)),
)  # fmt: skip
WORDS_IN = (
    "note",
    "addendum",
    "titleaddon",
    "pubstate",
    "status",
    "relatedtype",
    "relatedstring",
    "howpublished",
    "type",
    "comment",
    "remark",
)
SAY_SO = frozenset(WORDS_IN)
# One quick look before the slow ones: nearly no work is any of these.
GRAVE = re.compile(r"retract|withdr|remov|concern|errat|corrig|correct|addend", re.IGNORECASE)
KEYWORDS = re.compile(
    r"(?:^|[;,])\s*(?:retracted(?:\s+publication)?|publication retracted|withdrawn)\s*(?:$|[;,])", re.IGNORECASE
)
DAY = re.compile(
    r"(?:19|20)\d\d-\d\d-\d\d|\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\b\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d|"
    r"\b(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?(?=;)"  # As PubMed cites the notice: "Lancet. 2006 Feb 4;367(9508):382".
)
NUMBER_BEFORE_NOTICE = re.compile(r"^PMC?ID\s*:?\s*(?:PMC)?\d+[\s.;,]+")
# The notice itself, published under a title of its own, is no work to rely on either.
NOTICE_TITLE = re.compile(
    r"^\W*(?:(?:notice|statement)\s+of\s+(?:retraction|withdrawal)|(?:retraction|withdrawal)\s+(?:notice|note|statement)\b|"
    r"(?:retraction|withdrawal)\s*(?::|to\b|of\s*(?:[:\"“”‘’']|\s(?:the\s+)?(?:article|paper|publication)\b))|"
    r"(?:(?:author|publisher|published|editorial)(?:['’]?s)?\s+)?(?:erratum|corrigendum|addendum|correction)\s*(?::|to\b|for\b(?=[\s:]*(?:[\"“”‘’']|\S+,?\s+et\s+al\b))))"
    r"|\((?:retraction|correction|erratum|expression of concern|withdrawal) (?:of|to) vol\b[^()]*\)\W*$",  # Web of Science.
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Notice:
    """`kind` is one of the three above; `field` says where it stands, `day` when it came out, if the entry tells."""

    kind: str
    field: str
    day: Date | None = None


def notices(entry: Entry) -> tuple[Notice, ...]:
    """The gravest first, each kind once."""
    first: dict[str, Notice] = {}
    for notice in _notices(entry):
        first.setdefault(notice.kind, notice)
    return tuple(first[kind] for kind in (RETRACTED, IN_DOUBT, CORRECTED) if kind in first)


def notice_of(entry: Entry, kind: str) -> Notice | None:
    """The first notice of that kind, of RETRACTED, IN_DOUBT or CORRECTED; None without."""
    return next((notice for notice in notices(entry) if notice.kind == kind), None)


def is_notice_itself(entry: Entry) -> bool:
    """Whether the work is the notice of a retraction or correction of another."""
    title = entry.fields.get("title", "")
    return bool(GRAVE.search(title) and NOTICE_TITLE.search(plain(title)))


def correction_words(entry: Entry) -> str:
    """What a note says of a correction, as typed; "" without."""
    typed = NUMBER_BEFORE_NOTICE.sub("", plain(entry.fields.get("note", "")))
    return typed if any(kind != RETRACTED and form.search(typed) for kind, form in IN_WORDS) else ""


def _notices(entry: Entry) -> list[Notice]:
    fields = entry.fields
    said = []
    if typed := fields.get("retracted", "").strip():
        said.append(Notice(RETRACTED, "retracted", read_date(typed)))
    if GRAVE.search(fields.get("title", "")):
        title = plain(fields["title"])
        said += [Notice(kind, "title") for kind, form in IN_TITLE if form.search(title)]
    for name in () if SAY_SO.isdisjoint(fields) else WORDS_IN:
        if GRAVE.search(fields.get(name, "")):
            typed = plain(fields[name])
            said += [Notice(kind, name, _day(typed)) for kind, form in IN_WORDS if form.search(typed)]
    if KEYWORDS.search(fields.get("keywords", "")):
        said.append(Notice(RETRACTED, "keywords"))
    return said


def _day(text: str) -> Date | None:
    match = DAY.search(text)
    return read_date(match[0]) if match else None
