"""What stands in fields that are printed and cannot be read: misread letters, unknown commands and tags, a lone dollar sign."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

from ..style.tex import plain
from ..style.tex_commands import KNOWN
from ..style.tex_tokens import TOKEN
from ..style.tex_units import NAMES

PRINTED_NAMES = """
    title subtitle titleaddon maintitle booktitle booksubtitle journal journalsubtitle shortjournal publisher
    institution organization school address edition volume number pages series howpublished note addendum annote
    type version eventtitle venue
"""
PRINTED = PRINTED_NAMES.split()
EXPORTED = ("abstract", "keywords")
# What has an argument keeps its words, where it has any.
COMMAND = re.compile(r"(?<!\\)\\(?P<name>[A-Za-z]{2,})(?![A-Za-z])(?!\*?\s*(?:\{(?!\s*\})|\[))")
SHOWS_UNIT = re.compile(r"\\(?:SI|si|qty|unit|SIrange|qtyrange)\b")
LOST_BACKSLASH = re.compile(r"\$\\backslash\s?\$\S{0,20}")
LEFT_OF_TEX = re.compile(
    r"\\(?:[A-Za-z]+|[\"`^~])|\$[{_^]\w?|[_^]\{|\}\s?\$"
)  # Of the text as readers and other programs are given it.
MAY_BE_LEFT = re.compile(r"backslash|textdollar|\$[_^]|\\\{")
BACKSLASH = "\\"
LINK = re.compile(r"\\(?P<name>href|url|hyperlink)(?![A-Za-z])")
HOLD_ADDRESSES = ("howpublished", "note", "addendum")
ELEMENTS = "script|style|iframe|form|input|button|video|audio|object|embed|svg|section|article|figure|dl|dt|dd|select"
TAG = re.compile(
    rf"</[A-Za-z][\w:-]*\s*>|<[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=[^<>]*)/?>|<[A-Za-z][\w:-]*\s*/>|<(?:{ELEMENTS})>"
)
ENTITY = re.compile(r"&[A-Za-z]\w{2,30};")  # "M&As;" is none, and no unknown one is so short.
NOT_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
# A program took \Omega for \O and "mega".
CUT_LETTERS = {"Ømega": "Ω", "ømega": "ω", "Łambda": "Λ", "łambda": "λ", "ınfty": "∞"}
CUT = re.compile("|".join(CUT_LETTERS))
LOST = re.compile(r"\S*\ufffd\S*")
SIGN_LOST = re.compile(r"\{symbol\\?\}|\[(?:formula|equation|image): see text\]", re.IGNORECASE)  # Scopus; PubMed.
MONEY = re.compile(r"\s?\d")
# Letters of Western and Eastern Europe, accents, dashes, quotation marks: what UTF-8 has in two or three bytes.
LIKELY = re.compile("[\u00a0-\u017f\u0300-\u036f\u0391-\u03c9\u2010-\u2044\u20ac\u2122\u2212\u2264\u2265\ufb01\ufb02]+")


def unreadable(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """(field, message) for the first such place of each field of the entry that readers see."""
    texts = {name: entry.fields[name] for name in PRINTED if name in entry.fields}
    texts |= {role: _names(entry, role) for role in entry.persons}
    for name, text in texts.items():
        if wrong := _wrong(text) or (name not in HOLD_ADDRESSES and _link(text)) or _left_of_tex(text):
            yield name, f"the {name} of '{key}' has {wrong}"
    for name in EXPORTED:
        text = entry.fields.get(name, "")
        if wrong := _left_of_tex(text) or _unknown(ENTITY, text) or (_sign_lost(text) if "{symbol" in text else ""):
            yield name, f"the {name} of '{key}' has {wrong}"


def _names(entry: Entry, role: str) -> str:
    return " ".join(
        part
        for person in entry.persons[role]
        for part in (*person.first_names, *person.middle_names, *person.prelast_names, *person.last_names)
    )


def _wrong(text: str) -> str:
    return (
        (not text.isascii() and _misread(text))
        or ("\\" in text and (_lost_backslash(text) or _unknown_command(text)))
        or ("<" in text and _unknown(TAG, plain(text) if "$<$" in text else text))
        or ("&" in text and _unknown(ENTITY, text))
        or ("$" in text and _lone_dollar(text))
        or (("{symbol" in text or "see text]" in text) and _sign_lost(text))
        or ""
    )


def _misread(text: str) -> str:
    """UTF-8 that a program took for Latin-1: "Ã¼" for "ü"; and what such programs gave up."""
    if lost := LOST.search(text):
        return f"'{lost[0][:40]}', in which a program lost a letter. Write the letter that belongs there."
    if cut := CUT.search(text):
        return f"'{cut[0]}', which a program made of '{CUT_LETTERS[cut[0]]}'. Write '{CUT_LETTERS[cut[0]]}'."
    for found in NOT_ASCII.finditer(text):
        for start in range(len(found[0]) - 1):
            if meant := _meant(found[0][start:]):
                written, letter = meant
                return f"'{written}', which a program made of '{letter}'. Write '{letter}'."
    return ""


def _meant(signs: str) -> tuple[str, str] | None:
    """The signs at the start that are one letter in UTF-8, and that letter."""
    for length in (2, 3):
        for encoding in ("cp1252", "latin-1"):
            try:
                letter = signs[:length].encode(encoding).decode("utf-8")
            except UnicodeError:
                continue
            if len(letter) == 1 and LIKELY.fullmatch(letter):
                return signs[:length], letter
    return None


def _unknown_command(text: str) -> str:
    for command in COMMAND.finditer(text):
        if command["name"] not in KNOWN and not (command["name"] in NAMES and SHOWS_UNIT.search(text)):
            return f"'{command[0]}', which is not known here and would not be seen. Write the sign or the words it stands for."
    return ""


def _lost_backslash(text: str) -> str:
    """Google Scholar escapes the TeX of others, and cuts off the rest."""
    found = LOST_BACKSLASH.search(text)
    return f"'{found[0]}', which a program made of TeX that it could not read. Write what was meant." if found else ""


def _link(text: str) -> str:
    found = LINK.search(text) if "\\" in text else None
    return (
        f"a link, '{found[0]}'. Write its words alone: addresses stand in doi = {{…}} and url = {{…}}." if found else ""
    )


def _sign_lost(text: str) -> str:
    found = SIGN_LOST.search(text)
    return (
        f"'{found[0].replace(BACKSLASH, '')}', for which a program lost a sign or a formula. Write what stands there in the work."
        if found
        else ""
    )


def _left_of_tex(text: str) -> str:
    """Of TeX that a program took for plain text; readers see it."""
    found = LEFT_OF_TEX.search(plain(text)) if MAY_BE_LEFT.search(text) else None
    return f"'{found[0]}', which would be seen as it stands. Write what it stands for, or delete it." if found else ""


def _unknown(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return (
        f"'{found[0][:40]}', which would be printed as it stands. Write what it stands for, or delete it."
        if found
        else ""
    )


def _lone_dollar(text: str) -> str:
    for token in TOKEN.finditer(text):
        if token["text"] == "$" and not MONEY.match(text, token.end()):
            return "a '$' that closes nothing. Delete it, or write '\\$' for dollars."
    return ""
