"""How people tell of a life without a number, in a sentence that speaks of living or dying: "within a year", "by Christmas"."""

import re

from .life_phrases import SEASON

# No statistics by themselves, but they tell of a life: "within a year", "four people died".
IN_WORDS = re.compile(
    rf"\b(?:(?:by|at|for|until|before) (?:next |this )?{SEASON}|(?:within|after|past|beyond|under|over|than|least|most|about|for) (?:a|half a|a few|several|some) (?:year|month|week|day)s?"
    r"|(?:in|only|just|by|another|liv(?:e|es|ed|ing)|last(?:s|ed)?) (?:a|half a|a few|several|some|one|another) (?:year|month|week)s?"
    r"|(?:before|by|until|past|beyond|in|after|within|during|of|last|make|out|see) (?:the|their|his|her|your|its) (?:(?:end of the|first|second|third"
    r"|fourth|fifth|next|following|coming|same) )?(?:year|month|week|spring|summer|autumn|fall|winter|christmas|birthday)"
    r"|(?:(?:is|are|was|were|be|in|within|only|just|mere|few|matter of) |^)(?:days|weeks|months|years)(?: (?:to|or) (?:weeks|months|(?:a )?years?)|, (?:and )?not)?\b(?! (?:ago|later|before|after))"
    r"|liv(?:e|es|ed|ing) for (?:only |just )?(?:days|weeks|months)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:people|patients|of them|men|women))\b",
    re.IGNORECASE,
)
