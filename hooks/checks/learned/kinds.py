"""The two kinds of sentences that were learned, and what each is weighed by beside its words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from checks.calls import PLAIN_CALL, calls_of
from checks.figures.life_words import life_words
from checks.figures.things_end import tells_of_a_thing
from checks.waiting import calms, denies_a_wait, lets_wait, trouble_in

from .meanings import CALLING, TROUBLE, UNWELL


@dataclass(frozen=True)
class Kind:
    """One kind: its files' name, the rules whose answer counts as a word, how much it takes to be named, and to be doubted.

    A sentence weighs about 1 if it is like those that are named, and about -1 if it is like those that are fine.
    """

    name: str
    rules: Callable[[str], Iterator[str]]
    enough: float
    doubtful: float
    innocent: Callable[[str], bool]  # What it says of a sentence, whatever its words weigh.
    about: frozenset[str] = frozenset()  # Classes of words; a sentence without a word of any is not asked.


def _of_life(text: str) -> Iterator[str]:
    if life_words(text):
        yield "(life)"


def _of_waiting(text: str) -> Iterator[str]:
    said = {
        "(sign)": trouble_in(text),
        "(puts off)": lets_wait(text),
        "(calms)": calms(text),
        "(call)": PLAIN_CALL.search(text),
        **{f"({call})": call for call in sorted(calls_of(text))},
    }
    names = [name for name, is_said in said.items() if is_said]
    yield from names
    yield from map("+".join, combinations(names, 2))


LIFE = Kind("life", _of_life, 0.45, 0.38, tells_of_a_thing)
WAIT = Kind("wait", _of_waiting, 0.58, 0.22, denies_a_wait, frozenset([TROUBLE, CALLING, UNWELL]))
KINDS = (LIFE, WAIT)
