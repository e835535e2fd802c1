"""Sentences that are like those of the examples in which a sign that needs a call was said to be able to wait."""

from collections.abc import Callable, Iterator, Sequence

from citations.problem import Problem
from reading.page import SourcePage
from reading.passages import TABLE_ROW
from reading.sentences import Sentence, read_sentences

from .calls import HOSPICE, TODAY, calls_of
from .figures.cited_sentences import start_of, with_leads
from .learned.kinds import WAIT, Kind
from .learned.likeness import doubt, likeness
from .waiting import lets_wait, tells_of_now, trouble_in


def seems_to_wait(page: SourcePage) -> Iterator[Problem]:
    """Each of a page, unless what stands beside or above it tells to call today, or it is of a hospice."""
    yield from (Problem(line, message(start, words)) for line, start, words in _like(page, likeness))


def may_wait(page: SourcePage) -> Iterator[Problem]:
    """Sentences for an author to think of: too many like them are right to name them."""
    for line, start, words in _like(page, doubt):
        what = f"“{start}” may tell a reader that a sign can wait ({words})"
        yield Problem(line, f"{what}. If it does, say to call, and how soon.")


def _like(page: SourcePage, weigh: Callable[[Kind, str], str]) -> Iterator[tuple[int, str, str]]:
    """The line of each, its first words, and those that weigh most."""
    for passage, lead in with_leads(page.passages):
        sentences = read_sentences(passage)
        if passage.kind == TABLE_ROW:
            row = " ".join(sentence.text for sentence in sentences)
            sentences = [Sentence(each.line, row, each.keys, passage) for each in sentences[:1]]
        for place, sentence in enumerate(sentences):
            words = weigh(WAIT, sentence.text)
            if words and not _is_right(sentence.text, [*lead, *_beside(sentences, place)]):
                yield sentence.line, start_of(sentence), words


def message(start: str, words: str) -> str:
    """What is said of a sentence, by its first words and those that weigh most."""
    return (
        f"“{start}” sounds as if a sign that needs a call can wait ({words}). Say to call, and how soon. "
        "If it is right as it stands, add it to hooks/checks/learned/wait.tsv as fine."
    )


def _beside(sentences: Sequence[Sentence], place: int) -> list[str]:
    """What is said before and behind, unless it is about a sign of its own."""
    near = [*sentences[max(place - 1, 0) : place], *sentences[place + 1 : place + 2]]
    return [each.text for each in near if not trouble_in(each.text)]


def _is_right(text: str, near: Sequence[str]) -> bool:
    """Whether a sentence tells of what was, or of a hospice, or it or what stands near it tells to call today."""
    is_called = any(calls_of(each) & TODAY or HOSPICE.search(each) for each in near)
    calls = bool(calls_of(text) & TODAY) and not lets_wait(text)
    return is_called or calls or bool(HOSPICE.search(text)) or not tells_of_now(text)
