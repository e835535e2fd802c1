"""What an edit that was not finished leaves: half of a sentence, or the old words beside the new ones."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from turning_words import kinds_of

WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
APART = re.compile(r"[,:;(–—]|\b(?:and|or|but|nor|then|not|than)\b", re.IGNORECASE)
SHORT = 3  # Letters: a word with more tells what a sentence is about.
LEAST_LOST, SHARE_LOST = 4, 0.3  # Words that went, and their share of the sentence.
LEAST_LEFT = 2  # Words beside each other that stand there twice.
MOST_JOINING = 2  # Words: “, because they”.
WORDS_OF_A_SENTENCE, ALIKE = 6, 0.7  # Shorter sentences may begin or end alike; and what two of them share.


def cut_out(before: str, after: str) -> str:
    """The words of one place that went, if that is much of the sentence and nothing came for them; else ""."""
    old, new = _words(before), _words(after)
    lost = len(old) - len(new)
    start = _alike(old, new)
    if lost < max(LEAST_LOST, SHARE_LOST * len(old)) or start + _alike(old[::-1], new[::-1]) < len(new):
        return ""
    return _text(before, start, start + lost)


def left_in(before: str, after: str) -> str:
    """What is said of new words that stand beside those which they were to replace; else ""."""
    old, new = _words(before), _words(after)
    changes = [each for each in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if each[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "insert":
        return ""
    *_, start, end = changes[0]
    come = new[start:end]
    first, last = max(0, start - len(come)), min(len(new), end + len(come))
    for other, span in ((new[first:start], (first, end)), (new[end:last], (start, last))):
        if APART.search(_text(after, *span)):
            continue
        if _say_alike(come, other):
            return f"says “{' '.join(word for word in come if word in other)}” twice"
        if _tell_one_time(come, other):
            return f"says “{' '.join(come)}” and “{' '.join(other)}” beside each other"
    return ""


def _text(sentence: str, first: int, last: int) -> str:
    """From one word to another, as typed."""
    places = list(WORD.finditer(sentence))
    return sentence[places[first].start() : places[last - 1].end()]


def goes_on_in(lost: str, other: str) -> bool:
    """Whether another sentence says what was lost in this one, but for a word or two that joined them."""
    words = _words(lost)
    return _shared(words, _words(other)) >= len(words) - MOST_JOINING


def left_beside(one: str, other: str) -> bool:
    """Whether two sentences are nearly the same."""
    first, second = _words(one), _words(other)
    longest = max(len(first), len(second))
    return min(len(first), len(second)) >= WORDS_OF_A_SENTENCE and _shared(first, second) >= ALIKE * longest


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words from the beginning on are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (first, second) in enumerate(pairs) if first != second), min(len(one), len(other)))


def _say_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    shared = set(one) & set(other)
    return len(shared) >= max(LEAST_LEFT, len(one) / 2) and any(len(word) > SHORT for word in shared)


def _tell_one_time(one: Sequence[str], other: Sequence[str]) -> bool:
    """ "For a few days" beside "for about a week"."""
    return one[:1] == other[:1] and all(any("units" in kinds_of(word) for word in words) for words in (one, other))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    return (Counter(one) & Counter(other)).total()
