"""What the questions of readers (docs/search-asked.yml) tell search, counted anew when a question or a place has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from cached import Cached
from citations.problem import Problem

from .search.asked import read_asked
from .search.learned import learned


def weights_of_questions(
    text: str, places: Sequence[tuple[str, str]], cached: Cached
) -> tuple[dict[str, dict[int, int]], list[Problem]]:
    """Word → number of a page → how often (`learned`), and the lines of the text that cannot be read; `places` are files and anchors."""
    files = [*dict.fromkeys(file for file, _ in places)]
    pages = {f"{file.removesuffix('.md')}#{anchor}".removesuffix("#"): files.index(file) for file, anchor in places}
    weights, problems = cached.get(lambda: _counted(text, pages), "asked", text, *pages)
    return {word: dict(of) for word, of in weights.items()}, [Problem(**each) for each in problems]


def _counted(text: str, pages: Mapping[str, int]) -> Any:
    """As JSON holds it."""
    asked = read_asked(text, pages)
    answers = ((question, [pages[place] for place in places]) for question, places in asked.places.items())
    return [{word: [*of.items()] for word, of in learned(answers).items()}, [*map(asdict, asked.problems)]]
