"""Parts of books, reports, theses and patents (AMA 3.12 and 3.13), as template nodes."""

import re
from collections.abc import Mapping

from pybtex.database import Entry
from pybtex.richtext import BaseText, String, Text
from pybtex.style.template import node

from .pages import page_range
from .parts import Children, Data
from .printed_pages import printed
from .tex import plain, rich_text

DISSERTATION = re.compile(
    r"(?:ph\W*d|d\W*phil|md|doctoral|doctorate)?\W*(?:thesis|dissertation|d)?|tesis doctoral|th[èe]se(?: de doctorat)?|proefschrift",
    re.IGNORECASE,
)
MASTERS_THESIS = re.compile(
    r"(?:ma|m\W*sc|m\W*phil|m\W*eng|master(?:['’]?s)?)\W*(?:thesis|dissertation)?", re.IGNORECASE
)
PATENT = re.compile(r"pat(?:ent|req)(?P<office>us|eu|uk|de|fr)?", re.IGNORECASE)  # BibLaTeX's types.
OFFICE_BEFORE_NUMBER = re.compile(r"(?P<office>US|EP|GB|DE|FR)\s?(?P<number>\d[\d,/ ]*(?:\s?[A-Z]\d?)?)")
OFFICES = {
    "us": "US patent", "ep": "European patent", "gb": "UK patent", "eu": "European patent", "uk": "UK patent", "de": "German patent", "fr": "French patent",
}  # fmt: skip
REPORTS = {"techreport": "Technical report", "resreport": "Research report"}
NUMBER_OF_VOLUME = re.compile(r"(?:vol(?:ume)?|band|bd|tome)\b\.?\s*", re.IGNORECASE)
CHAPTER = re.compile(r"(?:ch(?:ap(?:ter)?)?s?\b\.?\s*)?(?P<number>\d+|[IVXLC]+)", re.IGNORECASE)


@node
def volume_of_book(children: Children, data: Data) -> BaseText:
    """Vol 2 of a work in volumes; that of a series stands behind the name of the series."""
    fields = data["entry"].fields
    if fields.get("maintitle") or (fields.get("series") and not fields.get("number")):
        return String()
    number = _volume(fields)
    return String(f"Vol {number}" if number else "")


@node
def series(children: Children, data: Data, numbered: bool = True) -> BaseText:
    """Contemporary Neurology Series; vol 65 (AMA 3.12.7), as also the work to which a volume belongs.

    Of a report, `number` is its own and not that of the series."""
    fields = data["entry"].fields
    volume, number = _volume(fields), NUMBER_OF_VOLUME.sub("", plain(fields.get("number", "")))
    main, name = fields.get("maintitle", "").strip(), fields.get("series", "").strip()
    if main and (rest := fields.get("mainsubtitle", "").strip()):
        main = f"{main}: {rest}"
    parts = [_named(main, volume and f"vol {volume}")]
    in_series = (number if numbered else "") or (f"vol {volume}" if volume and not main else "")
    parts.append(_named(name, in_series))
    return String(". ").join([part for part in parts if part])


@node
def chapter(children: Children, data: Data) -> BaseText:
    """The pages, or "chap 12" of a chapter without any."""
    fields = data["entry"].fields
    if typed := page_range(fields.get("pages", "")):
        return String(printed(typed))
    match = CHAPTER.fullmatch(plain(fields.get("chapter", "")))
    return String(f"chap {match['number']}" if match else "")


@node
def report_number(children: Children, data: Data) -> BaseText:
    """Technical report 12."""
    fields = data["entry"].fields
    kind, number = plain(fields.get("type", "")), plain(fields.get("number", ""))
    kind = REPORTS.get(kind.lower(), kind) or ("Report" if number.isdecimal() else "")
    return String(f"{kind} {number}".strip())


@node
def patent_number(children: Children, data: Data) -> BaseText:
    """US patent 5668842, for BibLaTeX's `type = {patentus}` and for the letters that other programs put before the number."""
    fields = data["entry"].fields
    typed, number = plain(fields.get("type", "")) or "patent", plain(fields.get("number", ""))
    prefix = OFFICE_BEFORE_NUMBER.fullmatch(number)
    if match := PATENT.fullmatch(typed):
        office = (match["office"] or (prefix["office"] if prefix else "")).lower()
        if office in OFFICES:
            number = prefix["number"] if prefix else number
        typed = OFFICES.get(office, "Patent") + " application" * match[0].lower().startswith("patreq")
    return String(f"{typed} {number}".strip())


@node
def thesis_kind(children: Children, data: Data) -> BaseText:
    """As `kind_of_thesis` has it."""
    return String(kind_of_thesis(data["entry"]))


def kind_of_thesis(entry: Entry) -> str:
    """Dissertation or Master's thesis, the manual's two words (3.13.10), for whatever a program calls them; else as typed."""
    typed = plain(entry.fields.get("type", "")).strip(". ")
    if MASTERS_THESIS.fullmatch(typed) or (not typed and entry.type == "mastersthesis"):
        return "Master's thesis"
    return "Dissertation" if DISSERTATION.fullmatch(typed) else typed


def _volume(fields: Mapping[str, str]) -> str:
    """The number of the volume, with its part: 7, pt 2."""
    number, part = (NUMBER_OF_VOLUME.sub("", plain(fields.get(name, ""))) for name in ("volume", "part"))
    return f"{number}, pt {part}" if number and part else number


def _named(name: str, volume: str) -> BaseText:
    return Text(rich_text(name), f"; {volume}") if name and volume else rich_text(name) if name else Text()
