"""Journals that are not abbreviated as the National Library of Medicine does, which AMA style asks for (AMA 3.11.2).

journals.yml has the names that occur; of others, words that no abbreviation has in full.
"""

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import yaml
from pybtex.database import Entry

from citations.style.tex import plain
from reading.yaml_loaders import SafeLoader

LISTED = yaml.load(Path(__file__).with_name("journals.yml").read_text("utf-8"), SafeLoader)
ABBREVIATIONS: dict[str, str | list[str]] = LISTED["journals"]
IN_FULL = frozenset(LISTED["words"])
ARTICLES = ("article", "periodical", "suppperiodical")
WORD = re.compile(r"[^\W_]+")
PLACE = re.compile(r"\([^)]*\)")  # Medicine (Baltimore)
NEARLY = 0.93  # "Head Nek" is "Head Neck", and "Eur J Cancer" is not "Br J Cancer".
SMALL_WORDS = frozenset(["the", "of", "and", "for", "in", "on"])
DOTTED = re.compile(r"\b[A-Za-z]+\.(?:\s|\Z)")
NOT_OF_MEDICINE = re.compile(r"\b(?:times|post|guardian|today|magazine|newsletter|news)\b", re.IGNORECASE)


def check_journal(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for a journal that is not written as in PubMed; newspapers have their own names."""
    name = "shortjournal" if "shortjournal" in entry.fields else "journal"
    said = plain(entry.fields.get(name, ""))
    if not said or entry.type not in ARTICLES or said in ABBREVIATIONS or NOT_OF_MEDICINE.search(said):
        return
    if meant := NAMES.get(_bare(said)) or NAMES.get(_bare(said.partition(":")[0])):
        yield name, f"the {name} of '{key}', '{said[:80]}', is '{meant}' in PubMed. Write {name} = {{{meant}}}."
    elif meant := _nearly(_bare(said)):
        what = f"the {name} of '{key}', '{said[:80]}', is nearly '{NAMES[meant]}'"
        yield (
            name,
            f"{what}. Write {name} = {{{NAMES[meant]}}}; if it is another, add it to checks/sources/journals.yml.",
        )
    elif wrong := _unabbreviated(said):
        what = f"the {name} of '{key}', '{said[:80]}', is not abbreviated: '{wrong}'"
        yield name, f"{what}. Write it as PubMed does, such as 'J Clin Oncol'."


def _nearly(said: str) -> str | None:
    """A listed name of as many words that was typed with one letter too few, too many or wrong."""
    near = get_close_matches(said, NAMES, 1, NEARLY) if " " in said else []
    return next((name for name in near if name.count(" ") == said.count(" ")), None)


def _unabbreviated(said: str) -> str:
    """The first sign of it: "Journal", "The", "Oncol."; names of one word stay whole."""
    words = WORD.findall(PLACE.sub("", said))
    if len(words) < 2:
        return ""
    whole = [word for word in words if word.lower() in IN_FULL or word.lower() in SMALL_WORDS]
    dotted = DOTTED.search(said)
    return whole[0] if whole else dotted[0].strip() if dotted else ""


def _bare(name: str) -> str:
    """Without what differs from export to export: capitals, accents, "The", "&", full stops, hyphens."""
    plain_letters = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    words = WORD.findall("".join(letter for letter in plain_letters if not unicodedata.combining(letter)))
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _names() -> dict[str, str]:
    """Each name and each abbreviation, bare → the abbreviation."""
    names = {_bare(short): short for short in ABBREVIATIONS}
    for short, said in ABBREVIATIONS.items():
        names |= {_bare(name): short for name in ([said] if isinstance(said, str) else said)}
    return names


NAMES = _names()
