"""A life told by a picture: "another two summers", "finish school without you", "do not count on next spring"."""

import re

from .life_phrases import END, MOST, PEOPLE
from .life_words import NUMBER

SEASON = (
    r"(?:spring|summer|autumn|fall|winter|season|christmas|easter|thanksgiving|new year|birthday|anniversary|wedding|graduation|harvest|holiday|vacation|hanukkah|ramadan"
    r"|mother[’']s day|father[’']s day|school year|first snow|crocus(?:es)?|cherr(?:y|ies)|apples|leaves)s?"
)
LATER = rf"(?:{SEASON}|years?|decades?)"
NTH = r"(?:next|following|coming|second|third|fourth|fifth|last)"
WHOSE = r"(?:the|a|an|their|your|his|her|this|that|another|one more|any)"
NOT = r"(?:not|n[’']t|never|cannot|hardly|scarcely|rarely|seldom|unlikely to|too soon to|too late to)"
YOU = r"(?:you|they|he|she|we|most|some|many|few|people|patients|families|the family|everyone|the two of you|couples)"
WILL = r"(?:(?:will|would|may|might|can|could|should|must|do|does|did|to|most|very|quite|likely|probably|perhaps|sadly|often|usually|only|just|still|then|soon|have|had|be|expect|hope|get) )*"
CHILD = r"(?:(?:your|their|his|her|the|our|my) )?(?:\w+ )?(?:children|kids|sons?|daughters?|grandchildren|grandchild|child|baby|babies|twins|youngest|oldest|boys?|girls?)"
GROWS = r"(?:finish|leave|start|graduat\w+|marry|marries|get married|grow(?:s)? up|turn|go(?:es)? to (?:school|college)|learn to|celebrate|blow out|walk down|have (?:a|their) (?:own )?(?:child|baby))"
GONE = r"(?:gone|dead|no longer (?:here|there|around|alive|with (?:us|you|them))|missing from|absent|under the ground|in (?:a|the) grave|with the angels|in heaven|not (?:here|there|around)|missed)"

