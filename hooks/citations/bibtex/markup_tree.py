"""HTML, JATS and MathML within a line of text → a tree; whatever is no known tag is text, and nothing raises."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LESS = (
    r"(?:\{\\textless\s*(?:\{\})?\}|\\textless(?:\{\}|\s+|(?![A-Za-z]))|\{?\$<\$\}?|\{?\\ensuremath\{?<\}?\}?|\{<\}|<)"
)
GREATER = r"(?:\{\\textgreater\s*(?:\{\})?\}|\\textgreater(?:\{\}|\s?|(?![A-Za-z]))|\{?\$>\$\}?|\{?\\ensuremath\{?>\}?\}?|\{>\}|>)"
TAG = re.compile(
    rf"{LESS}(?P<slash>/?)\s*(?:[A-Za-z]{{1,8}}:)?(?:\{{\{{?(?P<braced>[A-Za-z]+)\}}\}}?|(?P<name>[A-Za-z][A-Za-z0-9-]*))"
    rf"(?P<attributes>\s+[A-Za-z][\w:.-]*\s*=(?:(?!{GREATER})[^<>])*?)?\s*(?P<void>/?){GREATER}"
)
NO_ELEMENT = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<text>.*?)\]\]>|<!DOCTYPE[^<>]*>", re.DOTALL)
VARIANT = re.compile(r"mathvariant\s*=\s*\W*(?P<variant>[a-z-]+)")
VOID = frozenset({"br", "hr", "img", "wbr", "inline-graphic", "graphic", "mspace", "none", "mprescripts", "break"})
MATHML_NAMES = """
    math mi mn mo mtext ms mrow mstyle msub msup msubsup mfrac msqrt mroot mover munder munderover mfenced mspace
    mphantom mpadded mtable mtr mtd menclose semantics annotation annotation-xml mmultiscripts mprescripts none merror
"""
HTML_AND_JATS_NAMES = """
    i em italic cite var dfn b strong bold sub inf sup sc scp small-caps smallcaps u underline span font p br div li ul
    ol title sec tr td th table tbody hr break h1 h2 h3 h4 strike s del ins tt code samp kbd pre mark small big a q nobr
    wbr xref ext-link styled-content roman monospace overline sans-serif named-content inline-formula disp-formula
    tex-math alternatives private-char label img inline-graphic graphic abbr acronym bdi bdo ruby rb rt blockquote body
    center article-title uri email fn abstract compound-kwd formula tex html jats
    linebreak full-name
"""
KNOWN = frozenset((MATHML_NAMES + HTML_AND_JATS_NAMES).split())


@dataclass(slots=True)
class Element:
    """`last` is the child that was read last while the tree is put into words."""

    name: str
    variant: str = ""
    is_closed: bool = False
    children: list["Element | str"] = field(default_factory=list)
    last: "Element | str" = ""

    def elements(self) -> Iterator["Element"]:
        return (child for child in self.children if isinstance(child, Element))


# Far above any real text, far below Python's recursion limit; deeper tags are left out.
DEEPEST = 40


def read_tree(text: str) -> Element:
    """The whole text under one nameless element."""
    text = NO_ELEMENT.sub(lambda match: match["text"] or "", text)
    path, position = [Element("")], 0
    for tag in TAG.finditer(text):
        name = (tag["name"] or tag["braced"]).lower()
        if name not in KNOWN:
            continue
        path[-1].children.append(text[position : tag.start()])
        position = tag.end()
        if tag["slash"]:
            _close(path, name)
        elif tag["void"] or name in VOID:
            path[-1].children.append(Element(name, is_closed=True))
        elif len(path) < DEEPEST:
            _open(path, name, tag["attributes"] or "")
    path[-1].children.append(text[position:])
    return path[0]


def _open(path: list[Element], name: str, attributes: str) -> None:
    variant = VARIANT.search(attributes)
    element = Element(name, variant["variant"] if variant else "")
    path[-1].children.append(element)
    path.append(element)


def _close(path: list[Element], name: str) -> None:
    """With what stands open within it; a closing tag without its opening one closes nothing."""
    if any(element.name == name for element in path):
        while path[-1].name != name:
            path.pop()
        path.pop().is_closed = True
