"""A second look at figures and lifetimes, at what a page became: no code, tag or trick shows readers what no check has read."""

import re
from collections.abc import Iterable, Iterator

from checks.figures.figure import find_figures
from checks.figures.lock import cited_sentences, start_of_text, tells_own_counts
from checks.figures.survival import is_survival_figure
from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import BETWEEN_SENTENCES

from .page_html import Attributes, PageHTML

WORD = re.compile(r"[^\W_]+")
EMPHASIS = str.maketrans("", "", "*_")  # Within a word the one who reads and Markdown may differ.
LINE = re.compile(r"\n\s*\n|\n(?=\S)")
# Drawn by the build, from what was checked where it stands: charts, the map of the body, boxes of signs.yml, downloads.
DRAWN = ("chart", "body-map", "call-now")
CLASS = re.compile(
    r"""\bclass\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))|(?<=[\s{])\.(?P<short>[\w-]+)""",
    re.IGNORECASE,
)
REMEDY = "Write it as plain text, where it can have a source."


class ShownHTML(PageHTML):
    """A page with its code, and with what its tags tell; what the build draws is left out."""

    skipped_tags = frozenset(("svg", "script", "style"))
    told_by = ("title", "alt", "aria-label", "placeholder", "data-title", "data-label")

    def __init__(self, html: str, drawn: frozenset[str]) -> None:
        self.skipped_classes = PageHTML.skipped_classes | drawn
        self.told: list[str] = []
        super().__init__(html)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """As for any page, and keeps what the attributes say."""
        super().handle_starttag(tag, attrs)
        if self.is_read:
            self.told += [value for name, value in attrs if name in self.told_by and value]


def check_unread(html: str, page: SourcePage) -> list[Problem]:
    """Sentences with figures that stand in the page but not in its text as read, each at the line where it was typed."""
    if tells_own_counts(page):
        return []
    shown = ShownHTML(html, frozenset(DRAWN) - _written_classes(page))
    said = f" {' '.join(_words(sentence.text) for each in page.passages for sentence in cited_sentences(each))} "
    typed = f" {_words(page.source)} "
    told = [
        text for text in shown.told if f" {_words(text)} " in typed
    ]  # The build tells more, such as the way back from a footnote.
    sentences = _sentences([*LINE.split(shown.text), *told])
    return sorted({_problem(page, sentence) for sentence in sentences if _tells(sentence, said)})


def _written_classes(page: SourcePage) -> set[str]:
    """Those that an author gave to a tag or a text."""
    return {name for found in CLASS.finditer(page.text) for said in found.groups() if said for name in said.split()}


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (sentence for part in BETWEEN_SENTENCES.split(text) if part and (sentence := " ".join(part.split())))


def _tells(sentence: str, said: str) -> bool:
    return f" {_words(sentence)} " not in said and bool(find_figures(sentence) or is_survival_figure(sentence))


def _words(text: str) -> str:
    return " ".join(WORD.findall(text.lower().translate(EMPHASIS)))


def _problem(page: SourcePage, sentence: str) -> Problem:
    start = start_of_text(sentence)
    place = re.search(r"\W+".join(map(re.escape, WORD.findall(sentence)[:6])), page.source)
    line = page.line_at(place.start()) if place else page.first_line
    return Problem(line, f"“{start}” tells a figure where no check reads it, in code or a tag. {REMEDY}")
