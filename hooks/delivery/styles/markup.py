"""What built pages give a stylesheet to match: each different way from the root of a page to an element."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True, eq=False)
class Element:
    """All that a selector can ask of one element, but for its id; `element` gives the same object for the same."""

    name: str
    classes: frozenset[str]
    attributes: frozenset[str]

    @cached_property
    def text(self) -> str:
        """The same for the same, in every run."""
        return f"{self.name} {sorted(self.classes)} {sorted(self.attributes)}"


class Way:
    """From the root of a page to an element: the way around the element, and the element at its end.

    `to` gives the same object for the same way, so that pages share what they have in common.
    """

    __slots__ = ("_further", "around", "digest", "element")

    def __init__(self, around: "Way | None" = None, element: Element | None = None) -> None:
        self.around = around
        self.element = element
        self.digest: str = sha256(f"{around.digest}/{element.text}".encode()).hexdigest() if around and element else ""
        self._further: dict[Element, Way] = {}

    def to(self, element: Element) -> "Way":
        """One step further in."""
        if element not in self._further:
            self._further[element] = Way(self, element)
        return self._further[element]

    def outwards(self) -> Iterator[Element]:
        """The elements around the last one, the nearest first."""
        way = self.around
        while way and way.element:
            yield way.element
            way = way.around


@dataclass(frozen=True)
class Markup:
    """The different ways and ids of some pages."""

    ways: frozenset[Way]
    ids: frozenset[str]

    @classmethod
    def joined(cls, markups: Iterable["Markup"]) -> "Markup":
        """What several have between them."""
        all_of = list(markups)
        return cls(frozenset().union(*(m.ways for m in all_of)), frozenset().union(*(m.ids for m in all_of)))

    @cached_property
    def ways_to(self) -> Mapping[Element, list[Way]]:
        """For each different element the ways that lead to it."""
        found: dict[Element, list[Way]] = {}
        for way in self.ways:
            if way.element:
                found.setdefault(way.element, []).append(way)
        return found

    @cached_property
    def digest(self) -> str:
        """The same for the same, in every run."""
        return sha256("\n".join([*sorted(way.digest for way in self.ways), *sorted(self.ids)]).encode()).hexdigest()


def markup_of(page: LexborHTMLParser, start: Way) -> Markup:
    """Its ways from `start`, which pages share. Not by calling itself: a page may have more tags in each other than Python has calls."""
    ways, ids = set(), set()
    waiting = [(page.root, start)] if page.root else []
    while waiting:
        node, around = waiting.pop()
        attributes = node.attributes
        way = around.to(element(node.tag or "", attributes.get("class") or "", tuple(attributes)))
        ways.add(way)
        if found := attributes.get("id"):
            ids.add(found)
        waiting += [(child, way) for child in node.iter()]
    return Markup(frozenset(ways), frozenset(ids))


@cache
def element(tag: str, classes: str, attributes: tuple[str, ...]) -> Element:
    """SVG has names such as linearGradient, and selectors are compared in small letters."""
    return _element(tag.lower(), frozenset(classes.split()), frozenset(name.lower() for name in attributes))


@cache
def _element(name: str, classes: frozenset[str], attributes: frozenset[str]) -> Element:
    return Element(name, classes, attributes)
