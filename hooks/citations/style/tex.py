"""TeX as it stands in the fields of references.bib → rich text that says the same, and never raises.

Unknown commands lose the command and keep their argument. `%` is a percent sign, not a comment: fields come from
databases that know no TeX.
"""

import re
from functools import lru_cache

from pybtex.richtext import BaseText, String

from .invisible import without_invisible
from .tex_decoder import decode
from .tex_symbols import ACCENTS, accented
from .tex_tokens import LIGATURE, LIGATURES

NEEDS_DECODING = re.compile(r"[\\{}$]")
ACCENTED_LETTER = re.compile(r"(?<!\\)\{\\(?P<accent>[\"'`^~=.])(?P<letter>[A-Za-z])\}")
# TeX's `Will Rogers' ends at the first ' that is no apostrophe within a word.
SINGLE_QUOTES = re.compile(r"(?<![`\\\w{])`(?=[^`\s])(?P<words>[^`']*(?:'(?=\w)[^`']*)*)'(?=''|[^'\w]|$)")


def rich_text(source: str) -> BaseText:
    """One field as rich text; text without commands and groups passes by the decoder."""
    if not (source.isascii() and source.isprintable()):
        source = without_invisible(source)
    source = " ".join(source.split())
    if "`" in source:
        source = SINGLE_QUOTES.sub(lambda quoted: f"‘{quoted['words']}’", source)
    if "{\\" in source:
        source = ACCENTED_LETTER.sub(_accented_letter, source)  # Names are full of them: half the time of the decoder.
    if NEEDS_DECODING.search(source):
        return decode(source)
    return String(LIGATURE.sub(lambda ligature: LIGATURES[ligature[0]], source))


def plain(source: str) -> str:
    """One field as plain text."""
    if not source or (source.isascii() and source.isalnum()):  # Most entries lack most fields, and many are numbers.
        return source
    return _plain(source)


@lru_cache(maxsize=2048)  # Each check and each part of a reference asks for the same few fields of one work.
def _plain(source: str) -> str:
    return " ".join(str(rich_text(source)).split())


def _accented_letter(match: re.Match[str]) -> str:
    r"""`{\"u}` is ü; what Unicode has no single letter for is left to the decoder."""
    letter = accented(match["letter"], ACCENTS[match["accent"]])
    return letter if len(letter) == 1 else match[0]
