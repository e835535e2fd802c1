"""How soon a cancer comes back, in words: "within a year", "after a year and a half". Other times in words are no statistics."""

import re
from decimal import Decimal

from .worded import Fraction, apply, rule

IT = r"(?:it|this|they|cancers?|disease|spread|tumou?rs?|spots?|metastas[ei]s|pain)"
BACK = r"(?:c[oa]mes? back|return(?:s|ed)?|recur(?:s|red)?|relapse[sd]?|gr[eo]ws? back|spread(?:s)?)"
ABOUT = r"(?:(?:about|nearly|almost|only|just|less than|more than|under|over) )?"
PERIOD = r"(?:an?|one|the first|the second|half an?) (?P<unit>year|decade)s?(?P<half> and a half)?\b"


def _time(match: re.Match[str]) -> tuple[Decimal, str]:
    whole = Decimal("0.5") if "half" in match["said"].split(match["unit"])[0] else Decimal(1)
    return whole + (Decimal("0.5") if match["half"] else 0), match["unit"].lower()


RETURNS = (
    rule(rf"\b{IT} (?:[\w’']+ ){{0,4}}?{BACK}(?: \w+){{0,3}}? (?:within|after|in|by) (?P<said>{ABOUT}{PERIOD})", _time),
    rule(rf"\b{IT} (?:[\w’']+ ){{0,3}}?t(?:akes?|ook) (?P<said>{ABOUT}{PERIOD}) to {BACK}", _time),
)
HINT = re.compile(r"year|decade")
BACK_HINT = re.compile(r"back|return|recur|relapse|spread")


def read_returns(text: str) -> list[Fraction]:
    """The times of a text until a cancer came back; the unit stands in `whole`."""
    small = text.lower()
    return apply(RETURNS, small) if HINT.search(small) and BACK_HINT.search(small) else []
