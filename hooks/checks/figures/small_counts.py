"""Counts up to twelve in words: figures only where they tell what became of people, or how far something went."""

import re

from .claim_words import PEOPLE
from .number_words import WORDS

WHO = rf"(?:\s+{PEOPLE}|\s+of (?:them|(?:these|those|the)(?: (?:{PEOPLE}|group))?))"
THERE = r"(?:\s+(?:in|of|from) (?:the|this|that|our|their|one|a) (?:study|trial|group|review|survey|report|clinic|hospital))"
IT = r"(?:it|this|them|these|none|no|cancer|spread|metastas[ei]s|(?:severe |bad |strong |serious |distant |new |much |more |less |some )?(?:pain|spread|side effects?|symptoms)|(?:the|a|an) (?:cancer|disease|spread|relapse|response|recurrence))"
DID = (
    rf"(?:(?:had|have|has|got|get|gets) {IT}|(?:felt|feels?) (?:better|well|ill|worse|sick|good|bad|no|much)"
    rf"|died|dies|lived|survived|responded|relapsed|developed|(?:were|was|are|is) (?:better|well|worse|alive|dead|cured|free of|helped|ill)"
    rf"|(?:did|do|does|had|have)(?: not|n[’']t)(?= (?:have|get|feel|live|survive|respond)\b|\s*(?:[.,;]|$)))\b"
)
TELLS = re.compile(rf"{WHO}?{THERE}?(?: still| also| then| already)?\s+{DID}", re.IGNORECASE)
NAMES_WHO = re.compile(WHO, re.IGNORECASE)
# "It helps nine and fails one."
HELPED = re.compile(
    r"\b(?:(?:was|were) (?:seen|noted|reported) in|helps?|helped|spares?|spared|cures?|cured|harms?|harmed|fails?|failed|missed|misses) $",
    re.IGNORECASE,
)
SO_MANY = re.compile(rf"\s*(?:[.,;]|$|and\b|but\b|of (?:them|these|those)\b|\s{PEOPLE}\b(?! to\b))", re.IGNORECASE)
# "Pain fell from nine to three", "the score rose two points"; "cut down from two to one" is an order.
WENT = r"(?:fell|falls|rose|rises|dropped|drops|(?:went|goes|came) (?:up|down)|improved|improves|eased|eases|climbed|climbs|gained|sank|sinks)"
FROM_TO = re.compile(rf"\b{WENT}\b[^.;:]{{0,40}}? from {WORDS} to {WORDS}\b", re.IGNORECASE)
WENT_BY = re.compile(rf"\b{WENT}(?: up| down)?(?: by)?(?: about| only| nearly| almost| some)? $", re.IGNORECASE)
POINTS = re.compile(r"\s+(?:points?|steps? on|marks?)\b", re.IGNORECASE)


def is_small_figure(text: str, start: int, end: int, value: int) -> bool:
    """Whether the words of a number, which stand there in a text, tell a statistic."""
    if TELLS.match(text, end):
        return value != 1 or bool(NAMES_WHO.match(text, end))  # "If one had it, one would know."
    ahead = text[max(0, start - 40) : start]
    if POINTS.match(text, end):
        return bool(WENT_BY.search(ahead))
    if SO_MANY.match(text, end) and HELPED.search(ahead):
        return True
    return any(found.start() < start < found.end() for found in FROM_TO.finditer(text))
