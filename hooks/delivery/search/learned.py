"""What readers asked, counted: how often each word stands in questions that a page answers."""

from collections.abc import Iterable, Mapping, Sequence
from math import log
from string import ascii_letters

from .words import stem, words_of

# What a question tells of its best page, and of each other that answers it.
FIRST = 1.0
OTHER = 0.5
MANY = 6  # A word that was met so often for one page tells nothing of a page for which it was met once.
OFTEN = (0.5, 1, 1.5, 2, 3, 4, 6, 9, 14, 22)  # How often, in one digit. As in ranking.js.
ONCE = OFTEN.index(1)


def learned(asked: Iterable[tuple[str, Sequence[int]]]) -> dict[str, dict[int, int]]:
    """Stem → page → place in OFTEN; from questions and the numbers of the pages that answer."""
    counts: dict[str, dict[int, float]] = {}
    for question, answers in asked:
        for word in set(map(stem, words_of(question))):
            of = counts.setdefault(word, {})
            for page in dict.fromkeys(answers):
                of[page] = of.get(page, 0) + (FIRST if page == answers[0] else OTHER)
    return {word: {page: _digit(of[page]) for page in sorted(_clear(of))} for word, of in counts.items()}


def written(pages: Mapping[int, int]) -> str:
    """ "b3c" where a word was met once on page 1 and OFTEN[3] times on page 2; "11b" is once on page 53."""
    return "".join(
        f"{'' if often == ONCE and page < len(ascii_letters) else often}"
        f"{page // len(ascii_letters) or ''}{ascii_letters[page % len(ascii_letters)]}"
        for page, often in pages.items()
    )


def _clear(of: Mapping[int, float]) -> list[int]:
    """The pages for which a word was met often enough beside the page for which it was met most."""
    most = max(of.values())
    least = FIRST if most < MANY else FIRST + OTHER
    return [page for page, count in of.items() if count >= min(least, most)]


def _digit(count: float) -> int:
    return min(range(len(OFTEN)), key=lambda digit: abs(log(OFTEN[digit] / count)))
