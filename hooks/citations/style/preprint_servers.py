"""The servers that post preprints: how each writes its name, its DOIs and its addresses."""

import re
from functools import lru_cache

# First the name that is printed; then the forms that registries and reference managers give it, as the beginning of a field.
SERVER_NAMES = (
    ("arXiv", r"arxiv|corr$"),
    ("medRxiv", r"medrxiv"),
    ("bioRxiv", r"biorxiv"),
    ("Research Square", r"research\s?square|res\s?sq\b|researchsquare"),
    ("SSRN", r"ssrn|social science research network"),
    ("Preprints with The Lancet", r"preprints with the lancet"),
    ("PsyArXiv", r"psyarxiv"),
    ("SocArXiv", r"socarxiv"),
    ("EdArXiv", r"edarxiv"),
    ("MetaArXiv", r"metaarxiv"),
    ("AfricArXiv", r"africarxiv"),
    ("EarthArXiv", r"eartharxiv"),
    ("EcoEvoRxiv", r"ecoevorxiv"),
    ("SportRxiv", r"sportrxiv"),
    ("MindRxiv", r"mindrxiv"),
    ("NutriXiv", r"nutrixiv"),
    ("LawArXiv", r"lawarxiv"),
    ("OSF Preprints", r"osf\s?preprints?"),
    ("Preprints.org", r"preprints(?:\.org|\s*\(basel\)|\s+\d{4}|$)"),
    ("ChemRxiv", r"chemrxiv"),
    ("TechRxiv", r"techrxiv"),
    ("engrXiv", r"engrxiv"),
    ("AgriXiv", r"agri(?:xiv|rxiv)"),
    ("ChinaXiv", r"chinaxiv"),
    ("Authorea", r"authorea"),
    ("SciELO Preprints", r"scielo preprints"),
    ("PeerJ Preprints", r"peerj pre\s?prints"),
    ("JMIR Preprints", r"jmir preprints"),
    ("ESS Open Archive", r"ess open archive|essoar"),
    ("Qeios", r"qeios"),
    ("viXra", r"vixra"),
)  # fmt: skip
# By the registrant of a DOI: how the rest begins. 10.1101 and 10.64898 belong to two servers, told apart by their numbers.
DOIS = {
    "10.48550": (("arXiv", r"arxiv"),),
    "10.1101": (("medRxiv", r"(?:19|2\d)\d{6}$|\d{4}\.\d\d\.\d\d\.\d{8}"), ("bioRxiv", r"\d{6}(?:v\d+)?$|\d{4}\.\d\d\.\d\d\.\d+")),
    "10.64898": (("medRxiv", r"\d{4}\.\d\d\.\d\d\.\d{8}"), ("bioRxiv", r"\d{4}\.\d\d\.\d\d\.\d+")),
    "10.21203": (("Research Square", r"rs\."),),
    "10.2139": (("SSRN", r"ssrn"),),
    "10.31219": (("OSF Preprints", r"osf"),),
    "10.31234": (("PsyArXiv", r"osf"),),
    "10.31235": (("SocArXiv", r"osf"),),
    "10.35542": (("EdArXiv", r"osf|edarxiv"),),
    "10.31222": (("MetaArXiv", r"osf"),),
    "10.31730": (("AfricArXiv", r"osf"),),
    "10.31223": (("EarthArXiv", r"osf|x"),),
    "10.32942": (("EcoEvoRxiv", r"osf|x"),),
    "10.51224": (("SportRxiv", r"srxiv"),),
    "10.31231": (("MindRxiv", r"osf"),),
    "10.31232": (("NutriXiv", r"osf"),),
    "10.31224": (("engrXiv", r"osf|\d"),),
    "10.20944": (("Preprints.org", r"preprints"),),
    "10.26434": (("ChemRxiv", r"chemrxiv"),),
    "10.36227": (("TechRxiv", r"techrxiv"),),
    "10.22541": (("ESS Open Archive", r"essoar"), ("Authorea", r"au\.")),
    "10.1002": (("ESS Open Archive", r"essoar"),),
    "10.1590": (("SciELO Preprints", r"scielopreprints"),),
    "10.7287": (("PeerJ Preprints", r"peerj\.preprints"),),
    "10.2196": (("JMIR Preprints", r"preprints"),),
    "10.32388": (("Qeios", r"\w"),),
}  # fmt: skip
HOSTS = {
    "arxiv.org": "arXiv", "medrxiv.org": "medRxiv", "biorxiv.org": "bioRxiv", "researchsquare.com": "Research Square",
    "ssrn.com": "SSRN", "psyarxiv.com": "PsyArXiv", "preprints.org": "Preprints.org", "chemrxiv.org": "ChemRxiv",
    "techrxiv.org": "TechRxiv", "preprints.scielo.org": "SciELO Preprints", "preprints.jmir.org": "JMIR Preprints",
    "eartharxiv.org": "EarthArXiv", "qeios.com": "Qeios", "authorea.com": "Authorea", "engrxiv.org": "engrXiv",
    "osf.io/preprints/psyarxiv": "PsyArXiv", "osf.io/preprints/socarxiv": "SocArXiv", "osf.io/preprints/edarxiv": "EdArXiv",
    "osf.io/preprints": "OSF Preprints",
}  # fmt: skip
# "Available at SSRN", "Preprint at bioRxiv": a few words at most, so that no text takes long.
BEFORE_NAME = r"\W*(?:(?:available\s+(?:at|from|on|in)|posted\s+(?:at|on|to|in)|pre-?prints?(?:\W+(?:posted\s+)?(?:at|on|from|in|by|to))?|the|an?)\W+){0,3}"
NAME = re.compile(
    BEFORE_NAME + "(?:" + "|".join(f"(?P<s{n}>{form})" for n, (_, form) in enumerate(SERVER_NAMES)) + ")", re.IGNORECASE
)
HOST = re.compile(
    r"https?://(?:[\w-]+\.)*?(?P<host>"
    + "|".join(re.escape(host) for host in sorted(HOSTS, key=len, reverse=True))
    + r")(?![\w.-])",
    re.IGNORECASE,
)
_BY_DOI = {prefix: [(name, re.compile(form, re.IGNORECASE)) for name, form in forms] for prefix, forms in DOIS.items()}


@lru_cache(maxsize=1024)  # Of the same few journals it is asked again and again.
def server_by_name(text: str) -> str:
    """medRxiv for "medRxiv: the preprint server for health sciences"; "" for any other beginning."""
    match = NAME.match(text.strip())
    return SERVER_NAMES[int(match.lastgroup[1:])][0] if match and match.lastgroup else ""


def server_by_doi(doi: str | None) -> str:
    """The server that gives DOIs of this form; "" for none."""
    prefix, _, rest = (doi or "").partition("/")
    return next((name for name, form in _BY_DOI.get(prefix, ()) if form.match(rest)), "")


def server_by_address(text: str) -> str:
    """The server whose host stands in the text; "" for none."""
    match = HOST.search(text)
    return HOSTS[match["host"].lower()] if match else ""
