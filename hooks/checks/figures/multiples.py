"""Multiples in words: "twice as likely", "half as many", "doubled", "tenfold", "a quarter more", "fell by a third"."""

import re
from decimal import Decimal
from functools import partial

from .fraction_words import PART, THING, number, parts
from .number_words import SIMPLE, WORDS
from .worded import Fraction, apply, rule

TWICE = {
    "twice": 2,
    "thrice": 3,
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadrupl": 4,
    "quintupl": 5,
    "sextupl": 6,
    "double": 2,
    "triple": 3,
}
MUCH = r"as (?:likely|many|much|often|common|high|long|large|big|great|strong|low|rare|good|bad|fast|well|frequent\w*|deadly|risky)\b"
MORE = r"(?:more|less|fewer|higher|lower|greater|smaller|longer|shorter|larger|better|worse)\b"
CHANGED = (
    r"(?:fell|falls?|rose|rises?|grew|grows?|cuts?|drop(?:s|ped)?|shr[aiu]nk|reduced?s?|lower(?:s|ed)?|raise[sd]?|went (?:up|down)"
    r"|up|down|increase[sd]?|decrease[sd]?|climb(?:s|ed)?|lessen(?:s|ed)?|slowed)"
)
# "Double the dose" is an order, "doubled over" a way to stand.
NO_RATE = r"(?! (?:dose|strength|tablet|pill|amount|size|cup|day|week|month|year|usual|price|cost|time|normal|bed|room|salt|work|effort|fun|distance)s?\b)"
RATE = r"(?:the|a|its|their|your|our|this|that)"
AFTER = r"(?=\s*(?:[.,;:)]|$|in\b|from\b|for\b|when\b|with\b|after\b|by\b|among\b|if\b|within\b|the (?:risk|rate|chance|odds|number|share)|their (?:risk|chance)|your (?:risk|chance)))"


def _times(match: re.Match[str]) -> tuple[Decimal, str]:
    return number(match["count"]), ""


def _twice(match: re.Match[str]) -> tuple[Decimal, str]:
    return Decimal(TWICE[match["twice"]]), ""


def _more(match: re.Match[str], what: str = "more") -> tuple[Decimal, str]:
    value, whole = parts(match)
    return value, f"{whole} {what}"


MULTIPLES = (
    rule(
        rf"\b(?:(?P<count>a|one|{WORDS})[ -](?P<part>{PART})s?|half) (?:{MUCH}|{RATE} (?:risk|rate|chance|odds|number))",
        partial(_more, what="as much"),
    ),
    rule(rf"(?<![\w.])(?P<count>{SIMPLE}|\d+(?:\.\d+)?)[ -]?fold\b", _times),
    rule(r"(?<![\w.])(?P<count>\d+(?:\.\d+)?) ?(?:x|×)(?![\w×])", _times),
    rule(rf"\b(?P<twice>twice|thrice|double|triple) (?:{MUCH}|as\b|more\b|less\b|what\b|{RATE}\b{NO_RATE})", _twice),
    rule(rf"\b(?P<twice>doubl|tripl|trebl|quadrupl|quintupl|sextupl)(?:e|ed|es|ing)\b{AFTER}", _twice),
    rule(
        r"\b(?:is|was|were|are|grew to|at) (?:about |nearly |almost )?(?P<twice>twice|double|triple|thrice) (?:the|its|their) size\b",
        _twice,
    ),
    rule(
        rf"\bhalv(?:e|ed|es|ing)\b{AFTER}|\b{CHANGED} {RATE} (?:\w+ )?(?:risk|chance|odds|rate|share)s?\b[^.;]{{0,30}}? in (?:two|half)\b",
        lambda match: (Decimal("0.5"), ""),
    ),
    rule(rf"\b(?P<count>a|one|{WORDS})[ -](?P<part>half|{PART})s? (?:again as|{MORE})", _more),
    rule(
        rf"\b(?:odds|chances?|ratio|outnumber\w*|favor)(?: \w+){{0,4}}?:? (?P<count>{WORDS}|\d+)(?:[ -]to[ -]one\b| against one\b| ?: ?1\b)",
        _times,
    ),
    rule(rf"(?:: |\bby |\bstands? |\b(?:is|was|were) )(?P<count>{WORDS}) against {WORDS}(?=\s*(?:[.,;]|$))", _times),
    rule(rf"\b(?P<count>{WORDS}|\d+)[ -]to[ -]one (?:odds|chance|ratio|against|on\b)", _times),
    rule(r"\bhalf (?:again as|as much again|more likely|less likely)", _more),
    rule(
        rf"\b{CHANGED} (?:by )?(?:(?:about|around|nearly|almost|over|more than) )?(?:(?:(?P<count>a|one|{WORDS})[ -])?(?P<part>half|{PART})s?)\b(?! {THING}\b)",
        _more,
    ),
)


# Most sentences have none of these; to ask first is ten times as quick.
HINT = re.compile(
    r"half|halv|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twent|hundredth|thousandth|fold|twice|thrice"
    r"|doubl|tripl|trebl|quadrupl|quintupl|sextupl|\d ?[x×]|to[ -]one| against |: ?1\b|in two\b",
)


def read_multiples(text: str) -> list[Fraction]:
    """The multiples of a text that stand in words; how many times stands in `value`."""
    small = text.lower()
    return apply(MULTIPLES, small) if HINT.search(small) else []
