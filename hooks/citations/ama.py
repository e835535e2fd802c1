"""The style: AMA Manual of Style, 11th edition, as pybtex templates over a normalized entry; no field is required.

Sections of the manual: 3.7 authors, 3.9 titles, 3.11 journals, 3.12 books, 3.13 special materials, 3.15 electronic
references. The parts of a template are joined by spaces; each that is empty vanishes.
"""

from collections.abc import Mapping

from pybtex.database import Entry
from pybtex.richtext import BaseText, String
from pybtex.style.template import Node, first_of, join, tag

from . import identifiers, names
from .ama_book import edition, patent_number, report_number, thesis_kind, volume_of_book
from .ama_journal import issue, pages, preprint_server
from .ama_parts import (
    authors,
    availability,
    book_authors,
    container,
    creators,
    date,
    editors_after_title,
    ended,
    field,
    inventors,
    title,
    within,
    year,
)
from .dates import published
from .html_backend import render_html
from .tex import plain, rich_text


def format_entry(entry: Entry) -> str:
    """The entry as safe inline HTML: "Leemans CR, … <em>Cancer</em>. 1993;71(2):452-456. <a href=…>doi:…</a>"."""
    return render_html(_rich_entry(entry))


def plain_text(entry: Entry) -> str:
    """The words of `format_entry`, without markup."""
    return str(_rich_entry(entry)).replace("\N{NO-BREAK SPACE}", " ")


def narrative_name(entry: Entry) -> str:
    """How a sentence names the work: "Leemans et al", "Alvi and Johnson", "NICE" (BibLaTeX's shortauthor)."""
    if short := plain(entry.fields.get("shortauthor", "")):
        return short
    return names.narrative(names.persons(entry, "author") or names.persons(entry, "editor")) or _short_title(entry)


def short_name(entry: Entry) -> str:
    """How a link names the work: "Leemans 1993"."""
    people = names.without_others(names.persons(entry, "author") or names.persons(entry, "editor"))
    who = plain(entry.fields.get("shortauthor", "")) or (names.surname(people[0]) if people else _short_title(entry))
    when = published(entry)
    return f"{who} {when.year}" if when else who


def field_html(text: str) -> str:
    """One field as safe inline HTML."""
    return render_html(rich_text(text))


def field_text(text: str) -> str:
    """One field as plain text."""
    return plain(text)


def _rich_entry(entry: Entry) -> BaseText:
    """Never empty: of an entry without anything to show, the key is shown."""
    return _template(entry).format_data({"entry": entry}) or String(entry.key or "")


def _template(entry: Entry) -> Node:
    kind, fields = entry.type.lower(), entry.fields
    if kind in CHAPTERS and "booktitle" not in fields:
        return TALK if "eventtitle" in fields else ARTICLE if "journal" in fields else BOOK
    if kind in UNSPECIFIC and identifiers.arxiv(entry):
        return ARTICLE
    if kind in UNSPECIFIC and "url" in fields and "publisher" not in fields:
        return WEBSITE
    return TEMPLATES.get(kind, MISC)


def _short_title(entry: Entry) -> str:
    words = plain(entry.fields.get("shorttitle") or entry.fields.get("title") or entry.key or "").split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def _line(*parts: Node) -> Node:
    return join(sep=" ")[*parts, availability]


em = tag("em")
_publisher = field("publisher", "institution", "organization", "school", abbreviation=True)
_published = join(sep="; ")[_publisher, join(sep=":")[year, pages]]
_published_on = join(sep="; ")[_publisher, date]
_book_title = em[title("booktitle", "booksubtitle")]
_volume_and_edition = join(sep=" ")[ended[volume_of_book], ended[edition]]

ARTICLE = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[em[first_of[field("shortjournal", "journal", abbreviation=True), preprint_server]]],
    ended[issue],
)
BOOK = _line(
    ended[creators],
    ended[em[title("title", "subtitle")]],
    ended[editors_after_title],
    _volume_and_edition,
    ended[_published],
)
CHAPTER = _line(
    ended[authors],
    ended[title("title", "subtitle")],
    container[ended[book_authors], ended[_book_title]],
    _volume_and_edition,
    ended[_published],
)
TALK = _line(
    ended[authors],
    ended[title("title", "subtitle")],
    ended[within("Paper presented at: ")[join(sep="; ")[field("eventtitle"), date, field("venue", "address")]]],
)
REPORT = _line(
    ended[creators],
    ended[em[title("title", "subtitle")]],
    _volume_and_edition,
    ended[_published_on],
    ended[report_number],
)
THESIS = _line(
    ended[authors],
    ended[em[title("title", "subtitle")]],
    ended[thesis_kind],
    ended[join(sep="; ")[field("school", "institution", "publisher"), year]],
)
WEBSITE = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[field("organization", "publisher", "institution", "journal", "howpublished")],
    ended[date],
)
DATASET = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[within("Version ")[field("version")]],
    ended[_published_on],
)
SOFTWARE = _line(
    ended[creators],
    ended[em[title("title", "subtitle")]],
    ended[within("Version ")[field("version")]],
    ended[_published],
)
PATENT = _line(
    ended[inventors],
    ended[title("title", "subtitle")],
    ended[patent_number],
    ended[date],
)
MISC = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[field("howpublished")],
    ended[join(sep="; ")[_publisher, date]],
)

UNSPECIFIC = {"misc", "unpublished", "online"}
CHAPTERS = {"inbook", "incollection", "inproceedings", "conference", "bookinbook", "suppbook", "inreference"}
TEMPLATES: Mapping[str, Node] = (
    dict.fromkeys(("article", "suppperiodical", "review"), ARTICLE)
    | dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings"), BOOK)
    | dict.fromkeys(("reference", "mvreference", "booklet", "manual", "periodical"), BOOK)
    | dict.fromkeys(CHAPTERS | {"suppcollection"}, CHAPTER)
    | dict.fromkeys(("report", "techreport", "standard"), REPORT)
    | dict.fromkeys(("thesis", "phdthesis", "mastersthesis"), THESIS)
    | dict.fromkeys(("online", "electronic", "www", "webpage"), WEBSITE)
    | {"dataset": DATASET, "software": SOFTWARE, "patent": PATENT}
)
