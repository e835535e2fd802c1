"""Which figures tell how long people live: those that a reader must choose to see."""

import re
from collections.abc import Sequence
from re import Match

from .figure import find_figures
from .kinds import BARE, COUNT, SHARE, TIME, TIMES, Figure
from .life_idioms import IN_WORDS
from .life_phrases import tells_by_itself
from .life_pictures import tells_a_picture
from .life_words import life_words
from .things_end import tells_of_a_thing

# Between a count and the word that tells what became of these people.
SAME_PEOPLE = re.compile(r"(?:\s+(?!whose\b|famil|nurses?\b|doctors?\b|and\b|but\b|so\b)[\w’']+){0,5}\s*")
OF_SO_MANY = re.compile(r":?\s*(?:off |about |some |only |up to |of |by )*", re.IGNORECASE)


# What "It is a matter of weeks." may be about, where the sentence before says so.
IT_IS = re.compile(r"(?:it|this|that|time) (?:is|was|will be|may be|can be|takes?|lasts?)\b", re.IGNORECASE)
MENDS = re.compile(
    r"\b(?:heal(?:s|ed|ing)?|swell\w*|wounds?|wait(?:ing|s)?|results?|appointments?|rash(?:es)?|tastes?|voice|sores?|stitch\w*|recover\w*|training"
    r"|side effects?|hair|numb\w*|paperwork|insurance|letters?|get better|gets better|come back to work|therapy|exercises?)\b",
    re.IGNORECASE,
)


def is_about_a_thing(text: str, before: str) -> bool:
    """Whether a time is told of something that mends or comes, as the sentence before says: "Swelling goes down."."""
    return bool(IT_IS.match(text) and MENDS.search(before)) and not life_words(before) and not life_words(text)


def is_survival_figure(text: str, about: str = "") -> bool:
    """Whether a sentence tells a figure about living or dying; how many took part in a study is no such figure.

    `about` is what a reader has just read, such as the question that it answers or the head of its table.
    """
    if tells_by_itself(text) or tells_a_picture(text):
        return not tells_of_a_thing(text)
    words = life_words(text)
    if not words and not life_words(about):
        return False
    tells = bool(IN_WORDS.search(text)) or any(_tells(figure, words, text) for figure in find_figures(text))
    return tells and not tells_of_a_thing(text)


def tells_of_life(figure: Figure, text: str) -> bool:
    """Whether this one figure of a sentence tells of living or dying."""
    words = life_words(text)
    return bool(words) and _tells(figure, words, text)


def _tells(figure: Figure, words: Sequence[Match[str]], text: str) -> bool:
    if figure.claim[0] in (SHARE, TIME, TIMES):
        return True
    return figure.claim[0] in (COUNT, BARE) and any(_is_counted(figure, word, text) for word in words)


def _is_counted(figure: Figure, word: Match[str], text: str) -> bool:
    """ "30 people died", "30 deaths" and "it killed 30", but not "a trial of 30 people, who lived longer"."""
    if word.start() < figure.end:
        return word.end() > figure.start or bool(OF_SO_MANY.fullmatch(text, word.end(), figure.start))
    return bool(SAME_PEOPLE.fullmatch(text, figure.end, word.start()))
