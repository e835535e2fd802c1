r"""What single programs put where nobody looks for it: TeXMed's note, EndNote's day of access in `volume`, Google's patents.

Each is moved into the field that BibTeX has for it, so that style, exports and lint need not know of it.
"""

import re
from collections.abc import Callable, MutableMapping

from ..style.dates import read_date
from ..style.notes import own_words
from ..style.notes_shown import REGISTRATION
from ..style.tex import plain
from .chapters_and_posters import put_chapter_in_place, put_meeting_in_place
from .numbers_in_notes import rest_of_note, take_numbers
from .scopus import put_book_in_place, put_proceedings_in_place
from .titles_as_typed import take_from_titles
from .web_of_science import put_dates_in_place

Fields = MutableMapping[str, str]

WEB_PAGE, PATENT = "webpage", "patent"  # Of `entrysubtype`.
COCHRANE_NUMBER = re.compile(
    r"\bArt(?:icle|\.)?\s*(?:No\.?|Number)\s*:?\s*(?P<number>[A-Za-z]*\d[\w.]*)\.?", re.IGNORECASE
)
SUPPLEMENT = re.compile(r"suppl(?:ement)?\.?\s*(?P<number>\d{0,3})", re.IGNORECASE)
ISSUE_IN_NOTE = re.compile(r"(?:^|\s)Issue:\s*(?P<issue>\S+)")  # Zotero's own "Extra", where it has no field.
UPDATED = re.compile(
    r"\W*(?:(?:page|site)\s+)?(?:last\s+)?(?P<what>updated|modified|revised|amended|reviewed)(?:\s+(?:on|date))?\s*:?\s*(?P<date>[^;()]*?\d{4}[-/.\d]*(?:\s+(?!accessed|retrieved|visited|cited|viewed)[A-Za-z]{3,9}\.?(?:\s+\d{1,2})?)?)[\s\])]*"
    r"(?P<rest>[.;,]?\s*\[?(?:(?:last\s+)?(?:accessed|retrieved|visited|cited|viewed)\b.*)?)",
    re.IGNORECASE,
)
PATENT_NUMBER = re.compile(
    r"(?P<office>U\.?S\.?|EP|European|UK|GB)?\s*Pat(?:ent)?\.?\s*(?:No\.?\s*)?(?P<number>[A-Z]{0,2}\d[\d,/]*\w*)",
    re.IGNORECASE,
)
OFFICES = {"us": "US", "ep": "EP", "european": "EP", "uk": "GB", "gb": "GB"}
VERSION = re.compile(r"v(?:ersion|\.)?\s*\d[\w.]*", re.IGNORECASE)
# R's own of a package: "R package version 3.4.4"; guidelines: "Version 3.2025".
VERSION_IN_NOTE = re.compile(
    r"(?:(?:R|Python) )?(?:package |library |software )?v(?:ersion|\.)?\s*(?P<version>\d[\w-]*(?:\.[\w-]+)*)(?:[,;.]?\s+(?P<rest>\S.*)|\.)?",
    re.IGNORECASE,
)
NUMBER_OF_ARTICLE = re.compile(r"art(?:icle|\.)\s*(?:no\.?|number|id)?\s*(?P<number>\w*\d\w*)", re.IGNORECASE)
CALLED_WEB_PAGE = re.compile(
    r"(?:web\s?(?:page|site)|internet(?: page| site)?|online(?: page| multimedia)?|blog(?: post)?)", re.IGNORECASE
)
YEAR = re.compile(r"(?:19|20)\d\d")
ADDRESS = re.compile(r"://|www\.|\\url|\\href")
CHAPTERS = ("incollection", "inbook")
PAPERS = ("inproceedings", "conference")
DAY_AND_MONTH = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,}\.?|[A-Za-z]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}/\d{1,2}"
)


