"""Editions and versions of books, guidelines and programs (AMA 3.12.5), as template nodes."""

import re

from pybtex.database import Entry
from pybtex.richtext import BaseText, String
from pybtex.style.template import node

from .parts import Children, Data
from .tex import plain

UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")  # fmt: skip
TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
ORDINAL_WORDS = {word: number for number, word in enumerate(UNITS, 1)} | {
    f"{ten}{ending}": number + unit
    for ten, number in TENS.items()
    for unit, ending in enumerate(("ieth", *(f"y-{unit}" for unit in UNITS[:9])))
}
OTHER_ORDINAL_WORDS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "siebente": 7, "achte": 8,
    "neunte": 9, "zehnte": 10, "elfte": 11, "zwölfte": 12, "premiere": 1, "première": 1, "deuxième": 2, "seconde": 2,
    "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "primera": 1, "segunda": 2,
    "tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "séptima": 7, "octava": 8, "prima": 1, "seconda": 2, "terza": 3, "quarta": 4,
}  # fmt: skip
EDITION_WORD = re.compile(
    r"[\s,]*\b(?:editions?|edn?s?|aufl(?:age)?|[ée]dition|edición|edizione|edição)\b\.?", re.IGNORECASE
)
NUMBERED = re.compile(
    r"(?P<number>\d{1,3})(?:\s?(?:st|nd|rd|th|[eª°º]|er|e?me|ème|te|\.)(?![\w]))?(?P<rest>\D*)", re.IGNORECASE
)
VERSION = re.compile(r"(?:version|ver\.?|v\.?)\s*(?P<version>\d[\w.+-]*.*)", re.IGNORECASE)
BEGINS_WITH_NUMBER = re.compile(r"\d")


@node
def edition(children: Children, data: Data) -> BaseText:
    """8th ed; the first edition is not named (AMA 3.12.5); "Version 2.2024" and "8.1 ed" keep their numbers."""
    return String(edition_words(data["entry"].fields.get("edition", "")))


@node
def version(children: Children, data: Data) -> BaseText:
    """Version 3.2025, unless the title says so."""
    entry = data["entry"]
    typed = version_number(entry)
    if not typed or typed.lower() in plain(entry.fields.get("title", "")).lower():
        return String()
    return String(f"Version {typed}" if BEGINS_WITH_NUMBER.match(typed) else typed)


def version_number(entry: Entry) -> str:
    """3.2025 for "Version 3.2025", "v3.2025" and "3.2025"; other words as they are."""
    typed = plain(entry.fields.get("version", "")).rstrip(".")
    match = VERSION.fullmatch(typed)
    return match["version"] if match else typed


def edition_words(text: str) -> str:
    """The edition as AMA abbreviates it, without a last full stop; "" for the first."""
    typed = plain(text).rstrip(". ")
    if match := VERSION.fullmatch(typed):
        return f"Version {match['version']}"
    named = " ".join(EDITION_WORD.sub(" ", typed).split()).strip(" ,.")
    if re.search(r"version", typed, re.IGNORECASE) or not typed:
        return typed
    number, rest = _number_and_rest(named)
    if number == 1 and not rest:
        return ""
    first = _ordinal(number) if number else named
    return " ".join(filter(None, (first, rest, "ed")))


def _number_and_rest(named: str) -> tuple[int | None, str]:
    """(2, "rev") of "2nd, rev."; (None, "") of "8.1" and "Rev"."""
    words = named.split()
    if words and (number := _ordinal_word(words[0].strip(",."))):
        return number, _rest(" ".join(words[1:]))
    if (match := NUMBERED.fullmatch(named)) and not re.match(r"\.?\d", match["rest"]):
        return int(match["number"]), _rest(match["rest"])
    return None, ""


def _ordinal_word(word: str) -> int | None:
    word = word.lower()
    return ORDINAL_WORDS.get(word) or ORDINAL_WORDS.get(word.replace("y", "y-", 1)) or OTHER_ORDINAL_WORDS.get(word)


def _rest(text: str) -> str:
    return text.strip(" ,.").replace(".", "")


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
