"""The house form of references.bib: one field a line, in one order, `=` in one column; by key, one empty line between."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citations.bibtex.blocks import Block
from citations.bibtex.braces import end_of_group
from citations.bibtex.normalize import FIELDS
from citations.exports.bibtex import AFTER_OTHERS, BEFORE_OTHERS
from citations.style.date_words import MONTHS

HEADER = re.compile(r"@[ \t]*(?P<type>\w+)\s*[{(]\s*(?P<key>[^\s,={}]+)\s*")
COMMENT = re.compile(r"(?P<before>[\s,]*)(?P<comment>%[^\n]*)")
NAME = re.compile(r"[\s,]*(?P<name>[A-Za-z][\w:+-]*)\s*=\s*")
BARE = re.compile(r"[^\s,#{}\"%=]+")
HASH = re.compile(r"\s*#\s*")
SPACE = re.compile(r"\s+")
RANGE = re.compile(r"(?<=\w)\s*(?:-{1,3}|–|—)\s*(?=\w)")


class NotRegular(ValueError):
    """The entry's text is none that can be put into another form without a risk to its meaning."""


@dataclass(slots=True)
class _Field:
    name: str
    value: str
    above: list[str]
    beside: str = ""


def house_entry(type_: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry from its values as TeX without outer braces; a month is a name's first three letters, bare."""
    values = [_Field(name, text if name == "month" else f"{{{text}}}", []) for name, text in fields.items()]
    return _lines(type_, key, values, [])


def house_block(block: Block) -> str:
    """The same entry in house form, the comments in it beside their fields; raises NotRegular."""
    fields, comments = _fields(block.text, _header(block).end(), len(block.text) - 1)
    return _lines(block.type, key_of(block), fields, comments)


def key_of(block: Block) -> str:
    """The key as written; raises NotRegular without one."""
    return _header(block)["key"]


def _header(block: Block) -> re.Match[str]:
    header = HEADER.match(block.text)
    if header is None:
        raise NotRegular(block.text)
    return header


def _lines(type_: str, key: str, fields: Iterable[_Field], comments_at_end: list[str]) -> str:
    lines = [f"@{type_}{{{key},"]
    for field in sorted(fields, key=lambda field: _rank(field.name)):
        lines += [f"  {comment}" for comment in field.above]
        lines.append(f"  {field.name:<9} = {field.value},{field.beside}")
    lines += [f"  {comment}" for comment in comments_at_end]
    return "\n".join([*lines, "}\n"])


def _rank(name: str) -> tuple[int, int, str]:
    """The order of the export; a field under BibLaTeX's name stands where BibTeX's would."""
    name = FIELDS.get(name, name)
    if name in BEFORE_OTHERS:
        return 0, BEFORE_OTHERS.index(name), name
    return (2, AFTER_OTHERS.index(name), name) if name in AFTER_OTHERS else (1, 0, name)


def _fields(text: str, position: int, end: int) -> tuple[list[_Field], list[str]]:
    fields: list[_Field] = []
    comments: list[str] = []
    while text[position:end].strip(" \t\n,"):
        if comment := COMMENT.match(text, position, end):
            if fields and "\n" not in comment["before"] and not comments:
                fields[-1].beside = f"  {comment['comment'].rstrip()}"
            else:
                comments.append(comment["comment"].rstrip())
            position = comment.end()
        else:
            field, position = _field(text, position, end)
            field.above, comments = comments, []
            fields.append(field)
    return fields, comments


def _field(text: str, position: int, end: int) -> tuple[_Field, int]:
    name = NAME.match(text, position, end)
    if name is None:
        raise NotRegular(text[position:end])
    parts, position = _parts(text, name.end(), end)
    written = name["name"].lower()
    return _Field(written, _value(written, parts), []), position


def _parts(text: str, position: int, end: int) -> tuple[list[str], int]:
    """What `#` joins: groups in braces, quotations, and bare words, with the offset after them."""
    parts = []
    while True:
        after = _end_of_part(text, position, end)
        parts.append(text[position:after])
        joined = HASH.match(text, after, end)
        if joined is None:
            return parts, after
        position = joined.end()


def _end_of_part(text: str, position: int, end: int) -> int:
    if text[position] == "{":
        after = end_of_group(text, position)
    elif text[position] == '"':
        after = _end_of_quotation(text, position)
    else:
        bare = BARE.match(text, position, end)
        after = bare.end() if bare else None
    if after is None or after > end:
        raise NotRegular(text[position:end])
    return after


def _end_of_quotation(text: str, position: int) -> int | None:
    depth = 0
    for offset in range(position + 1, len(text)):
        depth += {"{": 1, "}": -1}.get(text[offset], 0)
        if text[offset] == '"' and depth == 0:
            return offset + 1
    return None


def _value(name: str, parts: list[str]) -> str:
    """In braces if it is one text; a name of a month as BibTeX's macro; macros and joined parts stay."""
    if len(parts) > 1 or (parts[0][0] not in '{"' and not parts[0].isdecimal()):
        return SPACE.sub(" ", " # ".join(parts))
    text = parts[0][1:-1] if parts[0][0] in '{"' else parts[0]
    text = SPACE.sub(" ", text).strip()
    if name == "month" and text in MONTHS:
        return text[:3].lower()
    is_range = name == "pages" and "\\" not in text  # The dash of "\b- a" is the letter of an accent.
    return f"{{{RANGE.sub('--', text) if is_range else text}}}"
