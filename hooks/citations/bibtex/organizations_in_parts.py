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
    if name[-1:] == ")" and (behind := SHORT_NAME_BEHIND.fullmatch(name)):
        return f"{behind['name']} {behind['short']}"
    before, comma, after = name.partition(",")
    if not comma or "," in after or ("{" in before and before.count("{") != before.count("}")):
        return ""
    if " " not in before and "{" not in before and before not in KNOWN:
        return ""
    before, after = before.removeprefix("{").removesuffix("}"), after.strip().removeprefix("{").removesuffix("}")
    is_no_given_name = after in KNOWN or after.replace(".", "") in COUNTRIES
    if INITIALS.fullmatch(after) and not is_no_given_name:
        return ""
    whole = f"{before} {after}" if after.startswith("(") else f"{before}, {after}"
    if COMPANY.fullmatch(whole):
        return whole if "{" in name else ""  # Without braces it is surely one.
    return whole if words_of(after) and (before in KNOWN or is_long_name(plain(before))) else ""
