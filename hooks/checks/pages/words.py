"""What makes a page hard to read: long sentences and paragraphs, hard words, a high grade, two sentences on one line."""

from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import PARAGRAPH
from reading.plainness import Plainness
from reading.sentences import read_sentences

HIGHEST_GRADE = 7.0  # Flesch-Kincaid: what a reader of twelve or thirteen years reads with ease.
ENOUGH_WORDS = 100  # The grade of a shorter text says little.


def check_words(page: SourcePage, measured: Plainness) -> list[Problem]:
    """The problems of a page's words, as measured and as they stand on their lines."""
    problems = [*measured.problems, *_lines_of_two(page)]
    if measured.grade > HIGHEST_GRADE and measured.words >= ENOUGH_WORDS:
        what = f"the page reads at grade {measured.grade:.1f}, and {HIGHEST_GRADE} is the most"
        problems.append(Problem(1, f"{what}. Use shorter sentences and shorter words."))
    return sorted(problems)


def _lines_of_two(page: SourcePage) -> Iterator[Problem]:
    """One sentence on each line of a paragraph, so that a change shows which sentence it touches."""
    for passage in page.passages:
        if passage.kind == PARAGRAPH and not passage.lines[0][1].startswith("<"):
            lines = [sentence.line for sentence in read_sentences(passage)]
            for line in sorted({line for line in lines if lines.count(line) > 1}):
                yield Problem(line, "two sentences stand on one line. Begin each sentence on a line of its own.")
