"""What a source found: each figure of its `annote`, with the words that say what it is a figure of."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from .around import NOTHING, Around, Words
from .claim_words import JOINED
from .kinds import BARE, COUNT, SHARE, Claim, Figure, kind_of
from .telling_words import telling_words

BETWEEN_SENTENCES = re.compile(r"(?<=[.?!;])\s+")
BETWEEN_FIGURES = re.compile(
    r"[,;:]|\b(?:against|versus|vs|than)\b|\b(?:and|or)\b(?=\s+(?:about |nearly |only |almost )?(?:\d|\Z))",
    re.IGNORECASE,
)
RANGE = re.compile(r"\s*(?:to|-|–)\s*")
IN_PERCENT = re.compile(r"%|％|percent|per cent|pct", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Finding:
    """One figure and its words: before and after it, up to the next of its kind; of its sentence; of what stands before that."""

    figure: Figure
    around: Around  # Its sentence, cell or line.
    kind: str
    before: Words
    after: Words
    said: Words
    led_by: Words
    # The same for figures that say one thing twice: "10.01%, about 10 of every 100".
    group: tuple[str, int, int]
    place: int  # In its group.
    read_with: str  # What its row or its line is read with.
    ends_range: bool  # The 8 of "5 to 8".
    rank: int = 0  # Of its group among those of its kind in the text.
    restated: list["Finding"] = field(default_factory=list, repr=False)  # All of its group, in order.

    @property
    def claim(self) -> Claim:
        return self.figure.claim

    @property
    def in_percent(self) -> bool:
        return self.kind == SHARE and bool(IN_PERCENT.search(self.figure.text))


class Sources:
    """The findings of all sources by key, and how telling each word is among them."""

    def __init__(self, annotes: Mapping[str, str]) -> None:
        self.annotes = annotes
        self._findings: dict[str, tuple[Finding, ...]] = {}

    def of(self, keys: tuple[str, ...]) -> list[Finding]:
        """All that the works with these keys found; nothing for a key that does not exist."""
        return [finding for key in dict.fromkeys(keys) for finding in self._found(key)]

    def _found(self, key: str) -> tuple[Finding, ...]:
        """Read when it is first asked for: one page that changed cites a few works of many."""
        if key not in self._findings:
            self._findings[key] = tuple(read_findings(self.annotes.get(key, ""), key))
        return self._findings[key]

    def weight(self, words: Words) -> float:
        """How telling some words are together."""
        return sum(self._weights.get(word, 0) for word in words)

    @cached_property
    def _weights(self) -> dict[str, float]:
        said = [telling_words(sentence) for text in self.annotes.values() for sentence in BETWEEN_SENTENCES.split(text)]
        seen_in = Counter(word for sentence in said for word in sentence)
        return {word: math.log(len(said) / count) for word, count in seen_in.items()}


def read_findings(text: str, key: str = "") -> Iterator[Finding]:
    """The figures of an annote with their words."""
    lead = NOTHING
    ranks: Counter[str] = Counter()
    for number, sentence in enumerate(BETWEEN_SENTENCES.split(text)):
        around = Around(sentence)
        for finding in findings_of(around, around, lead, (key, number)):
            ranks[finding.kind] += finding.place == 0
            yield replace(finding, rank=ranks[finding.kind])
        lead = around


def findings_of(sentence: Around, whole: Around, lead: Around, where: tuple[str, int]) -> Iterator[Finding]:
    """The figures of a sentence; `whole` is all that is read with it, such as a row, `lead` what was read before."""
    by_kind: dict[str, list[Figure]] = {}
    for figure in sentence.figures:
        by_kind.setdefault(kind_of(figure.claim), []).append(figure)
    for kind, figures in by_kind.items():
        text = sentence.without(kind)
        read_with = f"{lead.bare(kind)} {whole.bare(kind)}"
        groups = list(_groups(sentence.text, figures))
        cuts = [_cut(text, figures[last].end, figures[last + 1].start) for _, last in groups[:-1]]
        starts, ends = [0, *(start for _, start in cuts)], [*(end for end, _ in cuts), len(text)]
        for (first, last), start, end in zip(groups, starts, ends, strict=True):
            before = telling_words(text[start : figures[first].start])
            after = telling_words(text[figures[last].end : end])
            group = (*where, figures[first].start)
            restated: list[Finding] = []
            ends_range = bool(first) and bool(RANGE.fullmatch(text, figures[first - 1].end, figures[first].start))
            for place, figure in enumerate(figures[first : last + 1]):
                words = (before, after, whole.words(kind), lead.words(kind))
                restated.append(
                    Finding(figure, sentence, kind, *words, group, place, read_with, ends_range, restated=restated)
                )
            yield from restated


def is_rival(printed: Claim, found: Claim) -> bool:
    """Whether a found figure could stand in a printed one's place; what is counted, people or studies, says itself."""
    both_count = printed[0] == found[0] == COUNT
    return kind_of(printed) == kind_of(found) and (not both_count or printed[2] == found[2])


def means_same(printed: Claim, found: Claim) -> bool:
    """Whether two claims are one; "83 had it" and "83 people" stand for each other and for 83 of any group."""
    if printed == found:
        return True
    if printed[0] == BARE:
        return printed[1] == found[1] and found[2] != "100"
    return printed[0] == COUNT and found == (BARE, printed[1], "")


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Between two figures: where the words of the first end, and where those of the second begin.

    "13.0 months with the drug, against 10.7 months without"; without a comma or such a word, they share what stands there.
    """
    cuts = list(BETWEEN_FIGURES.finditer(text, start, end))
    return (cuts[0].start(), cuts[-1].end()) if cuts else (end, start)


def _groups(sentence: str, figures: list[Figure]) -> Iterator[tuple[int, int]]:
    """First and last of the figures of a kind that say one thing, as nothing telling stands between."""
    first = 0
    for at in range(1, len(figures) + 1):
        if at == len(figures) or not _says_again(sentence, figures[at - 1], figures[at]):
            yield first, at - 1
            first = at


def _says_again(sentence: str, one: Figure, other: Figure) -> bool:
    """Two counts are never one: "under 1 there were 128 people"."""
    between = sentence[one.end : other.start]
    return kind_of(one.claim) != COUNT and not telling_words(between) and not JOINED.fullmatch(between)
