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
    unless_escaped: bool = False  # "\\*" is a star that is meant.


def _sign(pattern: str, remedy: str, *, in_raw_alone: bool = False, unless_escaped: bool = False) -> Sign:
    return Sign(re.compile(pattern, re.MULTILINE), remedy, in_raw_alone, unless_escaped)


# Each begins with what is typed, and reads on for a few words so that its line is found; or its line is that of the
# words before it.
SIGNS: Sequence[Sign] = (
    _sign(r"(?P<shown>\\(?:cite|footcite|parencite|textcite|autocite)[a-z]*\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\})", "is LaTeX. Write [@key]."),
    _sign(r"(?P<shown>\[(?! )[^\[\]\n]{1,80}\]\([^()\s]{1,200}\))", f"is no link here. {UNREAD}."),
    _sign(r"(?P<shown>\*\*(?=\S)[^*\n]{1,80}\*\*)", f"is not bold here. {UNREAD}."),
    _sign(r"(?P<shown>\*\*)(?=[^\s*])[^*\n]{0,24}", "makes nothing bold: the two stars at the end are missing. Add them."),
    _sign(r"(?<=[^\s*])(?P<shown>\*\*)(?!\*)", "makes nothing bold: the two stars at the beginning are missing. Add them."),
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
    _sign(r"(?<![\w*])(?P<shown>\*{1,3})(?=[A-Za-z])[^*\n]{1,24}", "is a star that makes nothing italic or bold. Add its other one, or take it out.", unless_escaped=True),
    _sign(r"(?<![\w_])(?P<shown>__?)(?=[A-Za-z])[^_\n]{1,24}", "makes nothing italic. Write *a word*.", unless_escaped=True),
    _sign(r"(?<!`)(?P<shown>`{1,2})(?!`)[^`\n]{0,24}", "is half of the mark of code. Add its other one, or write ’ for an apostrophe.", unless_escaped=True),
    _sign(r"(?P<shown>\([\w./-]+\.md(?:#[\w-]*)?\)\[[^\[\]\n]{1,60}\])", "is a link the wrong way round. Write [text](page.md)."),
    _sign(r"(?P<shown>\]\([\w./:-]+(?:#[\w-]*)?)(?![^\n]*\))", "is a link that is never closed. Add ')'."),
    _sign(r"(?<!\w)(?P<shown>!\[[^\[\]\n]{1,60}\])", "shows no image. Write ![what it shows](assets/file.svg)."),
    _sign(r"(?P<shown>\|\|[^|\n]{1,40}\|\||%%[^%\n]{1,40}%%)", "hides or marks nothing. Take the signs out."),
    _sign(r"^[ \t]*(?P<shown>%%|//|/\*) [^\n]{0,24}", "begins no comment. Write <!-- a note -->."),
    _sign(r"(?<![\w$])(?P<shown>\$[A-Za-z][^$\n]{0,40}\$)(?!\w)", "is no formula here. Write it in words."),
    _sign(r"(?P<shown>\\(?:[nrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|text[a-z]{2,4}|emph|item|newline))(?![a-zA-Z])", "is a sign of a program. Type what it stands for."),
    _sign(r"(?P<shown>&[A-Za-z][A-Za-z0-9]{1,20};)", "is no entity. Type the sign itself."),
    _sign(r"(?P<shown>[âÃÂ][\u0080-\u00bf€™œ“”‚ƒ„…†‡‰Š‹Œ˜š›žŸ]+|\ufffd|[\ue000-\uf8ff])", "is a letter that a program broke. Type it anew."),
    _sign(r"(?<![<\-=])(?P<shown><-|<!--|-->|(?<!-)->|=>)(?![\-=>])", "is no arrow or comment here. Write it in words, or take it out."),
    _sign(r"(?<!\w)(?P<shown>''(?=\w)|``)[^\n]{0,24}", "makes nothing italic. Write *a word*."),
    _sign(r"^[ \t]*(?P<shown>= [^=\n]{1,40} =)$", "begins no heading here. Write '## '."),
    _sign(r"^[^\[\]\n]*(?P<shown>\])", "is a bracket without its other one. Add it, or take it out."),
    _sign(r"^[ \t]*(?P<shown>:)[ \t]+[^\n]{0,24}", "explains no word here. Write the word on the line above, and ':   ' before its meaning."),
    _sign(r"^[ \t]*(?P<shown>>)[^\n]{0,24}", "begins no quotation here. Put an empty line above it."),
    _sign(r"(?P<shown>\$\$?\\[a-z]+[^$\n]{0,60}\$)", "is no formula here. Write it in words."),
)  # fmt: skip
# Elsewhere the citations themselves say what is wrong with these.
CITATION = re.compile(r"(?P<shown>\[-?@[\w:.-]+[^\[\]\n]{0,80}\])|(?<![\w@.\[;-])(?<!; )(?P<bare>@(?P<key>[a-z]\w*))")
MARKDOWN = re.compile(r"\*\*[^*\n]+\*\*|\[@[^\]\n]*\]|\[[^\]\n]+\]\([^)\n]*\)|(?<!\w)__[^_\n]+__(?!\w)|`[^`\n]+`")
KEY = re.compile(r"(?<![\w@/.-])[a-z]{2,}(?:19|20)\d\d[a-z]?(?![\w/-])")
BARE_KEY = re.compile(r"@\w")
BACKSLASH = re.compile(r"\\(?=[^\w\s])")
GAP = r"[\s>]+"
ENOUGH = 24  # Letters by which a place is found where Markdown stands behind them.


