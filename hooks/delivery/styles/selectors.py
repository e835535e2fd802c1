"""Which selectors can match some markup. Too much may be kept, nothing that is used can be lost.

A state (`:focus`, `[open]`, `:not(…)`) may come at any time, `>` counts as any depth, and neither the order of siblings nor
the place of what an element has is asked.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from tinycss2 import ast

from .markup import Element, Markup, Way

# Set after the page was parsed, by the browser (an opened box) or by first.js (the reader's colors, what is on its way).
STATES = frozenset({"open", "data-scheme", "aria-busy"})
# One of the selectors in these must be able to match.
CHOICES = ("is", "where", "matches", "-webkit-any")
# Nothing is so before a pointer, and with it the rest, has come. Focus is seen at once, at the first Tab.
TOUCHED = frozenset({"hover"})


class Compound(NamedTuple):
    """What one element has to be (`a.b[c]`), as tokens and as text, and the combinator after it; nothing after the last."""

    tokens: list[ast.Node]
    text: str
    combinator: str


class Selector:
    """One selector of a rule, read once for all pages."""

    def __init__(self, tokens: list[ast.Node]) -> None:
        self.tokens = tokens

    @cached_property
    def compounds(self) -> list[Compound]:
        return list(compounds(self.tokens))


class Selectors:
    """Answers for one markup, remembering which elements each compound (`a.b[c]`) matches."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup
        self._known: dict[str, frozenset[Element]] = {}
        self._with: defaultdict[str, list[Element]] = defaultdict(list)  # By name, and by class as ".class".
        for element in markup.ways_to:
            for name in (element.name, *(f".{name}" for name in element.classes)):
                self._with[name].append(element)

    def possible(self, selectors: Sequence[Selector]) -> list[Selector]:
        """Those of a rule that can match, in their order."""
        return [selector for selector in selectors if self._can_match(selector)]

    def _can_match(self, selector: Selector) -> bool:
        *before, last = selector.compounds
        around = []
        for compound in before:
            if not (elements := self._matching(compound)):
                return False
            if compound.combinator not in ("+", "~"):
                around.append(elements)
        here = self._matching(last)
        ways = self._markup.ways_to
        return any(_follow(around, way) for element in here for way in ways[element]) if around else bool(here)

    def _has_attribute(self, block: ast.SquareBracketsBlock, element: Element) -> bool:
        name, *value = [token.value for token in block.content if token.type in ("ident", "string")]
        if name == "id" and value and "=" in block.content:
            return value[0] in self._markup.ids
        return name.lower() in element.attributes | STATES

    def _occurs(self, selector: Sequence[ast.Node]) -> bool:
        """Whether each of the compounds matches some element, wherever it is."""
        return all(map(self._matching, compounds(selector)))

    def _matching(self, compound: Compound) -> frozenset[Element]:
        if compound.text not in self._known:
            tokens = compound.tokens
            self._known[compound.text] = frozenset(
                each for each in self._candidates(tokens) if self._fits(tokens, each)
            )
        return self._known[compound.text]

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
                options = (list(compounds(each))[-1].tokens for each in split_at_commas(token.arguments))
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


def compounds(selector: Sequence[ast.Node]) -> Iterator[Compound]:
    """The compounds of a selector, each with the combinator after it: a space, `>`, `+`, `~`; nothing after the last."""
    part: list[ast.Node] = []
    combinator = ""
    for token in selector:
        if token.type == "whitespace" or token in (">", "+", "~"):
            combinator = combinator.strip() or (" " if token.type == "whitespace" else token.value)
        else:
            if combinator and part:
                yield Compound(part, _text(part), combinator)
                part = []
            combinator = ""
            part.append(token)
    yield Compound(part, _text(part), "")


def _text(tokens: Sequence[ast.Node]) -> str:
    return "".join(token.serialize() for token in tokens)


def _follow(wanted: Sequence[frozenset[Element]], way: Way) -> bool:
    """Whether the way holds one of each of the wanted sets, in order, around its last element."""
    rest = way.outwards()
    return all(any(element in elements for element in rest) for elements in reversed(wanted))
