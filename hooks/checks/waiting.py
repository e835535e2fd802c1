"""Sentences that let wait what never waits, whatever words they have for it: a part of the body, its trouble, a later day."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

import yaml

from reading.yaml_loaders import SafeLoader

from .calls import HOSPICE, LATER, NO_DELAY, PLAIN_CALL, TODAY, calls_of, without_denials
from .clauses import Clause, clauses_of
from .phrases import any_of

TROUBLES = Path(__file__).with_name("never_waits.yml")
PUTS_OFF, CALMS = any_of("puts off"), any_of("calms")
NOT_NOW = any_of("tells no sign of now")
COMMON = re.compile(r"\b(?:is|are) (?:\w+ )?common\b", re.IGNORECASE)  # Of an unclear sign that lets nothing wait.
ONLY_AFTER = re.compile(r"\bonly after (?:an?|one|two|some|several) (?:minutes?|hours?|days?)\b", re.IGNORECASE)
WORD = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
CANNOT = re.compile(r"\bcan(?:['’]t| not)\b")
WITHOUT = re.compile(
    r"\bwithout (?:an? |any |the )?\w+(?: (?!can\b|may\b|is\b)\w+)?(?: or (?:an? )?\w+)?"
)  # "An itch without yellow skin or a rash."


def is_put_off(clauses: Sequence[Clause], place: int) -> bool:
    """Whether a clause, the line above it, or what is said next lets wait, and nobody near tells to call today."""
    clause = clauses[place]
    near = [clause, *_next(clauses, place)]
    said = [clause.lead, *(each.text for each in near)]
    if any(HOSPICE.search(text) for text in said) or not tells_of_now(clause.text):
        return False
    if any(map(ONLY_AFTER.search, said)):
        return True
    if any(calls_of(text) & TODAY for text in said):
        return False
    if any(lets_wait(text) or LATER in calls_of(COMMON.sub(" ", text)) for text in said):
        return True
    passage = [each for each in clauses if each.passage == clause.passage]
    is_called = any(each.calls & TODAY or PLAIN_CALL.search(each.text) for each in passage)
    return not is_called and any(calms(each.text) for each in near)


def lets_wait(text: str) -> bool:
    """Whether a text puts off until later than today, or says not to call."""
    return bool(PUTS_OFF.search(without_denials(text)))


def denies_a_wait(sentence: str) -> bool:
    """Whether each part of a sentence that has a sign denies that it can wait, or tells what not to do."""
    parts = [part.lower() for part in clauses_of(sentence) if trouble_in(part)]
    return bool(parts) and all(_is_denied(part, without_denials(part)) for part in parts)


def _is_denied(part: str, rest: str) -> bool:
    """Of what one part says in small letters, and what is left of it without its denials."""
    return part != rest and not (trouble_in(rest) and (lets_wait(part) or not calls_of(part) & TODAY))


def calms(text: str) -> bool:
    """Whether a text tells what helps at home, or that something is normal."""
    return bool(CALMS.search(NO_DELAY.out_of(text)))


def tells_of_now(text: str) -> bool:
    """Whether a sign is told of that is there now: not "had", not "from surgery", not "what to do if"."""
    return not NOT_NOW.search(text)


@lru_cache(maxsize=1000)  # The clauses of a page, each of which is asked twice.
def trouble_in(text: str) -> str:
    """The words by which a text tells of what never waits; "" if it does not."""
    small = CANNOT.sub("cannot", text.lower())
    said = WORD.findall(WITHOUT.sub(" ", small) if "without" in small else small)
    words = f" {' '.join(said)} "
    for number in sorted({number for word in set(said) for number in _lines_of(word)}):
        patterns = _patterns(number)
        found = [match for pattern in patterns if (match := pattern.search(words))]
        if len(found) == len(patterns):
            first, last = min(found, key=re.Match.start), max(found, key=re.Match.end)
            between = words[first.end() : last.start()]
            return first[0] if first[0] == last[0] else f"{first[0]}{' … ' if between.strip() else ' '}{last[0]}"
    return ""


def _next(clauses: Sequence[Clause], place: int) -> Iterator[Clause]:
    """What is said next, if it goes on about the same: in the same passage, or below a heading; and tells no trouble of its own."""
    clause = clauses[place]
    for following in clauses[place + 1 : place + 2]:
        goes_on = following.passage == clause.passage or (clause.is_title and following.passage == clause.passage + 1)
        if goes_on and not trouble_in(following.text):
            yield following


@cache  # A guide has a few thousand words.
def _lines_of(word: str) -> list[int]:
    """The lines of the table whose part of the body a word may begin."""
    exact, beginnings = _begun_by()
    return [*exact.get(word, ()), *(number for start, number in beginnings if word.startswith(start))]


@cache
def _begun_by() -> tuple[dict[str, list[int]], list[tuple[str, int]]]:
    """The lines of the table by the first words of their parts, and by the beginnings of words."""
    exact: dict[str, list[int]] = {}
    beginnings = []
    for number, (parts, *_) in enumerate(_table()):
        for word in {part.split()[0] for part in parts}:
            if word.endswith("*"):
                beginnings.append((word.removesuffix("*"), number))
            else:
                exact.setdefault(word, []).append(number)
    return exact, beginnings


@cache
def _patterns(number: int) -> list[re.Pattern[str]]:
    """Those of one line, made when a text first asks for it."""
    return [_any(words) for words in _table()[number]]


@cache
def _table() -> list[list[list[str]]]:
    table: list[list[list[str]]] = yaml.load(TROUBLES.read_text("utf-8"), SafeLoader)
    return table


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{'|'.join(word.replace('*', '[a-z]*') for word in words)})(?= )")
