"""Stops at a page that nobody wrote by hand and that no reader of Markdown or YAML would come to the end of."""

import re

from citations.problem import Problem
from reading.deep_yaml import too_deep
from reading.front_matter import BLOCK

DEEPEST = 20  # Quotes and lists in each other; each one takes readers of Markdown several calls.
MARK = r"[ \t]*+(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))"
INDENTED = r"(?: {4}|\t)"
BEGINS = r"(?:[-*+>]|\d{1,9}[.)])[ \t]|!!!|\?\?\?"  # A list, a quote, a box.
TOO_DEEP = re.compile(rf"(?:{MARK}){{{DEEPEST + 1}}}|{INDENTED}{{{DEEPEST + 1}}}[ \t]*+(?:{BEGINS})")
LONGEST = 400_000  # Characters; a book has as many.
MOST_BRACKETS = 500  # In one block: Python-Markdown looks for the end of each from each on.
BLOCK_END = re.compile(r"\n[ \t>]*\n")
REMEDY = "Write it with fewer levels, as a list of its own."


def unreadably_deep(source: str) -> Problem | None:
    """The first place at which Python-Markdown or PyYAML would run out of memory, or of patience."""
    front = BLOCK.match(source)
    if front and (found := too_deep(front["inside"])):
        return Problem(found[0] + 2, f"in the front matter {found[1]}")
    for number, line in enumerate(source.split("\n"), start=1):
        if TOO_DEEP.match(line):
            return Problem(number, f"more than {DEEPEST} quotes or lists stand in each other here. {REMEDY}")
    if len(source) > LONGEST:
        return Problem(
            1, f"this page has {len(source):,} characters, and {LONGEST:,} are the most. Write several pages."
        )
    first = 1
    for block in BLOCK_END.split(source) if source.count("[") > MOST_BRACKETS else ():
        if block.count("[") > MOST_BRACKETS:
            remedy = "Take them out, or divide the text with empty lines."
            return Problem(first, f"more than {MOST_BRACKETS} square brackets stand in one block of text. {remedy}")
        first += block.count("\n") + 2
    return None
