"""Where a figure may stand: how long people live only where a reader asked.

What two kinds of study found is never told as one (mixing.py), and another cancer is named (naming.py). Which sources
need care is marked in references.bib (source_marks.py).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from checks.learned.kinds import LIFE, Kind
from checks.learned.likeness import doubt, likeness
from citations.problem import Problem
from guide.by_choice import SURVIVAL
from reading.page import SourcePage
from reading.passages import BOX, CHART, LIST_ITEM, PARAGRAPH, TABLE_ROW, Passage
from reading.sentences import CELLS, Sentence

from .cited_sentences import cited_sentences, start_of
from .figure import find_figures
from .findings import Sources
from .in_code import check_code
from .life_by_source import told_by_source
from .life_spans import tells_a_span
from .mixing import check_mixing
from .naming import check_naming
from .source_marks import Source, cited_sources
from .survival import is_about_a_thing, is_survival_figure
from .told_unasked import CLOSED_BOX, may_tell, seems_to_tell, tells, tells_where_no_box_can_be

READ_WHOLE = (CHART, TABLE_ROW)  # A reader sees their lines and cells at once.
NONE_FOUND = Sources({})
WARNS = re.compile(r"only if you want|how long people live|skip", re.IGNORECASE)


def check_page(page: SourcePage, sources: Mapping[str, Source], found: Sources = NONE_FOUND) -> list[Problem]:
    """What is wrong on a page, as written in Markdown; lines count from the start of the file."""
    problems = [*_boxes(page.source), *check_code(page), *check_mixing(page, sources), *check_naming(page, sources)]
    # A page that a reader chooses to open for such figures says so in its front matter, and first of all in its text.
    problems += _no_way_past(page.passages) if page.says(SURVIVAL, "true") else _survival(page, sources, found)
    return sorted(set(problems))


def doubts(page: SourcePage) -> Iterator[Problem]:
    """Sentences that may tell how long people live, for an author to think of: too many like them are right to name them."""
    if not page.says(SURVIVAL, "true"):
        yield from _unasked(_with_context(page.passages), {}, _by_doubt)


def wrong_without_a_page(text: str) -> Iterator[str]:
    """What is wrong in a text that stands in no page, such as a name in the menu: there it cannot cite, and nobody asked for it."""
    if is_survival_figure(text):
        yield tells_where_no_box_can_be(text.strip())
    elif words := likeness(LIFE, text.strip()):
        yield seems_to_tell(text.strip(), words)
    for figure in find_figures(text):
        yield f"the figure “{figure.text}” stands where nothing can cite. Move it to a sentence of a page."


def _boxes(page: str) -> Iterator[Problem]:
    for number, line in enumerate(page.split("\n"), start=1):
        box = BOX.match(line.strip())
        if box and box["kind"] == SURVIVAL:
            if box["mark"] != "???":
                yield Problem(
                    number, "a box with figures about how long people live starts open. Write '??? survival'."
                )
            if not WARNS.search(box["title"] or ""):
                remedy = 'Write for example ??? survival "Open only if you want to know how long people live".'
                yield Problem(number, f"the title of this box does not warn of what is in it. {remedy}")


def _no_way_past(passages: list[Passage]) -> Iterator[Problem]:
    first = next((passage for passage in passages if passage.kind == PARAGRAPH), None)
    if first and "skip" not in " ".join(line for _, line in first.lines):
        yield Problem(
            first.line,
            "the first paragraph does not say that readers may skip this page. Begin with “You may skip this page.”",
        )


def _survival(page: SourcePage, sources: Mapping[str, Source], found: Sources) -> list[Problem]:
    """By the words of the page, or by those of the source, or by what was learned: one line each, by the surest."""
    read = list(_with_context(page.passages))
    named: dict[int, Problem] = {}
    for problem in chain(
        _unasked(read, sources, _by_rules), told_by_source(page, sources, found), _unasked(read, sources, _by_examples)
    ):
        named.setdefault(problem.line, problem)
    return list(named.values())


def _unasked(
    read: Iterable[tuple[Sentence, str]], sources: Mapping[str, Source], told: Callable[[Sentence, str], str]
) -> Iterator[Problem]:
    before: Sentence | None = None
    for sentence, about in read:
        said_before = before.text if before and before.passage is sentence.passage else ""
        before = sentence
        is_asked = CLOSED_BOX in sentence.passage.boxes or is_about_a_thing(sentence.text, said_before)
        if not is_asked and (what := told(sentence, about)):
            cited = cited_sources(sentence.keys, sources)
            # What was seen after death tells where the cancer was, not how long people lived.
            if not cited or not all(source.is_post_mortem for source in cited):
                yield Problem(sentence.line, what)


def _by_rules(sentence: Sentence, about: str) -> str:
    """What is wrong if it tells how long people live; "" if it does not."""
    is_told = is_survival_figure(sentence.text, about) or _tells_a_span(sentence)
    return tells(start_of(sentence)) if is_told else ""


def _by_examples(sentence: Sentence, _about: str) -> str:
    """The same of what sounds like it; a span of life that has its source is right."""
    words = _heaviest_cell(sentence.text, likeness)
    return seems_to_tell(start_of(sentence), words) if words and not tells_a_span(sentence.text) else ""


def _by_doubt(sentence: Sentence, _about: str) -> str:
    words = _heaviest_cell(sentence.text, doubt)
    return may_tell(start_of(sentence), words) if words else ""


def _heaviest_cell(text: str, weigh: Callable[[Kind, str], str]) -> str:
    """The words of a sentence, or of the first cell of a row that has any."""
    cells = text.split(CELLS) if CELLS in text else []
    return next(filter(None, (weigh(LIFE, each) for each in (text, *cells))), "")


def _tells_a_span(sentence: Sentence) -> bool:
    """Whether it tells a span of life without a figure and without a source; "some people live for years" may stand with one."""
    return not sentence.keys and tells_a_span(sentence.text)


def _with_context(passages: list[Passage]) -> Iterator[tuple[Sentence, str]]:
    """Each sentence, row or chart, and what says before it what it is about: the head of the table, a question, a colon."""
    about = kind = ""
    for passage in passages:
        sentences = cited_sentences(passage)
        if passage.kind in READ_WHOLE:
            text = CELLS.join(sentence.text for sentence in sentences)
            about = about if passage.kind == kind else text
            yield from ((replace(sentence, text=text), about) for sentence in sentences[:1])
        else:
            about = "" if kind in READ_WHOLE or (kind == LIST_ITEM and passage.kind != kind) else about
            for sentence in sentences:
                yield sentence, about
                is_answered = sentence.text.endswith(("?", ":"))
                about = sentence.text if is_answered else about if passage.kind == LIST_ITEM else ""
        kind = passage.kind
