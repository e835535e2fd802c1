"""Whether an article stands in a volume yet: what publishers and programs write where a number will be."""

import re

from pybtex.database import Entry

from .dates import Date, published, read_date
from .notes import ahead_of_print
from .tex import plain

# Stands where a volume, an issue or pages will be; the last is Elsevier's number of a manuscript.
PLACEHOLDER = re.compile(
    r"(?:0+|n[./\s]?a\.?|[-–—?.]+|nil|null|none|nan|tba|tbd|ja|aop|asap(?:[\s_-]*articles?)?|ahead|accepted|forthcoming|"
    r"no\.?[\s_-]*(?:volume|issue|pages?)(?:[\s_-]*specified)?|online(?:[\s_-]*(?:only|early))?|to[\s_-]*appear|in[\s_-]*progress)"
    r"(?:\s*[-–—(,;]+\s*(?:0+|n[./\s]?a\.?|[-–—?]*))?\)?"
    r"|(?:(?:publish(?:ed)?|e-?pub|online|articles?|first|advance)?[\s_-]*(?:ahead[\s_-]*of[\s_-]*print|in[\s_-]*(?:press|advance))|"
    r"online[\s_-]*first|first[\s_-]*(?:online|view)|early[\s_-]*(?:view|access|online)|e-?pub|published[\s_-]*online|just[\s_-]*accepted|"
    r"accepted[\s_-]*(?:manuscript|article)|advanced?(?:[\s_-]*online)?(?:[\s_-]*(?:access|articles?|publication))?)\b\D*"
    r"|S\d{4}-?\d{3}[\dX]\(\d\d\)\d{5}-[\dX]",
    re.IGNORECASE,
)
STATES = (
    (re.compile(r"\bin[\s_-]*press\b|\bto[\s_-]*appear\b|\baccepted\b", re.IGNORECASE), "In press"),
    (re.compile(r"\bforthcoming\b", re.IGNORECASE), "Forthcoming"),
    (re.compile(r"^submitted\b|\bunder review\b", re.IGNORECASE), "Submitted"),
    (re.compile(r"\bin\s?preparation\b", re.IGNORECASE), "In preparation"),
)
SAYS_SO = (
    "pubstate",
    "year",
    "date",
    "volume",
    "number",
    "issue",
    "pages",
    "status",
    "note",
    "howpublished",
    "addendum",
)


def number_in(text: str) -> str:
    """The text, or "" of what only stands where a number will be."""
    typed = plain(text)
    return "" if not typed or PLACEHOLDER.fullmatch(typed) else typed


def is_ahead(entry: Entry) -> bool:
    """Whether the entry itself says that the article stands in no volume yet."""
    typed = [plain(entry.fields.get(name, "")) for name in ("volume", "number", "issue")]
    if typed[0] and not PLACEHOLDER.fullmatch(typed[0]):
        typed = [text for text in typed if len(text) > 3]  # In a volume, an issue "-" or "n/a" is none at all.
    return any(PLACEHOLDER.fullmatch(text) for text in typed if text) or bool(ahead_of_print(entry))


def state(entry: Entry) -> str:
    """In press, Forthcoming, …; "" of what has appeared, or appeared ahead of print."""
    texts = [plain(text) for name in SAYS_SO if (text := entry.fields.get(name, "")) and not text.isdecimal()]
    return next((label for pattern, label in STATES for text in texts if pattern.search(text)), "")


def online_since(entry: Entry) -> Date | None:
    """The day on which the article appeared, also from "Epub 2026 Jan 5"; None without a year in digits."""
    when = published(entry)
    if when and not when.year[:4].isdigit():
        when = None
    found = ahead_of_print(entry)
    told = read_date(found["date"] or found["before"] or "") if found else None
    return told if told and told.year.isdigit() and not (when and when.day) else when
