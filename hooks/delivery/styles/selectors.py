"""Which selectors can match some markup. Too much may be kept, nothing that is used can be lost.

A state (`:focus`, `[open]`, `:not(…)`) may come at any time, `>` counts as any depth, and neither the order of siblings nor
the place of what an element has is asked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from tinycss2 import ast

from .markup import Element, Markup, Way

# Set after the page was parsed, by the browser (an opened box) or by first.js (the reader's colors, what is on its way).
STATES = frozenset({"open", "data-scheme", "aria-busy"})
# One of the selectors in these must be able to match.
CHOICES = ("is", "where", "matches", "-webkit-any")
# Nothing is so before a pointer, and with it the rest, has come. Focus is seen at once, at the first Tab.
TOUCHED = frozenset({"hover"})


class Selectors:
    """Answers for one markup, remembering which elements each compound (`a.b[c]`) matches."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup
        self._known: dict[str, frozenset[Element]] = {}
        self._with: defaultdict[str, list[Element]] = defaultdict(list)  # By name, and by class as ".class".
        for element in markup.ways_to:
            for name in (element.name, *(f".{name}" for name in element.classes)):
                self._with[name].append(element)

    def possible(self, prelude: Sequence[ast.Node]) -> list[list[ast.Node]]:
        """The selectors of a rule's prelude that can match, in their order."""
        return [selector for selector in split_at_commas(prelude) if self._can_match(selector)]

    def _can_match(self, selector: Sequence[ast.Node]) -> bool:
        *before, last = compounds(selector)
        matches = [self._matching(tokens) for tokens, _ in before]
        if not all(matches):
            return False
        around = [
            elements for elements, (_, combinator) in zip(matches, before, strict=True) if combinator not in ("+", "~")
        ]
        here = self._matching(last[0])
        ways = self._markup.ways_to
        return any(_follow(around, way) for element in here for way in ways[element]) if around else bool(here)

    def _has_attribute(self, block: ast.SquareBracketsBlock, element: Element) -> bool:
        name, *value = [token.value for token in block.content if token.type in ("ident", "string")]
        if name == "id" and value and "=" in block.content:
            return value[0] in self._markup.ids
        return name.lower() in element.attributes | STATES

    def _occurs(self, selector: Sequence[ast.Node]) -> bool:
        """Whether each of the compounds matches some element, wherever it is."""
        return all(self._matching(tokens) for tokens, _ in compounds(selector))

    def _matching(self, tokens: Sequence[ast.Node]) -> frozenset[Element]:
        text = "".join(token.serialize() for token in tokens)
        if text not in self._known:
            self._known[text] = frozenset(each for each in self._candidates(tokens) if self._fits(tokens, each))
        return self._known[text]

    def _candidates(self, tokens: Sequence[ast.Node]) -> Collection[Element]:
        """Few elements among which all are that can match."""
        for before, token in zip(["", *tokens], tokens, strict=False):
            if token.type == "ident" and before != ":":
                return self._with[f".{token.value}" if before == "." else token.lower_value]
        return self._markup.ways_to

    def _fits(self, tokens: Sequence[ast.Node], element: Element) -> bool:
        before: ast.Node | str = ""
        for token in tokens:
            if not self._token_fits(token, before, element):
                return False
            before = token
        return True

    def _token_fits(self, token: ast.Node, before: ast.Node | str, element: Element) -> bool:
        match token.type:
            case "ident" if before == ".":
                return token.value in element.classes
            case "ident" if before != ":":
                return token.lower_value == element.name
            case "ident" if token.lower_value == "root":
                return element.name == "html"
            case "ident":
                return token.lower_value not in TOUCHED
            case "hash":
                return token.value in self._markup.ids
            case "[] block":
                return self._has_attribute(token, element)
            case "function" if token.lower_name in CHOICES:
                options = (list(compounds(each))[-1][0] for each in split_at_commas(token.arguments))
                return any(self._fits(option, element) for option in options)
            case "function" if token.lower_name == "has":
                return any(self._occurs(option) for option in split_at_commas(token.arguments))
        return True


def split_at_commas(tokens: Sequence[ast.Node]) -> Iterator[list[ast.Node]]:
    """The parts between top-level commas."""
    part: list[ast.Node] = []
    for token in tokens:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def compounds(selector: Sequence[ast.Node]) -> Iterator[tuple[list[ast.Node], str]]:
    """The compounds of a selector, each with the combinator after it: a space, `>`, `+`, `~`; nothing after the last."""
    part: list[ast.Node] = []
    combinator = ""
    for token in selector:
        if token.type == "whitespace" or token in (">", "+", "~"):
            combinator = combinator.strip() or (" " if token.type == "whitespace" else token.value)
        else:
            if combinator and part:
                yield part, combinator
                part = []
            combinator = ""
            part.append(token)
    yield part, ""


def _follow(wanted: Sequence[frozenset[Element]], way: Way) -> bool:
    """Whether the way holds one of each of the wanted sets, in order, around its last element."""
    rest = way.outwards()
    return all(any(element in elements for element in rest) for elements in reversed(wanted))
