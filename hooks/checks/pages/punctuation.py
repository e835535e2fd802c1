"""Marks that lack their other half or their blank, and lines in capitals."""

import re
from collections.abc import Iterator

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage, blank
from reading.passages import CHART, Passage
from reading.sentences import CODE

from .links import DEFINITION, LINK, RAW_TAG
from .not_links import OPEN, SHOWN_ADDRESS

NO_BLANK = re.compile(r"(?<![\w./@&;-])(?P<before>[a-z]{3,})(?P<sign>[,;])(?P<after>[a-z]+)\b")
TOUCHES_BOLD = re.compile(
    r"\b(?P<before>[A-Za-z]{2,})\*\*(?P<bold>[A-Za-z][^*\n]{1,60})\*\*|\*\*(?P<bold2>[A-Za-z][^*\n]{2,60}[a-z])\*\*(?P<after>[a-z]{2,})"
)
NO_HALF = re.compile(r"[:;]-?[()](?!\w)|\d[\"”″']")  # ":-(" is a face, and 5" are five inches.
COUNTED = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}|[a-z])\)")  # "1) a book, b) a pen": they count.
LOUD = re.compile(r"(?:[A-Z][A-Z'’,-]*[ :!]+){3,}[A-Z'’]{2,}[.!:]?")
LOUD_WORD = re.compile(
    r"(?<![\w!“\"-])(?<![A-Z] )(?:NEVER|ALWAYS|NOT|MUST|ONLY|EVERY|CANNOT|BEFORE|AFTER|ANY|STOP)(?![\w-])(?! [A-Z]{2})"
)
LARGE = re.compile(
    r"(?<![\w’'.-])(?:an?|the|your|my|have|get|of|with|for|after|before|during|and|or) (?P<word>Biops(?:y|ies)|Chemotherapy|Immunotherapy|Radiation|Radiotherapy"
    r"|Surgery|Scans?|Doctors?|Nurses?|Oncologists?|Surgeons?|Dentists?|Pharmacists?|Hospice|Tumou?rs?|Metastas[ei]s|Steroids?|Opioids?|Antibiotics?)\b"
    r"(?! (?:[A-Z]|and [A-Z]|of [A-Z]|to ))(?=[ .,;:?!)])"
)
IN_TAG = Rare(r"<[A-Za-z][^<>]*=\s*[“”‘’][^<>]*>", ("=“", "=”", "=‘", "=’", "= “", "= ”"))
LETTERS_OF_LOUD = 16  # Shorter, it may be a name: "US FDA and EU EMA".


def check_punctuation(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_blanks(page), *_halves(page), *_signs(page), *_in_tags(page)})


def _blanks(page: SourcePage) -> Iterator[Problem]:
    text = page.text
    for pattern in (LINK, DEFINITION, SHOWN_ADDRESS, RAW_TAG):
        text = pattern.sub(lambda match: blank(match[0]), text)
    for found in NO_BLANK.finditer(text):
        right = f"{found['before']}{found['sign']} {found['after']}"
        yield page.problem(found.start(), f"a blank is missing in “{found[0]}”. Write “{right}”.")
    for found in TOUCHES_BOLD.finditer(text):
        remedy = "Write a blank between the word and the stars."
        yield page.problem(found.start(), f"“{found[0]}” has bold that touches a word. {remedy}")


def _signs(page: SourcePage) -> Iterator[Problem]:
    """What stands in running text alone: code, comments and addresses are no text here."""
    text = RAW_TAG.sub(lambda match: blank(match[0]), page.text)
    for found in LOUD_WORD.finditer(text):
        what = f"“{found[0]}” is in capitals, which are hard to read and sound angry"
        yield page.problem(found.start(), f"{what}. Write it small, **bold** if it must stand out.")
    for found in LARGE.finditer(text):
        yield page.problem(
            found.start("word"),
            f"“{found['word']}” is no name, and stands within a sentence. Write “{found['word'].lower()}”.",
        )


def _in_tags(page: SourcePage) -> Iterator[Problem]:
    for found in IN_TAG.found_in(page.text):
        what = f"“{found[0]}” has curly quotes, and a browser reads them as part of the value"
        yield page.problem(found.start(), f"{what}. Type straight ones.")


def _halves(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        if passage.kind == CHART:
            continue
        words = _words(passage)
        text = NO_HALF.sub("", words)
        if text.count("(") > text.count(")"):
            yield Problem(_line(passage, "("), "a parenthesis is never closed. Add ')', or take '(' out.")
        if COUNTED.sub("", text).count(")") > text.count("("):
            yield Problem(
                _line(passage, ")"), "a parenthesis is closed that was never opened. Add '(', or take ')' out."
            )
        if all(each.count('"') % 2 or each.count("“") != each.count("”") for each in (words, text)):
            where = _line(passage, '"', "“", "”")
            yield Problem(where, "a quotation mark lacks its other half. Add it, or take it out.")
        if (found := LOUD.search(text)) and sum(map(str.isalpha, found[0])) >= LETTERS_OF_LOUD:
            what = f"“{found[0][:40].strip()}” is in capitals, which are hard to read and sound angry"
            yield Problem(passage.line, f"{what}. Write it as a sentence, **bold** if it must stand out.")


def _words(passage: Passage) -> str:
    """As readers see them: without code, tags and the addresses of links, in which both marks may stand alone."""
    text = "\n".join(text for _, text in passage.lines)
    text = RAW_TAG.sub("", CODE.sub("", text))
    for link in (LINK, OPEN):
        text = link.sub(lambda match: match["text"], text)
    return text.replace("\n", " ")


def _line(passage: Passage, *signs: str) -> int:
    """The last line that has one of the signs."""
    lines = [number for number, text in passage.lines if any(sign in text for sign in signs)]
    return lines[-1] if lines else passage.line
