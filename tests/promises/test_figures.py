"""A figure belongs to its label: no exchange of two figures, and no other figure of the works cited, passes unseen.

Every mutant of the guide as it is: any two figures of one kind exchanged within a paragraph, list, table or chart, and
each figure replaced by each other one of its kind in the annotes of the works cited there; the number alone, and whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checks.figures.cited_sentences import Lead, cited_sentences, with_leads
from checks.figures.figure import find_figures
from checks.figures.findings import Finding, is_rival, means_same
from checks.figures.kinds import Figure
from checks.figures.lock import check_sentences, tells_own_counts
from checks.figures.numbers import read_numbers
from guide_pages import PAGES, SOURCES, GuidePage, assert_none
from reading.passages import LIST_ITEM, TABLE_ROW
from reading.sentences import Sentence

Part = tuple[list[Sentence], Lead]  # A passage, and what is read before it.
Block = list[Part]  # What a reader sees as one: a paragraph, a chart, the items of a list, the rows of a table.
ONE_KIND = (LIST_ITEM, TABLE_ROW)


@dataclass(frozen=True)
class Place:
    """One figure of a block: where it stands, and where its number ends ("10" of "10 of every 100")."""

    part: int
    sentence: int
    figure: Figure
    end_of_number: int


Change = tuple[Place, int, str]  # Up to where the text is replaced, and by what.


def blocks(page: GuidePage) -> Iterator[Block]:
    block: Block = []
    kind = ""
    for passage, lead in with_leads(page.passages):
        if block and not (passage.kind == kind and kind in ONE_KIND):
            yield block
            block = []
        block.append((cited_sentences(passage), lead))
        kind = passage.kind
    yield block


def places_in(block: Block) -> list[Place]:
    return [
        Place(part, number, figure, end_of_number(sentence.text, figure))
        for part, (sentences, _) in enumerate(block)
        for number, sentence in enumerate(sentences)
        for figure in find_figures(sentence.text)
    ]


def end_of_number(text: str, figure: Figure) -> int:
    """A share in one word ("half") is its own number."""
    return next((each.end for each in read_numbers(text) if each.start == figure.start), figure.end)


def number_of(figure: Figure) -> str:
    return figure.text[: end_of_number(figure.text, replace(figure, start=0, end=len(figure.text)))]


def is_seen(block: Block, changes: Sequence[Change]) -> bool:
    """Whether the build complains of the block with other text in some places."""
    texts: dict[tuple[int, int], str] = {}
    for place, end, text in sorted(changes, key=lambda change: -change[0].figure.start):
        at = (place.part, place.sentence)
        said = texts.get(at, block[place.part][0][place.sentence].text)
        texts[at] = said[: place.figure.start] + text + said[end:]
    return any(
        any(check_sentences(rewritten(sentences, part, texts), SOURCES, lead))
        for part, (sentences, lead) in enumerate(block)
        if any(part == changed for changed, _ in texts)
    )


def rewritten(sentences: list[Sentence], part: int, texts: dict[tuple[int, int], str]) -> list[Sentence]:
    return [replace(each, text=texts.get((part, number), each.text)) for number, each in enumerate(sentences)]


def is_another(one: Figure, other: Figure) -> bool:
    return is_rival(one.claim, other.claim) and not means_same(one.claim, other.claim)


def groups_of(place: Place, block: Block) -> list[list[Finding]]:
    """The findings that a figure may repeat, each with what the annote says there once more ("41.3%, about 41%")."""
    found = SOURCES.of(block[place.part][0][place.sentence].keys)
    return [finding.restated for finding in found if means_same(place.figure.claim, finding.claim)]


def says_again(figure: Figure, groups: Iterable[list[Finding]]) -> bool:
    return any(means_same(figure.claim, finding.claim) for group in groups for finding in group)


def exchanges(block: Block) -> Iterator[list[Change]]:
    for one, other in combinations(places_in(block), 2):
        if is_another(one.figure, other.figure):
            yield [
                (one, one.end_of_number, number_of(other.figure)),
                (other, other.end_of_number, number_of(one.figure)),
            ]
            if not (
                says_again(other.figure, groups_of(one, block)) and says_again(one.figure, groups_of(other, block))
            ):
                yield [(one, one.figure.end, other.figure.text), (other, other.figure.end, one.figure.text)]


def replacements(block: Block) -> Iterator[list[Change]]:
    """Another figure that the annote gives for the very same thing is no mistake."""
    for place in places_in(block):
        groups = groups_of(place, block)
        found = SOURCES.of(block[place.part][0][place.sentence].keys)
        for figure in {finding.figure.text: finding.figure for finding in found}.values():
            if is_another(place.figure, figure) and not says_again(figure, groups):
                yield [(place, place.end_of_number, number_of(figure))]
                yield [(place, place.figure.end, figure.text)]


def survivors(make) -> tuple[int, list[str]]:
    """How many mutants there are, and those that the lock does not see."""
    count, unseen = 0, []
    for page in PAGES:
        for block in [] if tells_own_counts(page) else blocks(page):
            for changes in make(block):
                count += 1
                if not is_seen(block, changes):
                    said = " and ".join(f"“{place.figure.text}” as “{text}”" for place, _, text in changes)
                    line = block[changes[0][0].part][0][changes[0][0].sentence].line
                    unseen.append(f"docs/{page.name}:{line}: {said} passes unseen")
    return count, unseen


def test_the_guide_as_it_is_passes():
    said = [
        f"docs/{page.name}:{problem.line}: {problem.message}"
        for page in PAGES
        if not tells_own_counts(page)
        for block in blocks(page)
        for sentences, lead in block
        for problem in check_sentences(sentences, SOURCES, lead)
    ]
    assert_none(said)


def test_no_two_figures_can_be_exchanged_unseen():
    count, unseen = survivors(exchanges)
    assert_none(unseen)
    assert count > 300  # The guide has such blocks, so this test tests something.


def test_no_figure_can_be_replaced_unseen_by_another_of_the_works_cited():
    count, unseen = survivors(replacements)
    assert_none(unseen)
    assert count > 1500
