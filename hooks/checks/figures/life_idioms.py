"""How people tell of a life without a number: "within a year", "most get about a year", "may not see another spring"."""

import re

from .life_words import ABOUT, TIME

# No statistics by themselves, but they tell of a life: "within a year", "four people died".
IN_WORDS = re.compile(
    r"\b(?:(?:within|after|past|beyond|under|over|than|least|most|about|for) (?:a|half a|a few|several|some) (?:year|month|week|day)s?"
    r"|(?:in|only|just|by|another|liv(?:e|es|ed|ing)|last(?:s|ed)?) (?:a|half a|a few|several|some|one|another) (?:year|month|week)s?"
    r"|(?:before|by|until|past|beyond|in|after|within|during|of|last|make|out|see) (?:the|their|his|her|your|its) (?:(?:end of the|first|second|third"
    r"|fourth|fifth|next|following|coming|same) )?(?:year|month|week|spring|summer|autumn|fall|winter|christmas|birthday)"
    r"|(?:(?:is|are|was|were|be|in|within|only|just|mere|few|matter of) |^)(?:days|weeks|months|years)(?: (?:to|or) (?:weeks|months|(?:a )?years?)|, (?:and )?not)?\b(?! (?:ago|later|before|after))"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:people|patients|of them|men|women))\b",
    re.IGNORECASE,
)
# These tell it by themselves. "You have six weeks of radiation" goes on; "most get about a year" does not.
SEASON = r"(?:spring|summer|autumn|winter|christmas|easter|thanksgiving|new year|birthday|anniversary|wedding|holidays)"
ENDS = r"(?=\s*(?:[.,;:!?)]|$|to live\b|at (?:most|best|least)\b|or so\b|if\b|with\b(?! (?:the tube|your|a)\b)))"
PERIOD = rf"(?:{TIME}|(?:a few |some |several )?(?:weeks|months|years)|days)(?:,? (?:to|or|not|and not|rather than) (?:{TIME}|(?:a few )?(?:weeks|months|years)|a year))?"
BY_THEMSELVES = re.compile(
    rf"\b(?:(?:you|they|she|he|people|patients|most|some|many|half|we|i) (?:(?:may|might|will|would|could|can|only|just|probably|likely) ){{0,2}}"
    rf"(?:have|has|had|got|get|gets|(?:was|were|are|is) given) {ABOUT}(?:(?:maybe|perhaps|another|an average of) )?{PERIOD}{ENDS}"
    rf"|(?:gave|give|gives|giving) (?:me|you|him|her|us|them|people|patients|most) {ABOUT}{PERIOD}{ENDS}"
    rf"|(?:weeks|months),? (?:and )?(?:not|rather than) (?:months|years) (?:left|to live)|(?:is|are|in|think of|talk of|counted in|measured in) (?:weeks|months|days), (?:and )?not (?:weeks|months|years)"
    rf"|(?:see|saw|reach|celebrate|ma[dk]e it (?:to|through)|be here for|be around for|last (?:to|until))(?:ed|es|s)? (?:another|one more|(?:the|their|your|his|her|a) (?:next|second|last)|next|this) {SEASON}"
    r"|(?:see|saw|reach(?:ed|es)?|ma[dk]e it to|lived? to see) (?:another|(?:the|their|your|his|her) (?:first|second|third|fifth|tenth|next)) year"
    r"|hazard ratio\w*\b[^.;]{0,40}\d)\b",
    re.IGNORECASE,
)
