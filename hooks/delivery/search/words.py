"""How a text is cut into the words that search compares; ranking.js does the same with what a reader types."""

import re
import unicodedata
from collections.abc import Iterator

APOSTROPHE = re.compile(r"['’]")
# "PD-L1", "x-ray" and "follow-up" are one word and its parts; so are "5-FU" and "CSL-JSON".
JOINED = re.compile(r"[a-z0-9]+(?:[-‑][a-z0-9]+)*")
HYPHEN = re.compile(r"[-‑]")
# Say nothing about what a place is about.
UNTOLD = frozenset(
    re.findall(
        r"\w+",
        """
        a about after all also an and any are as at be been before but by can could did do does for from get had has
        have he her here him his how i if in into is it its just may me more most much my no not of on one only or other
        our out she should so some such than that the their them then there these they this those to too up us was we
        were what when where which who why will with would you your im ive whats cant dont am mean need want know tell
        take
        """,
    )
)


def plain(text: str) -> str:
    """Small letters without accents and apostrophes: "Metástasis" → "metastasis", "it's" → "its"."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return APOSTROPHE.sub("", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


def words_of(text: str) -> Iterator[str]:
    """Each word that tells something, in order."""
    for match in JOINED.finditer(plain(text)):
        parts = HYPHEN.split(match[0])
        if len(parts) > 1:
            yield "".join(parts)
        yield from (part for part in parts if part not in UNTOLD and (len(part) > 1 or part.isdigit()))
