"""Which numbers are no statistics. hooks/checks/README.md lists these rules in words; change both together."""

import re

from citations.style.date_words import ANY_MONTH

from .life_words import life_words
from .number_words import WORDS
from .numbers import may_have_numbers

NUMBER = rf"(?:\d[\d,]{{0,12}}(?:\.\d{{1,9}})?|{WORDS})"
RANGE = rf"{NUMBER}(?:\s*(?:to|or|and|-|–)\s*{NUMBER})?"
NOT_A_SHARE = (
    r"(?!\s*(?:%|percent|per cent|(?:out )?of (?:them|these|those|(?:every |the |all |these |those )?\d)|in (?:every )?\d|people|patients|studies|months"
    r"|years|had|have|were|died|lived))"
)
WHO = (
    "people|anyone|everyone|those|men|women|adults|patients|children|kids|teens|teenagers|visitors|readers|drivers"
    "|veterans|seniors|parents|members"
)
PROGRAM = (
    "python|firefox|chrome|chromium|safari|edge|android|ios|iphone|windows|ubuntu|macos|debian|mkdocs|word|acrobat"
)
FURNITURE = (
    "page|step|part|chapter|section|table|figure|chart|box|question|item|line|reference|source|number|no\\.|stage|grade|"
    "type|level|phase|version|by|attribution|checkmate|hpv|cycle|day|week|room|floor|bus"
)

