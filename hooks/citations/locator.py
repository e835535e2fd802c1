"""The part of a work that a citation means, read after Pandoc's grammar: `p. 203`, `chaps. 3-4`, `§4`, `{ii, A, D-Z}`.

Where this differs from Pandoc on purpose, README.md beside this file says so.
"""

import re

from .cluster import UnreadableCluster

# What AMA prints before one value and before several: 1(p203), 1(pp203-204), 1(table 2); then what authors may write.
LABELS = (
    ("p", "pp", "p pp pg pgs page pages"),
    ("chap ", "chaps ", "ch chs chap chaps chapter chapters"),
    ("fig ", "figs ", "fig figs figure figures"),
    ("eFigure ", "eFigures ", "efig efigs efigure efigures"),
    ("table ", "tables ", "tab tabs table tables tbl tbls"),
    ("eTable ", "eTables ", "etable etables"),
    ("box ", "boxes ", "box boxes"),
    ("sec ", "secs ", "sec secs sect sects section sections § §§"),
    ("para ", "paras ", "para paras paragraph paragraphs ¶ ¶¶"),
    ("part ", "parts ", "pt pts part parts"),
    ("vol ", "vols ", "vol vols volume volumes"),
    ("no ", "nos ", "no. nos. issue issues number numbers"),
    ("suppl ", "suppls ", "suppl suppls supp supps supplement supplements"),
    ("appendix ", "appendixes ", "app apps appendix appendices appendixes"),
    ("eAppendix ", "eAppendixes ", "eappendix eappendices eappendixes"),
    ("book ", "books ", "bk bks book books"),
    ("col ", "cols ", "col cols column columns"),
    ("folio ", "folios ", "fol fols folio folios"),
    ("line ", "lines ", "l. ll. line lines"),
    ("note ", "notes ", "n. nn. fn fns note notes footnote footnotes"),
    ("verse ", "verses ", "v. vv. verse verses"),
    ("op ", "opp ", "op opp opus"),
)
PRINTED = {word: (one, several) for one, several, words in LABELS for word in words.split()}

LABEL = re.compile(r"(?:(?P<word>[A-Za-z]+)(?:(?P<stop>\.)|(?=\s|$))|(?P<sign>§§?|¶¶?))\s*")
OPENING = re.compile(r"\s*,?\s*(?P<brace>\{)?\s*")
COMMA = re.compile(r"\s*(?:,(?:\s*(?:and\b|&))?|\band\b|&)\s*")
DASH = re.compile(r"\s*[-–—]+\s*|\s+to\s+")
# After a label: what holds a digit (S12, e1002, 1A, 12ff, [84]), or a Roman number as a book's first pages have it.
ROMAN = r"(?i:(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?!\w))"
WITH_DIGIT = r"[^\s,;{}*\d–—\x02\x03-]*\d(?:[^\s,;{}*–—\x02\x03-]*[^\s,;{}*–—\x02\x03.:-])?"
VALUE = rf"(?:{WITH_DIGIT}|{ROMAN})"
TO = rf"(?:\s*[-–—]+\s*(?:{VALUE}|[A-Za-z]\b)|\s+to\s+{WITH_DIGIT})"
# "p. 3, I think": after the first, a Roman number alone must end the list.
ONE_MORE = rf"\s*,\s*(?:{WITH_DIGIT}{TO}?|{ROMAN}(?:{TO}|(?=\s*(?:,|$))))"
# "pp. 33 and 35", not "p. 33 and 4 patients".
LAST_ONE = rf"\s*,?\s*(?:\band|&)\s+{WITH_DIGIT}{TO}?(?=\s*(?:[,;]|$))"
A_LETTER = r"[A-Z](?=\s*(?:[,;]|$))"  # Appendix B.
LABELED_VALUES = re.compile(rf"(?:{VALUE}{TO}*(?:{ONE_MORE})*(?:{LAST_ONE})?|{A_LETTER})")
AND = re.compile(r"\s*,?\s*(?:\band|&)\s+")
# Without one: nothing but page numbers. "3 patients", "2-year survival" and "mild cases" are words.
NUMBER = r"(?:S|e)?\d+(?:\.\d+)*[fF]{0,2}(?![\w%])"
NUMBERS = re.compile(rf"{NUMBER}(?:\s*[-–—]+\s*{NUMBER})?(?:\s*,\s*{NUMBER}(?:\s*[-–—]+\s*{NUMBER})?)*")
AFTER_NUMBERS = re.compile(r"\s*(?:$|[,;.:)]|(?:and|et)\b)")
LEFT_OVER = frozenset({".", ",", ":"})  # "[@key, p. 3.]", "[@key, ]": of a sentence that is none.
SEVERAL = re.compile(r"[-,]|ff\b")


