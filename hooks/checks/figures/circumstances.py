"""What a sentence says beside a figure of where, when, for how long, in whom and with what: a work cited there must say it too."""

import re
from collections.abc import Iterator

from .circumstance_words import always_said, is_named, is_place, of_any_study, said_of
from .findings import Finding
from .outcomes import outcomes_in
from .telling_words import telling_words

NAME = re.compile(r"(?<![.!?:|“\"(] )(?<![\w’'-])(?<!^)[A-Z][\w’'.-]*\w(?<![’']s)")
CAPITAL = re.compile(r"\b[A-Z][a-z]+")
YEAR = re.compile(r"(?<![\d.,$-])(?:1[89]|20)\d\d(?!\d|[,.]\d|s? (?:people|patients|adults|studies|of))")
SHORT_TIME = re.compile(
    r"\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|first|second|third|next|very)[ -](?P<unit>minute|hour|day|night|week|fortnight)s?\b",
    re.IGNORECASE,
)
IN_WORDS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {"an": "1", "a": "1", **{word: str(number) for number, word in enumerate(IN_WORDS) if number}}
AGE = re.compile(
    r"\b(?:over|under|above|below|aged?|older than|younger than|past) (?:the age of )?(?P<age>\d\d)\b(?! of|%| percent| months| years (?!of age|old))"
)
# In whom, or when: what a sentence opens with, and who the people are.
OPENS = re.compile(
    r"^(?:in|among|for|of|at|after|before|during|with|without|from|since|under|only with|only in) (?P<whom>(?!(?:every|each) \d)[^,;:|.]+),",
    re.IGNORECASE,
)
PEOPLE = r"(?:people|patients|persons|adults|those|men|women)"
WHO = re.compile(
    rf"\b{PEOPLE} (?:(?:who|whose|with|without|in|from|at|over|under|on|after|before|having|taking|given)\b(?P<whom>[^,;:|.]+))|\b(?:every|of|in) 100 (?!{PEOPLE}\b)(?P<group>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
SMALL_WORD = re.compile(r"(?<![\w’-])[a-z]+(?:-[a-z]+)*(?![\w’-])")
SAY = "Say it as the annote does."


def other_circumstance(said: Finding, here: str, beside: str, found: Finding, there: str, annotes: str) -> str:
    """What a page has and its sources do not, as the rest of a message; "" if nothing.

    `here` and `there` are the words around the figure on the page and in the annote, `beside` what a row or a list is read with.
    """
    if other := _other_treatment(here, there):
        return f"is about “{other}” here, and the annote has it for something else. {SAY}"
    if said.figure is not said.around.figures[0]:
        return ""  # What the sentence says is said once.
    word = next(_unsaid(said.around.text, beside, annotes), "")
    return f"stands beside “{word}” here, and no annote cited here says that. {SAY}" if word else ""


def _unsaid(text: str, beside: str, annotes: str) -> Iterator[str]:
    yield from (name for name in (*_names(text), *_places(f"{text} {beside}")) if not is_named(name, annotes))
    yield from (year[0] for year in YEAR.finditer(text) if year[0] not in annotes)
    yield from (age[0] for age in AGE.finditer(text) if age["age"] not in annotes)
    if times := list(SHORT_TIME.finditer(text)):
        there = {_time(each) for each in SHORT_TIME.finditer(annotes)}
        yield from (time[0] for time in times if _time(time) not in there)
    yield from _other_people(text, annotes)
    for table in ("more", "given", "alone"):
        said = said_of(table, text)
        yield from (word for name, word in said.items() if name not in said_of(table, annotes))


def _other_people(text: str, annotes: str) -> Iterator[str]:
    """Words for people and times that neither the annote has nor the list of what any study may be said of."""
    phrases = [found["whom"] for found in OPENS.finditer(text)]
    phrases += [found["whom"] or found["group"] for found in WHO.finditer(text)]
    if not phrases:
        return
    known = f" {annotes.lower().replace('(', ' ')}"
    for phrase in phrases:  # Names, treatments and outcomes are looked at by themselves.
        for word in SMALL_WORD.findall(phrase):
            new = telling_words(word) - of_any_study()
            if any(f" {stem}" not in known for stem in new) and not said_of("given", word) and not outcomes_in(word):
                yield word


def _time(found: re.Match[str]) -> tuple[str, str]:
    number = found["number"].lower()
    return NUMBERS.get(number, number), found["unit"].lower()


def _names(text: str) -> Iterator[str]:
    """Whatever has a capital and begins no sentence."""
    yield from (found[0] for found in NAME.finditer(text) if found[0] not in always_said())


def _places(text: str) -> Iterator[str]:
    """Also where a sentence begins, which has a capital whatever it is."""
    yield from filter(is_place, CAPITAL.findall(text))


def _other_treatment(here: str, there: str) -> str:
    """ "With immunotherapy in 20" where that was with chemotherapy."""
    given, real = said_of("given", here), said_of("given", there)
    return next(iter(given.values())) if given and real and real.keys().isdisjoint(given) else ""
