"""Which finding each printed figure must repeat: the one whose words it has, whatever number is printed there.

The number itself is never looked at. So an exchange of two figures, or any other number in a figure's place, leaves what
is meant as it is, and shows. All figures of a passage are bound together, as those of a pair stand in the order of the annote.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .findings import Finding, Sources, means_same

BESIDE, ACROSS, SAID, LED, MISSING, AS_IT_STANDS = (
    1.0,
    0.5,
    0.5,
    0.25,
    0.05,
    5.0,
)  # What a shared word counts for, by where it stands.
NEXT, LATER, RANGE, RESTATED, AGAIN = 0.4, 0.1, 1.0, 1.0, -20.0  # What the order counts for.
MARGIN = 0.5  # By so much the best must be better than any other. The order alone decides only in "5 to 8".
MOST_LIKELY = 12  # Of so many findings the order is looked at; a row may have thousands of cells.


@dataclass(frozen=True)
class Printed:
    """A figure on a page: in which sentence of its passage, with what words, and what it could repeat."""

    sentence: int
    finding: Finding
    found: Sequence[Finding]


@dataclass(frozen=True)
class Bound:
    """The finding that a printed figure must repeat, and the next likely one if the words do not decide."""

    meant: Finding
    rival: Finding | None


def bind(printed: Sequence[Printed], sources: Sources) -> list[Bound | None]:
    """What each figure of a passage must repeat, in their order; None if the works cited have no figure of its kind."""
    bound: list[Bound | None] = [None] * len(printed)
    kinds = dict.fromkeys(each.finding.kind for each in printed)
    for kind in kinds:
        places = [at for at, each in enumerate(printed) if each.finding.kind == kind and each.found]
        for at, what in zip(places, _Chain([printed[at] for at in places], sources).bound(), strict=True):
            bound[at] = what
    return bound


def deciding_word(printed: Printed, other: Finding, sources: Sources) -> str:
    """The most telling word by which an annote tells the figure that is printed from another one; "" if none does."""
    said = printed.finding
    meant = [finding for finding in printed.found if means_same(said.claim, finding.claim)]
    near = {word for finding in meant for word in finding.before | finding.after} - other.before - other.after
    far = {word for finding in meant for word in finding.said | finding.led_by} - other.said - other.led_by
    ways = (near - said.before - said.after, far - said.said - said.led_by)
    words = next((telling for way in ways if (telling := sorted(word for word in way if not word[0].isdigit()))), [])
    best = max(words, key=lambda word: sources.weight(frozenset([word])), default="")
    spelled = re.compile(rf"\b{re.escape(best)}[a-z-]*", re.IGNORECASE)
    texts = (sources.annotes[finding.group[0]] for finding in meant) if best else ()
    return next((word[0] for text in texts if (word := spelled.search(text))), "")


class _Chain:
    """The figures of one kind in a passage, each with the findings that it may repeat and how well they fit."""

    def __init__(self, printed: Sequence[Printed], sources: Sources) -> None:
        self.printed = printed
        likely = [_most_likely(each, sources) for each in printed]
        self.found = [[finding for _, finding in each] for each in likely]
        self.fits = [[fit for fit, _ in each] for each in likely]

    def bound(self) -> list[Bound]:
        """The best of all ways to bind them, and for each the best way in which it is another."""
        return [self._choose(at, totals) for at, totals in enumerate(self._totals())]

    def _choose(self, at: int, totals: list[float]) -> Bound:
        best = max(range(len(totals)), key=totals.__getitem__)
        meant = self.found[at][best]
        for total, finding in zip(totals, self.found[at], strict=True):
            if total > totals[best] - MARGIN and not says_same(meant, finding):
                return Bound(meant, finding)
        return Bound(meant, None)

    def _totals(self) -> list[list[float]]:
        """For each figure and finding how good the best way is that binds the one to the other (forward and backward)."""
        count = len(self.printed)
        before, after = [[0.0] * len(found) for found in self.found], [[0.0] * len(found) for found in self.found]
        for at in range(1, count):
            ways = [fit + way for fit, way in zip(self.fits[at - 1], before[at - 1], strict=True)]
            for to, finding in enumerate(self.found[at]):
                before[at][to] = max(
                    way + self._order(at, one, finding) for way, one in zip(ways, self.found[at - 1], strict=True)
                )
        for at in range(count - 2, -1, -1):
            ways = [fit + way for fit, way in zip(self.fits[at + 1], after[at + 1], strict=True)]
            for to, finding in enumerate(self.found[at]):
                after[at][to] = max(
                    way + self._order(at + 1, finding, other)
                    for way, other in zip(ways, self.found[at + 1], strict=True)
                )
        return [
            [sum(parts) for parts in zip(*lists, strict=True)] for lists in zip(self.fits, before, after, strict=True)
        ]

    def _order(self, at: int, one: Finding, other: Finding) -> float:
        """What it counts for that the figure before `at` repeats `one` and that at `at` repeats `other`."""
        left, right = self.printed[at - 1], self.printed[at]
        in_one_sentence = left.sentence == right.sentence
        says_again = in_one_sentence and left.finding.group == right.finding.group
        if one.group == other.group:
            if says_again:
                return RESTATED if one.place < other.place else AGAIN
            return AGAIN if in_one_sentence else 0.0
        if says_again:
            return AGAIN
        if one.group[0] != other.group[0] or one.rank > other.rank:
            return 0.0
        if one.rank + 1 != other.rank:
            return LATER
        return RANGE if right.finding.ends_range and other.ends_range else NEXT


def says_same(one: Finding, other: Finding) -> bool:
    """Whether two findings are one, said twice in one place or with the same number in two."""
    return one.group == other.group or means_same(one.claim, other.claim)


def _most_likely(printed: Printed, sources: Sources) -> list[tuple[float, Finding]]:
    fits = [(fit(printed.finding, finding, sources), finding) for finding in printed.found]
    return sorted(fits, key=lambda each: -each[0])[:MOST_LIKELY]


def fit(printed: Finding, found: Finding, sources: Sources) -> float:
    """How well the words around a printed figure fit those around one that a source found."""
    across = (printed.before & found.after) | (printed.after & found.before)
    return (
        AS_IT_STANDS * (printed.around.bare(printed.kind) == found.around.bare(found.kind))
        + BESIDE * (sources.weight(printed.before & found.before) + sources.weight(printed.after & found.after))
        + ACROSS * sources.weight(across)
        + SAID * sources.weight(printed.said & found.said)
        + LED * (sources.weight(printed.said & found.led_by) + sources.weight(printed.led_by & found.said))
        - MISSING * sources.weight(found.said - printed.said - printed.led_by)
    )
