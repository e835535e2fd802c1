"""Markup of a rendered page that no page may hold, whether it came from raw HTML, a link or `{ … }` behind a text."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from checks.pages.addresses import wrong_address
from checks.pages.images import ELSEWHERE
from checks.pages.links import DEFINITION, LINK, RAW_TAG
from checks.pages.raw_addresses import raw_addresses
from citations.problem import Problem
from reading.page import SourcePage

from .allowed import wrong_markup
from .page_html import PageHTML

SKELETON = ("html", "head", "body")  # The parser adds them; written by an author they carry attributes.
OF_EVERY_PAGE = ("content", "menu")  # Ids of the frame (overrides/).
BEHIND_TEXT = re.compile(r"\{[^{}\n]*\}")
QUOTED = re.compile(r"'(?P<text>[^']+)'")
NAMED = re.compile(r"'(?:</?)?(?P<first>[^'<>]+)>?'(?: of '<(?P<tag>\w+)>')?")


def check_markup(html: str, page: SourcePage, read: PageHTML) -> list[Problem]:
    """The problems of a page that became `html`, which is also `read`."""
    scripted = bool(page.front_matter and page.front_matter.said.get("scripts"))
    messages = {message: message for message in _wrong_tags(html, page, scripted=scripted)}
    found = [Problem(line, message) for message in messages for line in _lines(page, message, scripted=scripted)]
    misfits = [Problem(_line_of_misfit(page, tag), message) for tag, message in read.misfits]
    return sorted({*found, *misfits, *_ids(page, read)})


def _wrong_tags(html: str, page: SourcePage, *, scripted: bool) -> Iterator[str]:
    links = [link["address"].strip("<>") for each in (LINK, DEFINITION) for link in each.finditer(page.text)]
    told = {raw.address for raw in raw_addresses(page) if raw.problem or ELSEWHERE.match(raw.address)}
    told |= {address for address in links if wrong_address(address) or ELSEWHERE.match(address)}
    for node in LexborHTMLParser(html).css("*"):
        tag, attributes = node.tag or "", node.attributes
        if tag in SKELETON and not attributes:
            continue
        for message in wrong_markup(tag, attributes, scripted=scripted):
            is_address = message.startswith("the address") or "would be loaded" in message
            if not (is_address and any(f"'{address}'" in message for address in told)):  # checks/pages says it.
                yield message


def _lines(page: SourcePage, message: str, *, scripted: bool) -> list[int]:
    """Where raw tags give this message; else where its attribute stands behind a text; else where the text begins."""
    raw = [
        page.line_at(found.start()) for found in RAW_TAG.finditer(page.text) if message in _messages(found[0], scripted)
    ]
    named = NAMED.match(message)
    behind = named and next((each for each in BEHIND_TEXT.finditer(page.text) if named["first"] in each[0]), None)
    written = QUOTED.search(message)
    at = behind.start() if behind else page.source.find(written["text"]) if written else -1
    return raw or [page.line_at(at) if at >= 0 else page.first_line]


def _messages(tag: str, scripted: bool) -> list[str]:
    nodes = LexborHTMLParser(tag).css("*")
    return [
        message
        for node in nodes
        if node.tag not in SKELETON or node.attributes
        for message in wrong_markup(node.tag or "", node.attributes, scripted=scripted)
    ]


def _line_of_misfit(page: SourcePage, tag: str) -> int:
    """Of a tag that is open at the end of the page, or else the last of its name."""
    tags = list(re.finditer(rf"<(?P<end>/?){re.escape(tag)}\b[^<>]*>", page.text, re.IGNORECASE))
    unclosed: list[re.Match[str]] = []
    for found in tags:
        if not found["end"]:
            unclosed.append(found)
        elif unclosed:
            unclosed.pop()
        else:
            return page.line_at(found.start())
    at = unclosed[-1] if unclosed else tags[-1] if tags else None
    return page.line_at(at.start()) if at else page.first_line


def _ids(page: SourcePage, read: PageHTML) -> Iterator[Problem]:
    for name, count in read.ids.items():
        if count > 1 or name in OF_EVERY_PAGE:
            written = list(re.finditer(rf"(?:#|\bid\s*=\s*['\"]?){re.escape(name)}(?![\w-])", page.text))
            line = page.line_at(written[-1].start()) if written else page.first_line
            whose = "stands twice on this page" if count > 1 else "belongs to the frame of every page"
            yield Problem(line, f"the id '{name}' {whose}. Give one another id.")
