"""Signs that reach readers as they were typed, and were meant as something else: a citation, bold, a list, a box."""

import re
from collections.abc import Collection, Iterator
from html import escape

from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import CODE

from .page_html import PageHTML
from .typed_signs import SIGNS, UNREAD
from .unread import unread_lines

# Elsewhere the citations themselves say what is wrong with these.
CITATION = re.compile(r"(?P<shown>\[-?@[\w:.-]+[^\[\]\n]{0,80}\])|(?<![\w@.\[;-])(?<!; )(?P<bare>@(?P<key>[a-z]\w*))")
MARKDOWN = re.compile(r"\*\*[^*\n]+\*\*|\[@[^\]\n]*\]|\[[^\]\n]+\]\([^)\n]*\)|(?<!\w)__[^_\n]+__(?!\w)|`[^`\n]+`")
KEY = re.compile(r"(?<![\w@/.-])[a-z]{2,}(?:19|20)\d\d[a-z]?(?![\w/-])")
BARE_KEY = re.compile(r"@\w")
BACKSLASH = re.compile(r"\\(?=[^\w\s])")
BULLET = re.compile(r"^\s*\*\s")
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
        for found in sign.found_in(text):
            if not told.isdisjoint(range(*found.span("shown"))):
                continue  # It is part of a sign that was named already.
            told.update(range(*found.span("shown")))
            if sign.unless_escaped and source.is_escaped(found[0][found.start("shown") - found.start() :]):
                continue
            words = found[0] if found[0] != found["shown"] else _up_to(found)
            alone = source.line_of_star(found["shown"]) if sign.is_half and found["shown"].startswith("*") else 0
            line = alone or source.line_of(words, BACKSLASH.sub("", words), found[0], found[0][:ENOUGH], found["shown"])
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
            line = source.line_of(_up_to(found), found[0])
            yield Problem(line, f"readers see the key '{found[0]}' as it stands. Write [@{found[0]}] to cite it.")


def _citations(page: SourcePage, text: str, keys: Collection[str]) -> Iterator[Problem]:
    """In raw HTML or behind a backslash; a bare @word is one if it is one of `keys`."""
    source, unread = _Typed(page), unread_lines(page)
    for found in CITATION.finditer(text):
        shown = found["shown"] or found["bare"]
        if (found["shown"] or found["key"] in keys) and (
            line := source.line_of(found[0], shown, among=unread)
        ) in unread:
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
        self._stars: dict[str, Iterator[int]] = {}

    def is_escaped(self, text: str) -> bool:
        """Whether a backslash stands before each sign of it where it was typed."""
        return f"\\{text[:8]}" in self._written and text[:8] not in self._written.replace(f"\\{text[:8]}", "")

    def line_of_star(self, mark: str) -> int:
        """Of the next paragraph with an odd number of this mark the last line that has one too many; 0 if there is none."""
        self._stars[mark] = self._stars.get(mark) or _lines_of_star(self._written, mark)
        return next(self._stars[mark], -self._lines_above) + self._lines_above

    def line_of(self, *texts: str, among: Collection[int] = ()) -> int:
        """Of the first of them that is there, on one of these lines if any are given; asked again, the next place; else
        the first line."""
        for written in (way for text in texts for way in (text, escape(text, quote=False))):
            words = written.split()
            place = re.compile(GAP.join(map(re.escape, words))) if words else None
            for at in place.finditer(self._text, self._searched.get(written, 0)) if place else ():
                line = self._text.count("\n", 0, at.start()) + self._lines_above + 1
                if not among or line in among:
                    self._searched[written] = at.end()
                    return line
        return self._first


def _lines_of_star(text: str, mark: str) -> Iterator[int]:
    place = re.compile(rf"(?<![*\\]){re.escape(mark)}(?!\*)")
    number = 1
    for paragraph in text.split("\n\n"):
        lines = [BULLET.sub("", line) for line in CODE.sub("", paragraph).split("\n")]
        odd = [at for at, line in enumerate(lines) if len(place.findall(line)) % 2]
        if len(odd) % 2:
            yield number + odd[-1]
        number += paragraph.count("\n") + 2
