"""Amounts that name no number and still count: "hundreds of trials", "thousands of people have had this drug"."""

import re
from decimal import Decimal

from .worded import Fraction, apply, rule

SO_MANY = r"(?:tens|dozens|scores|hundreds|thousands|millions|(?:an?|several|some|a few|many|a couple of) (?:dozen|hundred|thousand|million))"
AMOUNT = rf"(?P<amount>{SO_MANY}(?: (?:and|or|of|upon|to) {SO_MANY})*)"
WORKS = (
    r"(?:stud(?:y|ies)|trials?|papers|articles|reports|surveys|reviews|experiments|pieces of research|tests in people)"
)
EXPERTS = r"(?:hospitals|clinics|centers|countries|researchers|scientists|doctors|experts|specialists)"
AGREE = r"(?:use[ds]?|agree[ds]?|found|find|say|said|advise[ds]?|recommend(?:ed)?|trust(?:ed)?|prefer(?:red)?|offer(?:ed)?|adopted|switched|proved|shown?|showed)"
PEOPLE = r"(?:(?: of)?(?: (?!who\b|whose\b)[\w-]+){0,3}? (?:people|patients|men|women|adults|children|others|them|lives)(?: with (?:it|this|spread))?| others)?"
BECAME = (
    r"(?:cured|healed|saved|helped|treated|tested|alive|dead|harmed|died|lived|survived|responded|recovered|relapsed|shrank|beaten|beat|gone through|been through|got (?:better|well|worse|it|this)"
    r"|(?:had|got|taken|received|tried|been given|been on|been through) (?:this|the|these|that|it|such|immunotherapy|chemotherapy|radiation|surgery|pembrolizumab|nivolumab))"
)
MAGNITUDES = (
    rule(
        rf"\b{AMOUNT} (?:of )?(?:(?!of\b|who\b|that\b|in\b|for\b|on\b)[\w-]+ ){{0,3}}?{WORKS}\b",
        lambda found: (Decimal(-1), found["amount"]),
    ),
    rule(
        rf"\b{AMOUNT} of (?:[\w-]+ ){{0,2}}?{EXPERTS} (?:(?:have|now|all|already|today|say they) )*{AGREE}\b",
        lambda found: (Decimal(-1), found["amount"]),
    ),
    rule(
        rf"\b{AMOUNT}{PEOPLE} (?:(?:have|has|had|were|are|was|is|now|already|been|so far|also|since|ever) )*{BECAME}\b",
        lambda found: (Decimal(-1), found["amount"]),
    ),
)
HINT = re.compile(r"tens|dozen|scores|hundred|thousand|million", re.IGNORECASE)


def read_magnitudes(text: str) -> list[Fraction]:
    """Those of works, and those of people that tell what became of them; no source has them as they stand."""
    return apply(MAGNITUDES, text.lower()) if HINT.search(text) else []
