"""A verb, or the word that it goes with, in a form that the other does not have: where one changed, both had to."""

import re
from collections.abc import Sequence

from word_classes import EITHER, EITHER_S, MASS, NOUN, NOUNS, VERB, VERB_S, class_of

SUBJECTS = frozenset(("that", "which", "who", "it", "they", "he", "she", "you", "we"))
OF_ONE = ("is", "was", "has", "does", "this", "that")
OF_SEVERAL = ("are", "were", "have", "do", "these", "those")
PAIRS = frozenset(map(frozenset, zip(OF_ONE, OF_SEVERAL, strict=True)))


def another_form(old: Sequence[str], new: Sequence[str], at: int) -> str:
    """What the one word that changed, the `at`th, is now: “has “drugs” for “drug”, and …”; "" if its neighbors allow it."""
    if len(old) != len(new):
        return ""
    gone, come = old[at], new[at]
    before, behind = (old[place] if 0 <= place < len(old) else "" for place in (at - 1, at + 1))
    is_other = stem(gone) == stem(come) and (_is_verb(gone, come, before) or _is_thing(gone, come, behind))
    if is_other or frozenset((gone, come)) in PAIRS:
        return f"has “{come}” for “{gone}”, and nothing else changed with it"
    return ""


def stem(word: str) -> str:
    """The word without the ending of one or several."""
    return re.sub(r"(?:ies|es|s|y|e)$", "", word)


def _is_verb(gone: str, come: str, before: str) -> bool:
    """ "Help" and "helps"; of words that are things too, such as "scan", only behind what begins a sentence."""
    classes = {class_of(gone), class_of(come)}
    return classes == {VERB, VERB_S} or (classes == {EITHER, EITHER_S} and before in SUBJECTS)


def _is_thing(gone: str, come: str, behind: str) -> bool:
    """One thing for several, or several for one, before a verb that goes with the first alone, or in "drug treatment"."""
    if {class_of(gone), class_of(come)} != {NOUN, NOUNS}:
        return False
    if class_of(gone) == NOUNS:
        return class_of(behind) in (VERB, EITHER) or behind in OF_SEVERAL
    return class_of(behind) in (VERB_S, EITHER_S, NOUN, MASS) or behind in OF_ONE
