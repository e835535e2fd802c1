"""Signs that nobody sees: control characters, direction overrides, zero-width signs and soft hyphens."""

import re

CONTROLS = r"\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
ZERO_WIDTH = r"\u00ad\u034f\u180e\u200b\u2060-\u2064\ufeff"
# Between letters of Persian or Hindi the joiners U+200C and U+200D change the word; anywhere else they are left over.
JOINER = r"(?<![\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0dff])"
INVISIBLE = re.compile(rf"[{CONTROLS}{ZERO_WIDTH}]+|{JOINER}")
MAY_HOLD_SOME = re.compile(rf"[{CONTROLS}{ZERO_WIDTH}\u200c\u200d]")


def without_invisible(text: str) -> str:
    """The same words; a line break or tab is a space."""
    return INVISIBLE.sub(_space_or_nothing, text) if MAY_HOLD_SOME.search(text) else text


def _space_or_nothing(match: re.Match[str]) -> str:
    return " " if any(character.isspace() for character in match[0]) else ""