def check_leftovers(page: SourcePage, read: PageHTML, keys: Collection[str] = ()) -> list[Problem]:
    """The problems of a page whose finished text is in `read`, each at the line where it was typed."""
    told: set[int] = set()  # Where a sign stands that was named already.
    signs = set(_leftovers(page, read.text, told))
    return sorted({*signs, *_citations(page, read.text, keys), *_keys(page, read.text, keys, told)})


def signs_in_plain_text(text: str) -> Iterator[str]:
    """What is wrong in a text that is read as no Markdown, such as the name of a page in the menu."""
    for found in MARKDOWN.finditer(text):
        yield f"'{found[0]}' is shown as it stands, for this is no page. Take the signs out."


def _leftovers(page: SourcePage, text: str, told: set[int]) -> Iterator[Problem]:
    source, unread = _Typed(page), unread_lines(page)
    for sign in SIGNS:
        for found in sign.pattern.finditer(text):
            if not told.isdisjoint(range(*found.span("shown"))):
                continue  # It is part of a sign that was named already.
            told.update(range(*found.span("shown")))
            if sign.unless_escaped and source.is_escaped(found[0][found.start("shown") - found.start() :]):
                continue
            words = found[0] if found[0] != found["shown"] else _up_to(found)
            line = source.line_of(words, found[0], found[0][:ENOUGH], found["shown"])
            if line in unread or not sign.in_raw_alone:
                yield Problem(line, f"'{found['shown'].strip()}' {sign.remedy}")


def _up_to(found: re.Match[str]) -> str:
    """What stands before it on its line, and itself."""
    return found.string[max(0, found.start() - ENOUGH) : found.end()].rpartition("\n")[2]


def _keys(page: SourcePage, text: str, keys: Collection[str], told: set[int]) -> Iterator[Problem]:
    """Keys that readers see: "[see daloiso2024]". Of "[daloiso2024]" pages/keys.py says it."""
    source = _Typed(page)
    for found in KEY.finditer(text):
        is_alone = text[max(0, found.start() - 1) : found.end() + 1] == f"[{found[0]}]"
        is_said = is_alone or found.start() in told
        if found[0] in keys and not is_said and not BARE_KEY.search(text, max(0, found.start() - 1), found.end()):
            line = source.line_of(found[0])
            yield Problem(line, f"readers see the key '{found[0]}' as it stands. Write [@{found[0]}] to cite it.")


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
        self._written = page.source[start:]
        self._text = BACKSLASH.sub("", self._written)
        self._searched: dict[str, int] = {}

    def is_escaped(self, text: str) -> bool:
        """Whether a backslash stands before each sign of it where it was typed."""
        return f"\\{text[:8]}" in self._written and text[:8] not in self._written.replace(f"\\{text[:8]}", "")

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
