"""Organizations with a comma or a short name behind them: "Ministry of Health, Kenya", "{Cancer Agency} (IARC)", "WHO, UNICEF"."""

import re

from ..style.tex import plain
from .organizations import COMPANY, COUNTRIES, is_long_name, words_of

# Typed in capitals, none of these is a surname.
ACRONYMS = """
    AHNS AJCC ASCO ASTRO AWMF CDC DAHANCA ECOG EORTC ESMO ESTRO FAO FDA GORTEC IAEA IARC IGAAD ILO NASA NCCN NCI NHS NIH
    NIST NRG OECD RTOG SEER SWOG TROG UICC UNAIDS UNDP UNEP UNESCO UNFPA UNHCR UNICEF UNODC USAID USPSTF WHO
"""
KNOWN = frozenset(ACRONYMS.split())
INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[\s-]?){1,3}")
SHORT_NAME_BEHIND = re.compile(r"\{(?P<name>[^{}]+)\}\s*(?P<short>\([^(){}]+\))")


def in_parts(name: str) -> str:
    """The whole organization without braces; "" of a person, and of an organization in one part."""
    if behind := SHORT_NAME_BEHIND.fullmatch(name):
        return f"{behind['name']} {behind['short']}"
    before, comma, after = name.partition(",")
    after = after.strip().removeprefix("{").removesuffix("}")
    if not comma or not words_of(after) or "," in after or COMPANY.fullmatch(name):
        return ""
    is_no_given_name = after in KNOWN or after.replace(".", "") in COUNTRIES
    if INITIALS.fullmatch(after) and not is_no_given_name:
        return ""
    before = before.strip().removeprefix("{").removesuffix("}")
    return f"{before}, {after}" if before in KNOWN or (" " in before and is_long_name(plain(before))) else ""
