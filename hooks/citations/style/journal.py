"""Where an article stands in its journal (AMA 3.11), and preprints, as template nodes."""

import re

from pybtex.database import Entry
from pybtex.richtext import BaseText, String
from pybtex.style.template import node

from . import identifiers
from .dates import published
from .parts import Children, Data
from .tex import plain

DASHES = re.compile(r"\s*[-‐‑–—−]+\s*")
SHORT_RANGE = re.compile(r"(?P<letters>[A-Za-z]*)(?P<first>\d+)-(?P<last>\d+)")
SUPPLEMENT = re.compile(
    r"(?P<issue>.*?)[\s,_(]*(?<![A-Za-z])suppl?(?:ement)?(?:ary)?[.\s_:]*(?P<number>\w*)\)?", re.IGNORECASE
)
PART_OF_ISSUE = re.compile(r"(?P<issue>\d+)[\s,]+(?:pt|part)\.?\s*(?P<part>\w+)", re.IGNORECASE)
PUBLICATION_STATES = {"inpress": "In press", "forthcoming": "Forthcoming"}
PREPRINT_SERVERS = frozenset({"arxiv", "biorxiv", "medrxiv"})


@node
def issue(children: Children, data: Data) -> BaseText:
    """1993;71(2):452-456, or when the article stands in no volume yet: Published online January 5, 2026."""
    entry = data["entry"]
    fields, when = entry.fields, published(entry)
    volume, number = volume_and_issue(fields.get("volume", ""), fields.get("number") or fields.get("issue", ""))
    where = page_range(fields.get("pages", "")) or plain(fields.get("eid", ""))
    if volume or number:
        when_and_volume = ";".join(filter(None, [when.year if when else "", volume + number]))
        return String(":".join(filter(None, [when_and_volume, where])))
    if state := PUBLICATION_STATES.get(fields.get("pubstate", "")):
        return String(state)
    return String(":".join(filter(None, [_date_alone(entry, bool(where)), where])))


@node
def preprint_server(children: Children, data: Data) -> BaseText:
    return String("arXiv" if identifiers.arxiv(data["entry"]) else "")


@node
def pages(children: Children, data: Data) -> BaseText:
    return String(page_range(data["entry"].fields.get("pages", "")))


def page_range(text: str) -> str:
    """452-456, with a hyphen and no digits left out (AMA 3.11.9): 1079--87 is 1079-1087."""
    typed = DASHES.sub("-", plain(text)).replace(" ,", ",")
    return SHORT_RANGE.sub(_in_full, typed)


def volume_and_issue(volume: str, number: str) -> tuple[str, str]:
    """("29", "(3)(suppl 9)"); a supplement may be written in either field."""
    volume, number = plain(volume), DASHES.sub("-", plain(number))
    if match := SUPPLEMENT.fullmatch(volume):
        return match["issue"], _in_brackets(number) + _supplement(match["number"])
    if match := SUPPLEMENT.fullmatch(number):
        return volume, _in_brackets(match["issue"].strip()) + _supplement(match["number"])
    if match := PART_OF_ISSUE.fullmatch(number):
        number = f"{match['issue']}, pt {match['part']}"
    return volume, _in_brackets(number)


def _date_alone(entry: Entry, in_issue: bool) -> str:
    """The date of an article without volume, said as what it is: of a newspaper, ahead of print, of a preprint."""
    when = published(entry)
    if when is None:
        return ""
    if identifiers.arxiv(entry) or plain(entry.fields.get("journal", "")).lower() in PREPRINT_SERVERS:
        return f"Preprint posted online {when}"
    return f"Published online {when}" if identifiers.doi(entry) and not in_issue else str(when)


def _in_full(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{match['letters']}{first}-{match['letters']}{last}"


def _in_brackets(number: str) -> str:
    return f"({number})" if number else ""


def _supplement(number: str) -> str:
    return f"(suppl {number})" if number else "(suppl)"
