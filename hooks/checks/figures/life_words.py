"""Which words of a sentence tell of people living or dying, and not of skin, cells, homes or grief."""

import re
from functools import lru_cache
from re import Match

NUMBER = (
    r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?"
    r"|half an?)"
)
TIME = (
    rf"{NUMBER}(?:[ -](?:to|or) {NUMBER})?(?: (?:more|whole|full))?[ -](?:years?|months?|weeks?|days?|hours?|decades?)"
)
ABOUT = r"(?:(?:about|around|only|just|on average|another|some|almost|nearly|roughly|even|up to|to|far|much|not) )*"
PERSON = (
    r"(?:people|persons?|patients?|men|women|man|woman|adults|those|them|they|who|he|she|half|most|some|many"
    r"|groups?|few|none|nobody|no one|everyone|thirds?|quarters?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty)"
)
# Cells and things die too.
THING = (
    r"(?:cells?|tissues?|skin|teeth|tooth|roots?|nerves?|(?:jaw)?bones?|hair|flesh|germs?|bacteria|virus(?:es)?|fung(?:us|i)"
    r"|yeast|microbes?|cancers?|tumou?rs?|spots?|deposits?|growths?|flaps?|grafts?|implants?|crowns?|stents?|tubes?"
    r"|batter(?:y|ies)|phones?|devices?|plants?|parts|pulp|gums?|parasites?)"
)

