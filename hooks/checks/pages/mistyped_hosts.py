"""Hosts that nobody meant: “ww.cancer.gov”, “cancer.gv”, “nih.org”, “clinicaltrial.gov”, “gmial.com”."""

import re
from difflib import get_close_matches

WWW = re.compile(r"(?:ww|wwww|wwe|wwv|vww|wvw|qww|w)\.(?P<rest>[\w-]+\.\S+)")
# Endings that no host has, and those meant.
ENDINGS = {
    "con": "com", "cmo": "com", "ocm": "com", "vom": "com", "xom": "com", "comm": "com", "cim": "com", "coom": "com",
    "ogr": "org", "rog": "org", "orgg": "org", "og": "org", "orh": "org", "prg": "org", "gv": "gov", "gvo": "gov",
    "goc": "gov", "ogv": "gov", "govv": "gov", "nte": "net", "ent": "net", "ner": "net", "ed": "edu", "eud": "edu",
    "eduu": "edu",
}  # fmt: skip
# Offices, whose names with another ending belong to somebody else.
OFFICES = {
    name: f"{name}.gov"
    for name in ("nih", "cdc", "fda", "ahrq", "medlineplus", "clinicaltrials", "medicare", "medicaid", "ssa", "healthcare", "usa")
} | {"who": "who.int"}  # fmt: skip
OFTEN = (
    *OFFICES.values(), "cancer.gov", "cancer.org", "macmillan.org.uk", "cancerresearchuk.org", "cancercare.org", "headandneck.org",
    "spohnc.org", "oncolink.org", "nccn.org", "cochranelibrary.com", "sciencedirect.com", "onlinelibrary.wiley.com", "wikipedia.org",
    "creativecommons.org", "github.com",
)  # fmt: skip
MAIL = ("gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "aol.com")
MAIL_TOO = ("mail.com", "email.com", "ymail.com", "fastmail.com", "gmx.com", "web.de")  # Near those, and right.
NEARLY, NEARLY_MAIL = 0.9, 0.85


def mistyped_host(host: str) -> str | None:
    """What is wrong with a host of the web and what to write, or None."""
    right = _right(host.lower())
    return f"“{host}” is mistyped. Write “{right}”." if right else None


def mistyped_mail(host: str) -> str | None:
    """The same of the host of a mail address."""
    small = host.lower()
    near = [] if small in (*MAIL, *MAIL_TOO) else get_close_matches(small, MAIL, 1, NEARLY_MAIL)
    return f"“{host}” is mistyped. Write “{near[0]}”." if near else mistyped_host(host)


def _right(host: str) -> str | None:
    if found := WWW.fullmatch(host):
        return f"www.{found['rest']}"
    front, _, ending = host.rpartition(".")
    if front and ending in ENDINGS:
        return f"{front}.{ENDINGS[ending]}"
    bare = host.removeprefix("www.")
    name, _, rest = bare.partition(".")
    if name in OFFICES and rest in ("com", "org", "net", "gov.us"):
        return host.replace(bare, OFFICES[name])
    near = [] if bare in OFTEN else get_close_matches(bare, OFTEN, 1, NEARLY)
    return host.replace(bare, near[0]) if near else None
