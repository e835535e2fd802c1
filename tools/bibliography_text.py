"""references.bib as text: an entry or a field goes in at its place, every other byte stays."""

import re
from collections.abc import Sequence

from citations.bibliography import Bibliography

LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
HEADER = re.compile(r"@[ \t]*\w+\s*[{(][^\s,={}]+\s*,")


def insert_entry(text: str, bibliography: Bibliography, key: str, entry: str) -> str:
    """`entry` stands before the first one whose key is greater, above the comment of that one; else at the end."""
    newline = _newline(text)
    entry = entry.replace("\n", newline)
    following = next((each for each in bibliography.lines if each.lower() > key.lower()), None)
    if following is None:
        gap = newline * (2 - _newlines_at_end(text)) if text.strip("\ufeff") else ""
        return text + gap + entry
    lines = text_lines(text)
    index = bibliography.lines[following] - 1
    while index > 0 and lines[index - 1].startswith("%"):
        index -= 1
    return "".join([*lines[:index], entry, newline, *lines[index:]])


def insert_field(text: str, bibliography: Bibliography, key: str, name: str, value: str) -> str:
    """The field stands above the entry's `annote`, or first if there is none."""
    newline = _newline(text)
    field = f"  {name:<9} = {{{value}}},"
    lines = text_lines(text)
    annote = bibliography.field_lines[key].get("annote")
    if annote and re.match(r"[ \t]*annot", lines[annote - 1]):
        lines.insert(annote - 1, field + newline)
        return "".join(lines)
    before = "".join(lines[: bibliography.lines[key] - 1])
    rest = text[len(before) :]
    header = HEADER.search(rest)
    return before + rest[: header.end()] + newline + field + rest[header.end() :] if header else text


def comment_above(lines: Sequence[str], line: int) -> str:
    """Of the lines of a file, those that begin with % directly above the one with the number `line`."""
    index = end = line - 1
    while index > 0 and lines[index - 1].startswith("%"):
        index -= 1
    return "".join(lines[index:end])


def text_lines(text: str) -> list[str]:
    """Split as the reader counts them, unlike str.splitlines, which knows further line ends."""
    return [line for line in LINE.findall(text) if line]


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _newlines_at_end(text: str) -> int:
    end = text.replace("\r\n", "\n")
    return min(2, len(end) - len(end.rstrip("\n")))
