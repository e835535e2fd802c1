"""What was meant to be a link and is none, and addresses that stand in the text as they are."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage, blank

from .links import DEFINITION, LINK, RAW_LINK, RAW_TAG

PLACE = r"(?:(?:https?:|mailto:|www\.|#)[^()\[\]\s]+|[\w./-]+\.md(?:#[\w-]*)?)"
WITH_SPACE = re.compile(rf"\[(?P<text>[^\[\]\n@]+)\][ \t]+\((?P<address>{PLACE})\)")
OPEN = re.compile(rf"\[(?P<text>[^\[\]\n]+)\]\((?P<address>{PLACE})(?![^\n]*\))")
REVERSED = re.compile(rf"\((?P<text>[^()\n]+)\)\[(?P<address>{PLACE})\]")
AUTOLINK = r"<(?P<linked>https?:[^<>\s]*)>"
BARE = r"(?<![\w(<\"'=/\[])(?P<bare>(?:https?://|www\.)[^\s<>()\[\]\"]*\w)"
SHOWN_ADDRESS = re.compile(f"{AUTOLINK}|{BARE}")


def check_not_links(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_almost_links(page), *_shown_addresses(page)})


def _almost_links(page: SourcePage) -> Iterator[Problem]:
    for found in WITH_SPACE.finditer(page.text):
        right = f"[{found['text']}]({found['address']})"
        yield page.problem(found.start(), f"a space keeps “{found['text']}” from being a link. Write {right}.")
    for found in REVERSED.finditer(page.text):
        right = f"[{found['text']}]({found['address']})"
        yield page.problem(found.start(), f"the brackets of a link are the wrong way round. Write {right}.")
    for found in OPEN.finditer(page.text):
        right = f"[{found['text']}]({found['address'].rstrip('.,;')})"
        yield page.problem(found.start(), f"the link “{found['text']}” is never closed. Write {right}.")


def _shown_addresses(page: SourcePage) -> Iterator[Problem]:
    """A bare address cannot be followed, and one between < and > is read aloud letter by letter."""
    text = page.text
    for pattern in (RAW_LINK, LINK, WITH_SPACE, REVERSED, OPEN, DEFINITION):
        text = pattern.sub(lambda match: blank(match[0]), text)
    text = RAW_TAG.sub(lambda match: match[0] if SHOWN_ADDRESS.match(match[0]) else blank(match[0]), text)
    for found in SHOWN_ADDRESS.finditer(text):
        address = found["linked"] or found["bare"]
        right = address if address.startswith("http") else f"https://{address}"
        what = f"the address '{address}' stands in the text, hard to read and to hear"
        yield page.problem(found.start(), f"{what}. Write [what it leads to]({right}).")
