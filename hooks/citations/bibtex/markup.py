r"""Text with HTML, JATS or MathML in it → TeX that says the same, for fields of references.bib and for registries' records.

Tags are read in every disguise that programs give them: `<i>`, `&lt;i&gt;`, `{\textless}i{\textgreater}`, `$<$i$>$`.
"""

import re
from html import unescape
from html.entities import html5

from ..style.invisible import without_invisible
from .markup_tree import Element, read_tree
from .mathml import math_to_tex

# A field without any of these is left as it is.
MAY_HOLD_MARKUP = re.compile(r"<|&[^;\s]{1,31};|\\&\}?(?:\{?\\?#|\d{3};|amp|lt|gt|quot|nbsp)|\\textless")
ENTITY = re.compile(
    r"(?:\{?\\)?&\}?(?:amp;)*(?P<name>(?:\\|\{\\)?#\}?[0-9]{1,7}|[0-9]{3}|\\?#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
# Whole ones only: a browser reads "&copy" in "AT&copying" too, which no registry means.
PLAIN_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# ISO 8879's names of Greek letters, which HTML does not have and publishers write: &mgr; &OHgr;
GREEK_NAMES = "a b g d e z ee th i k l m n x o p r s t u ph kh ps oh"
GREEK = dict(zip(GREEK_NAMES.split(), "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
# Better BibTeX: {$<$}i{$>$}, and {$><$} between two tags.
ANGLES = re.compile(r"\{?\$(?P<signs>[<>]+(?:-[<>]+)?)\$\}?")
NO_TEX = str.maketrans("", "", "\\{}")
COMMANDS = {
    "i": "emph", "em": "emph", "italic": "emph", "cite": "emph", "var": "emph", "dfn": "emph", "b": "textbf",
    "strong": "textbf", "bold": "textbf", "sub": "textsubscript", "inf": "textsubscript", "sup": "textsuperscript",
}  # fmt: skip
BREAKS = frozenset([
    "br", "p", "div", "li", "ul", "ol", "sec", "title", "tr", "td", "th", "hr", "break", "linebreak", "h1", "h2", "h3", "h4",
])  # fmt: skip
DROPPED = frozenset(
    {"img", "inline-graphic", "graphic", "annotation", "annotation-xml", "wbr", "private-char", "comment"}
)
FORMULA_IN_DOCUMENT = re.compile(r"\$\$(?P<formula>.*?)\$\$", re.DOTALL)
SPECIAL = re.compile(r"[\\{}%&$#_^~]")
ESCAPES = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",  # To BibTeX, "\{" opens a group all the same.
}  # fmt: skip
LOWER_WORD_AT_END = re.compile(r"(?:^|[\s(])[a-z]+$")
LETTER_OR_DIGIT_FIRST = re.compile(r"(?:\\(?:emph|textbf)\{)*\w")


def clean_tex(field: str) -> str:
    """A field of a .bib file; its TeX stays as it is, and what is nothing but a tag."""
    if not MAY_HOLD_MARKUP.search(field):
        return field
    field = ANGLES.sub(r"\g<signs>", ENTITY.sub(_entity, field))
    return " ".join(_contents(read_tree(field), escaped=True).split()) or field


def html_to_tex(text: str) -> str:
    """A registry's text, which is no TeX: what TeX would take as a command is escaped."""
    for _ in range(3):  # Crossref holds "&amp;amp;lt;" too.
        text = PLAIN_ENTITY.sub(lambda entity: unescape(entity[0]), text)
    return " ".join(_contents(read_tree(without_invisible(text)), escaped=False).split())


def _entity(match: re.Match[str]) -> str:
    """As TeX; of a name that HTML does not have, what stands there."""
    name = match["name"].translate(NO_TEX)
    if name.isdigit():  # "&169;" has lost its "#".
        name = f"#{name}"
    if name in ("amp", "Amp"):
        return r"\&"
    if not name.startswith("#") and f"{name};" not in html5:
        name = name.lower()  # ACM writes capitals as in titles: &Amp; and &Ndash;.
    if not name.startswith("#") and f"{name};" not in html5:
        return _greek(match["name"]) or match[0]
    sign = unescape(f"&{name};")
    return " " if sign.isspace() else escape(sign)


def _greek(name: str) -> str:
    letter = GREEK.get(name.removesuffix("gr").lower(), "") if name.endswith("gr") else ""
    return letter.upper() if name[0].isupper() else letter


def escape(text: str) -> str:
    """Plain text as TeX."""
    return SPECIAL.sub(lambda match: ESCAPES.get(match[0], f"\\{match[0]}"), text)


def _contents(element: Element, escaped: bool) -> str:
    tex = ""
    for child in element.children:
        if isinstance(child, str):
            words = child if escaped else escape(child)
            tex += f" {words}" if _ran_together(element, child, tex) else words
        else:
            words = _tex(child, escaped)
            tex += f" {words}" if _needs_space(child, tex, words) else words
        element.last = child
    return tex


def _tex(element: Element, escaped: bool) -> str:
    name = element.name
    if name == "math":
        return math_to_tex(element, (lambda text: text) if escaped else escape)
    if name == "tex-math":
        return _formula("".join(child for child in element.children if isinstance(child, str)))
    if name in DROPPED:
        return ""
    words = _contents(element, escaped)
    if name in BREAKS:
        return f" {words} "
    command = COMMANDS.get(name)
    if command is None or not words.strip() or not element.is_closed:
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}\\{command}{{{words.strip()}}}{after}"


def _formula(document: str) -> str:
    """Of the whole LaTeX document that some publishers put into `<tex-math>`, its formula; of others the formula itself."""
    formula = FORMULA_IN_DOCUMENT.search(document)
    alone = "" if "\\begin{document}" in document else document.strip("$ ")
    return f"${formula['formula'].strip()}$" if formula else f"${alone}$" if alone else ""


def _needs_space(element: Element, before: str, words: str) -> bool:
    """Registries lose the space in "in<math>N</math>-coupled" and "of<i>Escherichia coli</i>"."""
    if not before or not LETTER_OR_DIGIT_FIRST.match(words):
        return False
    if element.name == "math":
        return bool(LOWER_WORD_AT_END.search(before))
    return element.name in ("i", "em", "italic") and before[-1].islower() and words[len("\\emph{") :][:1].isupper()


def _ran_together(parent: Element, text: str, before: str) -> bool:
    last = parent.last
    if not isinstance(last, Element) or not text[:1].isalpha() or not before.rstrip("}")[-1:].isalnum():
        return False
    return last.name == "math" and "textsu" not in before[-20:] and len(text.split()[0]) > 1
