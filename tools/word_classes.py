"""Which classes each word of the guide belongs to, out of word_classes.yml: one letter for each class, as tools/grammar.py asks for them."""

import re
from functools import cache
from pathlib import Path

import yaml

TABLE = Path(__file__).with_name("word_classes.yml")
# What no language adds words to, so it stands here: the letter of the class, and its words.
CLOSED = {
    "a": "a an",
    "e": "another every",
    "t": "the your my our their",
    "h": "this",
    "H": "these those",
    "m": "many few several both two three four five six seven eight nine ten",
    "1": "one each",
    "q": "some any no most all such",
    "+": "more",
    "-": "less",
    "*": "much",
    "R": "better worse easier larger smaller higher lower stronger weaker safer",
    "f": "of",
    "p": "it he she",
    "P": "they we you I",
    "X": "anyone everyone someone nobody something nothing everything anything somebody anybody everybody",
    "M": "can could may might must should will would cannot",
    "x": "not",
    "i": "is was",
    "r": "are were",
    "s": "has",
    "S": "have",
    "G": "had",
    "D": "does",
    "O": "do don't",
    "Q": "did didn't doesn't",
    "E": "be been being",
    "o": "in at on for with from by into without during about near under over through between around above below behind beside against across along after before outside inside",
    "T": "to",
    "C": "when since so while",
    "!": "but",
    "c": "because if until though although unless whether",
    "&": "and or",
    "A": "that",
    "W": "who which",
    "%": "how",
    "Z": "there",
    "k": "able going",
    "K": "want wants try tries",
}
NOUN, NOUNS, MASS, VERB, VERB_S, PAST, PAST_ONLY, PARTICIPLE, EITHER, EITHER_S = (
    "n",
    "N",
    "u",
    "v",
    "V",
    "d",
    "z",
    "j",
    "b",
    "B",
)
ADJECTIVE, ADVERB, UNKNOWN = "J", "y", "?"


def class_of(word: str) -> str:
    """One letter; "?" for a word in no class, and for a name."""
    return _classes().get(word, UNKNOWN)


@cache
def never_bare() -> frozenset[str]:
    """Things that stand in no sentence without an article, a number or the like."""
    return frozenset(yaml.safe_load(TABLE.read_text("utf-8"))["never_bare"].split())


@cache
def _classes() -> dict[str, str]:
    """A word in several classes has the one that least can be said of."""
    listed = {name: words.split() for name, words in yaml.safe_load(TABLE.read_text("utf-8")).items()}
    found: dict[str, str] = {}
    for entry in listed["verbs"]:
        base, *past = entry.split("=")
        found |= {base: VERB, _with_s(base): VERB_S}
        found |= (
            dict(zip(past, (PAST_ONLY, PARTICIPLE), strict=True))
            if len(set(past)) == 2
            else {(past or [_with_ed(base)])[0]: PAST}
        )
    for entry in listed["nouns"]:
        single, *several = entry.split("=")
        found |= {single: NOUN, (several or [_with_s(single)])[0]: NOUNS}
    found |= dict.fromkeys(listed["mass"], MASS)
    for word in listed["both"]:
        found |= {word: EITHER, _with_s(word): EITHER_S}
    found |= dict.fromkeys(listed["adjectives"], ADJECTIVE) | dict.fromkeys(listed["adverbs"], ADVERB)
    found |= dict.fromkeys(listed["unchanging"], UNKNOWN)
    return found | {word: letter for letter, words in CLOSED.items() for word in words.split()}


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word) or word == "go" else f"{word}s"


def _with_ed(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ied"
    return f"{word}d" if word.endswith("e") else f"{word}ed"
