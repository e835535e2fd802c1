"""How references.bib marks the works that need care, and whether a mark and the annote beside it agree.

`keywords = {post-mortem}`; `keywords = {other cancer: lung}` with the words by which a page must name it; and
`warning = {survival}` where the finding tells how long people lived.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from citations.problem import Problem
from guide.by_choice import POST_MORTEM

from .life_spans import tells_a_span
from .survival import is_survival_figure

OTHER_CANCER = "other cancer:"
ABOUT_ANOTHER_CANCER = re.compile(
    r"not about head and neck cancer|nobody in it had head and neck cancer|different disease", re.IGNORECASE
)
END_OF_SENTENCE = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Source:
    """What references.bib says of one work: its line, our words on what it found, and its marks."""

    line: int
    annote: str
    keywords: str = ""
    warns_of_survival: bool = False
    warning: str = ""

    @property
    def is_post_mortem(self) -> bool:
        return POST_MORTEM in self._marks()[0]

    @property
    def cancers(self) -> list[str]:
        """The words of which a sentence that cites it must use one; none for a study of head and neck cancer."""
        return self._marks()[1]

    def _marks(self) -> tuple[list[str], list[str]]:
        """The keywords, and the names that follow "other cancer:" up to a semicolon or a mark of another kind."""
        keywords: list[str] = []
        cancers: list[str] = []
        for group in self.keywords.lower().split(";"):
            listed = keywords
            for word in group.split(","):
                if word.strip().startswith(OTHER_CANCER):
                    listed, word = cancers, word.strip().removeprefix(OTHER_CANCER)
                to = keywords if word.strip() == POST_MORTEM else listed
                to += [word.strip()] if word.strip() else []
        return keywords, cancers


def cited_sources(keys: Iterable[str], sources: Mapping[str, Source]) -> list[Source]:
    """Those of the keys that exist."""
    return [sources[key] for key in keys if key in sources]


def check_sources(sources: Mapping[str, Source]) -> list[Problem]:
    """Where a mark and the annote of a work do not agree; lines are those of references.bib."""
    return sorted(problem for key, source in sources.items() for problem in _marks(key, source))


def _tells_of_life(sentence: str) -> bool:
    return is_survival_figure(sentence) or tells_a_span(sentence)


def _mistyped(key: str, source: Source) -> Iterator[Problem]:
    if source.warning and not source.warns_of_survival:
        what = f"the warning of '{key}', '{source.warning}', is none, so readers see what they may not want to"
        yield Problem(source.line, f"{what}. Write warning = {{survival}}.")
    for word in re.split("[;,:]", source.keywords.lower()):
        for near in get_close_matches(word.strip(), (POST_MORTEM, OTHER_CANCER.removesuffix(":")), 1, 0.8):
            if word.strip() != near:
                yield Problem(source.line, f"the keyword '{word.strip()}' of '{key}' is none. Did you mean '{near}'?")


def _marks(key: str, source: Source) -> Iterator[Problem]:
    yield from _mistyped(key, source)
    is_marked = source.warning or source.warns_of_survival
    if not is_marked and any(map(_tells_of_life, END_OF_SENTENCE.split(source.annote))):
        yield Problem(source.line, f"'{key}' tells how long people lived. Add warning = {{survival}}.")
    if source.annote.startswith("A post-mortem study") and not source.is_post_mortem:
        yield Problem(source.line, f"'{key}' is a post-mortem study by its annote. Add keywords = {{post-mortem}}.")
    if source.is_post_mortem and source.annote and not source.annote.startswith("A post-mortem study"):
        yield Problem(
            source.line,
            f"'{key}' is marked as a post-mortem study, and its annote does not begin with 'A post-mortem study'. "
            "Begin it so, or take the mark out.",
        )
    if ABOUT_ANOTHER_CANCER.search(source.annote) and not source.cancers:
        remedy = "Add keywords = {other cancer: …} with the words by which a page must name it."
        yield Problem(source.line, f"'{key}' is about another cancer by its annote. {remedy}")
    for name in source.cancers:
        if name not in source.annote.lower():
            remedy = "Correct the keywords or the annote."
            yield Problem(
                source.line, f"'{key}' is marked as about “{name}”, and its annote does not say that. {remedy}"
            )
