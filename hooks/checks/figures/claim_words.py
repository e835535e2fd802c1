"""The words around a number that say what it counts: "of every 100", "percent", "months", "people"."""

import re

PEOPLE = r"(?:people|persons?|patients?|men|women|adults|children|cases|participants)"
WHOLE = r"(?:(?:every|each|any|the|these|those|all|all the|a) )?"
OUR = (
    r"(?:(?:the|these|those|their|our|its|a|all|every) )?(?:(?:first|last|whole) )?(?:(?:group|total|sample|set) of )?"
)
PERCENT = re.compile(
    r"[\s-]*(?:-?(?:odd|plus|something|ish) )?(?:%|％|‰|percent(?:age points?)?\b|per (?:cent|mille)\b|pct\b|p\.\s?c\.)",
    re.IGNORECASE,
)
IN_SO_MANY = re.compile(
    rf"\s*(?:-in-(?:a-)?|/|⁄|∕)\s*|(?:\s+chances?)?\s+in {WHOLE}|(?:\s+{PEOPLE})?\s+(?:out of|from|per|for every|for each) {WHOLE}"
    rf"|(?:\s+{PEOPLE})?\s+(?:of|in) (?:every|each|any) |\s+{PEOPLE} in (?:a )?",
    re.IGNORECASE,
)
# "Nine had it, out of ten", "nine times in ten", "nine of our first ten": shares where the whole is a round number.
LOOSELY = re.compile(
    rf"\s+(?:times|cases|cancers|tumou?rs|spots|scans|teeth|operations|infusions|women|men|families|{PEOPLE}) (?:in|out of|of|among) (?:every |each )?"
    rf"|[,\s(]*(?:(?:\s(?!in\b|of\b|out\b|at\b|for\b|to\b)[a-z]+){{1,3}})?[,\s(]+(?:out of) {OUR}"
    rf"|[,\s(]*\s(?:had|have|did|do|felt|feel|got|get|live[ds]?|died?)(?: [a-z]+)?,? of {OUR}|,\s+of {OUR}|\s+\(of {OUR}|\s+of {OUR}"
    rf"|(?:\s{PEOPLE})? among (?:every |each )?",
    re.IGNORECASE,
)
OF_THE = re.compile(rf"(?:\s+{PEOPLE})? of (?:(?:the|these|those|all|all the) )?", re.IGNORECASE)
OF_SO_MANY = re.compile(r"\b(?:out of|of|in|among|picture|imagine|think of|take) $", re.IGNORECASE)
OF_EVERY = re.compile(r"\b(?:of|in|among|from|for) (?:every|each|any) (?:a )?$", re.IGNORECASE)
# The head of a table's column claims nothing by itself.
OF_EVERY_ALONE = re.compile(rf"(?:Out of|Of|In|Among|Per) (?:every|each) \S+(?: {PEOPLE})?[:?]?", re.IGNORECASE)
OPENS = re.compile(
    r"\b(?:out of|of|in|among|from|per) (?:(?:every|each|any|a|all) )?(?P<whole>(?:one )?(?:five|ten|twenty|hundred|thousand)|5|10|20|100|1,?000)\b(?!-)",
    re.IGNORECASE,
)
WHO_FOLLOW = re.compile(rf"\s+{PEOPLE}\b", re.IGNORECASE)
NO_WHOLE = re.compile(
    r"\s+(?:days?|weeks?|months?|years?|hours?|minutes?|studies|trials|centers|clinics|hospitals|countries|places|steps|ways|rows?|lungs?"
    r"|bones?|pages?|states|visits?|doses?)\b",
    re.IGNORECASE,
)
ROUND_WHOLES = (10, 20, 100, 1000)
TIMES_WORDS = re.compile(
    r"\s+times (?=as|more|less|better|worse|safer|stronger|faster|the|higher|lower|fewer|likel|great|larg|small|that|over|what\b|(?:your|their|our|his|her|its|this) (?:\w+ )?(?:risk|rate|chance|odds|number|share))",
    re.IGNORECASE,
)
UNIT_OF_TIME = re.compile(r"[\s-]*(?P<unit>decade|fortnight|month|year|week|day|hour)s?\b", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:[\s-]+(?!(?:of|in|and|or|to|had|were|was|the|than|from|with|for|at|by|people|studies)\b)[A-Za-z-]+){0,2}?\s+"
    r"(?:(?P<people>people|patients|persons|men|women|adults|participants|survivors|children|cases|deaths)"
    r"|(?P<studies>studies|trials|reports|reviews|surveys)"
    r"|(?P<centers>centers|clinics|hospitals|countries))\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\s+of (?:them|these|those|(?:the )?(?:people|patients))\b", re.IGNORECASE)
# What people did: "ninety had it". Alone, a number in words may be a street or an age.
DID = r"\s+(?:had|have|got|get|felt|feel|died?|lived?|survived?|did|stopped|responded|needed|reported|developed)\b"
DID_SO = re.compile(DID, re.IGNORECASE)
COULD = re.compile(rf"{DID}|\s+(?:has|gets|dies|lives|will|would|may|might|were|are|do|need)\b", re.IGNORECASE)
# "The share was ninety"; an answer or a cell may be no more than "ninety".
SHARE_WAS = re.compile(
    r"\b(?:share|rate|risk|chance|number|count|total|proportion|percentage)s?\b[^.;:]{0,30}\s(?:is|was|were|are|at|to|reached|of)\s(?:about\s|only\s)?$",
    re.IGNORECASE,
)
VAGUE = re.compile(r"a (?:dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
# In "Of every ten people, nine have it in one lung" nine is a share and one is none.
SHARERS = re.compile(
    r"\s*(?:[,.;:)]|$|(?:have|had|has|will|would|may|might|can|could|get|got|were|was|are|is|live[ds]?|die[ds]?|do|did|feel|felt|need|survive[ds]?"
    r"|of them|more|fewer|people|still|never|in|with|had)\b)",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:to|and|or|-|–|against|versus|vs\.?|v)\s*", re.IGNORECASE)
