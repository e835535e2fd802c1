"""Signs that reach readers as they were typed, and were meant as something else: a citation, bold, a list, a box."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from citations.problem import Problem
from reading.page import SourcePage

from .page_html import PageHTML
from .unread import unread_lines

IN_TAG = 'In a raw tag, write markdown="1" into the tag'
UNREAD = f"{IN_TAG}; else take the backslash before it out"


@dataclass(frozen=True)
class Sign:
    """What `pattern` finds in the text of a finished page; `shown` in it is quoted in the message."""

    pattern: re.Pattern[str]
    remedy: str
    in_raw_alone: bool = False  # Elsewhere the tool for the structure of Markdown says it.


def _sign(pattern: str, remedy: str, *, in_raw_alone: bool = False) -> Sign:
    return Sign(re.compile(pattern, re.MULTILINE), remedy, in_raw_alone)


# Each begins with what is typed, and reads on for a few words so that its line is found.
SIGNS: Sequence[Sign] = (
    _sign(r"(?P<shown>\\(?:cite|footcite|parencite|textcite|autocite)[a-z]*\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\})", "is LaTeX. Write [@key]."),
    _sign(r"(?P<shown>\[(?! )[^\[\]\n]{1,80}\]\([^()\s]{1,200}\))", f"is no link here. {UNREAD}."),
    _sign(r"(?P<shown>\*\*(?=\S)[^*\n]{1,80}\*\*)", f"is not bold here. {UNREAD}."),
    _sign(r"(?P<shown>\*\*)(?=[^\s*])[^*\n]{0,24}", "makes nothing bold: the two stars at the end are missing. Add them."),
    _sign(r"[^*\n]{0,24}[^\s*](?P<shown>\*\*)(?!\*)", "makes nothing bold: the two stars at the beginning are missing. Add them."),
    _sign(r"(?P<shown>~~)(?=\S)[^~\n]{0,24}", f"strikes nothing out here. {UNREAD}."),
    _sign(r"(?<!=)(?P<shown>==[^=\n]{1,60}==)(?!=)", "marks nothing. Write **bold**."),
    _sign(r"(?<!\+)(?P<shown>\+\+[^+\n]{1,40}\+\+)(?!\+)", "draws no key. Write the name of the key."),
    _sign(r"(?P<shown>\^[^\^\s]{1,20}\^)", "raises nothing. Write <sup>2</sup>."),
    _sign(r"(?<![\w:])(?P<shown>:[a-z][a-z0-9_+-]*:)(?![\w:])", "draws no picture. Write it in words, or take it out."),
    _sign(r"(?P<shown>\\)$", "at the end of a line breaks no line here. Begin a new paragraph."),
    _sign(r"^[ \t]*(?P<shown>:{3,}) ?\w*[^\n]{0,24}", 'begins no box. Write !!! note "The title".'),
    _sign(r"^[ \t]*(?P<shown>={3,}) ?[\"“][^\n]{0,24}", "begins no tab. Write a heading."),
    _sign(r"(?P<shown>\[!\w+\])", "begins no box of this kind. Write [!NOTE], [!TIP] or [!WARNING] alone on the first line, or !!! note."),
    _sign(r"^[ \t]*(?P<shown>\[[ xX]?\]) [^\n]{0,24}", "draws no box to tick here. Begin the line with '- [ ] '."),
    _sign(r"^[ \t]*(?P<shown>[•·▪◦‣●○∙■□–—])[ \t]+[^\n]{0,24}", "is a bullet from another program. Write '- ', with an empty line above the list."),
    _sign(r"^[ \t]*(?P<shown>o)[ \t]+(?=[A-Z])[^\n]{0,24}", "is a bullet from another program. Write '- ', with an empty line above the list."),
    _sign(r"^[ \t]*(?P<shown>[-*+])[ \t]+(?=\S)[^\n]{0,24}", f"begins no list here. Put an empty line above it. {IN_TAG}.", in_raw_alone=True),
    _sign(r"^[ \t]*(?P<shown>[-*+])(?=[A-Za-z])[^\n]{0,24}", "begins no list without a space. Write '- '."),
    _sign(r"^[ \t]*(?P<shown>(?:\d{1,2}|[a-z])\))[ \t]+[^\n]{0,24}", "begins no list here. Write '1. '."),
    _sign(r"^[ \t]*(?P<shown>#{1,6})[ \t]+[^\n]{0,24}", f"begins no heading here. {IN_TAG}.", in_raw_alone=True),
    _sign(r"^[ \t]*(?P<shown>\|)(?=[^\n]*\w)[^\n|]{0,24}\|[^\n]{0,60}", f"begins no table here. Put an empty line above it, and a line of dashes below its first. {IN_TAG}."),
    _sign(r"(?P<shown>\{ *grade(?!:)[^{}\n]*\})", "is no measure. Write {grade: tests.md}."),
    _sign(r"(?P<shown>\{(?! *grade:)[^{}\n]{0,60}\})", "does nothing here. Write it at the end of its paragraph, or take it out."),
    _sign(r"\b\w{1,24}(?P<shown> ?--+ ?)(?=\w)", "is no dash. Write a comma, or a full stop and a new sentence."),
    _sign(r"(?P<shown></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]{0,80})?/?>)", "is HTML that is not read. Write it as Markdown, or take it out."),
    _sign(r"(?P<shown>&(?:nbsp|lt|gt|amp|quot|[mn]dash|hellip|#\d{1,5});)", "is an entity that is not read. Type the sign itself."),
    _sign(r"(?P<shown>!\[[^\[\]\n]{0,80}\]\()", f"shows no image here. {UNREAD}."),
    _sign(r"(?P<shown>\[\[[^\[\]\n]{1,60}\]\])", "is no link. Write [text](page.md)."),
    _sign(r"(?P<shown>\[TOC\])", "makes no contents. Take it out, for the menu shows them."),
    _sign(r"^[ \t]*(?P<shown>`{3,}|~{3,})[^\n]{0,24}", "begins no block here. Put it on a line of its own."),
    _sign(r"(?P<shown>\$\$?\\[a-z]+[^$\n]{0,60}\$)", "is no formula here. Write it in words."),
)  # fmt: skip
# Elsewhere the citations themselves say what is wrong with these.
CITATION = re.compile(r"(?P<shown>\[-?@[\w:.-]+[^\[\]\n]{0,80}\])|(?<![\w@.\[;-])(?<!; )(?P<bare>@(?P<key>[a-z]\w*))")
MARKDOWN = re.compile(r"\*\*[^*\n]+\*\*|\[@[^\]\n]*\]|\[[^\]\n]+\]\([^)\n]*\)|(?<!\w)__[^_\n]+__(?!\w)|`[^`\n]+`")
BACKSLASH = re.compile(r"\\(?=[^\w\s])")
GAP = r"[\s>]+"
ENOUGH = 24  # Letters by which a place is found where Markdown stands behind them.


def check_leftovers(page: SourcePage, read: PageHTML, keys: Collection[str] = ()) -> list[Problem]:
    """The problems of a page whose finished text is in `read`, each at the line where it was typed."""
    return sorted({*_leftovers(page, read.text), *_citations(page, read.text, keys)})


def signs_in_plain_text(text: str) -> Iterator[str]:
    """What is wrong in a text that is read as no Markdown, such as the name of a page in the menu."""
    for found in MARKDOWN.finditer(text):
        yield f"'{found[0]}' is shown as it stands, for this is no page. Take the signs out."


def _leftovers(page: SourcePage, text: str) -> Iterator[Problem]:
    source, unread = _Typed(page), unread_lines(page)
    told: set[int] = set()
    for sign in SIGNS:
        for found in sign.pattern.finditer(text):
            if not told.isdisjoint(range(*found.span("shown"))):
                continue  # It is part of a sign that was named already.
            told.update(range(*found.span("shown")))
            line = source.line_of(found[0], found[0][:ENOUGH], found["shown"])
            if line in unread or not sign.in_raw_alone:
                yield Problem(line, f"'{found['shown'].strip()}' {sign.remedy}")


def _citations(page: SourcePage, text: str, keys: Collection[str]) -> Iterator[Problem]:
    """In raw HTML or behind a backslash; a bare @word is one if it is one of `keys`."""
    source, unread = _Typed(page), unread_lines(page)
    for found in CITATION.finditer(text):
        shown = found["shown"] or found["bare"]
        if (found["shown"] or found["key"] in keys) and (line := source.line_of(found[0], shown)) in unread:
            yield Problem(line, f"'{shown}' is no citation here. {UNREAD}.")


class _Typed:
    """A page's file, to find where a text of the finished page was typed."""

    def __init__(self, page: SourcePage) -> None:
        start = page.front_matter.end if page.front_matter else 0
        self._first = page.first_line
        self._lines_above = page.source.count("\n", 0, start)
        self._text = BACKSLASH.sub("", page.source[start:])
        self._searched: dict[str, int] = {}

    def line_of(self, *texts: str) -> int:
        """Of the first of them that is there; asked for the same text again, the next place; else the first line."""
        for written in (way for text in texts for way in (text, escape(text, quote=False))):
            words = written.split()
            place = re.compile(GAP.join(map(re.escape, words))) if words else None
            at = place.search(self._text, self._searched.get(written, 0)) if place else None
            if at:
                self._searched[written] = at.end()
                return self._text.count("\n", 0, at.start()) + self._lines_above + 1
        return self._first
