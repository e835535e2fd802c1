"""Annotes that do not say in our own plain words what the work found: none yet, a pasted abstract, or too hard to read."""

import re
from collections.abc import Iterator, Mapping

from pybtex.database import Entry

from checks.pages.drafts import TO_DO
from checks.rendered.typed_signs import SIGNS
from citations.ama import field_text
from reading.page import SourcePage
from reading.plain_words import PlainWords
from reading.plainness import measure_plainness, words_of

HIGHEST_GRADE = 10.0  # Flesch-Kincaid, names apart; a page must reach 7, and these are short.
# What a field loses on its way to the page, or what would cite on a page.
IN_FIELD = re.compile(
    r"(?P<shown>~~|\\\\?(?:cite|footcite|parencite|textcite|autocite)\b[^\s]{0,30}|\[@[^\[\]\n]{1,60}\]|(?<![\w.])@[a-z][\w:-]*|\n[ \t]*[-*+•] )"
)
LONGEST_SENTENCE = 35  # words
ENOUGH_WORDS = 20  # The grade of a shorter text says little.
FEWEST_WORDS = 5
UNWRITTEN = re.compile(
    rf"{TO_DO}|\A(?i:see|read|cf\.?|as in) (?i:the )?(?i:abstract|paper|article|text|pdf|summary)\b|\bT\.B\.D\b|\b(?i:to do|to be (?:added|written|done)|lorem ipsum|fill in|placeholder)\b"
)
PARTS = "background|introduction|context|importance|objectives?|aims?|purpose|methods?|materials and methods|design|setting|patients|participants|interventions?|results?|findings|interpretation|conclusions?|discussion|main outcomes?(?: and measures?)?|funding|trial registration|abstract|keywords"
PART = re.compile(rf"(?:^|[.;]\s+|\n)(?P<name>(?i:{PARTS})):\s|(?:^|\s)(?P<loud>{PARTS.upper()})\b")
OPEN = re.compile(r"\w[.?!] [A-Z].*[\w,;:–-]\Z", re.DOTALL)
STATISTICS = re.compile(
    r"\b9[05] ?% ?(?:CI|confidence interval)\b|\bCI[:,]? \d|\b[pP] ?[<=>\u2264] ?0?\.\d+|\b(?:HR|OR|RR)[:,=]? ?\d[\d.]*|\bhazard ratios?\b|\bodds ratios?\b"
)


def check_annote(key: str, entry: Entry, known: PlainWords) -> Iterator[tuple[str, str]]:
    """(field, message) for what is wrong most."""
    written = entry.fields.get("annote", "")
    text = field_text(written).strip()
    if text and (
        wrong := _unwritten(text) or _typed(written, text) or _pasted(text) or _hard(text, known) or _open(text)
    ):
        yield "annote", f"the annote of '{key}' {wrong}"


def same_annotes(entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """(key, key of the one before it) for works that found the same, word for word."""
    seen: dict[str, str] = {}
    for key, entry in entries.items():
        text = " ".join(entry.fields.get("annote", "").split()).casefold()
        if text and seen.setdefault(text, key) != key:
            yield key, seen[text]


def _unwritten(text: str) -> str:
    if (found := UNWRITTEN.search(text)) or len(words_of(text)) < FEWEST_WORDS:
        what = found[0] if found else text
        return f"says nothing yet: '{what[:40]}'. Write what the work found, in plain words, with its figures."
    return ""


def _typed(written: str, text: str) -> str:
    """Signs of a page, which are none here: an annote is read as it stands, and links and keys in it lead nowhere."""
    found = IN_FIELD.search(written) or next((each for sign in SIGNS for each in sign.found_in(text)), None)
    return f"has '{found['shown'].strip()}', and an annote has words alone. Take the sign out." if found else ""


def _open(text: str) -> str:
    """Of several sentences the last has no end; a single one may be a label."""
    if not OPEN.search(text):
        return ""
    return f"breaks off behind “{' '.join(text.split()[-3:])}”. Write its end, or a full stop."


def _pasted(text: str) -> str:
    if found := PART.search(text):
        what = f"has '{found['name'] or found['loud']}', as an abstract has"
    elif found := STATISTICS.search(text):
        what = f"has '{found[0]}', which few readers know"
    else:
        return ""
    return f"{what}. Say in your own plain words what the work found."


def _hard(text: str, known: PlainWords) -> str:
    measured = measure_plainness(SourcePage(text), known)
    if measured.longest_sentence > LONGEST_SENTENCE:
        return f"has a sentence of {measured.longest_sentence} words. Split it: {LONGEST_SENTENCE} are the most."
    if measured.words >= ENOUGH_WORDS and measured.grade_names_apart > HIGHEST_GRADE:
        grade = f"reads at grade {measured.grade_names_apart:.1f}, and {HIGHEST_GRADE:.0f} is the most"
        return f"{grade}. Use shorter sentences and shorter words: readers see it below the source."
    return ""
