"""The lock: each figure on a page needs a source in its sentence, and must stand in that source's `annote`.

It must also belong there: the words around it say which figure of the works cited is meant (binding.py), and it must be
that one. So an exchange of two figures shows, and a slip of one digit too, even where it gives a number that exists.
"""

from collections.abc import Iterator, Sequence
from itertools import repeat

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import CHART, LIST_ITEM, TABLE_ROW, TITLE, Passage
from reading.sentences import Sentence

from .agreement import disagreement
from .around import NOTHING, Around
from .binding import Bound, Printed, bind, deciding_word
from .cited_sentences import Lead, cited_sentences, with_leads
from .clause import last_clause
from .findings import Finding, Sources, findings_of, is_rival, means_same
from .meaning import meant_by_meaning


def check_page(page: SourcePage, sources: Sources) -> list[Problem]:
    """What is wrong with the figures of a page, as written in Markdown; lines count from the start of the file."""
    if tells_own_counts(page):
        return []
    return sorted(
        problem for passage, lead in with_leads(page.passages) for problem in check_passage(passage, sources, lead)
    )


def tells_own_counts(page: SourcePage) -> bool:
    """Whether a page has the project's own counts, such as its scores: those have no source."""
    return page.says("figures", "our own")


def check_passage(passage: Passage, sources: Sources, lead: Lead = ()) -> Iterator[Problem]:
    """What is wrong with the figures of one paragraph, list item, table row, title or chart."""
    return check_sentences(cited_sentences(passage), sources, lead)


def check_sentences(sentences: Sequence[Sentence], sources: Sources, lead: Lead = ()) -> Iterator[Problem]:
    """The same of a passage that is cut into sentences, cells or lines of a chart."""
    figures = list(bound_figures(sentences, sources, lead))
    for each, bound in figures:
        sentence = sentences[each.sentence]
        beside = [other for other, _ in figures if other.sentence == each.sentence]
        if wrong := _what_is_wrong(sentence, each, bound, sources, lead, beside):
            yield Problem(sentence.line, f"the figure “{each.finding.figure.text}” {wrong}")


def bound_figures(
    sentences: Sequence[Sentence], sources: Sources, lead: Lead = ()
) -> Iterator[tuple[Printed, Bound | None]]:
    """Each figure of a passage with what it repeats of its sources; None where they have no figure of its kind."""
    printed = list(_printed(sentences, sources, lead))
    return zip(printed, bind(printed, sources), strict=True)


def _printed(sentences: Sequence[Sentence], sources: Sources, lead: Lead) -> Iterator[Printed]:
    """The figures of a passage; the other cells of a row, and the title of a chart, say what they are about."""
    kind = sentences[0].passage.kind if sentences else ""
    texts = [
        Around(sentence.text, opens)
        for sentence, opens in zip(sentences, _opening(sentences, kind, lead), strict=False)
    ]
    row = Around(" | ".join(sentence.text for sentence in sentences)) if kind == TABLE_ROW else None
    keys: tuple[str, ...] = ()
    found: list[Finding] = []
    leads = _leads(texts, kind, [Around(text) for text in lead])
    for at, (text, before) in enumerate(zip(texts, leads, strict=False)):
        if sentences[at].keys is not keys:  # All cells of a row share theirs.
            keys, found = sentences[at].keys, sources.of(sentences[at].keys)
        for finding in findings_of(text, row or text, before, ("", at)):
            yield Printed(at, finding, [each for each in found if is_rival(finding.claim, each.claim)])


def _opening(sentences: Sequence[Sentence], kind: str, lead: Lead) -> Iterator[str]:
    """What says before a sentence of how many its numbers are: the head of its column, the line above its list, a question."""
    before = ["", *(sentence.text for sentence in sentences)]
    for at, sentence in enumerate(sentences):
        if kind == TABLE_ROW:
            head = lead[at] if at < len(lead) else ""
            yield f"{head if head != sentence.text else ''} {before[1] if at else ''}"
        else:
            head = lead[0] if lead and (kind == LIST_ITEM or not at) else before[at]
            yield head if head.endswith((":", "?")) else ""


def _leads(texts: Sequence[Around], kind: str, lead: Sequence[Around]) -> Iterator[Around]:
    """What stands before each sentence: the head of its column, the title of its chart, or the sentence before."""
    if kind == TABLE_ROW:
        yield from lead
    elif kind == CHART:
        yield from (texts[0] for _ in texts)
    else:
        yield from [*lead[:1], *texts] if lead else [NOTHING, *texts]
    yield from repeat(NOTHING)


def _what_is_wrong(
    sentence: Sentence,
    printed: Printed,
    bound: Bound | None,
    sources: Sources,
    lead: Lead,
    beside: Sequence[Printed],
) -> str:
    """What is wrong with a figure that stands beside others of its sentence, "" if nothing."""
    if sentence.passage.kind == TITLE:
        return "stands in a title, and a title cannot cite. Move it to a sentence."
    if not sentence.keys:
        return "has no source in its sentence. Cite the work that found it."
    where = " or ".join(f"'{key}'" for key in dict.fromkeys(sentence.keys))
    said = printed.finding
    if not bound or not any(means_same(said.claim, finding.claim) for finding in printed.found):
        remedy = "Correct the figure, or the annote if the work says so."
        return f"does not stand in the annote of {where}. {remedy}"
    annotes = {key: sources.annotes.get(key, "") for key in sentence.keys}
    other = _other(said, bound)
    meant = meant_by_meaning(printed, beside, sources) if other else bound.meant
    if other and not meant:
        word = deciding_word(printed, other, sources)
        remedy = f"Check it, or use the words of the annote{f', such as “{word}”' if word else ''}."
        return f"fits its words no better than “{other.figure.text}” in the annote of {where}. {remedy}"
    return disagreement(said, meant or bound.meant, _beside(sentence, said, lead), annotes)


def _beside(sentence: Sentence, said: Finding, lead: Lead) -> str:
    """What a row, a line of a chart or an item of a list is read with: the row and its head, the title, the line above the list."""
    kind = sentence.passage.kind
    if kind in (TABLE_ROW, CHART):
        return " ".join([said.read_with, *lead[:1]])
    return last_clause(lead[0]) if kind == LIST_ITEM and lead else ""


def _other(said: Finding, bound: Bound) -> Finding | None:
    """What the words are rather about, or about as well; in "13.6%, about 14 of every 100" each stands as in the annote."""
    alike = bound.meant.restated
    if len(said.restated) > 1:
        alike = [finding for finding in alike if finding.in_percent == said.in_percent] or alike
    return bound.rival if any(means_same(said.claim, finding.claim) for finding in alike) else alike[0]
