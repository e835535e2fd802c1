"""The words of a text that tell what a figure in it is about."""

import re

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*|\d+(?:[.,]\d+)*")
EMPTY = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "also",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "but",
        "by",
        "came",
        "come",
        "could",
        "did",
        "for",
        "found",
        "from",
        "had",
        "has",
        "have",
        "in",
        "it",
        "its",
        "more",
        "most",
        "of",
        "on",
        "only",
        "or",
        "out",
        "people",
        "person",
        "some",
        "so",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "was",
        "were",
        "when",
        "which",
        "who",
        "whom",
        "with",
        "within",
        "one",
        "cancer",
        "study",
        "every",
    ]
)


def telling_words(text: str) -> frozenset[str]:
    """The telling words of a text, cut so that forms of one word are alike."""
    found = (word for word in WORD.findall(text.lower()) if word not in EMPTY)
    return frozenset((word.removesuffix("s") if len(word) > 3 else word)[:6] for word in found)
