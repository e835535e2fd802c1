"""What other programs put into `note` and `howpublished`: addresses, days of access, identifiers, states of publication."""

import re

from pybtex.database import Entry

from .tex import plain
from .tex_address import unescape_url

ADDRESS = re.compile(r"https?://[^\s{}<>|\"\\^`]*[^\s{}<>|\"\\^`.,;:!?)\]]", re.IGNORECASE)
LINKED = re.compile(r"\\(?:href|url|nolinkurl|path)\s*\{\s*(?P<address>https?:[^{}]*)\}", re.IGNORECASE)
BEFORE_ADDRESS = r"(?:(?:also\s+)?(?:available|accessible|online|published|posted|hosted)?\s*(?:online\s+)?(?:at|from|on|under|via)?|url|web\s?(?:site|page)?|link|full text)\s*[:;,]?\s*"
ACCESSED = re.compile(
    r"\(?\[?\b(?<!not )(?:online\s*[;,:.]?\s*)?(?:last\s+|date\s+)?(?:accessed|retrieved|visited|viewed|checked|abgerufen|zugriff|consult[ée]e?)\b"
    r"(?:\s+(?:on|at|am|le))?\s*[:;,]?\s*(?=[^;\]()]{0,40}\d)(?P<date>(?:[^.;\]()]|\.(?=\s?(?:\d|Jan|Feb|M[aä]r|Apr|Ma[iy]|Ju[nl]|Aug|Sep|O[ck]t|Nov|De[cz])))*)[\])]?",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"(?:(?P<before>(?:19|20)\d\d\s+[A-Z][a-z]{2}\s+\d{1,2})[.;,]\s*)?(?:e-?pub(?:lished|lication)?|(?:published\s+)?online|publish|advance(?:d)?(?:\s+(?:online|access))?|first\s+published)?\s*"
    r"(?:ahead[\s_-]*of[\s_-]*print|online[\s_-]*first|early[\s_-]*(?:view|access|online)|first[\s_-]*(?:online|view)|"
    r"advance\s+(?:online\s+)?(?:publication|articles?|access)|e-?pub(?=\s+\d{4}|\W*$)|published\s+online|just[\s_-]*accepted)"
    r"[\s:,;]*(?P<date>(?:(?:1[4-9]|20)\d\d\s+[A-Z]\w+(?:\s+\d{1,2})?|(?:1[4-9]|20)\d\d(?:-\d\d){0,2}|[A-Z]\w+\s+\d{1,2},?\s+(?:1[4-9]|20)\d\d|\d{1,2}\s+[A-Z]\w+\s+(?:1[4-9]|20)\d\d)?)",
    re.IGNORECASE,
)
KINDS_OF_ARTICLE = re.compile(
    r"\W*(?P<kind>letters?(?:\s+to\s+the\s+editors?)?|correspondence|editorial|comment(?:ary)?|viewpoint|perspective|abstract|poster(?:\s+abstract)?|"
    r"meeting\s+abstract|conference\s+abstract|book\s+review|obituary|interview|reply|author(?:s'?)?\s+reply|response|opinion|podcast|video)\W*",
    re.IGNORECASE,
)
# What stands in a note although it is said elsewhere, or says nothing to a reader.
SAID_ELSEWHERE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\b{BEFORE_ADDRESS})?{ADDRESS.pattern}",
        ACCESSED.pattern,
        AHEAD.pattern,
        r"\bPM(?:C)?ID\s*:?\s*(?:PMC)?\d+",
        r"\b(?:e?ISSN|ISBN)(?:-1[03])?\s*:?\s*[\dX-]{8,17}",
        r"\bdoi\s*:?\s*10\.\d{4,9}/\S+",
        r"\barXiv\s*:\s*\S+(?:\s*\[[\w.,\s-]+\])?",
        r"^_?e?print\s*:.*$|^tex\.\w+\s*:.*$|\bCitation Key\s*:.*$|^(?:Archive Location|Comment|Publisher|Number|Pages|Place|Section|Series|Type|Version Number)\s*:.*$",
        r"\bZSCC\s*:?\s*[\w.\[\]-]+",
        r"^\W*(?:and|or|see(?: also)?|in press|forthcoming|accepted(?: for publication)?|to appear|preprint|research article|journal article|article|review|online|\[?online\]?|on-?line|internet|\[internet\]|web ?(?:site|page)|electronic|pdf|print)\W*$",
        rf"^{KINDS_OF_ARTICLE.pattern}$",
        r"^\W+$",
    )
)
LOOSE = " \t.,;:()[]"


def address_beside_words(entry: Entry) -> str:
    """The address that stands in `howpublished` or `note`, as BibTeX's older styles have it; "" without one."""
    for name in ("howpublished", "note"):
        if "http" not in (value := entry.fields.get(name, "")).lower():
            continue
        linked = LINKED.search(value) if "\\" in value else None
        if found := ADDRESS.search(unescape_url(linked["address"] if linked else value)):
            return found[0]
    return ""


def day_of_access(entry: Entry) -> str:
    """What `note = {Accessed: 2024-05-01}` says; "" without."""
    for name in ("note", "howpublished", "addendum"):
        if (value := entry.fields.get(name, "")) and (found := ACCESSED.search(plain(value))):
            return found["date"].strip(LOOSE)
    return ""


def ahead_of_print(entry: Entry) -> re.Match[str] | None:
    """Where the entry says that the article is ahead of print, with the `date` beside it, as in "Epub 2026 Jan 5"."""
    for name in ("note", "howpublished", "addendum"):
        if (value := entry.fields.get(name, "")) and (found := AHEAD.search(plain(value))):
            return found
    return None


def own_words(text: str) -> str:
    """A note without what is printed elsewhere."""
    rest = plain(text)
    for pattern in SAID_ELSEWHERE:
        if not rest:
            break
        rest = pattern.sub("", rest).strip()
        rest = "" if not rest.strip(LOOSE) else rest
    return rest.strip(" ,;:")
