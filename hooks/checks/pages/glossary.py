"""What is wrong in the glossary page: an explanation without its colon, a term twice or within another, terms out of the order of the alphabet."""

import re
from collections.abc import Iterator
from itertools import pairwise

from citations.problem import Problem
from reading.page import SourcePage
from reading.terms import ENTRY

from .sentence_ends import SMALL as SMALL_WORD

# Some lines of text that no mark begins, such as a term whose explanation lost its colon.
BLOCK = re.compile(r"(?<=\n\n)(?P<first>[A-Za-z0-9][^\n]*)(?P<rest>(?:\n(?!\n)[^\n]+)*)")
SMALL = re.compile(r"[a-z]{3}")
WITHIN = re.compile(r"^:[ \t]+[^\n]*(?:\n[ \t]+[^\n]*)*\n(?P<name>[A-Za-z0-9][^\n]*)\n:[ \t]", re.MULTILINE)
OPEN = re.compile(r"[a-z)]$")
IN_ORDER = re.compile(r"[^a-z0-9 ]+")


def check_glossary(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    entries = list(ENTRY.finditer(page.text))
    return sorted(
        [
            *_without_colon(page, entries),
            *_out_of_order(page, entries),
            *_small(page, entries),
            *_within(page),
            *_no_sentence(page, entries),
        ]
    )


def _within(page: SourcePage) -> Iterator[Problem]:
    for found in WITHIN.finditer(page.text):
        what = f"“{found['name'].strip()}” would stand within the explanation above it"
        yield page.problem(found.start("name"), f"{what}. Write an empty line between them.")


def _small(page: SourcePage, entries: list[re.Match[str]]) -> Iterator[Problem]:
    for entry in entries:
        if SMALL.match(entry["names"]):
            name = entry["names"].split("\n")[0].strip()
            yield page.problem(entry.start(), f"the term “{name}” begins small. Write “{name[0].upper()}{name[1:]}”.")


def _no_sentence(page: SourcePage, entries: list[re.Match[str]]) -> Iterator[Problem]:
    for entry in entries:
        name = entry["names"].split("\n")[0].strip()
        if SMALL_WORD.match(entry["explanation"]):
            yield page.problem(
                entry.start("explanation"), f"the explanation of “{name}” begins small. Write its first letter large."
            )
        if OPEN.search(entry["explanation"]) and page.text[entry.end() : entry.end() + 2] in ("", "\n", "\n\n"):
            yield page.problem(
                entry.start("explanation"),
                f"the explanation of “{name}” has no full stop. Add it, or the end of the sentence.",
            )


def _without_colon(page: SourcePage, entries: list[re.Match[str]]) -> Iterator[Problem]:
    if not entries:
        return
    for block in BLOCK.finditer(page.text, entries[0].end(), entries[-1].start()):
        if "\n:" not in block["rest"] and not page.text[block.end() :].lstrip("\n").startswith(":"):
            what = f"“{block['first']}” has no explanation"
            yield page.problem(block.start(), f"{what}. Begin the line below it with ':   '.")


def _out_of_order(page: SourcePage, entries: list[re.Match[str]]) -> Iterator[Problem]:
    for before, after in pairwise(entries):
        first, second = (entry["names"].split("\n")[0].strip() for entry in (before, after))
        if _place(first) == _place(second):
            yield page.problem(after.start(), f"“{second}” is explained twice. Take one of the two out.")
        elif _place(first) > _place(second):
            yield page.problem(
                after.start(), f"“{second}” stands behind “{first}”. Move it to its place in the alphabet."
            )


def _place(name: str) -> str:
    return " ".join(IN_ORDER.sub(" ", name.lower()).split())
