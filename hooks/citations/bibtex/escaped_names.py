r"""Names whose TeX a program took for plain text: `\{van Dijk\}` (Pure), `Per-\ensuremath{\backslash}AAke` (Better BibTeX)."""

import re

from ..style.tex_commands import KNOWN
from .escaped_tex import BACKSLASH

# TeX eats the blank behind a command of letters; a program that took it for plain text has lost it.
GLUED = re.compile(
    rf"{BACKSLASH}(?:(?P<symbol>AA|aa|AE|ae|OE|oe|ss|O|o|L|l)(?=[a-z])|(?P<accent>[cvuHrkd])(?P<letter>[A-Za-z]))(?P<rest>[A-Za-z]*)"
)


def unescape_names(text: str) -> str:
    """As the names were meant; other backslashes are left."""
    if text.count(r"\{") == text.count(r"\}"):
        text = text.replace(r"\{", "{").replace(r"\}", "}")
    return GLUED.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    if symbol := match["symbol"]:
        return match[0] if symbol + match["rest"] in KNOWN else f"{{\\{symbol}}}{match['rest']}"
    accent, letter, rest = match["accent"], match["letter"], match["rest"]
    return match[0] if accent + letter + rest in KNOWN else f"{{\\{accent}{{{letter}}}}}{rest}"
