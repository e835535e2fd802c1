"""What tells of a life by itself, whatever else the sentence says: "most get about a year", "survival is poor"."""

import re

from .life_words import ABOUT, NUMBER, TIME

SEASON = r"(?:spring|summer|autumn|winter|christmas|easter|thanksgiving|new year|birthday|anniversary|wedding|holidays)"
END = r"(?=\s*(?:[.,;:!?)]|$))"
# "You have six weeks of radiation" goes on; "most get about a year" does not.
ENDS = (
    r"(?=\s*(?:[.,;:!?)]|$|to live\b|at (?:most|best|least)\b|or so\b|if\b|with\b(?! (?:the tube|your|a)\b)"
    r"|left\b(?! (?:of|in|on|until|before)\b)|together\b))"
)
SO_LONG = rf"(?:{TIME}|(?:a few |some |several )?(?:weeks|months|years)|days)"
PERIOD = rf"{SO_LONG}(?:,? (?:to|or|not|and not|rather than) (?:{TIME}|(?:a few )?(?:weeks|months|years)|a year))?"
LESS = rf"{ABOUT}(?:(?:less|more|fewer) than |under |over |at (?:most|least) )?"
PEOPLE = r"(?:people|patients|men|women|adults|those|persons?)"
WITH_IT = r"(?: (?:of|with|who have|whose) (?:it|this|them|these|those|spread|cancer)\b(?: cancer)?)?"
MOST = (
    rf"(?:(?:most|(?<!how )many|(?<!a )few|all|half|(?:nearly|almost) all)(?: (?:of )?(?:the |these |those )?{PEOPLE})?|nobody|no one|none"
    rf"|(?:nearly |almost )?(?:everyone|everybody)|(?:hardly|scarcely) anyone|only (?:a few|the lucky)){WITH_IT}"
)
WILL = r"(?:(?:has|have|had|will|would|may|might|can|could|ever|sadly|still|soon|in the end) )*"
# What stays undone in a life that ends too soon.
OLD = (
    r"(?:grow(?:s|n)? old|grew old|ma[dk]e(?:s)? old bones|reach(?:es|ed)? old age"
    r"|(?:see|watch)(?:es|s)? (?:\w+ )?(?:children|kids|grandchildren|sons?|daughters?|child|baby) (?:grow|marry|finish|graduate)"
    r"|live(?:s|d)? to (?:tell|see|be|hold|meet))"
)
GONE = r"(?:gone|dead|no longer here|no longer alive)"
HOW = r"(?:(?:very|quite|so|rather|usually|often|mostly|always|almost always|nearly always|generally|still) )*"
BAD = r"(?:poor|bad|grim|bleak|dismal|dire|short|brief|low|rare|unlikely|uncommon|the exception)"
SPOKEN_OF = r"(?:survival|survivors|long[- ]term survivors|prognosis|life expectancy|life span|life with it|life)"
IT = r"(?:it|this|that|the cancer|the disease|this (?:kind|type|cancer|disease)|such (?:a )?(?:cancer|spread)|spread|distant spread)"

