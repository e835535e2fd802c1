r"""TeX that a program took for plain text and escaped: `\$R\_\{1\}\$`, `Garc\textbackslash{}'ia`, `\{EBSD\}`."""

import re
from html import unescape

from ..style.tex_commands import KNOWN

BACKSLASH = r"(?:\{?\\textbackslash(?:\s|\{\})?\}?\s?|\\ensuremath\{\\backslash\})"
NUMBER_IN_DOLLARS = re.compile(r"\\\$(?P<number>\d[\d.,/]*)\\\$")  # 100$K$ tests: money has no second sign.
FORMULA = re.compile(
    r"(?:\\\$){1,2}(?P<formula>[-+=<>±×\"]|[^\W\d_](?:[_^]\w|'{1,3})?|[A-Za-z]\w{0,2}\s?[=<>]\s?[^$]{1,40}|[A-Za-z](?:[\w(),.'–+*/=<>-]){1,29}|[^\W\d_]\s?[-+=<>/*]\s?\w{1,3}|[\d.]*\s?\\[A-Za-z]{2,}|(?=[^$]*(?:\\textbackslash|\\textasciicircum|\\\^|\\_|\\\{))[^$]+)(?:\\\$){1,2}"
)
SIGN_IN_FORMULA = re.compile(
    rf"(?P<backslash>{BACKSLASH})|\\(?:\^|textasciicircum)\s*(?P<caret>(?:\{{\}})?)|\\(?P<sign>[_{{}}&%#])"
)
LOWERED = re.compile(r"\\_\s?\\\{(?!\s*\\)(?P<words>[^{}\\]{1,20})\\\}")
RAISED = re.compile(r"\\(?:\^|textasciicircum)\s*(?:\{\})?\\\{(?P<words>[^{}\\]{1,20})\\\}")
# Letters that BibTeX should leave in capitals; the planes of a crystal are written {111}.
PROTECTED = re.compile(r"\\\{(?P<words>\{{0,3}(?:\d{0,2}[A-Z(][\w(),/.-]*|(?!symbol)[a-z]{3,}\d*)\}{0,3})\\\}")
# Words and names of several, where there is no mathematics: \{The PLUM Research Group\}, \{Q\&A\}.
PROTECTED_WORDS = re.compile(r"\\\{(?P<words>[A-Z](?:[\w(),/.&' -]|\\&|\\[a-z'\"`^~]\{\w\})*)\\\}")
# One sign or accented letter alone, which programs brace and Mendeley then takes for braces that were typed.
PROTECTED_SIGN = re.compile(r"\\\{(?P<words>[\"'&%®…–—À-ɏ]|\{?\\(?:[&%#_$]|l?dots|[\"'`^~=.](?:\w|\{\\?\w\}))\}?)\\\}")
COMMAND = re.compile(rf"{BACKSLASH}(?P<name>[A-Za-z]{{2,}})(?:\s*\\\{{(?P<argument>[^{{}}\\]*)\\\}})?")
SCHOLAR = re.compile(r"\$\\(?:(?P<brace>[{}])\$|backslash\s?\$\s?(?=(?:['\"`^~=.]\s?\{?)?[A-Za-z]))")
# Mendeley's \lambda in braces that were typed: $\backslash$ensuremath{\{}$\backslash$lambda{\}}
ARGUMENT = re.compile(r"(?P<command>\\[A-Za-z]+)\{\\\{\}(?P<words>[^{}]*)\{\\\}\}")
DOLLARS_APART = re.compile(r"\{\s*\\\$\s*\}\s*(?P<formula>[^${}]{1,60}?)\s*\{\s*\\\$\s*\}\s?")
SCRIPT = re.compile(r"(?:\\(?P<lowered>_)|\\\^\{\})\s*(?P<words>\{[^{}]*\})")
FORMULA_WITH_BLANKS = re.compile(r"\$\s*(?P<formula>\\[A-Za-z][^$]*[^$\s])\s*\$")
SCRIPT_AFTER_BLANK = re.compile(r"\s?\$\s\\?(?P<sign>[_^])\s?(?P<words>[^$]*[^$\s])\s*\$")
ANGLE_IN_FORMULA = re.compile(r"(?P<before>\\\$[^$<>]{0,40})\{\$(?P<sign>[<>])\$\}(?P<after>[^$<>]{0,40}\\\$)")
TWICE = re.compile(rf"{BACKSLASH}\\?(?P<sign>[&%#_])")
BRACED = re.compile(r"\{\\(?P<brace>[{}])\}")  # Mendeley's, of braces that were typed in it: {\{}XML{\}}
LINE_BREAK_IN_DOLLARS = re.compile(r"(?:\$|\{\\\$\})\\(?:backslash\s?|\\)(?:\$|\{\\\$\})\s?[nr](?=[A-Z\d(]|\s|$)")
LINE_BREAK = re.compile(rf"{BACKSLASH}[nr](?=[A-Z\d(]|\s|$)")  # Mendeley's and PubMed's, of notes in two lines.
DOUBLE = re.compile(rf"{BACKSLASH}textbackslash\s?(?=[A-Za-z])")
TIE = re.compile(r"(?<=[A-Z]\.)\\~\{\}(?=[A-Z{\\])")  # BibDesk, of names whose blank was a tie: F.\~{}Takens.
NO_TEX = str.maketrans("", "", "{}\\")
ENTITY = re.compile(r"(?:\\&|\{\\&\})(?P<name>(?:\\?#|\{\\#\})x?[0-9A-Fa-f]{2,6}|lt|gt|amp|quot);")
TILDE = re.compile(r"(?<=\{\\textbackslash\})\{\\textasciitilde\}")
ACCENT = re.compile(rf"{BACKSLASH}(?P<accent>['\"^`~.=])\s?(?:\\\{{)?(?P<letter>[A-Za-z])(?:\\\}})?")


