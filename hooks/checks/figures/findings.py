"""What a source found: each figure of its `annote`, with the words that say what it is a figure of."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .figure import BARE, COUNT, JOINED, Claim, Figure, find_figures

BETWEEN_SENTENCES = re.compile(r"(?<=[.?!;])\s+")
BETWEEN_FIGURES = re.compile(
    r"[,;:]|\b(?:against|versus|vs|than)\b|\b(?:and|or)\b(?=\s+(?:about |nearly |only |almost )?(?:\d|\Z))",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d+(?:[.,]\d+)*")
EMPTY_WORDS = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "also",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "but",
        "by",
        "came",
        "come",
        "could",
        "did",
        "for",
        "found",
        "from",
        "had",
        "has",
        "have",
        "in",
        "it",
        "its",
        "more",
        "most",
        "of",
        "on",
        "only",
        "or",
        "out",
        "people",
        "person",
        "some",
        "so",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "was",
        "were",
        "when",
        "which",
        "who",
        "whom",
        "with",
        "within",
        "one",
        "cancer",
        "study",
        "every",
    ]
)
SENTENCE_WEIGHT, SENTENCE_BEFORE_WEIGHT = 0.4, 0.2


@dataclass(frozen=True)
class Finding:
    """One figure and its words: those next to it, those of its sentence, and those of the sentence before."""

    figure: Figure
    near: frozenset[str]
    sentence: frozenset[str]
    before: frozenset[str]
    # The same for figures that say one thing twice: their source, and their place in the order of its text.
    group: tuple[str, int, int]

    @property
    def claim(self) -> Claim:
        return self.figure.claim


class Sources:
    """The findings of all sources by key, and how telling each word is among them."""

    def __init__(self, annotes: Mapping[str, str]) -> None:
        self.findings = {key: tuple(read_findings(text, source=key)) for key, text in annotes.items()}
        said = [words(sentence) for text in annotes.values() for sentence in BETWEEN_SENTENCES.split(text)]
        seen_in = Counter(word for sentence in said for word in sentence)
        self._weights = {word: math.log(len(said) / count) for word, count in seen_in.items()}

    def of(self, keys: tuple[str, ...]) -> list[Finding]:
        """All that the works with these keys found; nothing for a key that does not exist."""
        return [finding for key in dict.fromkeys(keys) for finding in self.findings.get(key, ())]

    def likeness(self, printed: Finding, found: Finding) -> float:
        """How well the words around a printed figure fit those around one that a source found."""
        return (
            self._weight(printed.near & found.near)
            + SENTENCE_WEIGHT * self._weight(printed.sentence & found.sentence)
            + SENTENCE_BEFORE_WEIGHT * self._weight(printed.sentence & found.before)
        )

    def _weight(self, shared: frozenset[str]) -> float:
        return sum(self._weights.get(word, 0) for word in shared)


def read_findings(text: str, close: str = "", around: str = "", source: str = "") -> Iterator[Finding]:
    """The figures of a text with their words; `close` and `around` are words from elsewhere that belong to all of them.

    "10.01%: about 10 of every 100" says one thing twice, as nothing telling stands between: one group, with shared words.
    """
    before = frozenset[str]()
    for number, sentence in enumerate(BETWEEN_SENTENCES.split(text)):
        figures = find_figures(sentence)
        said = words(sentence)
        for figure in figures:
            beside, start = _beside(sentence, figure, figures)
            yield Finding(
                figure,
                words(f"{close} {beside}"),
                (said | words(f"{close} {around}")) - words(figure.text),  # A number is no word that tells what it is.
                before,
                (source, number, start),
            )
        before = said


def words(text: str) -> frozenset[str]:
    """The telling words of a text, cut so that forms of one word are alike."""
    found = (word for word in WORD.findall(text.lower()) if word not in EMPTY_WORDS)
    return frozenset((word.removesuffix("s") if len(word) > 3 else word)[:6] for word in found)


def means_same(printed: Claim, found: Claim) -> bool:
    """Whether two claims are one; "83 had it" and "83 people" stand for each other and for 83 of any group."""
    if printed == found:
        return True
    if printed[0] == BARE:
        return printed[1] == found[1] and found[2] != "100"
    return printed[0] == COUNT and found == (BARE, printed[1], "")


def _beside(sentence: str, figure: Figure, figures: list[Figure]) -> tuple[str, int]:
    """The words around a figure's group, from the figure of its kind before to the one after; and where the group starts."""
    alike = [other for other in figures if other.claim[0] == figure.claim[0]]
    first = last = alike.index(figure)
    while first and _says_again(sentence, alike[first - 1], alike[first]):
        first -= 1
    while last + 1 < len(alike) and _says_again(sentence, alike[last], alike[last + 1]):
        last += 1
    start, end = 0, len(sentence)
    if first:
        start = _cut(sentence, alike[first - 1].end, alike[first].start)[1]
    if last + 1 < len(alike):
        end = _cut(sentence, alike[last].end, alike[last + 1].start)[0]
    return f"{sentence[start : alike[first].start]} {sentence[alike[last].end : end]}", alike[first].start


def _cut(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Between two figures: where the words of the first end, and where those of the second begin.

    "13.0 months with the drug, against 10.7 months without"; without a comma or such a word, they share what stands there.
    """
    cuts = list(BETWEEN_FIGURES.finditer(sentence, start, end))
    return (cuts[0].start(), cuts[-1].end()) if cuts else (end, start)


def _says_again(sentence: str, one: Figure, other: Figure) -> bool:
    between = sentence[one.end : other.start]
    return not words(between) and not JOINED.fullmatch(between)
