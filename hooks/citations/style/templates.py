"""How each kind of work reads in AMA style, 11th edition: pybtex templates in which no field is required.

Sections of the manual: 3.7 authors, 3.9 titles, 3.11 journals, 3.12 books, 3.13 special materials, 3.15 electronic
references. The parts of a template are joined by spaces; each that is empty vanishes.
"""

from collections.abc import Mapping

from pybtex.style.template import Node, first_of, tag

from .book import chapter, patent_number, report_number, series, thesis_kind, volume_of_book
from .editions import edition, version
from .journal import issue, pages, posted, server
from .notes_shown import addendum, corrections, howpublished, note, registered, site
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
    year,
)
from .talks import beside_talk, presented
from .titles import kind_of_article, title, with_additions


def _line(*parts: Node) -> Node:
    return joined(" ")[*parts, ended[corrections], ended[addendum], availability]


em = tag("em")
_publisher = field("publisher", "institution", "organization", "school", instead_of_dots="")
_published = joined("; ")[_publisher, joined(":")[year, pages]]
_chapter_published = joined("; ")[_publisher, joined(":")[year, chapter]]
_published_on = joined("; ")[_publisher, date]
_title = ended[with_additions[title("title", "subtitle")]]
_whole_title = ended[with_additions[em[title("title", "subtitle")]]]
_book_title = em[title("booktitle", "booksubtitle")]
_volume_and_edition = joined(" ")[ended[volume_of_book], ended[edition], ended[version]]

ARTICLE = _line(
    ended[creators],
    _title,
    ended[kind_of_article],
    ended[em[field("shortjournal", "journal", "booktitle", instead_of_dots=" ")]],
    ended[issue],
)
PREPRINT = _line(
    ended[creators],
    _title,
    ended[em[server]],
    ended[posted],
    ended[version],
)
ISSUE = _line(
    ended[creators],
    ended[title("issuetitle", "issuesubtitle")],
    ended[em[first_of[field("shortjournal", "journal", instead_of_dots=" "), title("title", "subtitle")]]],
    ended[series],
    ended[issue],
)
BOOK = _line(
    ended[creators],
    _whole_title,
    ended[editors_after_title],
    _volume_and_edition,
    ended[_published],
    ended[series],
)
CHAPTER = _line(
    ended[authors],
    _title,
    container[ended[book_authors], ended[_book_title], ended[field("booktitleaddon")]],
    _volume_and_edition,
    ended[_chapter_published],
    ended[series],
)
TALK = _line(
    ended[authors],
    _title,
    ended[presented],
    ended[beside_talk],
)
REPORT = _line(
    ended[creators],
    _whole_title,
    _volume_and_edition,
    ended[_published_on],
    ended[report_number],
    ended[series(numbered=False)],
)
THESIS = _line(
    ended[authors],
    _whole_title,
    ended[thesis_kind],
    ended[joined("; ")[field("school", "institution", "publisher", instead_of_dots=""), year]],
)
WEBSITE = _line(
    ended[creators],
    _title,
    ended[registered[site]],
    _volume_and_edition,
    ended[date],
    ended[note],
)
DATASET = _line(
    ended[creators],
    _title,
    ended[version],
    ended[_published_on],
)
SOFTWARE = _line(
    ended[creators],
    _whole_title,
    ended[version],
    ended[_published],
)
PATENT = _line(
    ended[inventors],
    _title,
    ended[patent_number],
    ended[date],
)
OTHER = _line(
    ended[creators],
    _title,
    ended[kind_of_article],
    ended[howpublished],
    _volume_and_edition,
    ended[joined("; ")[registered[_publisher], joined(":")[date, pages]]],
    ended[note],
)

TEMPLATES: Mapping[str, Node] = {
    "article": ARTICLE,
    "preprint": PREPRINT,
    "issue": ISSUE,
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
