"""Marks the first use of each term in a page's HTML with a link to its explanation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from citations.markup import BIBLIOGRAPHY, HEADINGS, REFERENCES
from reading.terms import Term
from reading.void_elements import VOID

TOKEN = re.compile(r"(?P<text>[^<]+)|<(?P<closing>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*>|<!--.*?-->", re.DOTALL)
MAIN = re.compile(r"<main\b")
# Here a term is used but cannot be a link: in what is a link or a control already, or names something.
NO_PLACE_FOR_A_LINK = frozenset(["a", "button", *HEADINGS, "label", "summary"])
# Here is no text of the page.
NO_TEXT = frozenset(["code", "dfn", "dt", "footer", "form", "nav", "pre", "script", "style", "sup", "svg"])
LIST_OF_SOURCES = re.compile(rf'<[^>]*\bclass="(?:{REFERENCES}|{BIBLIOGRAPHY})\b')


@dataclass(frozen=True)
class Use:
    """One use of a term in the text of a page: where, and whether a mark can stand there."""

    term: Term
    start: int
    end: int
    markable: bool


def mark_terms(html: str, terms: Sequence[Term], glossary_url: str) -> str:
    """The page with the first markable use of each term made a link; the rest of the page is as it was."""
    parts, at = [], 0
    for use in first_uses(html, terms):
        if use.markable:
            link = f'<a class="term" href="{glossary_url}#{use.term.id}">{html[use.start : use.end]}</a>'
            parts += [html[at : use.start], link]
            at = use.end
    return "".join([*parts, html[at:]])


def first_uses(html: str, terms: Sequence[Term]) -> list[Use]:
    """In order, the first markable use of each term, and any use before that one."""
    pattern = _pattern(tuple(terms))
    marked: set[Term] = set()
    uses = []
    for start, text, markable in _texts(html):
        for match in pattern.finditer(text):
            term = terms[int((match.lastgroup or "").removeprefix("t"))]
            if term not in marked:
                uses.append(Use(term, start + match.start(), start + match.end(), markable))
                if markable:
                    marked.add(term)
    return uses


@lru_cache(maxsize=1)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """Behind each term an empty group, named by its place; before it, `re` would have to try each term everywhere."""
    longest_first = sorted(range(len(terms)), key=lambda index: len(terms[index].name), reverse=True)
    forms = "|".join(f"{terms[index].forms}(?P<t{index}>)" for index in longest_first)
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])") if terms else re.compile(r"(?!)")


def _texts(html: str) -> Iterator[tuple[int, str, bool]]:
    """Each run of text inside <main>, where it starts, and whether a link may stand in it."""
    main = MAIN.search(html)
    start, end = (main.start(), html.find("</main>", main.end())) if main else (0, 0)
    closed: list[
        tuple[str, bool]
    ] = []  # From the first element that takes no link inward: its name; whether it is text.
    for token in TOKEN.finditer(html, start, end):
        name = (token["name"] or "").lower()
        if token["text"]:
            if all(is_text for _, is_text in closed):
                yield token.start(), token["text"], not closed
        elif token["closing"]:
            if closed and closed[-1][0] == name:
                closed.pop()
        elif name and name not in VOID and not token[0].endswith("/>"):
            is_text = name not in NO_TEXT and not LIST_OF_SOURCES.match(token[0])
            if closed or name in NO_PLACE_FOR_A_LINK or not is_text:
                closed.append((name, is_text))
