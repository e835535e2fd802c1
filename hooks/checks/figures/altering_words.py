"""Words that turn a right figure into a wrong one: bounds, "not", opposites, other people, other places."""

import re

from .telling_words import telling_words

MORE = r"more than|over|above|at least|beyond|exceed(?:s|ed|ing)?|upwards? of|no (?:fewer|less) than|not (?:fewer|less) than|longer than|higher than|a minimum of"
LESS = r"fewer than|less than|under|below|up to|at most|as many as|as much as|no more than|not more than|not even|shorter than|lower than|a maximum of"
BOUND = re.compile(
    rf"\b(?P<bound>(?P<more>{MORE})|(?P<less>{LESS}))\s+(?:(?:a|an|the|about|every)\s+)?$", re.IGNORECASE
)
BOUND_AFTER = re.compile(
    r"\s*\(?,?\s*(?P<bound>(?P<more>(?:or|and|if not) (?:more|over|higher|above|up|longer)|at least|plus\b|upwards)|(?P<less>or (?:less|fewer|under|lower|below|shorter)|at (?:most|best)|tops)\b)",
    re.IGNORECASE,
)
# What stands in between is about something else. What brackets hold goes with what stands before them.
CUT = re.compile(r"[,;:|]|\.\s|\b(?:but|because|although|though|while|whereas|than|against|versus)\b", re.IGNORECASE)
JOINS = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
IN_FRONT = re.compile(r"(?:with|without|in|among|of|for|not|when|where|if)\b[^,;:|]{1,60},\s*$", re.IGNORECASE)
OPENS_WITH = re.compile(r"\s*(?:in|with|among|for)\b[^,;:|]*,$", re.IGNORECASE)
NOT = re.compile(
    r"\b(?P<not>not|no|never|none|nobody|no one|nothing|nowhere|neither|nor|without|cannot|hardly|rarely|fail(?:s|ed|ing)? to|free of|free from|untreated|healthy|spared|unharmed"
    r"|(?:did|do|does|is|was|were|had|has|have|wo|ca|could|would)n[’']t)\b",
    re.IGNORECASE,
)
# "Against 8.2 months without" and "no longer", "no such difference" deny nothing of a figure.
NO_DENIAL = re.compile(r"\bwithout\s*\.?\s*$|\bnot only\b|\bno (?:longer|matter|doubt)\b", re.IGNORECASE)
DENIALS = telling_words(
    "not no never none nobody nothing nowhere neither nor without cannot hardly rarely fail failed free untreated clear missed other didn don doesn"
    " isn wasn weren hadn hasn haven won couldn wouldn"
)
OPPOSITES = (
    "grew|grow|grown|growing|larger|bigger/shrank|shrink|shrunk|shrinking|smaller",
    "rose|rise|increased|went up|up/fell|fall|dropped|decreased|went down|down",
    "better|improved|eased|easier|relieved/worse|worsened|harder",
    "higher/lower",
    "more/fewer|less",
    "alive|lived|living|survived/died|dead|dying|deaths",
    "before/after",
    "longer/shorter",
    "early/late",
    "responded|helped|worked/harmed",
    "stopped|ended/started|began",
    "severe|severely|serious/mild|light|slight",
    "lot/little",
    "after|later/within",
    "male|males|men|man/female|females|women|woman",
)  # fmt: skip
SENSES = tuple(tuple(frozenset(side.split("|")) for side in pair.split("/")) for pair in OPPOSITES)
OF_SO_MANY = re.compile(
    r"(?: people)? of (?:the |these |those |all )?\d", re.IGNORECASE
)  # "19 of the 92 people" tells how many had it.
WORD = re.compile(r"[a-z][a-z-]*")
OF_CANCER = (
    "breast|lung|prostate|bowel|colon|colorectal|skin|brain|liver|kidney|stomach|thyroid|salivary|pancrea\\w+|ovar\\w+|bladder|blood|cervi\\w+"
    "|nasopharyn\\w+|throat|mouth|tongue|larynx|voice box|nose|sinus|bone|rectal|esophag\\w+"
)
GROUP = re.compile(
    rf"\b(?P<group>men|women|males?|females?|children|child|boys?|girls?|teenagers?|babies|infants?|(?:non-?|ex-?)?smok(?:ers?|e|es|ed|ing)|drink(?:ers?|ing)|HPV"
    rf"|(?:older|younger|young|elderly|old|black|white|asian|hispanic|pregnant|healthy) (?:people|patients|adults|men|women)|diabet(?:es|ics?)"
    rf"|(?P<part>{OF_CANCER})[ -]cancers?|cancers? of the (?P<site>{OF_CANCER})|melanomas?|leukemias?|lymphomas?|sarcomas?)\b",
    re.IGNORECASE,
)
PLACES = telling_words(
    "lung liver bone brain skin kidney spine neck node chest heart belly adrenal pleura skull rib pelvis hip leg arm throat mouth tongue larynx nose"
    " tonsil jaw gum lip gland eye stomach bowel"
)
