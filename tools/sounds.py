"""Whether two words sound alike, as dictation and autocorrect mix them up: "squeamish" for "squamous"."""

import re

# Spellings of one sound, in their order; vowels, and what is not heard, go last.
SPELLINGS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("^(?:kn|gn|pn)", "n"),
        ("^ps|sch|sh|ch|c(?=[eiy])|g(?=[eiy])|ti(?=[ao])|z|j", "s"),
        ("ph|v", "f"),
        ("x", "ks"),
        ("qu|ck|[cqg]", "k"),
        ("b", "p"),
        ("d", "t"),
        ("[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)
LEAST = 4  # Consonants: fewer are shared by chance, as in "stool" and "settle".


def sound_alike(one: str, other: str) -> bool:
    """By their consonants alone, in small letters."""
    sound = _sound(one)
    return len(sound) >= LEAST and one[:1] == other[:1] and sound == _sound(other)


def _sound(word: str) -> str:
    for letters, sound in SPELLINGS:
        word = letters.sub(sound, word)
    return word
