"""The parts that AMA templates are made of: pybtex template nodes, each empty when the entry lacks its fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pybtex.database import Entry
from pybtex.richtext import BaseText, HRef, String, Text
from pybtex.style.template import Node, node

from . import identifiers
from .dates import accessed, published, read_date
from .names import name_list, persons
from .notes import day_of_access
from .preprints import preprint_address
from .publication_state import number_in
from .sentence_end import with_full_stop
from .tex import rich_text

ABBREVIATION_DOT = re.compile(r"(?<=\b[A-Z])\.(?P<inner>(?=[A-Z]\b))|(?<=\w)\.(?=[\s~\\}]|$)")

BETWEEN_INITIALS = re.compile(r"(?<=\b[A-Z])\.[\s~]+(?=[A-Z]\.)")

EDITORS = frozenset({"editor", "compiler", "collaborator", "redactor", "reviser"})

NOTHING = String()  # Made once: of a Text without parts the making takes long, and most parts are empty.

Children = Sequence[Node]
Data = Mapping[str, Any]


@node
def field(children: Children, data: Data, *names: str, instead_of_dots: str | None = None) -> BaseText:
    """The first field that is filled. Journals and publishers lose their full stops: " " makes of U.S.A. "U S A"
    (as the National Library of Medicine has it in names of journals), "" makes "USA", and "WB Saunders" of W. B. Saunders."""
    fields = data["entry"].fields
    for name in names:
        if value := fields.get(name, "").strip():
            return rich_text(value if instead_of_dots is None else _without_dots(value, instead_of_dots))
    return NOTHING


@node
def ended(children: Children, data: Data) -> BaseText:
    """The child as a sentence: with a full stop, unless it ends in one, or in a question or exclamation mark."""
    return with_full_stop(_first(children, data))


@node
def joined(children: Children, data: Data, separator: str) -> BaseText:
    """The children that are not empty; pybtex's own `join` makes four texts on the way to this one."""
    parts: list[BaseText] = []
    for child in children:
        part = child.format_data(data)
        if not part:
            continue
        if parts and isinstance(part, String) and isinstance(parts[-1], String):
            parts[-1] = String(parts[-1].value, separator, part.value)  # As a Text would, at a tenth of its cost.
        else:
            parts.append(part)
    if len(parts) == 1 and isinstance(parts[0], String):
        return parts[0]
    return String(separator).join(parts) if parts else NOTHING


@node
def container(children: Children, data: Data) -> BaseText:
    """ "In: " before the parts of a book, if it has any."""
    parts = joined(" ")[children].format_data(data)
    return Text("In: ", parts) if parts else NOTHING


@node
def authors(children: Children, data: Data) -> BaseText:
    """All authors as AMA lists them (3.7)."""
    return String(name_list(persons(data["entry"], "author")))


@node
def creators(children: Children, data: Data) -> BaseText:
    """The authors; of a work without authors the editors, as such."""
    entry = data["entry"]
    if entry.fields.get("editortype", "editor").lower() not in EDITORS:  # BibLaTeX's directors of films, for one.
        return String(name_list(persons(entry, "author")) or name_list(persons(entry, "editor")))
    return String(name_list(persons(entry, "author")) or _with_role(entry, "editor", "ed"))


@node
def editors_after_title(children: Children, data: Data) -> BaseText:
    """Editors beside authors, and translators (AMA 3.12.4)."""
    entry = data["entry"]
    editors = _with_role(entry, "editor", "ed") if persons(entry, "author") else ""
    translators = _with_role(entry, "translator", "trans", "trans")
    if editors and persons(entry, "editor") == persons(entry, "translator"):
        return String(_with_role(entry, "editor", "trans-ed", "trans-eds"))
    return String("; ".join(part for part in (editors, translators) if part))


@node
def inventors(children: Children, data: Data) -> BaseText:
    """Of a patent, with the one it belongs to (AMA 3.13.7): Doe J, inventor; Signal Inc, assignee."""
    entry = data["entry"]
    people = (
        _with_role(entry, "author", "inventor", "inventors"),
        _with_role(entry, "holder", "assignee", "assignees") or _with_role(entry, "assignee", "assignee", "assignees"),
    )
    return String("; ".join(part for part in people if part))


@node
def book_authors(children: Children, data: Data) -> BaseText:
    """Whose book a chapter stands in: its editors, or else its authors."""
    entry = data["entry"]
    return String(_with_role(entry, "editor", "ed") or name_list(persons(entry, "bookauthor")))


@node
def date(children: Children, data: Data) -> BaseText:
    """November 30, 2013, or as much of it as is known."""
    return String(str(published(data["entry"]) or ""))


@node
def year(children: Children, data: Data) -> BaseText:
    """The year alone, or the years."""
    when = published(data["entry"])
    return String(when.year if when else "")


@node
def availability(children: Children, data: Data) -> BaseText:
    """The DOI; without one, when the address was looked at and the address (AMA 3.15). No full stop after either."""
    entry = data["entry"]
    if found := identifiers.doi(entry):
        return HRef(identifiers.doi_url(found), f"doi:{found}")
    address = identifiers.url(entry)
    if address is None:
        return _other_address(entry)
    days = {word: read_date(entry.fields.get(word.lower(), "")) for word in ("Reviewed", "Updated")}
    days["Accessed"] = accessed(entry, day_of_access(entry))
    words = "".join(f"{word} {when}. " for word, when in days.items() if when)
    return Text(words, HRef(address, address))


def _without_dots(name: str, instead: str) -> str:
    if not instead:
        name = BETWEEN_INITIALS.sub("", name)
    return ABBREVIATION_DOT.sub(lambda dot: "" if dot["inner"] is None else instead, name)


def _first(children: Children, data: Data) -> BaseText:
    (child,) = children
    return child.format_data(data)


def _other_address(entry: Entry) -> BaseText:
    if address := preprint_address(entry):
        return HRef(address, address)
    malformed_doi = entry.fields.get("doi", "") and number_in(entry.fields["doi"])
    return String(malformed_doi and f"doi:{malformed_doi.removeprefix('doi:')}")


def _with_role(entry: Entry, role: str, one: str, several: str = "eds") -> str:
    people = persons(entry, role)
    return f"{name_list(people)}, {one if len(people) == 1 else several}" if people else ""
