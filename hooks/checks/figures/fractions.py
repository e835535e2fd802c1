"""Shares in words: "half of them", "two thirds", "a quarter of the people", "every third person", "¾ of all"."""

import re
from decimal import Decimal
from unicodedata import numeric

from .fraction_words import (
    ABOUT,
    COUNTED,
    DECADES,
    DID,
    DIGIT_WORDS,
    ENDS,
    MEDIAN,
    PART,
    PEOPLE,
    SPREAD_OUT,
    THING,
    number,
    parts,
)
from .number_words import WORDS
from .numbers import VULGAR
from .worded import Fraction, apply, rule

SHARES = (
    rule(
        rf"\b(?:every|each) (?P<part>{PART}|second|other) (?!\w+day\b|{THING}\b)(?=(?:[\w-]+ ){{0,2}}{PEOPLE}\b)", parts
    ),
    rule(
        rf"\b(?:every|each) (?P<count>\d{{1,4}})(?:st|nd|rd|th) (?=(?:[\w-]+ ){{0,2}}{PEOPLE}\b)",
        lambda match: (Decimal(1), match["count"]),
    ),
    rule(rf"\b(?P<count>(?!one\b){WORDS}|\d+)[ -](?P<part>{PART}|halve)s\b(?! {THING}\b)", parts),
    rule(
        rf"\b(?P<count>an?|one)(?: (?:good|full|whole|small|large|solid|mere))?[ -](?P<part>{PART})\b{COUNTED}", parts
    ),
    rule(rf"\b{ABOUT} (?P<count>an?|one)(?: (?:good|full|whole|small|solid|mere))?[ -](?P<part>{PART})\b{ENDS}", parts),
    rule(
        rf"\b(?:loses?|lost|losing|gains?|gained) (?:(?:about|some|nearly|over|up to) )?(?:(?P<count>an?|one)[ -])?(?P<part>half|{PART}) of (?:your|their|his|her) (?:body )?weight\b",
        parts,
    ),
    rule(r"\b50:50\b|\b\d{1,2}:\d\d(?= (?:chance|odds|split|ratio|risk))", lambda _: (Decimal(-1), "100")),
    rule(rf"\b{WORDS}[- ](?:to[- ])?{WORDS}(?= (?:chance|odds|split)\b)", lambda _: (Decimal(-1), "100")),
    rule(
        rf"\b(?<=odds are )(?:about )?{WORDS}[- ]to[- ]{WORDS}\b|\b(?<=chances are )(?:about )?{WORDS}[- ]to[- ]{WORDS}\b",
        lambda _: (Decimal(-1), "100"),
    ),
    rule(
        rf"\b(?:(?<!better )|(?=half of (?:the )?{PEOPLE}\b))(?:(?:a|one)[ -])?half\b{MEDIAN}(?:{COUNTED}|(?= {PEOPLE}\b))",
        parts,
    ),
    rule(rf"\b{ABOUT} (?:(?:a|one)[ -])?half\b(?<!in half)(?<!for half){ENDS}", parts),
    rule(
        rf"(?<![\d{VULGAR}])(?P<vulgar>[{VULGAR}])(?! ?(?:of )?(?:{THING}|mg|ml|g|kg|tsp|tbsp|oz)\b)",
        lambda match: (Decimal(str(round(numeric(match["vulgar"]), 4))), "1"),
    ),
    rule(
        r"\b(?:fifty[- ](?:to[- ])?fifty|half[- ]half|half and half)\b(?! of the)", lambda match: (Decimal(50), "100")
    ),
    rule(
        r"\b(?:even (?:odds|chances?\b(?! meeting))|(?:a |the )?coin[- ](?:toss|flip)|(?:the )?(?:flip|toss) of a coin|(?:a )?toss[- ]up)\b",
        lambda match: (Decimal(1), "2"),
    ),
    rule(
        rf"\bthe (?:other|remaining|last|first|lower|upper|top|bottom) (?P<part>{PART})(?= {DID}\b| of (?:the )?{PEOPLE}\b)",
        parts,
    ),
    rule(
        rf"\b(?:is|was|are|were) (?P<count>an?|one)[ -](?P<part>{PART}) of (?:that|this|the (?:risk|rate|chance|number))\b(?! {THING})",
        parts,
    ),
    rule(
        r"\b(?:both|neither|none|all|not one|no one|any|most|few|a few|some|several|a handful|(?<!how )many) (?:(?:out )?of|in(?= every| each| a hundred| one hundred)) (?:(?:the|these|every|each|a) )?"
        rf"(?P<count>{WORDS}|\d+)(?= (?:{PEOPLE} )?{DID}\b|(?<=twenty)[.,;]|(?<=ten)[.,;]|(?<=hundred)[.,;])",
        lambda match: (Decimal(-1), match["count"].lower()),
    ),
    rule(
        rf"\b(?<!take )(?<!use )(?<!bring )(?<!put )(?:one|1) (?!(?:{THING}|or|more|thing|person|nurse|drip|trip|visit|call|drop|spray|line|vote)\b)[a-z-]+(?: [a-z-]+)? in (?:(?:every|each|a) )?"
        rf"(?P<count>{WORDS}|\d+)\b(?! {SPREAD_OUT}\b|-)",
        lambda match: (Decimal(1), str(number(match["count"]))),
    ),
    rule(
        r"\b(?:a handful|a few|some|several|few|many|most) in (?:every|each|a|one) (?P<count>ten|twenty|hundred|thousand|10|20|100|1,?000)\b",
        lambda match: (Decimal(-1), match["count"]),
    ),
    rule(
        rf"\ball but (?P<count>{WORDS}|\d+)(?= (?:of (?:them|these|those)|(?:{PEOPLE} )?{DID})\b)",
        lambda match: (number(match["count"]), "all but"),
    ),
    rule(
        r"\b(?:(?:a (?:tiny |small |mere )?fraction|tenths?|hundredths?) of (?:an?|one|1) (?:percent|per cent)|(?:single|double)[- ]digit (?=percent|per cent|shares?|rates?|numbers? of))",
        lambda _: (Decimal(-1), "100"),
    ),
    rule(
        r"\b(?:(?P<count>\d+)(?:st|nd|rd|th)|[a-z-]+(?:first|second|third|th)) percentile\b",
        lambda match: (Decimal(match["count"] or -1), "percentile"),  # In words, no source has it.
    ),
    # Neither has these: "nine of ten" says the same.
    rule(
        rf"\bfor (?:each|every|one) (?:{PEOPLE}|one)\b[^.;]{{0,30}}? (?P<count>{WORDS}) (?=(?:{PEOPLE} )?{DID}\b)",
        lambda match: (number(match["count"]), "for each"),
    ),
    rule(
        rf"\b(?:it|that|this) (?:is|was) (?P<count>(?!one\b){WORDS})(?: against |[ -]to[ -])one(?: that\b|{ENDS})",
        lambda match: (number(match["count"]), "to one"),
    ),
    rule(
        rf"\b(?:shares?|rates?|risks?|chances?|percentages?|proportions?)\b[^.;]{{0,20}} in the (?:(?:low|mid|middle|high|upper|lower)[ -])?(?:teens|{DECADES})\b",
        lambda match: (Decimal(-1), "100"),
    ),
    rule(
        rf"\b(?:is|was|of|to|by|from) (?P<count>{WORDS}) point (?:{DIGIT_WORDS})\b",
        lambda match: (Decimal(-1), "point"),
    ),
    rule(rf"\bpoint (?:{DIGIT_WORDS}) of (?:all |the )?{PEOPLE}\b", lambda _: (Decimal(-1), "point")),
    rule(
        rf"\b(?:shr[aiu]nks?|grew|fell|falls?|drop(?:s|ped)?|cut|down|reduced|came down) to (?:(?:about|only|nearly|less than|under) )?(?:(?P<count>a|one|{WORDS})[ -])?(?P<part>half|{PART})s?\b"
        rf"(?! (?!of (?:its|their) (?:\w+ )?(?:size|volume)\b){THING}\b(?<!size)| (?:the|your) (?:dose|tablets?|pills?|amount))",
        parts,
    ),
)


# Most sentences have none of these; to ask first is ten times as quick.
HINT = re.compile(
    rf"half|halve|third|quarter|fourth|fift|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth|eleventh|fortieth|thirtieth|percentile|coin|toss|even|every|each|for one|digit|fraction|all but|(?:one|1) [a-z-]+(?: [a-z-]+)? in |(?:both|neither|none|all|one|any|most|few|some|several|handful|many) (?:out of|of|in every|in each|in a) |(?:against|to)[ -]one|teens\b|ties\b|\d:\d\d|chance|odds|weight|\bpoint\b|\d(?:st|nd|rd|th)\b|[{VULGAR}]",
)


def read_fractions(text: str) -> list[Fraction]:
    """The shares of a text that stand in words."""
    small = text.lower()  # To ask of small letters is several times as quick as to ask without regard to capitals.
    return apply(SHARES, small) if HINT.search(small) else []
