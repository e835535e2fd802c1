"""How a text is cut into the words that search compares; ranking.js does the same with what a reader types."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

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
        100 a able about after again against all already also always am an and another any anyone anything anyway are
        arent around as at be became because become becomes becoming been before between bit both but by came can cannot
        cant come comes could couldnt did didnt do does doesnt done dont down during each early else even ever every
        everyone everything few first for found from gave get gets getting give given gives giving go goes going good
        got had hadnt happening happens has hasnt have havent having he hello her here hers herself hes hi him himself
        his how i id if im in into is isnt it its ive just keep keeps kept kind kinds know later let lets look lot lots
        make makes making many may maybe me mean might mine more most much must my myself need never no not now of often
        ok on once one only or other our ours out own part per perhaps please put puts quite rather really said same say
        saying says see seem seemed seems she shes should shouldnt since so some someone something sort still stuff such
        sure take taken takes taking tell tells than thanks that thats the their them themselves then there theres these
        they theyre theyve thing things think thinking this those though thought three through to told too toward tried
        try trying two under until up upon us use used using very want wanted wanting wants was wasnt way ways we well
        were werent weve what whats when where whether which while who why will with within without wont would wouldnt
        yes yet you your youre yourself
        """,
    )
)


def plain(text: str) -> str:
    """Small letters without accents and apostrophes: "Metástasis" → "metastasis", "it's" → "its"."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return APOSTROPHE.sub("", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


@cache  # The same words come on each page.
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
