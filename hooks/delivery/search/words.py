"""How a text is cut into the words that search compares; ranking.js does the same with what a reader types."""

import re
import unicodedata
from collections.abc import Iterator

APOSTROPHE = re.compile(r"['’]")
# "PD-L1", "x-ray" and "follow-up" are one word and its parts; so are "5-FU" and "CSL-JSON".
JOINED = re.compile(r"[a-z0-9]+(?:[-‑][a-z0-9]+)*")
HYPHEN = re.compile(r"[-‑]")
# The forms of a word, and what is left of each: enough that they meet, not what a dictionary says. As in ranking.js.
ES = re.compile(r"(?P<left>ss|x|ch|sh)es$")
S = re.compile(r"(?P<left>[^su])s$")
NESS = re.compile(r"ness$")
ING = re.compile(r"(?P<left>[aeiouy][a-z]*[^e\W])(?:ing|ed)$")
TWICE = re.compile(r"(?P<left>[^aeiouls])(?P=left)$")
Y = re.compile(r"(?P<left>..)(?:ie|y)$")
E = re.compile(r"(?P<left>...)e$")
# Say nothing about what a place is about.
UNTOLD = frozenset(
    re.findall(
        r"\w+",
        """
        100 a able about after again against all also always am an and another any are around as at be because been
        before between both but by can cannot cant come comes could did do does done dont down during each early even
        ever every few first for found from get getting give gives go goes going good had has have he her here him his
        how i if im in into is it its ive just keep kind kinds know later let look lot make makes many may me mean might
        more most much must my need never no not now of often ok on once one only or other our out own part per please
        put quite rather really said same say see she should since so some someone something still such take tell than
        that the their them then there these they thing things this those though three through to too toward try two
        under until up upon us use used using very want was way ways we well were what whats when where whether which
        while who why will with within without would yes yet you your
        """,
    )
)


def plain(text: str) -> str:
    """Small letters without accents and apostrophes: "Metástasis" → "metastasis", "it's" → "its"."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return APOSTROPHE.sub("", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


def stem(word: str) -> str:
    """ "radiated" and "radiates" → "radiat"."""
    if len(word) < 4:
        return word
    single = S.sub(r"\g<left>", ES.sub(r"\g<left>", word))
    bare = TWICE.sub(r"\g<left>", ING.sub(r"\g<left>", NESS.sub("", single)))
    return E.sub(r"\g<left>", Y.sub(r"\g<left>i", single if len(bare) < 3 else bare))


def words_of(text: str) -> Iterator[str]:
    """Each word that tells something, in order."""
    for match in JOINED.finditer(plain(text)):
        parts = HYPHEN.split(match[0])
        if len(parts) > 1:
            yield "".join(parts)
        yield from (part for part in parts if part not in UNTOLD and (len(part) > 1 or part.isdigit()))
