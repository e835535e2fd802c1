"""How a cluster reads in the text: superscript numbers in AMA form, each a link to its own entry.

AMA 11th edition, 3.6: numbers ascend, a comma stands between two, a hyphen joins three or more that follow each other,
and the part of a work meant follows in parentheses: 1,3-5,8(p203). Every member of a range stays a link: those that the
hyphen stands for are `citation-between` links, drawn as the hyphen itself.
Links are stashed as HTML: as elements, each later step of Python-Markdown and MkDocs would look at every one of them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from .cluster import Citation
from .markup import BETWEEN, CITATION
from .reference_list import reference_id
from .words import Words

NO_BLANK_BEFORE = ",.:)]”’»"
OPENING_SIGNS = ("(", "[", "“", "‘", "«")


@dataclass(frozen=True, slots=True)
class NumberedCitation:
    """A citation with its number on the page, the id of its link, and the words around it (empty if there are none)."""

    number: int
    anchor: str
    citation: Citation
    prefix: Element
    suffix: Element

    @property
    def label(self) -> str:
        """What is seen: the number, and the part of the work meant."""
        return f"{self.number}({self.citation.locator})" if self.citation.locator else str(self.number)

    @property
    def has_words(self) -> bool:
        """Whether words stand before or after the number."""
        return _filled(self.prefix) or _filled(self.suffix)


def cluster_links(
    citations: list[NumberedCitation], short_name: Callable[[str], str], stash: Callable[[str], str], words: Words
) -> Element:
    """The superscript of one cluster. `short_name(key)`, such as "Leemans 1993", completes the name of each link;
    `stash(html)` gives the text that stands for a link in the tree."""
    sup = Element("sup", {"class": CITATION})
    if len(citations) == 1 and not citations[0].has_words:  # Nearly all: no order, no range.
        sup.text = stash(_link(citations[0], None, short_name(citations[0].citation.key), words))
        return sup
    has_words = any(citation.has_words for citation in citations)
    ordered = citations if has_words else sorted(citations, key=lambda citation: citation.number)
    for index, run in enumerate(_runs(ordered)):
        if index:
            _write(sup, "; " if has_words else ",")
        for citation, between in run:
            _append(sup, citation, stash(_link(citation, between, short_name(citation.citation.key), words)))
    return sup


def _runs(citations: list[NumberedCitation]) -> Iterator[list[tuple[NumberedCitation, str | None]]]:
    """Groups what a separator divides; in a range each member between the ends carries the text it shows."""
    index = 0
    while index < len(citations):
        end = index + 1
        while end < len(citations) and _follows(citations[end - 1], citations[end]):
            end += 1
        if end - index >= 3:
            between = ["-", *[""] * (end - index - 3)]
            yield list(zip(citations[index:end], [None, *between, None], strict=True))
            index = end
        else:
            yield [(citations[index], None)]
            index += 1


def _follows(before: NumberedCitation, after: NumberedCitation) -> bool:
    plain = not any(each.has_words or each.citation.locator for each in (before, after))
    return plain and after.number == before.number + 1


def _append(sup: Element, citation: NumberedCitation, link: str) -> None:
    if _filled(citation.prefix):
        sup.append(citation.prefix)
        if not (citation.prefix.text or "").endswith(OPENING_SIGNS) or len(citation.prefix):
            _write(sup, " ")
    _write(sup, link)
    if _filled(citation.suffix):
        if (citation.suffix.text or " ")[0] not in NO_BLANK_BEFORE:
            _write(sup, " ")
        sup.append(citation.suffix)


def _filled(words: Element) -> bool:
    return bool(len(words) or words.text)


def _write(sup: Element, text: str) -> None:
    if len(sup):
        sup[-1].tail = (sup[-1].tail or "") + text
    else:
        sup.text = (sup.text or "") + text


def _link(citation: NumberedCitation, between: str | None, name: str, words: Words) -> str:
    label = words.text("citation", label=citation.label, name=name)
    kind = "" if between is None else f' class="{BETWEEN}"'
    return (
        f'<a aria-label="{escape(label)}"{kind} href="#{reference_id(citation.citation.key)}"'
        f' id="{citation.anchor}" role="doc-biblioref">{citation.label if between is None else between}</a>'
    )
