"""Learns anew from the examples in hooks/checks/learned/ what each word weighs, and writes it beside them.

A sentence was missed, or wrongly named? Add it to life.tsv or wait.tsv, as `named` or `fine`, and run this.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import project_folder  # noqa: F401  # Puts the hooks on the path.
from checks.learned.examples import examples, guide_sentences, weights_of
from checks.learned.features import features
from checks.learned.kinds import KINDS, Kind
from text_file import NotWritten, write_text

AT_LEAST = 3  # Examples with a word, or it tells nothing.
ROUNDS = 12
# How much one example may bend the weights; the guide has many sentences that are far from any doubt.
TRUST, TRUST_GUIDE = 0.05, 0.02


class Example(NamedTuple):
    """A sentence in numbers: the places of its words in the list of words, its sign, and how much it may bend."""

    words: Sequence[int]
    sign: int
    trust: float


def weights(kind: Kind) -> dict[str, float]:
    """What each word weighs: positive in sentences to be named."""
    labeled = examples(kind)
    guide = [line for line in guide_sentences() if line not in labeled]
    said = {text: (*features(text), *kind.rules(text)) for text in (*labeled, *guide)}
    counted = Counter(word for words in said.values() for word in words)
    place = {word: at for at, word in enumerate(sorted(word for word, count in counted.items() if count >= AT_LEAST))}
    learned = _learned(
        [
            Example(
                [place[word] for word in said[text] if word in place],
                1 if labeled.get(text) else -1,
                TRUST if text in labeled else TRUST_GUIDE,
            )
            for text in said
        ],
        len(place),
    )
    return {word: round(learned[at], 2) for word, at in place.items()}


def _learned(given: Sequence[Example], size: int) -> list[float]:
    """A linear support vector machine: Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", 2008."""
    learned, pulls = [0.0] * size, [0.0] * len(given)
    for _ in range(ROUNDS):
        for at in _mixed(len(given)):
            words, sign, trust = given[at]
            slack = 1 / (2 * trust)
            missing = 1 - sign * sum(learned[word] for word in words) - pulls[at] * slack
            pull = max(pulls[at] + missing / (len(words) + slack), 0.0)
            if change := (pull - pulls[at]) * sign:
                for word in words:
                    learned[word] += change
            pulls[at] = pull
    return learned


def _mixed(count: int) -> Iterable[int]:
    """All places once, far from their neighbors: a step that shares no divisor with their number."""
    step = 4099
    while count % step == 0:
        step += 2
    return (at * step % count for at in range(count))


def as_text(learned: Mapping[str, float]) -> str:
    """One word a line behind its weight, the heaviest first; what weighs nothing is left out."""
    ordered = sorted(learned.items(), key=lambda each: (-each[1], each[0]))
    return "".join(f"{weight:+.2f}\t{word}\n" for word, weight in ordered if weight)


def main() -> None:
    """Writes the weights of both kinds."""
    for kind in KINDS:
        write_text(weights_of(kind), as_text(weights(kind)))


if __name__ == "__main__":
    try:
        main()
    except NotWritten as error:
        sys.exit(str(error))