def may_be_escaped(text: str) -> bool:
    """Whether `unescape_tex` is worth its time: most texts hold none of these."""
    return (
        "\\{" in text
        or "\\}" in text
        or "\\$" in text
        or "backslash" in text
        or "\\~{}" in text
        or ("\\&" in text and ";" in text)
    )


def unescape_tex(text: str) -> str:
    """As its author wrote it; what is no TeX stays escaped."""
    text = text.replace(r"\{\vphantom\}", r"\{").replace(r"\vphantom\{\}", r"\}")  # How Better BibTeX balances braces.
    text = BRACED.sub(r"\\\g<brace>", DOLLARS_APART.sub(r"$\g<formula>$", text))
    text = TIE.sub(" ", TILDE.sub("~", DOUBLE.sub(r"\\textbackslash{}", text)))
    text = ENTITY.sub(lambda entity: unescape(f"&{entity['name'].translate(NO_TEX)};"), text)
    if "$>$" in text or "$<$" in text:  # Better BibTeX's signs within a formula that was typed: \$T{$>$}12\$
        text = ANGLE_IN_FORMULA.sub(r"\g<before>\g<sign>\g<after>", text)
    text = NUMBER_IN_DOLLARS.sub(r"\g<number>", LINE_BREAK.sub(" ", text))
    text = TWICE.sub(r"\\\g<sign>", FORMULA.sub(_formula, text))
    text = RAISED.sub(r"\\textsuperscript{\g<words>}", LOWERED.sub(r"\\textsubscript{\g<words>}", text))
    text = PROTECTED_SIGN.sub(r"{\g<words>}", text)
    for _ in range(2):
        text = PROTECTED.sub(r"{\g<words>}", text)
    if "$" not in text:
        text = PROTECTED_WORDS.sub(r"{\g<words>}", text)
    text = ACCENT.sub(r"\\\g<accent>{\g<letter>}", COMMAND.sub(_command, text))
    return text.replace(r"\}", "").replace(r"\{", "") if _lost_some(text) else text


def unescape_scholar(text: str) -> str:
    r"""Google Scholar's way: `N\_ $\{$2$\}$`, `$$\backslash$ sim $10`, `O $ \_2$`; left as it is if its braces would not be in balance."""
    text = LINE_BREAK_IN_DOLLARS.sub(" ", text)
    meant = SCHOLAR.sub(lambda sign: sign["brace"] or "\\", text)
    if meant != text:
        meant = ARGUMENT.sub(r"\g<command>{\g<words>}", meant)
        formula = "{}" if "$" in meant else "${}$"
        meant = SCRIPT.sub(lambda script: formula.format((script["lowered"] or "^") + script["words"]), meant)
        meant = FORMULA_WITH_BLANKS.sub(r"$\g<formula>$", meant)
    meant = SCRIPT_AFTER_BLANK.sub(r"$\g<sign>\g<words>$", meant)
    return meant if meant.count("{") == meant.count("}") else text


def _lost_some(text: str) -> bool:
    r"""One brace alone, or `LV\}-BERT: \{NLP`, was left by a program that cut off the others."""
    return text.count(r"\{") != text.count(r"\}") or text.find(r"\}") < text.find(r"\{")


def _formula(match: re.Match[str]) -> str:
    """Left as it is if its braces would not be in balance."""
    formula = SIGN_IN_FORMULA.sub(_sign, match["formula"])
    return f"${formula}$" if formula.count("{") == formula.count("}") else match[0]


def _sign(match: re.Match[str]) -> str:
    if match["backslash"] is not None:
        return "\\"
    return "^" if match["caret"] is not None else match["sign"]


def _command(match: re.Match[str]) -> str:
    return f"\\{match['name']}{{{match['argument'] or ''}}}" if match["name"] in KNOWN else match[0]