LIFE = (
    r"die[ds]?|dying|dead|deadl(?:y|ier|iest)|deaths?|deceased|demise|mortality|perish(?:ed|es)?|succumb(?:s|ed)?",
    r"fatal(?:ly|ity|ities)?|lethal(?:ly|ity)?|kill(?:s|ed|ing|er)?|outliv(?:e|es|ed|ing)",
    r"alive|surviv(?:e|es|ed|ing|al|als)|(?:year|month)s? survivors?|median|life expectancy|life ?spans?",
    r"pass(?:ed|es|ing)? (?:away|on)|no longer (?:with us|living|here)|still (?:with us|living|live|here)",
    r"(?:lost|lose|loses|losing|loss of) (?:(?:their|his|her|your|a) )?li(?:fe|ves)",
    r"(?:takes?|took|claim(?:s|ed)?|costs?|ends?|ended) (?:[\w-]+ ){0,4}?li(?:fe|ves)",
    r"(?:shorten|lengthen|prolong|extend|add)\w* (?:[\w.-]+ ){0,5}?li(?:fe|ves)",
    r"(?:years?|months?|weeks?|days?|time) (?:of life|to live|left(?! (?:of|in|on|until|before|for|to (?!live|be|see|spend))\b)|(?:that )?(?:is|are|they have|you have) left)",
    r"how (?:long|much time|many (?:years|months|weeks)) (?:do|does|will|would|have|has|might|can) (?:i|you|we|they|he|she|people|someone) (?:still )?(?:have|got|live|last)",
    # What doctors write; and in capitals, ENDPOINT.
    r"(?:progression|disease|event|relapse|failure|recurrence)[- ]free|prognos[ei]s|outlook (?:is|was|of|at)",
    r"year (?:rates?|marks?|figures?) (?:is|was|are|were|stands?|stood|of \d)|year mark",
    # What people say instead.
    rf"{PERSON}(?: of them| in it| people| patients)? (?:was|were|is|are|will be|had been|has been|have been) (?:already |all |still )?"
    r"(?:buried|laid to rest|cremated|widowed|around|taken (?:from us|by (?:it|the cancer|the disease)))|funerals? (?:came|was|were|followed|took place|comes)",
    rf"{PERSON}(?: of them| in it| people| patients)? (?:was|were|is|are) (?:still )?left(?=\s*(?:[.,;]|$|at\b|after\b|by\b))",
    rf"{PERSON}(?: of them| in it| people| patients)? remain(?:ed|s)?(?=\s*(?:[.,;]|$|at\b|after\b|by\b))",
    r"(?:the|both|their) curves? (?:falls?|fell|drops?|dropped|reach\w*|ends?)|not (?:be )?(?:here|around)|n[’']t (?:be )?(?:here|around)|days are numbered",
    r"breath(?:e|es|ed|ing) (?:their|his|her|your|its|the) last|last breaths?|the end (?:came|comes|will come|followed)|slip(?:s|ped)? away",
    r"lost (?:the|their|his|her|your) (?:fight|battle|struggle)|(?:lost|loses?|took|takes|claim(?:s|ed)?) (?:[\w-]+ ){1,5}?(?:of them|of these|of those|of the (?:people|patients|group))",
    r"(?:life|lives) (?:was|were|is|are|will be) over|(?:life|lives) end(?:s|ed)?",
    rf"{PERSON} (?:(?:do|does|did|will|would|can|could|may|might) (?:not )?|(?:do|does|did)n[’']t )?(?:last|make|see out)(?:ed|s)? (?:out )?the (?:year|month|week)",
    rf"(?:people|patients|half|he|she|nobody|no one|few) (?:of them )?last(?:ed|s)? (?:for )?{ABOUT}{TIME}",
    r"(?:did|do|does)(?: not|n[’']t) (?:live|make it)|not living|ma(?:ke|kes|de) it (?:to|past|through|beyond)",
    # The pain is gone too.
    rf"{PERSON}(?: of them| in it| people| patients)? (?:was|were|is|are|will be|had|have) (?:already |all )?gone"
    r"(?! (?:to|on|through|into|back|for|home|up|down)\b)",
    rf"liv(?:e|es|ed|ing) {ABOUT}(?:longer|for|more than|less than|fewer than|at least|at most|an? (?:median|average|mean)"
    rf"|past|beyond|until|over|under|(?:after|at) {TIME}|{TIME})",
)
THINGS_DIE = (
    rf"(?:dead|dying|surviving|killed|living|lethal to|fatal to) (?:and dying |or dying )?(?:the |these |all |any |most )?(?:[a-z]+ )?{THING}",
    rf"kill(?:s|ed|ing)? (?:off )?(?:[\w%.,-]+ ){{0,9}}?{THING}",
    rf"(?:cell|bone|tissue|nerve|tooth|skin|flap|graft|implant|crown|stent) (?:death|survival)|death of (?:the |some )?{THING}",
)
LOOK_ALIKES = (
    r"killer (?:t[ -])?cells?|pain[- ]?kill\w*|kill(?:s|ed|ing)? (?:the |your |off )?(?:pain|time|appetite|hunger|taste|mood|smell)",
    r"dead (?:end|ends|line|lines|tired|weight|zone|set|slow|calm|space)|(?:die[ds]?|dying) (?:down|off|out)|dying (?:to|for) \w+|to die for",
    r"fatal (?:error|flaw|mistake)s?|(?:feel|feels|felt|feeling|comes?|came|hopes?|memor(?:y|ies)) (?:more |so )?alive|keep\w* (?:\w+ ){0,3}alive",
    r"(?:before|when|until|if|once|and|so|or|because) it (?:will |may |has |soon )?(?:die[sd]?|is dead)",  # A battery; a person is no "it".
    r"(?:an?|one|each) (?:day|hour|week|month) at a time",
    # Where and how people live.
    r"living (?:rooms?|wills?|patients?|people|persons?|donors?|relatives?|space|with|alone|in|near)",
    r"liv(?:e|es|ed|ing) (?:more than|less than|at least|over|under) (?:\S+ ){1,2}?(?:hours?|minutes?|miles?|kilomet\w+|km|blocks?|floors?)(?! after)",
    rf"liv(?:e|es|ed|ing) {TIME} (?:away|from)|liv(?:e|es|ed|ing) for (?:your|their|his|her|the|this|that|each|every) (?!median|average)",
    r"surviving (?:spouses?|partners?|famil(?:y|ies)|relatives?|child(?:ren)?|parents?)",
    # Grief, fear, and the time before or after a death, which tell no chance of it.
    r"(?:after|before|since|until|around|at|near|following) (?:(?:the|a|your|their|his|her|someone[’']s) )?(?:time of )?(?:death|demise)",
    r"(?:before|after|when|if|once|whether|where|how|until|since) (?:they|he|she|you|we|someone|a person|the person|people|a parent"
    r"|a loved one|(?:your|his|her|their) \w+) (?:has |have |had |may |might |will |are |is )?(?:die[sd]?|dying|passed away|gone)"
    r"(?! (?:within|of|from|after|by))",
    r"(?:fear|fears|feared|afraid|scared|talk\w*|think\w*|thoughts?|worr\w+|books?|sight|dreams?|close|near|sick|bored)"
    r"[ -](?:of |about |on |to )?(?:death|dying)|death (?:certificate|benefit|doula)s?|deathbed",
    r"dying (?:person|people|patients?|man|woman|parent|relative)|(?:want|wish|hope|prefer|choose|like|chose)(?:s|es|ed|d)? (?:\w+ )?to die",
    r"(?:of|in|among|from|on|with) (?:(?:the|these|those|every|all) )?(?:[\d,]+ )?(?:people|patients|those|men|women) who (?:had |have )?died"
    r"(?! (?:within|by|after|before|in less|in under))",
    r"(?:median|mean) (?:age|dose|wait|waiting|stay|score|size|number|income|cost|delay|follow[- ]up|time to (?:see|get|an?|the|return|start|heal)\w*)",
)
HELPERS = r"(?: (?:that|which|is|are|was|were|has|have|had|will|may|might|can|could|does|do|not|then|soon|slowly|all|also|now))*"
THING_DIES = re.compile(
    rf"\b{THING}(?: (?:and|or) {THING})?(?: that \w+(?: \w+)?)?{HELPERS} (?:die[sd]?|dying|dead|alive|killed|surviv\w+|living|lived?)\b"
)
# In "3 people with throat cancer died", and in "people whose cancer spread die", a person dies.
OF_A_PERSON = re.compile(
    r"\b(?:with|from|of|having|has|have|had|gets?|got|such|whose) (?:(?:(?:to|in|of|from|on) the|(?!the\b|people\b|of\b)[\w-]+) ){0,4}?$"
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


LIFE_WORDS = _any(LIFE)
NO_LIFE_WORDS = _any((*THINGS_DIE, *LOOK_ALIKES))
ENDPOINT = re.compile(r"\b(?:m?OS|m?PFS|DFS|EFS|RFS|DSS)\b")


@lru_cache(maxsize=1000)  # The sentences of a page, which several checks ask about.
def life_words(text: str) -> tuple[Match[str], ...]:
    """The places of words that tell of living or dying; in "dead skin peels off" there is none."""
    small = text.lower()  # To ask of small letters is several times as quick as to ask without regard to capitals.
    words = LIFE_WORDS.finditer(THING_DIES.sub(_thing, NO_LIFE_WORDS.sub(_blank, small)))
    return *words, *ENDPOINT.finditer(text)


def _thing(match: Match[str]) -> str:
    return match[0] if OF_A_PERSON.search(match.string, max(0, match.start() - 60), match.start()) else _blank(match)


def _blank(match: Match[str]) -> str:
    return " " * len(match[0])
