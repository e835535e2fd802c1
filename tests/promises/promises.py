"""The promises of the guide, each as one question to a sentence, whatever way it reaches a reader on."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from checks.figures.figure import find_figures
from checks.figures.kinds import BARE, Claim
from checks.figures.lock import tells_own_counts
from checks.figures.survival import is_survival_figure
from checks.rendered.leftovers import signs_in_plain_text
from checks.urgency import contradictions_in
from guide.signs.signs_file import read_signs
from guide_pages import PAGES, SOURCES
from project import ROOT

from .ways import Said

SENTENCES = re.compile(r"(?<=[.!?…])\s+(?=[A-Z“])")
# What a reader types, never what the guide tells: the words that lead to Outlook.
TYPED = ("5 year survival", "five year survival", "years left", "years to live", "months to live", "weeks to live")
DOI = re.compile(r"\b10\.\d{4,}/\S+")
SIGNS = read_signs(ROOT / "signs.yml")[0]


@dataclass(frozen=True)
class Promise:
    """`broken` gives what is wrong with one sentence, nothing where the promise holds."""

    name: str
    broken: Callable[[str], Iterator[str]]


def _lifetimes(sentence: str) -> Iterator[str]:
    if sentence not in TYPED and is_survival_figure(sentence):
        yield "tells how long people live"


def _unknown_figures(sentence: str) -> Iterator[str]:
    """Each figure of a page is locked to its source; on no way may another one stand. Volumes and DOIs are none."""
    for figure in find_figures(DOI.sub(" ", sentence)):
        if figure.claim[0] != BARE and figure.claim not in known_claims():
            yield f"no source has “{figure.text}”"


OWN_COUNTS = re.compile("|".join(rf"\b{page.path.stem}\b(?!-)" for page in PAGES if tells_own_counts(page)))


@cache
def known_claims() -> frozenset[Claim]:
    """What the pages, the signs and the sources claim; the lock has looked at each."""
    of_pages = [sentence.text for page in PAGES for sentence in page.sentences]
    of_signs = (ROOT / "signs.yml").read_text("utf-8").splitlines()
    return frozenset(figure.claim for text in (*of_pages, *of_signs, *_of_sources()) for figure in find_figures(text))


def _of_sources() -> Iterator[str]:
    for annote in SOURCES.annotes.values():
        yield from SENTENCES.split(annote)


@cache  # The same sentence comes on many ways.
def _wrong(promise: Promise, sentence: str) -> tuple[str, ...]:
    return tuple(promise.broken(sentence))


UNASKED = Promise("how long people live is told to nobody unasked", _lifetimes)
SOURCED = Promise("every figure is one that a source has", _unknown_figures)
ONE_URGENCY = Promise("a sign has one urgency", lambda sentence: contradictions_in(sentence, SIGNS))
AS_WRITTEN = Promise("what is written is what is read", signs_in_plain_text)
PROMISES = (UNASKED, SOURCED, ONE_URGENCY, AS_WRITTEN)


def broken(promise: Promise, said: Iterable[Said]) -> set[str]:
    """All places where a promise does not hold, with the sentence. Our own counts have no source."""
    return {
        f"{each.place}: {sentence}: {wrong}"
        for each in said
        if promise is not SOURCED or not OWN_COUNTS.search(each.place)
        for sentence in SENTENCES.split(" ".join(each.text.split()))
        for wrong in _wrong(promise, sentence)
    }
