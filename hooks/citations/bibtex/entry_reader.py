"""One `@article{key, …}` → its key and fields as written, with a Problem for each mistake in it."""

import re
import unicodedata
from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass

from ..known_fields import is_of_programs
from ..problem import Problem
from ..style.tex import plain
from .blocks import Block
from .cleaning import clean_addresses, cleaned, is_clean
from .field_parser import FIELD_FOLLOWS, FieldParser

# "@article{year=2001," has no key but a field; what holds other signs than a field's name may hold "=", as addresses do.
KEY = r"(?![A-Za-z][\w-]*=)[^\s,{}]*(?=\s*,)|[^\s,={}]*"
HEADER = re.compile(rf"@[ \t]*\w+\s*[{{(]\s*(?P<key>{KEY})\s*(?P<comma>,)?")
OPENING = re.compile(r"[{(]")
REST_OF_KEY = re.compile(r"(?P<rest>[^\n,={}]*),")
FIRST_SURNAME = re.compile(r"\W*(?P<name>\w+)")


@dataclass(frozen=True, slots=True)
class RawEntry:
    """`fields` by lower-case name with their lines; `key` is empty if there is none."""

    key: str
    type: str
    fields: dict[str, str]
    field_lines: dict[str, int]
    problems: tuple[Problem, ...]


def read_entry(block: Block, macros: MutableMapping[str, str]) -> RawEntry:
    """Reads as much of the entry as can be understood; never raises."""
    text = block.repaired
    key, start, mistakes = _read_key(text)
    parser = FieldParser(text, start, key or "this entry", macros)
    parser.read()
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    for field in parser.fields:
        name = field.name.lower()
        if name in fields:
            if not is_of_programs(name):
                mistakes.append((field.offset, f"'{key}' has the field '{name}' twice. Delete one of them."))
            continue
        fields[name] = " ".join(field.value.split())
        lines[name] = block.line + text.count("\n", 0, field.offset)
    if is_clean(text):
        clean_addresses(fields)
    else:
        fields = cleaned(fields)
    if not key:
        mistakes.append((0, _missing_key(block.type, fields)))
    return RawEntry(key, block.type, fields, lines, (*block.problems, *_found(block, [*mistakes, *parser.mistakes])))


def read_macro(block: Block, macros: MutableMapping[str, str]) -> list[Problem]:
    """Adds what `@string{jco = "J Clin Oncol"}` defines to `macros`."""
    opening = OPENING.search(block.repaired)
    assert opening  # What made it a block.
    parser = FieldParser(block.repaired, opening.end(), "@string", macros)
    parser.read()
    for field in parser.fields:
        macros[field.name] = field.value
    return _found(block, parser.mistakes)


def _read_key(text: str) -> tuple[str, int, list[tuple[int, str]]]:
    """The key, where the fields begin, and mistakes."""
    header = HEADER.match(text)
    assert header  # What made it a block; all but its bracket may be missing.
    key, end = header["key"], header.end()
    if header["comma"] or end >= len(text) - 1:
        return key, end, []
    if not key:
        return "", end, []
    if text[end] == "=":  # "@article{title = …": what looks like the key is the first field.
        return "", header.start("key"), []
    rest = REST_OF_KEY.match(text, end)
    if rest and not FIELD_FOLLOWS.match(text, end) and "\n" not in text[header.start("key") : end]:
        key = " ".join(text[header.start("key") : rest.end() - 1].split())
        return key, rest.end(), [(header.start("key"), _key_with_space(key))]
    return (
        key,
        end,
        [(header.end("key") - 1, f"a comma is missing after the key '{key}'. Add it at the end of this line.")],
    )


def _key_with_space(key: str) -> str:
    return f"the key '{key}' contains a space. Write it as '{key.replace(' ', '')}'."


def _missing_key(type_: str, fields: dict[str, str]) -> str:
    first = FIRST_SURNAME.match(plain(fields.get("author", "") or fields.get("title", "")))
    name = (
        unicodedata.normalize("NFKD", first["name"]).encode("ascii", "ignore").decode().lower() if first else "surname"
    )
    year = re.search(r"\d{4}", fields.get("year", "") or fields.get("date", ""))
    key = f"{name or 'surname'}{year[0] if year else ''}"
    return f"this entry has no key, so no page can cite it. Begin it with a key of your choice: '@{type_}{{{key},'."


def _found(block: Block, mistakes: Iterable[tuple[int, str]]) -> list[Problem]:
    return [Problem(block.line + block.repaired.count("\n", 0, offset), message) for offset, message in mistakes]