# Of small letters: `re` is several times as slow where it has no regard to capitals.
RULES = {
    "dates": rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b(?:{ANY_MONTH.lower()})\s+\d{{1,2}}(?:,\s*\d{{4}})?\b|\b\d{{1,2}}\s+(?:{ANY_MONTH.lower()})\b",
    "years": rf"(?<![\d.,-])(?:18|19|20)\d\d(?:s|(?:\s*[-–]\s*(?:(?:18|19|20)\d\d|\d\d)))?(?![\d.,]*\d){NOT_A_SHARE}\b",
    "ages": (
        rf"\b(?:age[ds]?|between the ages of)\s+(?:under |over |about |of )?{RANGE}\b{NOT_A_SHARE}"
        rf"|\b{RANGE}[ -](?:years?|months?)[ -](?:old|of age)\b"
        rf"|\b(?P<who>{WHO}) (?:who are )?"
        rf"(?:over|under|above|past|older than|younger than) {RANGE}"
        r"\b(?!\s*(?:%|percent|per cent|people|(?:out )?of|in|months|years)\b)|^at \d\d(?=, you\b)"
        rf"|\b(?P<limited>(?:{WHO})(?: who are| from| of| between)?|(?:you|who|child|parent|partner) (?:are|is))"
        rf" (?:at least )?{RANGE} (?:or|and) (?:older|younger|over|under|up|above)\b"
        rf"|\b{RANGE} (?:or|and) (?:older|younger)\b|\b(?:older|younger) than {RANGE}\b{NOT_A_SHARE}"
        rf"|\byou (?:turn|have turned|turned) {NUMBER}\b{NOT_A_SHARE}|\b(?:you|who|they|he|she|person|helper) (?:must|have to|has to|need to|needs to) be (?:at least )?\d\d(?= to\b|[.,])"
        rf"|\bfor (?:children|kids|teens|adults|people|women|men) (?:from|of|between) {NUMBER} (?:to|and) {NUMBER}{NOT_A_SHARE}\b"
    ),
    "spans to look back on": (
        r"\b(?P<asked>(?:bring|list|keep|collect|find|write|note|name|ask for|ask|tell|show|say|count|(?:form|nurse|doctor|dentist|team)s? (?:may |will )?asks?"
        r"|(?:have|did|were) you|(?:that|which|if|what|where|whether|doctors|medicines|drugs) you)\b[^.;:\d]{1,90}? (?:in|over|within|during|from|of|for) the (?:past|last))"
        rf" {NUMBER} (?:days|weeks|months|years)\b"
    ),
    "doses and measures": (
        rf"\b{RANGE}\s*(?:mg|mcg|µg|g|kg|ml|liters?|gy|kcal|ounces?|pounds?|cups?|tablets?|°\s*[cf]?)"
        r"(?:/[\w²]+)?(?![\w])"
    ),
    # Of daily life: no work counts these of people.
    "counts of things": rf"\b{RANGE} (?:glasses|minutes|dollars|miles|kilometers|feet|inches|calories|beds|forms|pillows|stairs|blocks)\b"
    rf"|\$ ?\d[\d,]*(?:\.\d\d)?(?: ?(?:to|or|and|-|–) ?\$? ?\d[\d,]*(?:\.\d\d)?)?\b{NOT_A_SHARE}",
    "ways to take life": r"\b(?:an?|one) (?:day|hour|week|step|thing) at a time\b",
    "keys and scales": (
        r"\bpress\b(?:[^.\d]{0,30}\d\b)+|#\d+#|\bscale (?:from|of) \d{1,2} to \d{1,3}\b"
        rf"|\bfrom (?:0|zero) to (?:10|ten)\b{NOT_A_SHARE}|\byour pain (?:is|may be|was) {NUMBER} (?:out )?of (?:10|ten)\b"
        rf"|\bfactor (?:of )?\d+\b{NOT_A_SHARE}"
    ),
    "schedules": rf"(?:\b(?:have|take|takes|get|gets|given) (?:the |this |a |your )?(?:drug|treatment|immunotherapy|chemotherapy|pills?|tablets?)|\bis given\b[^.;]{{0,40}}?)"
    rf" for (?:up to |about )?{RANGE} (?:months|years)\b|\bafter {NUMBER} (?:months|years), (?:you may want|ask\b|scans are|visits are|check-ups are)"
    rf"|\b(?:plan|plans|look|think|choose|book|write down|note) (?!for\b|to live)[^.;\d]{{1,30}}? for the next {NUMBER} (?:weeks|months|years)\b"
    rf"|\b(?:the|your) next (?:scan|visit|appointment|check-up|session|infusion|test) (?:is|comes|will be) (?:due )?in {RANGE} (?:weeks|months)\b"
    rf"|\bdeadline\b[^.;\d]{{0,40}}? in {NUMBER} (?:weeks|months)\b|\b(?:every|each|once in|once every)\s+(?:other\s+)?{RANGE}\s+(?:hours?|days?|weeks?|months?|years?)\b",
    "phone numbers": (
        rf"\b(?:call|text|dial|phone)(?:\s+or\s+(?:call|text|dial|phone))?\s+\d[\d -]*\d\b{NOT_A_SHARE}"
        rf"|(?<![\d,.])\+?\d+(?:[ -]\d+){{2,}}\b|(?:\(\d{{3}}\)\s?)?(?<![\d,.-])\d{{3}}[-.]\d{{4}}\b{NOT_A_SHARE}"
    ),
    "times of day": (
        r"\b24/7\b|\b(?!50:50)\d{1,2}:\d\d\b(?! (?:chance|odds|split|ratio|risk))|\b\d{1,2}\s*(?:a\.?m\b\.?|p\.?m\b\.?|o[’']clock)|\b\d{1,2} (?:at night|in the (?:morning|"
        r"afternoon|evening))\b(?! (?:group|arm|shift))"
    ),
    "numbers of lists": rf"(?<!was )(?<!were )(?<!is )(?<!are )(?<!in )(?<!of )(?<!by )\[\d{{1,3}}(?:\s*[,–-]\s*\d{{1,3}})*\]{NOT_A_SHARE}",
    "formulas": r"(?<=[a-z])~\d{1,2}~",
    "programs": rf"\b(?:{PROGRAM})\s\d+(?:\.\d+)*\b{NOT_A_SHARE}",
    "page furniture and names": rf"\b(?:{FURNITURE}|factor|class|world war)s?\s+[ivx]+\b|\b(?:{FURNITURE})s?\s+\d+(?:\.\d+)*(?:\s*(?:to|and|or|-|–)\s*\d+)?\b{NOT_A_SHARE}",
}
# Only where a sentence tells to call: "it came back in 112" is a count.
EMERGENCY = re.compile(
    r"\b(?:911|988|112|999)\b(?=[\s,.):;]*(?:$|(?:911|988|112|999)\b|in (?-i:the [A-Z]|[A-Z])|at any\b|and your\b|or\b|for\b|if\b|now\b))",
    re.IGNORECASE,
)
TELLS_TO_CALL = re.compile(r"\b(?:call|dial|text|phone|ring|emergency|ambulance)\b", re.IGNORECASE)
EXCEPTED = re.compile("|".join(f"(?:{rule})" for rule in RULES.values()))


def blank_exceptions(text: str) -> str:
    """The text with each excepted number replaced by spaces, so that all offsets stay."""
    if not may_have_numbers(text):
        return text
    less = text
    for found in EXCEPTED.finditer(text.lower()):
        less = less[: found.start()] + _blanked(found, text) + less[found.end() :]
    return EMERGENCY.sub(lambda number: " " * len(number[0]), less) if TELLS_TO_CALL.search(text) else less


def speaks_of_life_or_death(text: str) -> bool:
    """Whether a sentence is about living or dying; days and weeks are figures only there."""
    return bool(life_words(text))


def _blanked(found: re.Match[str], text: str) -> str:
    """Whoever is of an age stays, and so does what is asked: in "half of the people over 65" it makes "half" a figure."""
    kept = max(found.start(), *(found.end(name) for name in ("who", "limited", "asked")))
    return text[found.start() : kept] + " " * (found.end() - kept)