PICTURES = (
    # What is still to come, counted.
    rf"(?:gets?|has|have|had|got|be|gives?|given|gave|buys?|adds?|for|there (?:is|are)) (?:(?:about|only|just|perhaps|maybe|people|patients|them|you|us|families|most) )*(?:another|one more|a few more|some more|(?!one\b){NUMBER} more|a last|{NUMBER} last) (?:{NUMBER} )?(?:good |full |more )?{SEASON}(?:{END}| (?:together|left|with (?:you|them|us|him|her|it)\b))",
    rf"{YOU} {WILL}(?:around|here|there|with us) (?:for|until|till|past) (?:about |only |just |another |maybe |perhaps )*(?:{NUMBER}|some|a few|several)(?: more)? {LATER}(?: or (?:so|two))?",
    # What is seen no more, or by few.
    rf"(?:{MOST}|not (?:one|all|many|everyone)|{NOT})\b[^.;:]{{0,40}}? (?:see|saw|seen|sees|reach(?:es|ed)?|come to|comes to|came to|get to|gets to|got to|live to|make it to|makes it to|made it to|celebrate[ds]?|enjoy(?:ed|s)?) (?:the (?:end|start) of )?(?:{WHOSE}|{NUMBER}) (?:{NTH} )?{LATER}(?! (?:of (?:treatment|work|school)|lights?|coat|dinner|card|party))",
    rf"(?:{MOST}|not (?:one|all|many|everyone)) {WILL}(?:come|get|live|last)s? (?:to (?:need|use|want|have|see)|long enough (?:to|for)) (?:a|an|the|their) (?:{NTH}) ",
    rf"{MOST} (?:{WILL})(?:do|did|does|will|would) not (?:make it|get|come|last|live) (?:to|through|until|past|beyond) (?:the )?(?:end of )?(?:the|their|a|this) (?:(?:first|second|third|next) )?(?:drug|drugs|treatment|course|year|winter|scan|summer)s?\b(?! by)",
    # What is planned.
    rf"{NOT} (?:count|bank|plan|reckon|hope|bet|rely|set your heart) (?:on|with|for) (?:{WHOSE} )?(?:{NTH} |more )?{SEASON}{END}",
    rf"(?:plan|reckon|hope|prepare)s? (?:for|with) (?:only |just |a few |some )?(?:days|weeks|months|seasons|a season){END}|(?:think|plan|count|speak|talk)s? (?:only )?in (?:terms of )?(?:seasons|holidays|birthdays|summers|winters)",
    # What comes first.
    rf"(?:the end|death|goodbye|the last day|it all) {WILL}(?:comes?|came|is|ends?) (?:before|by|around|ahead of|in|within) {WHOSE} (?:{NTH} )?{LATER}",
    rf"leaves? (?:people|you|them|most|many|patients|families|us)(?: with)? (?:no|not|hardly|rarely|seldom)?(?: ?(?:more|longer) than)? ?(?:a few|few|some|several|{NUMBER}) {LATER}",
    rf"(?:goodbye|farewell) (?:before|by|ahead of) {WHOSE} (?:{NTH} )?(?:{LATER}|leaves|snow)|as if (?:it|this|there) (?:was|were) (?:no other|no next|(?:the|your|his|her) last)|runs? its course (?:in|within) (?:about )?(?:{NUMBER}|some|a few) ",
    rf"(?:may|might|could|will|would|is likely to) (?:well )?be (?:your|his|her|their) last{END}|unlikely to be (?:at|there for|here for|around for) (?:{WHOSE}) ",
    rf"(?:{MOST}|people like you|you|they) {WILL}(?:not|never|seldom|rarely|hardly) (?:get to |live to |be able to )?(?:collect|draw|use|spend|touch|need) (?:a|the|their|your) (?:\w+ )?(?:pension|passport|savings|retirement|season ticket|nest egg)",
    r"long[- ](?:term )?(?:lease|loan|mortgage|book|contract|subscription)s?\b[^.;:]{0,20}(?:little sense|no sense|too long|not worth)|(?:not|never|no need to) (?:start|buy|sign|take out|order) (?:an? |any )?(?:long|ten-year|five-year|long-term) (?:book|lease|loan|mortgage|contract|subscription)s?",
    # Who is there no more.
    r"(?:you|he|she|they) will (?:most likely |probably |surely )?miss (?:his|her|their|your|the) (?:\w+ )?(?:graduation|wedding|first steps|first day|birth|prom)|(?:not|never|hardly) (?:get to )?(?:meet|know) you\b",
    r"leaves? behind (?:\w+ )?(?:children|kids|famil(?:y|ies)|wives|husbands|spouses|babies)|(?:beds|chairs|seats|places)\b[^.;:]{0,30} (?:are|is|will be|stay) (?:soon )?empty|few (?:of (?:us|them|these|those) )?(?:are|will be) still (?:sitting|here|there|in|around|with)",
    rf"{CHILD} {WILL}{GROWS}\b[^.;:]{{0,30}} without (?:you|him|her|them|(?:a|their|your) (?:mother|father|mom|dad|parent))\b",
    rf"{NOT} {WILL}(?:be (?:there|here|around)|see|dance|hold|meet|know|witness|walk)\b[^.;:]{{0,25}}\b(?:wedding|graduation|graduate|grandchild\w*|first day of school|grow up|prom|retire\w*|born)\b",
    rf"(?:most|many|few|half|some|nearly all|almost all|all)(?: of)?(?: (?:those|them|us|the (?:{PEOPLE}|faces|others)|{PEOPLE})\b)(?: (?!pain|swelling|nausea)[\w’]+){{0,8}}? (?:will be|would be|are|were|may be|is|was) (?:sadly |already )?{GONE}\b(?! (?:from|home|to|by noon|on))",
    rf"(?:{CHILD}|(?:your|their|his|her) (?:wife|husband|partner|spouse|family)) (?:will|may|might|would) (?:\w+ )?(?:not|hardly|barely) remember (?:you|him|her|them)\b|(?:know|remember|meet) (?:you|him|her|them) (?:only )?(?:from|by|through|in) (?:photos|pictures|stories|films|videos)",
    rf"(?:the|your|their|his|her|a) last (?:{SEASON}|chance to say|family dinner|trip together)\b(?! (?:year|week|month|was|is over|of the year))(?={END}| (?:together|with (?:you|them|us|him|her)|you|they|of (?:your|their|his|her) life))",
    rf"{MOST}[^.;:]{{0,25}} (?:is|are|was|were) there (?:for|at) (?:{WHOSE}) (?:{NTH} )?{SEASON}",
    r"(?:dog|cat|parrot|car|roof|passport|shoes|coat|phone|plants?) (?:may|might|will|can|could) (?:well )?(?:outlive|outlast) you\b",
    rf"(?:outlast|outlive)s? (?:{WHOSE}|most|many|you|them) (?:of )?(?:{WHOSE} )?(?:{NTH} )?(?:{LATER}|people|patients|it|calendar|dog|cat|car)\b",
)
TELLS = re.compile(rf"\b(?:{'|'.join(PICTURES)})")
# Most sentences have none of these; to ask first is ten times as quick.
HINT = re.compile(
    r"summer|winter|spring|autumn|\bfall\b|season|christmas|easter|thanksgiving|new year|birthday|anniversar|wedding|graduat|harvest|holiday|vacation|hanukkah|ramadan|’s day|snow|crocus|cherr|apples|leaves|years?\b|decade"
    r"|weeks\b|months\b|days\b|without (?:you|him|her|them|a |their|your)|gone|no longer|grave|heaven|the end|remember|last|outliv|goodbye|farewell|course|pension|passport|savings|retire|ticket|lease|loan|mortgage|book|contract|behind|empty|miss|meet|know you|still|unlikely|make it|grandchild|pictures|photos|missed|absent|dead"
)
# What ends, passes or is missed, and is no life.
NO_LIFE = re.compile(
    r"\b(?:pain|swelling|nausea|tired\w*|sores?|rash\w*|hair|side effects?|voice|taste|scar|wounds?|treatment ends|radiation ends|course|results?|appointments?|doses?|school work|homework|tickets?|insurance|taxes|deductible|garden(?:ing)?|infusions?|sessions?|cycles?|visits?|pills?|tubes?|allerg\w+|flu shot|vaccin\w*)\b"
)


def tells_a_picture(text: str) -> bool:
    """Whether a sentence tells of how long somebody lives by what is seen, or comes, or is missed."""
    small = text.lower()
    return bool(HINT.search(small)) and bool(TELLS.search(small)) and not NO_LIFE.search(small)
