"""A stylesheet as rules to cut down to what some markup uses, and to write again, small."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import tinycss2
from tinycss2 import ast

from .markup import Markup
from .overridden import without_overridden
from .rules import Declaration, Group, Rule
from .selectors import Selectors, split_at_commas

# At-rules that hold rules; others (@page, @keyframes) are kept as they stand.
GROUPS = ("media", "supports", "layer", "container")
VARIABLE = re.compile(r"var\(\s*(?P<name>--[\w-]+)")
ANIMATION = re.compile(r"animation(?:-name)?:(?P<value>[^;}]+)")
# Before 2011 these had one colon; the short form is still the same thing.
PSEUDO_ELEMENT = re.compile(r"::(?=before|after)")
ZERO = re.compile(r"^(?P<sign>[+-]?)0(?=\.\d)")
NUMBERS = ("number", "dimension", "percentage")
# Around these, spaces say nothing.
TIGHT_IN_SELECTORS = frozenset(">+~")
TIGHT_IN_VALUES = frozenset(",/")

# Which selectors of a rule's prelude to keep.
Choice = Callable[[Sequence[ast.Node]], list[list[ast.Node]]]


def cut(css: str, markup: Markup, also: str = "", after: str = "", *, on_screen: bool = False) -> str:
    """The rules that can match, without what later rules override and the variables and animations that none uses.

    Variables stay that `also` uses, another sheet. `after` is linked behind this one wherever a rule of it can match.
    `on_screen` leaves out what only paper needs.
    """
    nodes = [node for node in _parsed(css) if not (on_screen and _is_paper(node))]
    return _made(nodes, Selectors(markup).possible, also, _parsed(after))


def left_over(css: str, markup: Markup, also: str = "") -> str:
    """The rules that `cut` leaves out, in their order; all of them where there is no markup."""
    selectors = Selectors(markup)

    def impossible(prelude: Sequence[ast.Node]) -> list[list[ast.Node]]:
        possible = selectors.possible(prelude)
        return [each for each in split_at_commas(prelude) if each not in possible]

    return _made(_parsed(css), impossible, also)


def paper_part(css: str) -> str:
    """What only paper needs."""
    return "".join(node.serialize() for node in _parsed(css) if _is_paper(node))


@lru_cache(maxsize=16)
def _parsed(css: str) -> list[ast.Node]:
    """A few sheets are asked for every page."""
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _is_paper(node: ast.Node) -> bool:
    if node.type != "at-rule":
        return False
    is_print = tinycss2.serialize(node.prelude).strip() == "print"
    return node.lower_at_keyword == "page" or (node.lower_at_keyword == "media" and is_print)


def _made(nodes: Sequence[ast.Node], choose: Choice, also: str = "", after: Sequence[ast.Node] = ()) -> str:
    own, following = (list(_kept(each, choose)) for each in (nodes, after))
    rules = without_overridden([*own, *following])[: len(own)]
    wanted: frozenset[str] | None = None
    while True:
        text = _written(rules, wanted)
        now = _wanted_in(text + also)
        if now == wanted:
            return text
        wanted = now


def _kept(nodes: Sequence[ast.Node], choose: Choice) -> Iterator[Rule | Group]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _kept_rule(node, choose)
        elif node.type == "at-rule" and node.content is not None:  # Not @charset: the sheet is UTF-8.
            yield from _kept_group(node, choose)


def _kept_rule(node: ast.QualifiedRule, choose: Choice) -> Iterator[Rule]:
    chosen = choose(node.prelude)
    if chosen:
        texts = (PSEUDO_ELEMENT.sub(":", _small(each, TIGHT_IN_SELECTORS)) for each in chosen)
        yield Rule(tuple(texts), tuple(_declarations(node.content)))


def _kept_group(node: ast.AtRule, choose: Choice) -> Iterator[Group]:
    name = node.lower_at_keyword
    head = f"@{name} {_small(node.prelude, TIGHT_IN_VALUES)}".rstrip()
    if name in GROUPS:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield Group(head, tuple(_kept(inner, choose)))
    else:
        keyframes = _small(node.prelude, TIGHT_IN_VALUES) if name.endswith("keyframes") else ""
        yield Group(head, _small(node.content, TIGHT_IN_VALUES), keyframes)


def _declarations(content: Sequence[ast.Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration":
            value = ",".join(_small(part, TIGHT_IN_VALUES) for part in split_at_commas(node.value))
            yield Declaration(node.name, value, node.important)


def _small(tokens: Sequence[ast.Node], tight: frozenset[str]) -> str:
    """The tokens as text, each run of spaces as one, none beside the tight signs or at the ends."""
    parts: list[str] = []
    for token in tokens:
        text = " " if token.type in ("whitespace", "comment") else _token_text(token, tight)
        if text in tight and parts and parts[-1] == " ":
            parts.pop()
        if text != " " or (parts and parts[-1] not in tight | {" "}):
            parts.append(text)
    return "".join(parts).strip()


def _token_text(token: ast.Node, tight: frozenset[str]) -> str:
    if token.type == "function" and token.lower_name != "calc":
        return f"{token.name}({_small(token.arguments, tight)})"
    text = token.serialize()
    return ZERO.sub(r"\g<sign>", text) if token.type in NUMBERS else text


def _written(rules: Iterable[Rule | Group], wanted: frozenset[str] | None) -> str:
    return "".join(_rule_text(each, wanted) for each in rules)


def _rule_text(each: Rule | Group, wanted: frozenset[str] | None) -> str:
    if isinstance(each, Rule):
        texts = [d.text for d in each.declarations if wanted is None or not d.name.startswith("--") or d.name in wanted]
        return f"{','.join(each.selectors)}{{{';'.join(texts)}}}" if texts else ""
    if each.keyframes and wanted is not None and each.keyframes not in wanted:
        return ""
    inner = each.children if isinstance(each.children, str) else _written(each.children, wanted)
    return f"{each.head}{{{inner}}}" if inner else ""


def _wanted_in(css: str) -> frozenset[str]:
    """Names of the variables and animations that the text uses."""
    animated = " ".join(match["value"] for match in ANIMATION.finditer(css))
    return frozenset(match["name"] for match in VARIABLE.finditer(css)) | frozenset(re.split(r"[\s,]+", animated))
