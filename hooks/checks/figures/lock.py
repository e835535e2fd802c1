"""The lock: each figure on a page needs a source in its sentence, and must stand in that source's `annote`.

It must also belong there: of all figures of its kind in the works cited, the words around the printed one must fit the
figure it repeats best, or all of them stand in the order of the annote. So an exchange of two figures shows, and a slip
of one digit too, even where it gives a number that exists.
"""

from collections.abc import Iterable, Iterator, Sequence

from citations.problem import Problem
from guide.charts.chart import UnreadableChart, line_of, parse_chart
from reading.page import SourcePage
from reading.passages import CHART, TABLE_ROW, TITLE, Passage
from reading.sentences import Sentence, read_sentences

from .figure import Claim, find_figures
from .findings import Finding, Sources, means_same, read_findings


def check_page(page: SourcePage, sources: Sources) -> list[Problem]:
    """What is wrong with the figures of a page, as written in Markdown; lines count from the start of the file."""
    if tells_own_counts(page):
        return []
    return sorted(problem for passage in page.passages for problem in check_passage(passage, sources))


def tells_own_counts(page: SourcePage) -> bool:
    """Whether a page has the project's own counts, such as its scores: those have no source."""
    return page.says("figures", "our own")


def check_passage(passage: Passage, sources: Sources) -> Iterator[Problem]:
    """What is wrong with the figures of one paragraph, list item, table row, title or chart."""
    return check_sentences(cited_sentences(passage), sources)


def check_sentences(sentences: Sequence[Sentence], sources: Sources) -> Iterator[Problem]:
    """The same of a passage that is cut into sentences, cells or lines of a chart."""
    printed = list(_printed(sentences))
    meant = [_meant(sentence, finding, sources) for sentence, finding in printed]
    for place, (sentence, finding) in enumerate(printed):
        if wrong := _what_is_wrong(sentence, finding, sources, meant, place):
            yield Problem(sentence.line, f"the figure “{finding.figure.text}” {wrong}")


def cited_sentences(passage: Passage) -> list[Sentence]:
    """The sentences, cells, title or lines of a chart, with the keys of the sources that stand for each."""
    return list(_chart_sentences(passage)) if passage.kind == CHART else read_sentences(passage)


def _printed(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Finding]]:
    """The figures of a passage; the other cells of a row say what they are about."""
    kind = sentences[0].passage.kind if sentences else ""
    whole = " ".join(sentence.text for sentence in sentences) if kind == TABLE_ROW else ""
    whole = sentences[0].text if kind == CHART else whole  # Its title.
    labels = " ".join(cell.text for cell in sentences if not find_figures(cell.text)) if kind == TABLE_ROW else ""
    for sentence in sentences:
        yield from ((sentence, finding) for finding in read_findings(sentence.text, labels, whole))


def _chart_sentences(passage: Passage) -> Iterator[Sentence]:
    text = "\n".join(line for _, line in passage.lines)
    try:
        chart = parse_chart(text)
    except UnreadableChart:
        return  # The chart hook says what is wrong with it.
    said = {"title": chart.title, "about": chart.about}
    said |= {label: f"{label}: {chart.amount(label)}" for label in chart.data}
    for name, words in said.items():
        yield Sentence(passage.line + line_of(text, name), words, chart.sources, passage)


def _meant(sentence: Sentence, printed: Finding, sources: Sources) -> Finding | None:
    """The finding that a printed figure repeats, the likest if the sources have it more than once."""
    same = [finding for finding in sources.of(sentence.keys) if means_same(printed.claim, finding.claim)]
    return max(same, key=lambda finding: sources.likeness(printed, finding), default=None)


def _what_is_wrong(
    sentence: Sentence, printed: Finding, sources: Sources, meant: list[Finding | None], place: int
) -> str:
    """What is wrong with the figure at `place` in its passage, "" if nothing; `meant` is what all its figures repeat."""
    if sentence.passage.kind == TITLE:
        return "stands in a title, and a title cannot cite. Move it to a sentence."
    if not sentence.keys:
        return "has no source in its sentence. Cite the work that found it."
    where = " or ".join(f"'{key}'" for key in dict.fromkeys(sentence.keys))
    mine = meant[place]
    if not mine:
        remedy = "Correct the figure, or the annote in references.bib if the work says so."
        return f"does not stand in the annote of {where}. {remedy}"
    groups = [finding.group if finding else None for finding in meant]
    for rival in _rivals(printed, mine, sources.of(sentence.keys)):
        both_in_order = rival.group in (groups[:place] if rival.group < mine.group else groups[place + 1 :])
        likeness = sources.likeness(printed, mine) - sources.likeness(printed, rival)
        is_doubled = groups.count(mine.group) > 1
        if is_doubled or likeness < 0 or (likeness == 0 and not both_in_order):
            remedy = "Check it, or use the words of the annote."
            return f"fits its words no better than “{rival.figure.text}” in the annote of {where}. {remedy}"
    return ""


def _rivals(printed: Finding, mine: Finding, found: Iterable[Finding]) -> Iterator[Finding]:
    """The other figures that could stand in its place: of its kind and unit, unless they say the same once more."""
    for finding in found:
        says_again = finding.group == mine.group or means_same(printed.claim, finding.claim)
        if not says_again and _is_of_one_kind(printed.claim, finding.claim):
            yield finding


def _is_of_one_kind(one: Claim, other: Claim) -> bool:
    return one[0] == other[0] and one[2] == other[2]


def start_of(sentence: Sentence) -> str:
    """Its first words, for a message."""
    return sentence.text if len(sentence.text) <= 50 else f"{sentence.text[:50].rstrip()}…"
