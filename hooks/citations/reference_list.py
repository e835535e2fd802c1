"""One page's numbered list: key → number, and the list itself with its links back.

The markup follows DPUB-ARIA 1.1 (doc-bibliography, doc-backlink); `doc-biblioentry` is deprecated there and not used.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from string import ascii_lowercase
from xml.etree.ElementTree import Element, SubElement

from .markup import BACKLINKS, REFERENCES
from .words import Words

UNSAFE_IN_ID = re.compile(r"[^A-Za-z0-9-]")
# The download of all works has one of these names, Windows keeps the others for itself.
RESERVED = re.compile(r"references|con|prn|aux|nul|(?:com|lpt)\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One place that cites: the id of the link there, and the heading it stands under ("" before the first)."""

    anchor: str
    section: str


@dataclass
class ReferenceList:
    """The works of one page in the order of first citation, each with the places that cite it."""

    places: dict[str, list[Place]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, key: str, section: str) -> tuple[int, str]:
        """Notes one more citation of `key`; returns its number (from 1) and the id for the link in the text."""
        places = self.places.setdefault(key, [])
        anchor = f"cite-{escape_id(key)}-{len(places) + 1}"
        places.append(Place(anchor, section))
        return self.numbers.setdefault(key, len(self.numbers) + 1), anchor

    @property
    def ids(self) -> Iterator[str]:
        """All ids that citations give to the page."""
        return ids_of(self.places)

    def render(
        self,
        heading_id: str,
        entry_html: Callable[[str, str], str],
        name: Callable[[str], str],
        stash: Callable[[str], str],
        words: Words,
        heading: str = "",
    ) -> Element:
        """The list as a section. `entry_html(key, backlinks)` gives what stands in an item, `name(key)` a short name,
        `stash(html)` the text that stands for all items in the tree, `heading` another heading than the language has."""
        section = Element("section", {"class": REFERENCES, "role": "doc-bibliography", "aria-labelledby": heading_id})
        title = SubElement(section, "h2", {"id": heading_id, "data-search-exclude": ""})
        title.text = heading or words.text("references")
        items = (
            f'<li id="{reference_id(key)}">{entry_html(key, _backlinks(places, name(key), words))}</li>'
            for key, places in self.places.items()
        )
        SubElement(section, "ol").text = stash("".join(items))
        return section


def ids_of(places: Mapping[str, list[Place]]) -> Iterator[str]:
    """Where a link into the page may lead: each place that cites, and each work in its list."""
    for key, of_key in places.items():
        yield reference_id(key)
        yield from (place.anchor for place in of_key)


@cache
def escape_id(key: str) -> str:
    """A key as part of an id or a file's name that needs no escaping anywhere; different keys stay different."""
    if RESERVED.fullmatch(key):
        return f"{key}_"
    return UNSAFE_IN_ID.sub(lambda match: f"_{ord(match[0]):x}_", key)


def reference_id(key: str) -> str:
    """The id of an entry in the reference list of a page."""
    return f"ref-{escape_id(key)}"


def letter(index: int) -> str:
    """The mark of the link back to the place with this index: a … z, aa, ab …"""
    return (letter(index // 26 - 1) if index >= 26 else "") + ascii_lowercase[index % 26]


def _backlinks(places: list[Place], name: str, words: Words) -> str:
    if len(places) == 1:
        return f'<span class="{BACKLINKS}">{_backlink(places[0], "↩", words.text("back_to", name=name), words)}</span>'
    labels = (words.text("back_to_one_of_several", letter=letter(n), name=name) for n in range(len(places)))
    links = (
        _backlink(place, letter(n), label, words) for n, (place, label) in enumerate(zip(places, labels, strict=True))
    )
    return f'<span class="{BACKLINKS}">↩ {" ".join(links)}</span>'


def _backlink(place: Place, seen: str, label: str, words: Words) -> str:
    whole = words.text("in_section", back=label, section=place.section) if place.section else label
    return f'<a aria-label="{escape(whole)}" href="#{place.anchor}" role="doc-backlink">{seen}</a>'
