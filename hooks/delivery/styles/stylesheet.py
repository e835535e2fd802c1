"""A stylesheet as rules to cut down to what some markup uses, and to write again, small."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import tinycss2
from tinycss2 import ast

from .markup import Markup
from .overridden import without_overridden
from .read_rules import TIGHT_IN_VALUES, declarations_of, head_of, rules_in, selector_text, selectors_of, small_text
from .rules import Group, Rule
from .selectors import Selector, Selectors

# At-rules that hold rules; others (@page, @keyframes) are kept as they stand.
GROUPS = ("media", "supports", "layer", "container")
VARIABLE = re.compile(r"var\(\s*(?P<name>--[\w-]+)")
ANIMATION = re.compile(r"animation(?:-name)?:(?P<value>[^;}]+)")

# Which selectors of a rule to keep.
Choice = Callable[[Sequence[Selector]], list[Selector]]


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

    def impossible(of_rule: Sequence[Selector]) -> list[Selector]:
        possible = selectors.possible(of_rule)
        return [each for each in of_rule if each not in possible]

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
    if chosen := choose(selectors_of(node)):
        yield Rule(tuple(map(selector_text, chosen)), declarations_of(node))


def _kept_group(node: ast.AtRule, choose: Choice) -> Iterator[Group]:
    name, head = node.lower_at_keyword, head_of(node)
    if name in GROUPS:
        yield Group(head, tuple(_kept(rules_in(node), choose)))
    else:
        keyframes = small_text(node.prelude, TIGHT_IN_VALUES) if name.endswith("keyframes") else ""
        yield Group(head, small_text(node.content, TIGHT_IN_VALUES), keyframes)


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
