"""What is printed of notes, and the website that a page is part of (AMA 3.15), as template nodes."""

import re

from pybtex.richtext import BaseText, String, Text
from pybtex.style.template import node

from .notes import own_words
from .notices import correction_words
from .parts import Children, Data, field
from .tex import plain, rich_text

# Zotero writes the name of a site into four different fields.
SITE = (
    "organization",
    "titleaddon",
    "maintitle",
    "website",
    "websitetitle",
    "booktitle",
    "publisher",
    "institution",
    "journal",
)
# Of a trial, in the registries that the World Health Organization lists (AMA 3.15.10).
REGISTRATION = re.compile(
    r"(?:NCT\s?\d{8}|ISRCTN\s?\d{8}|(?:ACTRN|ChiCTR|CTRI|DRKS|EUCTR|IRCT|JPRN|KCT|NTR|PACTR|RBR|TCTR|UMIN|jRCT)[\w/-]*\d[\w/-]*)"
)


@node
def site(children: Children, data: Data) -> BaseText:
    """The name of the website; a `titleaddon` beside it is what the program calls its own."""
    return field(*SITE, instead_of_dots="").format_data(data) or howpublished.format_data(data)


@node
def registered(children: Children, data: Data) -> BaseText:
    """ClinicalTrials.gov identifier: NCT02358031."""
    (child,) = children
    text, number = child.format_data(data), data["entry"].fields.get("number", "")
    return Text(text, f" identifier: {number}") if text and REGISTRATION.fullmatch(number) else text


@node
def howpublished(children: Children, data: Data) -> BaseText:
    """How the work came out, in words; without an address, which stands at the end."""
    return own(data["entry"].fields.get("howpublished", ""))


@node
def note(children: Children, data: Data) -> BaseText:
    """What `note` says of its own."""
    return own(data["entry"].fields.get("note", ""))


@node
def addendum(children: Children, data: Data) -> BaseText:
    """What `addendum` says of its own."""
    return own(data["entry"].fields.get("addendum", ""))


@node
def corrections(children: Children, data: Data) -> BaseText:
    """What a note says of corrections and doubts; of some kinds the note is printed whole."""
    return String(correction_words(data["entry"]))


def own(text: str) -> BaseText:
    """As typed if all of it is said nowhere else; else what is left."""
    if not text:
        return Text()
    words = own_words(text)
    return rich_text(text) if words == plain(text).strip() else String(words)
