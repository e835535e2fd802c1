"""What copying from PDFs, Word and chat programs leaves in a text: joined letters, cut words, their own marks and blanks."""

import re
from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

JOINED = re.compile(r"\w*[\ufb00-\ufb06]\w*")
CUT = re.compile(r"\b(?P<first>[A-Za-z]{2,})-[ \t]*\n[ >]*(?!(?:and|or|to|nor)\b)(?P<rest>[a-z]{2,})")
CHAT = re.compile(
    r"【[^】\n]{0,60}】|:?contentReference\[oaicite[^\]\n]{0,20}\](?:\{[^}\n]{0,20}\})?|\bturn\d+(?:search|view|news)\d+\b"
    r"|(?i:\b(?:certainly|sure|of course|absolutely)[!,.] here(?:['’]s| is| are)\b"
    r"|\bas an ai(?: language)? (?:model|assistant)\b|\bI hope this helps\b"
    r"|\bhere(?:['’]s| is) (?:a|an|the|your) (?:revised|rewritten|updated|improved|simplified|shorter|plain[- ]language) (?:version|text)\b"
    r"|\blet me know if you(?:['’]d| would) like\b|\bwould you like me to\b)"
)
INDENT = re.compile(r"^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000][\s]*(?=\S)", re.MULTILINE)
BLANK_BEFORE = re.compile(r"(?<=[A-Za-z]{2})[ \t]+(?P<sign>[,.;])(?=\s|\Z)")
TWO_STOPS = re.compile(r"(?<=[A-Za-z]{2})\.\.(?![.\w/])")


def check_pasted(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(Problem(page.line_at(offset), message) for offset, message in _messages(page))


def _messages(page: SourcePage) -> Iterator[tuple[int, str]]:
    for found in JOINED.finditer(page.text):
        yield (
            found.start(),
            f"“{found[0]}” has a sign of PDFs that joins two letters, and no search finds it. Type the word anew.",
        )
    for found in CUT.finditer(page.text):
        yield (
            found.start(),
            f"“{found['first']}-” ends its line in the middle of a word. Join it: “{found['first']}{found['rest']}”.",
        )
    for found in CHAT.finditer(page.text):
        yield (
            found.start(),
            f"“{found[0]}” is what a chat program writes around its answer. Take it out, and cite a work for what it says.",
        )
    for found in INDENT.finditer(page.text):
        yield (
            found.end() - 1,
            "this line begins with blanks of another program, which indent nothing. Type spaces in their place.",
        )
    for found in BLANK_BEFORE.finditer(page.text):
        if page.source[found.start() : found.end()] == found[0]:  # In `text`, blanks stand for code.
            yield found.start(), f"a blank stands before “{found['sign']}”. Take it out."
    for found in TWO_STOPS.finditer(page.text):
        yield found.start(), "two full stops stand side by side. Take one out."
