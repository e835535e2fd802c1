r"""What programs and libraries set behind a title although it is none of it: `[letter]`, `[Article in Japanese]`, the `[Internet]` of books, Wikipedia's name."""

import re
from collections.abc import MutableMapping

from ..style.languages import languages
from ..style.tex import plain

Fields = MutableMapping[str, str]

END = r"\.?(?P<end>\}*)\.?$"
KIND = re.compile(
    rf"\s*[.,]?\s*\[(?P<kind>letter|editorial|comment|commentary|correspondence|review)\]{END}", re.IGNORECASE
)
PREPRINT = re.compile(rf"\s*[\[(]preprint[\])]{END}", re.IGNORECASE)  # JMIR, of what its server has.
INTERNET = re.compile(rf"\s*\[(?:internet|electronic resource)\]{END}", re.IGNORECASE)
LANGUAGE = re.compile(rf"\s*\[article in (?P<language>[^\[\]]+)\]{END}", re.IGNORECASE)
LANGUAGE_ALONE = re.compile(
    r"[\[(]?(?:(?:article|text|paper)?\s*in\s+)?(?P<language>[^\W\d_]{5,})[\])]?\.?", re.IGNORECASE
)
# As its own "Cite this page" writes it.
WIKIPEDIA = re.compile(
    r"\s+(?:-{2,3}|–|—)\s+\{?(?P<site>Wikipedia)\}?(?:\{,\}|,)\s*(?:The|the) \{?[Ff]ree \{?[Ee]ncyclopedia\}*$"
)
# Elsevier's, for who paid: "A guideline☆".
FOOTNOTE_SIGNS = frozenset("☆★✩✰✶")
FOOTNOTE = re.compile(r"\s*(?:\{?\\textsuperscript\{[☆★✩✰✶]+\}\}?|[☆★✩✰✶](?:,?[☆★✩✰✶])*)(?P<end>\}*)\.?$")
BOOKS = ("booktitle", "journal")


def take_from_titles(fields: Fields) -> None:
    """In place: each goes into the field that is printed for it, if that is empty."""
    for name in BOOKS:
        if "]" in fields.get(name, "")[-5:]:
            _cut(fields, name, INTERNET)
    title = fields.get("title", "")
    if FOOTNOTE_SIGNS.intersection(title[-4:]):
        _cut(fields, "title", FOOTNOTE)
        title = fields["title"]
    if "reprint" in title[-14:] and _cut(fields, "title", PREPRINT):
        fields.setdefault("entrysubtype", "preprint")
    if "]" in title[-5:]:
        if kind := _cut(fields, "title", KIND):
            fields.setdefault("titleaddon", kind["kind"].capitalize())
        if spoken := _cut(fields, "title", LANGUAGE):
            fields.setdefault("language", spoken["language"])
    if "Wikipedia" in title and (found := _cut(fields, "title", WIKIPEDIA)):
        fields.setdefault("organization", found["site"])
    if (note := fields.get("note", "")) and len(note) < 40:
        _language_alone(fields, note)


def _cut(fields: Fields, name: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    found = pattern.search(fields[name])
    if found and found.start():
        fields[name] = fields[name][: found.start()] + (found.groupdict().get("end") or "")
        return found
    return None


def _language_alone(fields: Fields, note: str) -> None:
    found = LANGUAGE_ALONE.fullmatch(plain(note))
    if found and languages(found["language"]):
        fields.setdefault("language", found["language"])
        del fields["note"]
