"""Things that stand in no sentence without an article or the like, and do: “call team”, “through tube”."""

from collections.abc import Collection, Iterator, Sequence

from reading.passages import LIST_ITEM, PARAGRAPH
from reading.sentences import Sentence
from word_classes import never_bare

# Letters of word_classes.py: no other noun follows, which "the team leader" would be.
AFTER_THING = (".", *"MirsSofcCpPWtaqyT")
BEFORE_ARTICLE = (
    "through",
    "with",
    "into",
    "from",
    "during",
    "without",
    "under",
    "over",
    "about",
    "near",
    "behind",
    "for",
    "after",
    "before",
)


def bare_things(sentence: Sentence, words: Sequence[str], classes: str, said: Collection[int]) -> Iterator[str]:
    """What is said of them; `words` are small, `classes` begins one letter before them, `said` are the places that are named already."""
    if sentence.passage.kind not in (PARAGRAPH, LIST_ITEM) or not sentence.text.endswith((".", "?", "!")):
        return  # A title, a cell and an item of a list may leave words out.
    for at, word in enumerate(words):
        if (
            word in never_bare()
            and at not in said
            and words.count(word) == 1
            and classes[at + 2 : at + 3] in AFTER_THING
        ):
            before = classes[: at + 1].rstrip("J")
            prior = words[len(before) - 2] if len(before) > 1 else ""
            is_in_place = before[-1:] == "o" and prior in BEFORE_ARTICLE
            is_subject = before[-1:] == "y" and classes[at + 2] in "iM"
            if is_subject or before == "^b" or (before != "^" and before[-1:] in "viCc") or is_in_place:
                yield f"“{word}” lacks a word before it. Write “the {word}”, “a {word}” or “your {word}”."
