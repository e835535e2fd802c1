"""Spans of a life in plain words, without a figure: "some live for years", "plan in weeks", "there are only days"."""

import re

from .life_phrases import END
from .life_words import NUMBER, TIME
from .things_end import tells_of_a_thing

UNIT = r"(?:hours|days|weeks|months|years|winters|summers)"
SOME = rf"(?:(?:only |just |about |perhaps |maybe |often |nearly )*(?:less than |under |over |more than )?(?:{TIME}|half a year|(?:(?:a )?few|some|several|many|a couple of|(?:an?|one|two|three|five|ten) (?:good|more|extra)) {UNIT}|{UNIT}|a year or two))"
SPAN = rf"{SOME}(?: to (?:{TIME}|{UNIT}))?"
WHO = r"(?:people|persons?|patients?|some|many|most|few|you|they|he|she|everyone|the body)"
SOFT = r"(?:(?:may|might|can|could|will|would|probably|likely|often|usually|only|just|sadly|still|tends?|to|on|now) )*"
BOUND = r"(?: (?:at (?:most|best|least)|more|longer|left|or so|now|on average|in most|in some))?"
LAST = r"(?:last|final)"
SEASON = r"(?:spring|summer|autumn|fall|winter|christmas|easter|birthday)"
FRAMES = (
    rf"{WHO}(?: of them| with (?:it|spread))? {SOFT}(?:live[sd]?|last(?:s|ed)?|survive[sd]?) (?:on )?(?:for )?{SPAN}{BOUND}(?: with (?:it|this|spread|cancer))?{END}",
    rf"hospice\b[^.;]*\b(?:stays?|there|time|on average)\b (?:is |was |of |for |there )*{SPAN}|\b(?:are|stay|time) (?:there |spent )?in hospice (?:is |was |for |care )*{SPAN}|stay in hospice (?:is|was) {SPAN}",
    rf"(?:join|enter|come to|start)s? hospice[^.;]*\b(?:in the|in their|the) {LAST} (?:days?|weeks?|month)|hospice[^.;]*\bexpects? {SPAN}",
    rf"(?:the end|death|the {LAST} (?:phase|stage)) {SOFT}(?:comes?|came|takes?|took|lasts?|follows?) (?:within |in |after )?{SPAN}",
    rf"there (?:is|are) {SOFT}{SPAN}{BOUND}{END}|(?:you|people|they|most) {SOFT}have (?:only |just )?{UNIT}(?: to {TIME}){BOUND}{END}|(?:you|they) {SOFT}have (?:some|a few) (?:months|years)(?:, perhaps)?{END}",
    rf"leaves? (?:people|patients|you|most|them) (?:with )?{SPAN}{BOUND}{END}|means {SPAN} at (?:best|most)|gets? {SPAN} at (?:best|most)|(?:gave|given|gives?) (?:\w+ ){{0,2}}\w+ (?:good|more|extra) (?:years|months|weeks){END}",
    rf"(?:plan|think|reckon)s? (?:only )?in (?:terms of )?(?:{UNIT}|{TIME})|(?:plan|reckon) (?:for|with) {SPAN} at (?:most|best)|plan for a year, and|(?:doctors|we|they) {SOFT}(?:speak|talk|spoke|think) of {SPAN}{BOUND}{END}",
    rf"time (?:is|are|may|can|will|must|likely|to|be|have|has|been|best| )+(?:counted|measured) in {UNIT}",
    r"(?:years|months),? (?:and )?(?:not|rather than|instead of) (?:months|weeks)|weeks,? (?:and )?(?:not|rather than|instead of) months",
    rf"you {SOFT}(?:are|be) {SOFT}(?:be )?in (?:your|the) {LAST} (?:year|months?|weeks?|days)(?! of (?:treatment|radiation|chemo|school|work))",
    rf"(?:is|be|was) (?:your|the|their) {LAST} {SEASON} for|(?:not|never) (?:\w+ )?see (?:the|next|another) (?:summer|spring|christmas|winter)|not (?:live to )?see (?:another|next) {SEASON}",
    rf"(?:still|no longer) here after (?:{SPAN}|{NUMBER} {UNIT})|not have as long as|outlive for long|survival (?:has |have )?(?:doubled|tripled)|kills? (?:you |people )?(?:within|in) (?:minutes|hours|days)",
    rf"ha(?:ve|s) (?:more|less) time\b[^.;:]*: [^.;]{{0,12}}{UNIT}|matter of hours\b|it is {SPAN}; without|without (?:water|food|drink)\w*,[^.;]*\blasts? {SPAN}",
)  # fmt: skip
TELLS = re.compile(rf"\b(?:{'|'.join(FRAMES)})")
# Most sentences have none of these; to ask first is ten times as quick.
HINT = (
    "hours",
    "day",
    "week",
    "month",
    "year",
    "minutes",
    "winter",
    "summer",
    "spring",
    "christmas",
    "surviv",
    "as long as",
    "outlive",
)
# What takes or lasts a time, and is no life.
NO_LIFE = re.compile(
    r"\b(?:heal\w*|swell\w*|wounds?|wait\w*|results?|appointments?|visits?|scans?|rash\w*|tastes?|voice|sores?|stitch\w*|recover\w*|training|side effects?|hair|numb\w*"
    r"|paperwork|insurance|leave|course|sessions?|radiation (?:takes|lasts)|doses?|tubes?|pumps?|batter(?:y|ies)|grief|griev\w*|deadline|choose|pain|(?<!stops )work(?:ing)?(?! longer)|school|results|afterwards|exercis\w*)\b"
)


def tells_a_span(text: str) -> bool:
    """Whether a sentence tells of a span that is somebody's life."""
    small = text.lower()
    return (
        any(word in small for word in HINT)
        and bool(TELLS.search(small))
        and not NO_LIFE.search(small)
        and not tells_of_a_thing(text)
    )
