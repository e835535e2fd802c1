"""What built pages give a stylesheet to match: each different way from the root of a page to an element."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser, LexborNode


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


@dataclass(frozen=True)
class Markup:
    """The different paths (the root first, the element last) and ids of some pages."""

    paths: frozenset[tuple[Element, ...]]
    ids: frozenset[str]

    @classmethod
    def joined(cls, markups: Iterable["Markup"]) -> "Markup":
        """What several have between them."""
        all_of = list(markups)
        return cls(frozenset().union(*(m.paths for m in all_of)), frozenset().union(*(m.ids for m in all_of)))

    @cached_property
    def ways_to(self) -> Mapping[Element, list[tuple[Element, ...]]]:
        """For each different element the ways that lead to it, without itself."""
        ways: dict[Element, list[tuple[Element, ...]]] = {}
        for *way, element in self.paths:
            ways.setdefault(element, []).append(tuple(way))
        return ways

    @cached_property
    def digest(self) -> str:
        """The same for the same, in every run."""
        ways = sorted("/".join(element.text for element in path) for path in self.paths)
        return sha256("\n".join([*ways, *sorted(self.ids)]).encode()).hexdigest()


def markup_of(pages: Iterable[LexborHTMLParser]) -> Markup:
    """Of all pages together, so that one stylesheet serves every page."""
    walk = _Walk()
    for page in pages:
        if page.root:
            walk.into(page.root)
    return Markup(frozenset(walk.paths), frozenset(walk.ids))


class _Walk:
    def __init__(self) -> None:
        self.paths: set[tuple[Element, ...]] = set()
        self.ids: set[str] = set()

    def into(self, root: LexborNode) -> None:
        """Not by calling itself: a page may have more tags in each other than Python has calls."""
        waiting: list[tuple[LexborNode, tuple[Element, ...]]] = [(root, ())]
        while waiting:
            node, around = waiting.pop()
            attributes = node.attributes
            path = (*around, element(node.tag or "", attributes.get("class") or "", tuple(attributes)))
            self.paths.add(path)
            if found := attributes.get("id"):
                self.ids.add(found)
            waiting += [(child, path) for child in node.iter()]


@cache
def element(tag: str, classes: str, attributes: tuple[str, ...]) -> Element:
    """SVG has names such as linearGradient, and selectors are compared in small letters."""
    return _element(tag.lower(), frozenset(classes.split()), frozenset(name.lower() for name in attributes))


@cache
def _element(name: str, classes: frozenset[str], attributes: frozenset[str]) -> Element:
    return Element(name, classes, attributes)
