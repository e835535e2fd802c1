"""How each kind of work reads in AMA style, 11th edition: pybtex templates in which no field is required.

Sections of the manual: 3.7 authors, 3.9 titles, 3.11 journals, 3.12 books, 3.13 special materials, 3.15 electronic
references. The parts of a template are joined by spaces; each that is empty vanishes.
"""

from collections.abc import Mapping

from pybtex.style.template import Node, first_of, tag

from .book import edition, patent_number, report_number, thesis_kind, volume_of_book
from .journal import issue, pages, preprint_server
from .parts import (
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
    joined,
    title,
    within,
    year,
)


def _line(*parts: Node) -> Node:
    return joined(" ")[*parts, availability]


em = tag("em")
howpublished = field("howpublished")
_publisher = field("publisher", "institution", "organization", "school", instead_of_dots="")
_published = joined("; ")[_publisher, joined(":")[year, pages]]
_published_on = joined("; ")[_publisher, date]
_book_title = em[title("booktitle", "booksubtitle")]
_volume_and_edition = joined(" ")[ended[volume_of_book], ended[edition]]

ARTICLE = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[em[first_of[field("shortjournal", "journal", instead_of_dots=" "), preprint_server]]],
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
    ended[within("Paper presented at: ")[joined("; ")[field("eventtitle"), date, field("venue", "address")]]],
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
    ended[joined("; ")[field("school", "institution", "publisher", instead_of_dots=""), year]],
)
WEBSITE = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[first_of[field("organization", "publisher", "institution", "journal", instead_of_dots=""), howpublished]],
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
OTHER = _line(
    ended[creators],
    ended[title("title", "subtitle")],
    ended[howpublished],
    ended[joined("; ")[_publisher, date]],
)

TEMPLATES: Mapping[str, Node] = {
    "article": ARTICLE,
    "preprint": ARTICLE,
    "book": BOOK,
    "chapter": CHAPTER,
    "paper": CHAPTER,
    "talk": TALK,
    "report": REPORT,
    "thesis": THESIS,
    "website": WEBSITE,
    "dataset": DATASET,
    "software": SOFTWARE,
    "patent": PATENT,
    "other": OTHER,
}
