"""A figure belongs to its label: no exchange of two figures, and no other figure of the works cited, passes unseen.

Every mutant of the guide as it is, passage by passage: two figures of one kind exchanged, and each figure replaced by
each other one of its kind that stands in the annote of a work cited there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from checks.figures.figure import Figure, find_figures
from checks.figures.lock import check_sentences, cited_sentences, tells_own_counts
from checks.figures.numbers import read_numbers
from guide_pages import PAGES, SOURCES, assert_none
from reading.sentences import Sentence


@dataclass(frozen=True)
class Place:
    """One figure of a passage, and where its number stands in which of the sentences; "two thirds" is all number."""

    sentence: int
    figure: Figure
    start: int
    end: int

    def number_of(self, figure: Figure) -> str:
        """Another figure as it would be written here."""
        return figure.text if self.end == self.figure.end else f"{figure.claim[1]:,}"


def places_in(sentences: list[Sentence]) -> list[Place]:
    return [
        Place(number, figure, figure.start, ends.get(figure.start, figure.end))
        for number, text in enumerate(sentence.text for sentence in sentences)
        for ends in [{each.start: each.end for each in read_numbers(text)}]
        for figure in find_figures(text)
    ]


def written(sentences: list[Sentence], changes: list[tuple[Place, str]]) -> list[Sentence]:
    """The sentences with other numbers at some places."""
    texts = [sentence.text for sentence in sentences]
    for place, number in sorted(changes, key=lambda change: -change[0].start):
        text = texts[place.sentence]
        texts[place.sentence] = text[: place.start] + number + text[place.end :]
    return [replace(sentence, text=text) for sentence, text in zip(sentences, texts, strict=True)]


def is_another(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one kind and unit, and not the same."""
    return one.claim[0] == other.claim[0] and one.claim[2] == other.claim[2] and one.claim[1] != other.claim[1]


def exchanged(sentences: list[Sentence]) -> Iterator[tuple[str, list[Sentence]]]:
    for one, other in combinations(places_in(sentences), 2):
        if is_another(one.figure, other.figure):
            numbers = [sentences[place.sentence].text[place.start : place.end] for place in (one, other)]
            said = f"“{one.figure.text}” and “{other.figure.text}” exchanged"
            yield said, written(sentences, [(one, numbers[1]), (other, numbers[0])])


def replaced(sentences: list[Sentence]) -> Iterator[tuple[str, list[Sentence]]]:
    """A finding that says what the printed figure says, in other words ("41.3%" for "41 of every 100"), is no mistake."""
    for place in places_in(sentences):
        found = SOURCES.of(sentences[place.sentence].keys)
        same = {finding.group for finding in found if not is_another(place.figure, finding.figure)}
        for finding in found:
            if is_another(place.figure, finding.figure) and finding.group not in same:
                said = f"“{place.figure.text}” replaced by “{finding.figure.text}”"
                yield said, written(sentences, [(place, place.number_of(finding.figure))])


def survivors(make) -> tuple[int, list[str]]:
    """How many mutants there are, and those that the lock does not see."""
    count, unseen = 0, []
    for page in PAGES:
        for passage in [] if tells_own_counts(page) else page.passages:
            for said, mutant in make(cited_sentences(passage)):
                count += 1
                if not list(check_sentences(mutant, SOURCES)):
                    unseen.append(f"docs/{page.name}:{passage.line}: {said} passes unseen")
    return count, unseen


def test_no_two_figures_of_a_passage_can_be_exchanged_unseen():
    count, unseen = survivors(exchanged)
    assert_none(unseen)
    assert count > 50  # The guide has such passages, so this test tests something.


def test_no_figure_can_be_replaced_unseen_by_another_of_the_works_cited():
    count, unseen = survivors(replaced)
    assert_none(unseen)
    assert count > 500
