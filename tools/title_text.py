"""The text of a registry, with its HTML or XML marks → TeX as it stands in references.bib."""

import re
from html import unescape

from citations.style.tex import plain
from registry_answer import visible

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MARK = re.compile(r"<(?P<closing>/?)(?:jats:|mml:)?(?P<name>[A-Za-z]+)\b[^<>]*>")
COMMANDS = {
    "i": "emph", "em": "emph", "italic": "emph", "b": "textbf", "bold": "textbf",
    "sub": "textsubscript", "inf": "textsubscript", "sup": "textsuperscript",
}  # fmt: skip
MARK_COMMAND = re.compile(r"\\(?:emph|textbf|textsubscript|textsuperscript)\{|(?<!\{)\}")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
SPECIAL = re.compile(r"[\\{}%&$#_^~]")
ESCAPES = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",  # To BibTeX, "\{" opens a group all the same.
}  # fmt: skip
# HPV, KEYNOTE-048, PD-L1, T4, mRNA, McDonald: what a style that changes capitals would spoil.
ACRONYM = re.compile(
    r"(?<![\w\\])(?=\w*[A-Z]\w*[A-Z0-9]|\w*[a-z0-9]\w*[A-Z])[^\W_]+(?:-(?:\d[^\W_]*|[A-Z]+\d*(?![a-z])))*"
)


def to_tex(text: str) -> str:
    """The same words; `<i>` becomes \\emph, what TeX would take as a command is escaped."""
    text = visible(_unescaped(_unescaped(text)))  # Crossref holds "&amp;amp;" too.
    parts, position = [], 0
    for mark in MARK.finditer(text):
        parts += [_escaped(text[position : mark.start()]), _command(mark)]
        position = mark.end()
    parts.append(_escaped(text[position:]))
    return " ".join(_balanced("".join(parts)).split())


def title_to_tex(title: str) -> str:
    """A title without its full stop, its acronyms in braces; capitals stay as they are given."""
    tex = to_tex(title).removesuffix(".")
    if tex.startswith("[") and tex.endswith("]"):  # PubMed's mark of a translated title.
        tex = tex[1:-1].removesuffix(".")
    return tex if tex.isupper() else ACRONYM.sub(lambda match: f"{{{match[0]}}}", tex)


def has_title_case(tex: str) -> bool:
    """Whether Most Words Begin With a Capital, which AMA style does not want in titles of articles."""
    words = LONG_WORD.findall(plain(tex))[1:]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > len(words) / 2


def _unescaped(text: str) -> str:
    """Whole entities only: a browser reads "&copy" in "AT&copying" too, which no registry means."""
    return ENTITY.sub(lambda entity: unescape(entity[0]), text)


def _command(mark: re.Match[str]) -> str:
    command = COMMANDS.get(mark["name"].lower())
    if command is None:
        return ""
    return "}" if mark["closing"] else f"\\{command}{{"


def _escaped(text: str) -> str:
    return SPECIAL.sub(lambda match: ESCAPES.get(match[0], f"\\{match[0]}"), text)


def _balanced(tex: str) -> str:
    """Marks that a registry cut in two would leave a brace open."""
    depth = lowest = 0
    for character in tex:
        depth += {"{": 1, "}": -1}.get(character, 0)
        lowest = min(lowest, depth)
    return tex if depth == lowest == 0 else MARK_COMMAND.sub("", tex)
