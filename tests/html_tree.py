"""HTML as a tree of the standard library, parsed as browsers parse it."""

from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborHTMLParser, LexborNode


def html_tree(html: str) -> Element:
    """The root of a whole page; a fragment stands in its body."""
    root = LexborHTMLParser(html).root
    assert root
    return _element(root)


def _element(node: LexborNode) -> Element:
    element = Element(node.tag, {name: value or "" for name, value in node.attributes.items()})
    last: Element | None = None
    for child in node.iter(include_text=True):
        if child.is_element_node:
            last = _element(child)
            element.append(last)
        elif child.is_text_node and last is None:
            element.text = (element.text or "") + (child.text_content or "")
        elif child.is_text_node and last is not None:
            last.tail = (last.tail or "") + (child.text_content or "")
    return element