def put_in_place(type_: str, fields: Fields) -> None:
    """In place; a field that is filled keeps what it has."""
    if fields.get("note"):
        for mend in (take_numbers, *OF_NOTES.get(type_, ())):
            if "note" in fields:
                mend(fields)
    if type_ in ("misc", "online") and fields.get("url") and CALLED_WEB_PAGE.fullmatch(fields.get("type", "")):
        _day_of_access(fields)
        del fields["type"]
        fields.setdefault("entrysubtype", WEB_PAGE)
    if fields.get("publisher") == "Google Patents" and PATENT_NUMBER.search(plain(fields.get("note", ""))):
        _patent(fields)
        del fields["publisher"]
        fields["entrysubtype"] = PATENT
    if type_ in ("techreport", "report", "manual") and VERSION.fullmatch(fields.get("number", "")):
        fields.setdefault("version", fields.pop("number"))
    if type_ == "article" and "number" in fields and fields["number"][:3] in ("Art", "art"):
        _number_of_article(fields)
    if type_ in CHAPTERS:
        put_chapter_in_place(fields)
    if type_ in PAPERS:
        put_meeting_in_place(fields)
        put_proceedings_in_place(fields)
    if type_ == "book" and fields.get("journal"):
        put_book_in_place(fields)
    if "earlyaccessdate" in fields or fields.get("month", "")[:1] in ("1", "2", "{"):
        put_dates_in_place(fields)
    if type_ == "booklet" and "publisher" not in fields and not ADDRESS.search(fields.get("howpublished", "://")):
        fields["publisher"] = fields.pop("howpublished")
    take_from_titles(fields)
    if "university" in fields:
        fields.setdefault("school", fields.pop("university"))


def _registration(fields: Fields) -> None:
    """The number of a trial, alone in the note or beside a day of access."""
    words = own_words(fields["note"]).strip(". ")
    if "number" not in fields and REGISTRATION.fullmatch(words):
        fields["number"] = words
        rest_of_note(fields, plain(fields["note"]).replace(words, ""))


def _number_of_article(fields: Fields) -> None:
    """`number = {Article 123}`, of a journal without issues."""
    if found := NUMBER_OF_ARTICLE.fullmatch(plain(fields["number"])):
        fields.setdefault("eid", found["number"])
        del fields["number"]


def _article_number(fields: Fields) -> None:
    found = COCHRANE_NUMBER.search(fields["note"])
    if found and not fields.get("pages"):
        fields.setdefault("eid", found["number"])
        rest_of_note(fields, COCHRANE_NUMBER.sub("", fields["note"]))


def _supplement(fields: Fields) -> None:
    """`number = {3}, note = {Suppl 3}` is one number, told twice."""
    if found := SUPPLEMENT.fullmatch(plain(fields["note"])):
        number = fields.get("number", "")
        fields["number"] = f"{'' if number == found['number'] else number} Suppl {found['number']}".strip()
        del fields["note"]


def _issue(fields: Fields) -> None:
    if (found := ISSUE_IN_NOTE.search(fields["note"])) and "number" not in fields:
        fields["number"] = plain(found["issue"])
        rest_of_note(fields, ISSUE_IN_NOTE.sub("", fields["note"]))


def _updated(fields: Fields) -> None:
    """Printed before an address; without one the note is left."""
    found = UPDATED.fullmatch(plain(fields["note"]))
    if found and read_date(day := found["date"].strip(" .]")) and ("url" in fields or "howpublished" in fields):
        fields.setdefault("reviewed" if found["what"].lower() == "reviewed" else "updated", day)
        rest_of_note(fields, found["rest"])


def _version(fields: Fields) -> None:
    """A note that says more than an address or a day of access stays as it is."""
    found = VERSION_IN_NOTE.fullmatch(plain(fields["note"]))
    if found and not own_words(found["rest"] or ""):
        fields.setdefault("version", found["version"])
        rest_of_note(fields, found["rest"] or "")


def _patent(fields: Fields) -> None:
    found = PATENT_NUMBER.search(plain(fields["note"]))
    if found and "number" not in fields:
        office = OFFICES.get((found["office"] or "").replace(".", "").lower(), "")
        fields["number"] = found["number"]
        if office:
            fields.setdefault("type", f"patent{office.lower()}")
        rest_of_note(fields, PATENT_NUMBER.sub("", plain(fields["note"])))


def _day_of_access(fields: Fields) -> None:
    """EndNote's web pages have the year of access in `volume` and its day in `number`."""
    year, day = fields.get("volume", ""), fields.get("number", "")
    if YEAR.fullmatch(year) and (not day or DAY_AND_MONTH.fullmatch(day)):
        when = read_date(f"{day} {year}".strip())
        fields.setdefault("urldate", when.iso if when else year)
        fields.pop("volume")
        fields.pop("number", None)


OF_NOTES: dict[str, tuple[Callable[[Fields], None], ...]] = {
    "article": (
        _supplement,
        _article_number,
    ),
    "inproceedings": (_issue,),
    "conference": (_issue,),
    "patent": (_patent,),
    "techreport": (_updated, _version),
    "report": (_updated, _version),
    "online": (_updated, _version, _registration),
    "misc": (_updated, _version, _registration),
    "manual": (_updated, _version),
    "software": (_version,),
    "book": (_updated, _version),
    "inbook": (_updated,),
    "incollection": (_updated,),
}
