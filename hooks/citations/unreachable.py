"""Keys in texts that stay as written: a citation there is a mistake, not silence."""

from collections.abc import Container, Iterator
from xml.etree.ElementTree import Element

from .cluster import CITED_KEY, named_key


def unreachable_keys(element: Element, keys: Container[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each of `keys` that stands in a link's text, a title or the description of an image, and how an author may have
    written it there, the surest way first."""
    for text, ways in _texts(element):
        for match in CITED_KEY.finditer(text):
            key = named_key(match, keys)
            if key in keys:
                yield key, (*(way.format(text) for way in ways), f"@{key}")


def _texts(element: Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    if alt := element.get("alt"):
        yield alt, ("![{}]",)
    if title := element.get("title"):
        yield title, ('"{}"', "'{}'", "({})")
    if element.tag == "a":
        yield "".join(element.itertext()), ("[{}](", "[{}][", "[{}]")
