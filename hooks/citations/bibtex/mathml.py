"""A formula in MathML (W3C, MathML 3, chapter 3) → TeX of text, with lowered and raised parts: `H\\textsubscript{2}O`."""

import re
from collections.abc import Callable

from .markup_tree import Element

ACCENTS = {
    "¯": "\u0304", "‾": "\u0304", "ˉ": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "˙": "\u0307",
    "→": "\u20d7", "⃗": "\u20d7", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301", "`": "\u0300",
}  # fmt: skip
VARIANTS = {"italic": "emph", "bold": "textbf", "bold-italic": "textbf"}
LATIN_LETTER = re.compile(r"[A-Za-z]")
UNSEEN = re.compile(r"[\u2061-\u2064]")
SPACE = re.compile(r"\s+")

Escape = Callable[[str], str]


def math_to_tex(element: Element, escape: Escape) -> str:
    """All of a `<math>`; `escape` makes plain text TeX."""
    return SPACE.sub(" ", _tex(element, escape)).strip()


def _tex(element: Element, escape: Escape) -> str:
    name = element.name
    if name in ("mi", "mn", "mo", "mtext", "ms") and not any(element.elements()):
        return _token(element, escape)
    if name in ("annotation", "annotation-xml", "mphantom", "none", "mprescripts"):
        return ""
    if name == "mspace":
        return " "
    parts = [
        escape(child) if isinstance(child, str) else _tex(child, escape)
        for child in element.children
        if not isinstance(child, str) or child.strip()  # Between elements, blanks mean nothing.
    ]
    return _arranged(name, parts)


def _arranged(name: str, parts: list[str]) -> str:
    match name, parts:
        case "msub" | "munder", [base, lowered]:
            return base + _script("textsubscript", lowered)
        case "msup", [base, raised]:
            return base + _script("textsuperscript", raised)
        case "msubsup" | "munderover", [base, lowered, raised]:
            return base + _script("textsubscript", lowered) + _script("textsuperscript", raised)
        case "mover", [base, above]:
            return base + ACCENTS[above.strip()] if above.strip() in ACCENTS and len(base) == 1 else base + above
        case "mfrac", [above, below]:
            return f"{above}/{below}"
        case "msqrt", _:
            return f"√{''.join(parts)}"
        case "mfenced", _:
            return f"({', '.join(parts)})"
        case "mtr" | "mtd", _:
            return f"{''.join(parts)} "
    return "".join(parts)


def _token(element: Element, escape: Escape) -> str:
    """Letters that stand for something are set in italics, as MathML has it for an identifier of one letter."""
    words = escape(UNSEEN.sub("", "".join(child for child in element.children if isinstance(child, str)).strip()))
    command = VARIANTS.get(element.variant, "")
    if element.name == "mi" and not element.variant and LATIN_LETTER.fullmatch(words):
        command = "emph"
    return f"\\{command}{{{words}}}" if command and words else words


def _script(command: str, words: str) -> str:
    if words.strip() in ("′", "″", "°"):
        return words.strip()
    return f"\\{command}{{{words.strip()}}}" if words.strip() else ""
