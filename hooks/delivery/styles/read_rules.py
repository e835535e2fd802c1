"""The parts of a stylesheet's rules, written small; each is read once, and asked for every page."""

import re
from collections.abc import Sequence
from functools import lru_cache

import tinycss2
from tinycss2 import ast

from .rules import Declaration
from .selectors import Selector, split_at_commas

# Before 2011 these had one colon; the short form is still the same thing.
PSEUDO_ELEMENT = re.compile(r"::(?=before|after)")
ZERO = re.compile(r"^(?P<sign>[+-]?)0(?=\.\d)")
NUMBERS = ("number", "dimension", "percentage")
# Around these, spaces say nothing.
TIGHT_IN_SELECTORS = frozenset(">+~")
TIGHT_IN_VALUES = frozenset(",/")
RULES = 10_000  # More than there are in all sheets.


@lru_cache(maxsize=RULES)
def selectors_of(node: ast.QualifiedRule) -> tuple[Selector, ...]:
    """Those of its prelude, in their order."""
    return tuple(map(Selector, split_at_commas(node.prelude)))


@lru_cache(maxsize=RULES)
def selector_text(selector: Selector) -> str:
    """As it is written."""
    return PSEUDO_ELEMENT.sub(":", small_text(selector.tokens, TIGHT_IN_SELECTORS))


@lru_cache(maxsize=RULES)
def head_of(node: ast.AtRule) -> str:
    """What stands before its braces: "@media print"."""
    return f"@{node.lower_at_keyword} {small_text(node.prelude, TIGHT_IN_VALUES)}".rstrip()


@lru_cache(maxsize=RULES)
def rules_in(node: ast.AtRule) -> list[ast.Node]:
    """Of `@media` and the like, as tinycss2 gives them."""
    return list(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


@lru_cache(maxsize=RULES)
def declarations_of(rule: ast.QualifiedRule) -> tuple[Declaration, ...]:
    """In their order."""
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return tuple(_declaration(node) for node in found if node.type == "declaration")


def _declaration(node: ast.Node) -> Declaration:
    value = ",".join(small_text(part, TIGHT_IN_VALUES) for part in split_at_commas(node.value))
    return Declaration(node.name, value, node.important)


def small_text(tokens: Sequence[ast.Node], tight: frozenset[str]) -> str:
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
        return f"{token.name}({small_text(token.arguments, tight)})"
    text = token.serialize()
    return ZERO.sub(r"\g<sign>", text) if token.type in NUMBERS else text
