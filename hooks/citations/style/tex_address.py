"""Addresses and DOIs as other programs write them in TeX → the address itself."""

import re

from .invisible import CONTROLS, ZERO_WIDTH, without_invisible

NEEDS_UNESCAPING = re.compile(rf"[\\{{}}${CONTROLS}{ZERO_WIDTH}\u200c\u200d]")
TILDE = re.compile(
    r"\\string~|\$[∼~]\$|\\?\$\^?\{?\\sim\s?\}?\$|\{\\textasciitilde\s*(?:\{\})?\}|\\textasciitilde(?:\{\}|\s+|(?![A-Za-z]))|\\~(?:\{\s*\})?"
)
SIGN = re.compile(
    r"\\string(?P<asis>[_%#&$^])|\$\\(?P<math>[_&%#])\$|\\(?P<sign>[%_#&$^{}-])(?:\{\})?|\$(?P<bare>[<>])\$"
)
WORDS = {
    r"\textunderscore": "_", r"\textless": "<", r"\textgreater": ">", r"\&": "&", r"\slash": "/", r"\textasciicircum": "^",
    r"\textbackslash": "\\", r"\textpercent": "%", r"\%": "%", r"\textendash": "–", r"\textdollar": "$", r"\textbar": "|",
}  # fmt: skip
WORD = re.compile(r"\\(?:text[a-z]+|slash)(?![A-Za-z])\s*(?:\{\})?")
URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl|href)\s*\{(?P<address>.*?)\}(?:\{.*\})?\.?")
ANGLES = re.compile(r"<(?:URL:\s*)?(?P<address>https?:[^<>]*)>")


def unescape_url(source: str) -> str:
    r"""A URL or DOI as typed in a .bib file, where some tools write `\%`, `{\_}`, `$\sim$`, `\&`, `\url{…}`, `<…>`."""
    source = source.strip()
    if source.startswith("<"):
        source = ANGLES.sub(lambda match: match["address"].strip(), source)
    if not NEEDS_UNESCAPING.search(source):
        return source
    source = without_invisible(source)
    if command := URL_COMMAND.fullmatch(source):
        source = command["address"].strip()
    source = SIGN.sub(_sign, TILDE.sub("~", source))
    source = WORD.sub(lambda word: WORDS.get(word[0].rstrip("{} "), ""), source)
    return source.replace("{", "").replace("}", "").strip()


def _sign(match: re.Match[str]) -> str:
    sign = match["asis"] or match["math"] or match["sign"] or match["bare"]
    return "" if sign == "-" else sign
