"""What built pages give a stylesheet to match: each different way from the root of a page to an element."""

from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])


@dataclass(frozen=True)
class Element:
    """All that a selector can ask of one element, but for its id."""

    name: str
    classes: frozenset[str]
    attributes: frozenset[str]


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

    @property
    def elements(self) -> frozenset[Element]:
        return frozenset(path[-1] for path in self.paths)


def markup_of(pages: Iterable[str]) -> Markup:
    """Of all pages together, so that one stylesheet serves every page."""
    reader = _Reader()
    for page in pages:
        reader.feed(page)
        reader.close()
        reader.reset()
    return Markup(frozenset(reader.paths), frozenset(reader.ids))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paths: set[tuple[Element, ...]] = set()
        self.ids: set[str] = set()
        self.open: list[Element] = []

    def reset(self) -> None:
        super().reset()
        self.open = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        element = Element(tag, frozenset(values.get("class", "").split()), frozenset(values))
        self.paths.add((*self.open, element))
        if values.get("id"):
            self.ids.add(values["id"])
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [element.name for element in self.open]
        if tag in names and tag not in VOID:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]
