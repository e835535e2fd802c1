"""The parts that AMA templates are made of: pybtex template nodes, each empty when the entry lacks its fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pybtex.database import Entry
from pybtex.richtext import BaseText, HRef, String, Text
from pybtex.style.template import Node, node

from . import identifiers
from .dates import published, read_date
from .names import name_list, persons
from .tex import plain, rich_text

# What ends a sentence already, so that no second full stop follows.
TERMINATORS = (".", "?", "!", ".”", "?”", "!”", '."', '?"', '!"')
ABBREVIATION_DOT = re.compile(r"(?<=\w)\.(?=[\s~\\]|$)")
DASHES = re.compile(r"\s*(?:-{1,3}|–|—)\s*")
SHORT_RANGE = re.compile(r"(?P<letters>[A-Za-z]*)(?P<first>\d+)-(?P<last>\d+)")
SUPPLEMENT = re.compile(r"(?P<issue>.*?)[\s,_(]*\bsuppl?(?:ement)?(?:ary)?[.\s_:]*(?P<number>\w*)\)?", re.IGNORECASE)
PART_OF_ISSUE = re.compile(r"(?P<issue>\d+)[\s,]+(?:pt|part)\.?\s*(?P<part>\w+)", re.IGNORECASE)
ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
THESES = {"phdthesis": "Dissertation", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis"}
REPORTS = {"techreport": "Technical report", "resreport": "Research report"}
PREPRINT_SERVERS = {"arxiv": "arXiv", "biorxiv": "bioRxiv", "medrxiv": "medRxiv"}

Children = Sequence[Node | str]
Data = Mapping[str, Any]


@node
def field(children: Children, data: Data, *names: str, abbreviation: bool = False) -> BaseText:
    fields = data["entry"].fields
    for name in names:
        if value := fields.get(name, "").strip():
            # AMA 3.11.2: no full stops in abbreviated names of journals.
            return rich_text(ABBREVIATION_DOT.sub("", value) if abbreviation else value)
    return Text()


@node
def title(children: Children, data: Data, name: str, subtitle: str) -> BaseText:
    fields = data["entry"].fields
    main, rest = fields.get(name, "").strip(), fields.get(subtitle, "").strip()
    return Text(rich_text(main), ": ", rich_text(rest)) if main and rest else rich_text(main or rest)


@node
def ended(children: Children, data: Data) -> BaseText:
    """The child as a sentence: with a full stop, unless it ends in one, or in a question or exclamation mark."""
    text = _first(children, data)
    return Text(text, ".") if text and not text.endswith(TERMINATORS) else text


@node
def within(children: Children, data: Data, before: str, after: str = "") -> BaseText:
    text = _first(children, data)
    return Text(before, text, after) if text else Text()


@node
def container(children: Children, data: Data) -> BaseText:
    """ "In: " before the parts of a book, if it has any."""
    parts = [part for part in (child.format_data(data) for child in children) if part]
    return Text("In: ", String(" ").join(parts)) if parts else Text()


@node
def authors(children: Children, data: Data) -> BaseText:
    return String(name_list(persons(data["entry"], "author")))


@node
def creators(children: Children, data: Data) -> BaseText:
    """The authors; of a work without authors the editors, as such."""
    entry = data["entry"]
    return String(name_list(persons(entry, "author")) or _with_role(entry, "editor", "ed"))


@node
def editors_after_title(children: Children, data: Data) -> BaseText:
    """Editors beside authors, and translators (AMA 3.12.4)."""
    entry = data["entry"]
    editors = _with_role(entry, "editor", "ed") if persons(entry, "author") else ""
    return String("; ".join(part for part in (editors, _with_role(entry, "translator", "trans", "trans")) if part))


@node
def book_authors(children: Children, data: Data) -> BaseText:
    entry = data["entry"]
    return String(_with_role(entry, "editor", "ed") or name_list(persons(entry, "bookauthor")))


@node
def volume_of_book(children: Children, data: Data) -> BaseText:
    return within("Vol ")[field("volume")].format_data(data)


@node
def edition(children: Children, data: Data) -> BaseText:
    """8th ed; the first edition is not named (AMA 3.12.1)."""
    typed = plain(data["entry"].fields.get("edition", "")).strip(" .")
    number = ORDINAL_WORDS.get(typed.lower().removesuffix(" edition"), typed)
    if str(number).removesuffix("st") in ("", "1"):
        return Text()
    if str(number).isdecimal():
        return String(f"{_ordinal(int(number))} ed")
    typed = re.sub(r"\s*\b(edition|edn?|ed)\b\.?$", "", typed, flags=re.IGNORECASE)
    return String(f"{typed} ed")


@node
def date(children: Children, data: Data) -> BaseText:
    return String(str(published(data["entry"]) or ""))


@node
def year(children: Children, data: Data) -> BaseText:
    when = published(data["entry"])
    return String(when.year if when else "")


@node
def pages(children: Children, data: Data) -> BaseText:
    return String(page_range(data["entry"].fields.get("pages", "")))


@node
def issue(children: Children, data: Data) -> BaseText:
    """1993;71(2):452-456, or when the article stands in no volume yet: Published online January 5, 2026."""
    entry = data["entry"]
    fields, when = entry.fields, published(entry)
    volume, number = volume_and_issue(fields.get("volume", ""), fields.get("number") or fields.get("issue", ""))
    where = page_range(fields.get("pages", "")) or plain(fields.get("eid", ""))
    if volume or number:
        return String(
            ":".join(filter(None, [";".join(filter(None, [when.year if when else "", volume + number])), where]))
        )
    if where or when is None or not (when.month or identifiers.doi(entry)):
        return String(":".join(filter(None, [str(when or ""), where])))
    return String(f"{_how_it_appeared(entry)}{when}")


@node
def preprint_server(children: Children, data: Data) -> BaseText:
    fields = data["entry"].fields
    server = fields.get("eprinttype") or fields.get("archiveprefix", "")
    return String(PREPRINT_SERVERS.get(server.lower(), "") if fields.get("eprint") else "")


@node
def report_number(children: Children, data: Data) -> BaseText:
    fields = data["entry"].fields
    kind, number = plain(fields.get("type", "")), plain(fields.get("number", ""))
    kind = REPORTS.get(kind.lower(), kind) or ("Report" if number.isdecimal() else "")
    return String(f"{kind} {number}".strip())


@node
def thesis_kind(children: Children, data: Data) -> BaseText:
    entry = data["entry"]
    kind = plain(entry.fields.get("type", "")) or entry.type
    return String(THESES.get(kind.lower(), kind if entry.fields.get("type") else "Dissertation"))


@node
def availability(children: Children, data: Data) -> BaseText:
    """The DOI; without one, when the address was looked at and the address (AMA 3.15). No full stop after either."""
    entry = data["entry"]
    if found := identifiers.doi(entry):
        return HRef(identifiers.doi_url(found), f"doi:{found}")
    address = identifiers.url(entry)
    if address is None:
        return Text()
    updated, seen = (read_date(entry.fields.get(name, "")) for name in ("updated", "urldate"))
    words = "".join(f"{word} {when}. " for word, when in (("Updated", updated), ("Accessed", seen)) if when)
    return Text(words, HRef(address, address))


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


def _first(children: Children, data: Data) -> BaseText:
    (child,) = children
    return child.format_data(data)


def _with_role(entry: Entry, role: str, one: str, several: str = "eds") -> str:
    people = persons(entry, role)
    return f"{name_list(people)}, {one if len(people) == 1 else several}" if people else ""


def _how_it_appeared(entry: Entry) -> str:
    venue = plain(entry.fields.get("journal", "")).lower() or "arxiv"
    if venue in PREPRINT_SERVERS:
        return "Preprint posted online "
    return "Published online " if identifiers.doi(entry) else ""


def _in_full(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{match['letters']}{first}-{match['letters']}{last}"


def _in_brackets(number: str) -> str:
    return f"({number})" if number else ""


def _supplement(number: str) -> str:
    return f"(suppl {number})" if number else "(suppl)"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