def parse_locator(text: str) -> tuple[str, str]:
    """Splits what follows a key into the locator as AMA prints it ("" if there is none) and the words left over.

    The words keep the comma before them: "see 1, mild cases only". Raises `UnreadableCluster`.
    """
    opening = OPENING.match(text)
    assert opening  # Each part of it may be missing.
    if opening["brace"]:
        return _in_braces(text, opening.start("brace"))
    start = opening.end()
    labeled = _label(text, start)
    if labeled is None:
        values = NUMBERS.match(text, start)
        if values and AFTER_NUMBERS.match(text, values.end()):
            return _printed(PRINTED["p"], values[0]), _words(text[values.end() :])
        return "", _words(text)
    label, forms = labeled
    if label.end() == len(text):
        raise UnreadableCluster(f"'{label[0].strip()}' names no number. Write for example 'p. 203', or leave it out")
    values = LABELED_VALUES.match(text, label.end())
    return _with_next(_printed(forms, values[0]), text[values.end() :]) if values else ("", _words(text))


def _with_next(locator: str, rest: str) -> tuple[str, str]:
    """`chap. 3, p. 5` is one part of the work, named twice: 1(chap 3, p5)."""
    comma = COMMA.match(rest)
    labeled = _label(rest, comma.end()) if comma else None
    values = LABELED_VALUES.match(rest, labeled[0].end()) if labeled else None
    if not labeled or not values:
        return locator, _words(rest)
    return _with_next(f"{locator}, {_printed(labeled[1], values[0])}", rest[values.end() :])


def _in_braces(text: str, start: int) -> tuple[str, str]:
    """Braces say that all between them is the locator; empty ones, that what follows is none."""
    end = _closing_brace(text, start)
    if end is None:
        raise UnreadableCluster("a '{' is never closed. Add the missing '}', or take the '{' out")
    inner = text[start + 1 : end].strip()
    if "\x02" in inner:
        raise UnreadableCluster("the part of the work between '{' and '}' may hold no code or link. Write plain words")
    if labeled := _label(inner, 0):
        label, forms = labeled
        locator = _printed(forms, inner[label.end() :])
    else:
        locator = _printed(PRINTED["p"], inner) if inner[:1].isdigit() else inner
    return locator, _words(text[end + 1 :])


def _closing_brace(text: str, start: int) -> int | None:
    depth = 0
    for index in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if not depth:
            return index
    return None


def _label(text: str, start: int) -> tuple[re.Match[str], tuple[str, str]] | None:
    match = LABEL.match(text, start)
    forms = _forms(match) if match else None
    return (match, forms) if match and forms else None


def _forms(label: re.Match[str]) -> tuple[str, str] | None:
    """Those of a label; "no", "l", "n" and "v" without a stop are words."""
    word = (label["word"] or label["sign"]).lower()
    return PRINTED.get(word) or (PRINTED.get(f"{word}.") if label["stop"] else None)


def _printed(forms: tuple[str, str], values: str) -> str:
    values = AND.sub(", ", DASH.sub("-", values.strip()))
    return f"{forms[bool(SEVERAL.search(values))]}{values}"


def _words(text: str) -> str:
    words = text.strip()
    return "" if words in LEFT_OVER else words