PHRASES = (
    rf"(?:you|they|she|he|people|patients|most|some|many|half|we|i)(?: {PEOPLE})? (?:(?:may|might|will|would|could|can|only|just|probably|likely) ){{0,2}}"
    rf"(?:have|has|had|got|get|gets|(?:was|were|are|is) given) (?:(?:maybe|perhaps|another|an average of) )?{LESS}(?:(?:maybe|perhaps|another|an average of) )?{PERIOD}{ENDS}",
    rf"(?:gave|give|gives|giving) (?:me|you|him|her|us|them|people|patients|most) {ABOUT}{PERIOD}{ENDS}",
    r"(?:weeks|months),? (?:and )?(?:not|rather than) (?:months|years) (?:left|to live)",
    r"(?:is|are|(?<!grows back )(?<!heals )(?<!mends )in|think of|talk of|counted in|measured in) (?:weeks|months|days), (?:and )?not (?:in )?(?:weeks|months|years)",
    rf"(?:see|saw|reach|celebrate|ma[dk]e it (?:to|through)|be here for|be around for|last (?:to|until))(?:ed|es|s)? (?:another|one more|(?:the|their|your|his|her|a) (?:next|second|last)|next|this) {SEASON}",
    r"(?:see|saw|reach(?:ed|es)?|ma[dk]e it to|lived? to see) (?:another|(?:the|their|your|his|her) (?:first|second|third|fifth|tenth|next)) year",
    r"hazard ratio\w*\b[^.;]{0,40}\d",
    # A time that stands alone is all the time there is.
    rf"(?:expect|reckon with|count on) (?:only |just |about |perhaps )?{PERIOD}{END}",
    rf"(?:it|this|that|time) (?:is|was|may be|will be|can be) (?:now |only |just )?a matter of (?:days|weeks|months){END}",
    rf"(?:think|talk|speak) (?:only )?(?:of|in) (?:days|weeks|months)(?: here| now| alone)?{END}",
    r"(?:time|life|what is left|we|doctors) (?:is |are |can be |must be )?(?:now )?(?:count|counted|measured?) (?:now )?in (?:days|weeks|months)",
    rf"(?:it|this|that|time) (?:is|will be|may be) (?:only |just |now |probably |about )?(?:days|weeks|months)(?:, (?:perhaps|maybe|at (?:most|best)|or) [^.;]{{1,20}})?{END}",
    rf"(?:it|this) is (?:rarely|seldom|hardly ever|never|not often) (?:more|longer) than {TIME}{END}",
    rf"{TIME} is (?:what|all) (?:that )?(?:most|people|they|many|half|you)\b[^.;]{{0,12}} (?:have|has|get|gets|had|got)",
    r"(?:the |your |their |only )?(?:years|months|weeks) (?:that|which) remain(?! (?:of|until|in|before))",
    rf"(?:gives?|gave|adds?|added|buys?|bought|gains?|gained|wins?|won) (?:people |them |you |patients |most )?{ABOUT}(?:some|a few|several|a couple of|{TIME}|extra|more) ?(?:more |extra )?(?:weeks|months|years)?(?: more| extra| of life| on average)?(?<=[a-z]{{4}}){END}",
    rf"(?:time|clock) (?:ran|runs?|was|stopp?s?|stopped)\b[^.;]{{0,15}} {TIME}",
    rf"(?:they|people|patients|most|half|he|she)(?: with it)? (?:go|went|goes|pass|passed|passes)(?: on| home to god)? (?:within|after|for|in) {ABOUT}{TIME}",
    rf"(?:they|people|patients|he|she|we) (?:lasted|went on|held on|hung on) (?:for )?{ABOUT}{TIME}",
    rf"(?:average|typical|middle|usual) (?:person|patient|man|woman) (?:gets?|got|has|had|lives?) {LESS}{PERIOD}",
    rf"{TIME} (?:is|was|were) the (?:middle|median){END}",
    rf"(?:graves?|mourned|hearts? stopped|obituar(?:y|ies)|wake|heaven|empty chairs?|chairs? (?:was|were) empty|coffins?)\b[^.;]{{0,25}} {TIME}",
    rf"(?:after|within|in) {TIME},? [^.;]{{0,30}}\b(?:graves?|mourned|hearts? stopped|obituar(?:y|ies)|heaven|chairs? (?:was|were) empty|families were alone|coffins?)",
    # What is told of all, most or nobody.
    rf"{MOST} {WILL}(?:dies?|died|perish(?:es|ed)?|survives?|survived|lived? (?:past|beyond|long|to)|li[fv]es? (?:past|beyond|long|to))\b(?! (?:the|at|in|for|alone|with|on) (?:home|the|their|your|hospital|surgery|operation))",
    rf"(?:kills?|killed|takes?) (?:{MOST}|its victims|fast|quickly|slowly|sooner or later|in the end){END}",
    rf"(?:you|they|he|she|people|most|most {PEOPLE}) (?:will|would|may|might|are going to|is going to) (?:be {GONE}|die) (?:soon|shortly|quickly|early|young|before long)",
    rf"{IT} (?:cannot|can[’']t|can never|will not|is not to) be survived",
    rf"{IT} is {HOW}(?:fatal|deadly|lethal|a death sentence|a killer)\b(?! (?:to|for|if|when|in) (?:the |a |cancer )?(?:cell|germ|you (?:take|mix|stop)|mix|take))",
    r"the end is (?:near|close|not far(?: away| off)?)(?: if| when| once| as soon as)",
    r"(?:days|weeks|months|years) (?:is|are) (?:already )?numbered",
    # What is told of survival as a whole.
    rf"(?:long(?:er)?[- ](?:term )?)?{SPOKEN_OF} (?:is|was|are|were|stays?|remains?) {HOW}{BAD}(?! (?:of|on|at)\b)(?!er)",
    rf"(?:death|mortality|survival) rates? (?:is|are|was|were|stays?|remains?) {HOW}(?:high|low|poor|bad|grim|steep)",
    rf"mortality (?:is|was|stays?|remains?) {HOW}(?:high|low)",
    # What nobody or few will do.
    rf"(?:not|n[’']t|never|nobody|no one|few(?: people)?|none|only a few|rarely|seldom|hardly) (?:\w+ ){{0,2}}{OLD}",
    rf"(?:this|it|that|next {SEASON}) (?:may|might|could|will|would|is likely to) (?:well )?be (?:your|his|her|their|the) last {SEASON}",
    rf"(?:have|has|for|get|gets|plan for|only) (?:only )?(?:one|a) (?:more|last) {SEASON}{END}",
    # What is told to a face.
    rf"(?:plan for|hope for|reckon with) {NUMBER} more (?:good )?(?:years|months|weeks){END}",
    rf"(?:get|gets|got|have|has|had|given) {NUMBER} (?:more )?(?:good|extra|last) (?:years|months|weeks){END}",
    r"(?:you|they|most|he|she|people) (?:will|would|may|might) have (?:died|passed away|been dead)\b",
    rf"(?:nobody|no one) (?:ever )?(?:comes? back|recovers|gets out|walks away) (?:from|of) {IT}{END}",
    rf"{IT} (?:will|would|is going to|is likely to) (?:soon |sadly |one day )?(?:end|take|cost|shorten|cut short) (?:you )?(?:your|his|her|their) li(?:fe|ves)",
    r"(?:is |are )?what (?:you|they|he|she|most people|people) (?:will |may )?dies? (?:of|from)",
    rf"{IT} (?:always |usually |often |mostly )?(?:ends?|ended|results?|leads?) (?:in|to) death",
    rf"(?:nobody|no one|none|few(?: people)?) (?:\w+ )?outliv(?:es?|ed) {IT}",
    r"(?<!.)(?:you|they|most) (?:will|are going to) (?:surely |soon )?die\b(?! (?:of|in your|at home|in peace))",
    r"no (?:hope|chance) of (?:living|surviving|survival|a long life|growing old)",
    rf"(?:your|his|her|their) (?:time is (?:limited|running out|nearly up|almost over)|(?:days|years) are (?:few|limited|counted)){END}",
    rf"(?<!.)days are (?:few|counted)(?: now)?{END}",
)  # fmt: skip
# Most sentences have none of these; to ask first is ten times as quick.
HINT = re.compile(
    rf"year|month|week|day|decade|{SEASON}|hazard|nobody|no one|time is|\bdie|death|perish|surviv|liv|kill|took|takes?\b|gone|dead|no longer|fatal|lethal|end is|prognos|expectanc"
    r"|life|mortality|grow|grew|\bold\b|marr|finish|graduate"
)
BY_THEMSELVES = re.compile(rf"\b(?:{'|'.join(PHRASES)})")


def tells_by_itself(text: str) -> bool:
    small = text.lower()
    return bool(HINT.search(small) and BY_THEMSELVES.search(small))
