"""The lines of a page that Markdown leaves as they are: inside raw tags, or behind a backslash."""

import re

from reading.page import SourcePage
from reading.void_elements import VOID

from .page_html import INLINE

TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)[^<>]*>")
READ = re.compile(r"\bmarkdown\b|<(?:details|summary)\b", re.IGNORECASE)  # guide/github.py has the latter read.
ESCAPED = re.compile(r"\\[\[@]")


def unread_lines(page: SourcePage) -> set[int]:
    """Their 1-based numbers; Markdown does read what stands in a tag within a line, such as <b>."""
    lines = {number for number, line in enumerate(page.source.split("\n"), 1) if ESCAPED.search(line)}
    opened: list[re.Match[str]] = []
    for tag in TAG.finditer(page.text):
        name = tag["name"].lower()
        if name in INLINE or name in VOID:
            continue
        if not tag["end"]:
            opened.append(tag)
        elif opened and opened[-1]["name"].lower() == name:
            first = opened.pop()
            if not READ.search(first[0]):
                lines.update(range(page.line_at(first.start()), page.line_at(tag.start()) + 1))
    return lines
