"""The one step that all fields go through when they are read: markup becomes TeX, addresses become addresses, unseen signs go."""

import re
import unicodedata
from collections.abc import Mapping

from ..style.invisible import without_invisible
from ..style.tex_address import unescape_url
from .escaped_names import unescape_names
from .escaped_tex import may_be_escaped, unescape_scholar, unescape_tex
from .markup import clean_tex

ADDRESSES = frozenset({"doi", "url", "eprint", "pmid", "pmcid"})
NAMES = frozenset({"author", "editor", "translator", "bookauthor", "holder"})
# Keys, names of files and settings of programs: nobody reads them as words.
AS_WRITTEN = frozenset({"crossref", "entryset", "file", "ids", "options", "related", "xdata", "xref"})
ENTITY_IN_ADDRESS = re.compile(
    r"&(?:amp;)*(?P<name>lt|gt|quot|#0*(?:38|60|62)|#x0*(?:26|3c|3e));|&(?P<amp>amp;)+", re.IGNORECASE
)
SIGNS = {"lt": "<", "gt": ">", "quot": '"', "38": "&", "60": "<", "62": ">", "26": "&", "3c": "<", "3e": ">"}
# What publishers write who cannot know whether a command stands in mathematics: \ifmmode\pm\else\textpm\fi
EITHER_MODE = re.compile(
    r"\\ifmmode\b(?:(?!\\fi\b|\\else\b).)*(?:\\else\b\s*(?P<text>(?:(?!\\fi\b).)*))?\\fi\b\s*(?:\{\})?"
)
DISPLAYED = re.compile(r"\$\$(?P<formula>[^$]+)\$\$")  # Springer: $$\mathcal {ALM}$$
COMMAND_AT_END = re.compile(r"\\[A-Za-z]+$")
# Crossref's converter until 2023: $\less$i$\greater$p53$\less$/i$\greater$, Head {\&}amp$\mathsemicolon$ Neck
MATH_SIGN = re.compile(r"\$\\(?P<name>less|greater|mathsemicolon|mathplus|textless|textgreater)\b\s*\$")
MATH_SIGNS = {"less": "<", "textless": "<", "greater": ">", "textgreater": ">", "mathsemicolon": ";", "mathplus": "+"}
ACCENT_ALONE = re.compile(r"""\\["'`]\s?(?:\}|\{\})""")
# M{\"}uller, Andr\'{}e; in l{\'}eau and O{\'}Brien it stands for an apostrophe.
ACCENT_BEFORE_LETTER = re.compile(
    r"""(?:\{\\(?P<braced>"|(?<=[^\W\d_]{2}\{\\)['`])\s?\}|\\(?P<bare>"|(?<=[^\W\d_]{2}\\)['`])\{\})(?P<letter>[aeiouy])"""
)
# JSON's \"quotation marks\": behind the second stands no letter that an accent could belong to.
QUOTED = re.compile(r"""(?<![^\W_])\\"(?P<words>[^\s"\\{}](?:[^"\\{}]{0,200}[^\s"\\{}])?)\\"(?![\w{\\])""")
COMBINING = re.compile("[\u0300-\u036f]")
NOTHING = frozenset({"<null>", r"{\textless}null{\textgreater}"})  # Mendeley's, of fields that it could not fill.
HYPHEN = "\u2010"


def is_clean(text: str) -> bool:
    """Whether no field of this entry can need cleaning; nearly all entries pass here."""
    return (
        text.isascii()
        and "&" not in text
        and "<" not in text
        and "\\textless" not in text
        and "\\if" not in text
        and "$\\" not in text
        and "$ \\" not in text
        and "$$" not in text
        and not may_be_escaped(text)
        and not ("\\" in text and ACCENT_ALONE.search(text))
        and not ('\\"' in text and QUOTED.search(text))
    )


def cleaned(fields: Mapping[str, str]) -> dict[str, str]:
    """The same fields, each with what was meant."""
    return {
        name: value if name in AS_WRITTEN else _cleaned(name, value)
        for name, value in fields.items()
        if value not in NOTHING
    }


def clean_addresses(fields: dict[str, str]) -> None:
    r"""In place, of fields that are clean otherwise: `{\_}` in addresses."""
    for name in ADDRESSES & fields.keys():
        fields[name] = unescape_url(fields[name])


def _cleaned(name: str, value: str) -> str:
    if name in ADDRESSES:
        return unescape_url(ENTITY_IN_ADDRESS.sub(_sign, value))
    value = without_invisible(value)
    if "\\ifmmode" in value:
        value = EITHER_MODE.sub(_in_text, value)
    if "$" in value:
        value = unescape_scholar(value)
    if "$$" in value and "\\begin{document}" not in value:  # Those of whole documents are read with their tags.
        value = DISPLAYED.sub(r"$\g<formula>$", value)
    if "$\\" in value:
        value = MATH_SIGN.sub(lambda match: MATH_SIGNS[match["name"]], value)
    if "\\" in value:
        value = QUOTED.sub(r'"\g<words>"', ACCENT_BEFORE_LETTER.sub(_over_letter, value))
    if may_be_escaped(value):
        value = unescape_tex(unescape_names(value) if name in NAMES else value)
    if COMBINING.search(value):
        value = unicodedata.normalize("NFC", value)
    return clean_tex(value).replace(HYPHEN, "-")


def _in_text(match: re.Match[str]) -> str:
    """What stands behind a command must not become part of its name: 1\\textdegree{}K."""
    text = match["text"] or ""
    return f"{text}{{}}" if COMMAND_AT_END.search(text) else text


def _over_letter(match: re.Match[str]) -> str:
    return f"{{\\{match['braced'] or match['bare']}{match['letter']}}}"


def _sign(match: re.Match[str]) -> str:
    return "&" if match["amp"] else SIGNS[match["name"].lower().lstrip("#x0")]
