"""Pages and article numbers as AMA writes them (3.11.9)."""

import re
from functools import lru_cache

from pybtex.database import Entry

from .publication_state import is_ahead, number_in
from .tex import plain

DASHES = re.compile(r"\s*[-‐‑–—−]+\s*")
LABEL = re.compile(
    r"^(?:pages?|pp?|pgs?|s|art(?:icle)?\b\.?\s*(?:(?:no|nr|number|id)\b)?)\b[.:]?\s*(?=\w*\d|[ivxlc]+\b)",
    re.IGNORECASE,
)
THOUSANDS = re.compile(r"\d{1,3},\d{3}(?:-\d{1,3},\d{3})?")
HOW_MANY = re.compile(r"\(?(?:[ivxlc]+\s*[+,]\s*)?\d+\s*(?:pages?|pp?\.?|pgs?)\)?|[ivxlc]+\s*\+\s*\d+", re.IGNORECASE)
HOW_MANY_BEHIND = re.compile(r"\s*[(\[]\d+\s*(?:pages?|pp?\.?|pgs?)[)\]]$", re.IGNORECASE)
RANGE = re.compile(
    r"(?<![\w.-])(?P<letters>[A-Za-z]*)(?P<first>\d+)(?P<tail>[A-Za-z]?)-(?P<again>[A-Za-z]*)(?P<last>\d+)(?P<end>[A-Za-z]?)(?![\w-])"
)
ONE_TWICE = re.compile(r"(?P<page>(?<![\w-])[A-Za-z]*\d+[A-Za-z]?)-(?P=page)(?![\w-])")
FROM_ONE = re.compile(r"1-\d+")
NUMBER_OF_ARTICLE = re.compile(r"[A-Za-z]+\d[\w.]*|\d{5,}")
ARTICLE_NUMBERS = (
    "eid", "articleno", "article-number", "articlenumber", "article_number", "elocation-id", "elocationid", "elocator",
    "artnum", "art_number",
)  # fmt: skip


def pages_or_number(entry: Entry) -> str:
    """Where in the volume: 452-456, or the article's number; "" of pages that will change once there is a volume."""
    fields = entry.fields
    typed = page_range(number_in(fields.get("pages", "")))
    if typed and f"/{fields.get('doi', '')}".endswith(f"/{typed}") and (is_ahead(entry) or _stands_nowhere(entry)):
        typed = ""  # Sage, Oxford and Wiley write the end of the DOI for the pages that are still to come.
    if typed and not FROM_ONE.fullmatch(typed):
        return typed
    number = next((text for name in ARTICLE_NUMBERS if (text := number_in(fields.get(name, "")))), "")
    if typed and (number or is_ahead(entry) or _stands_nowhere(entry)):
        typed = ""
    return typed or number


@lru_cache(maxsize=1024)  # Lint, style and exports ask for the same pages many times.
def page_range(text: str) -> str:
    """452-456, with a hyphen and no digits left out: 1079--87 is 1079-1087, 338S-40S is 338S-340S, 6000--6000 is 6000."""
    typed = LABEL.sub("", DASHES.sub("-", plain(text)).replace(" ,", ","))
    if HOW_MANY.fullmatch(typed):
        return ""
    typed = HOW_MANY_BEHIND.sub("", typed)
    if THOUSANDS.fullmatch(typed):
        typed = typed.replace(",", "")
    if typed[-1:] in ("-", "+", "a"):  # The last is ProQuest's: 1-n/a.
        typed = typed.replace("-+", "+").removesuffix("-n/a").removesuffix("-")
    return ONE_TWICE.sub(r"\g<page>", RANGE.sub(_in_full, typed))


def is_article_number(where: str) -> bool:
    """e100, S12 and 105125 stand alone; 61-66 are pages of an issue."""
    return bool(NUMBER_OF_ARTICLE.fullmatch(where))


def _stands_nowhere(entry: Entry) -> bool:
    """Pages counted from 1, of an article with a DOI but no volume: of the file, not of the journal."""
    return not any(entry.fields.get(name) for name in ("volume", "number", "issue")) and bool(entry.fields.get("doi"))


def _in_full(match: re.Match[str]) -> str:
    first, last, letters = match["first"], match["last"], match["letters"]
    if match["again"] not in ("", letters) or last.startswith("0"):  # LL16-04 is a paper of a meeting.
        return match[0]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{letters}{first}{match['tail']}-{letters}{last}{match['end'] or match['tail']}"
