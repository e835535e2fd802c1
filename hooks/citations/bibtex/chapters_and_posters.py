"""Chapters as ScienceDirect writes them, with number and edition in the titles; posters and talks that programs take for papers."""

import re
from collections.abc import MutableMapping

Fields = MutableMapping[str, str]

# ScienceDirect: "Chapter 12 - Distant metastases", in "Oral Cancer (Second Edition)" beside the field `edition`.
NUMBERED_CHAPTER = re.compile(r"(?P<brace>\{*)Chapter (?P<number>\d{1,3}) [-–—] (?=\S)")
EDITION_IN_TITLE = re.compile(r"\s+\((?:\w+|\w+-\w+) edition\)(?=\}*$)", re.IGNORECASE)
PRESENTED_ALONE = re.compile(
    r"e?-?poster(?:\s+(?:presentation|session))?|oral(?:\s+(?:presentation|session))?", re.IGNORECASE
)
OF_A_BOOK = frozenset({"pages", "publisher", "volume", "doi", "editor", "series"})


def put_chapter_in_place(fields: Fields) -> None:
    """In place: what ScienceDirect says twice is said once."""
    if "- " in fields.get("title", "")[:18] and (found := NUMBERED_CHAPTER.match(fields["title"])):
        fields["title"] = found["brace"] + fields["title"][found.end() :]
        fields.setdefault("chapter", found["number"])
    if "edition" in fields and fields.get("booktitle", "").rstrip("}")[-1:] == ")":
        fields["booktitle"] = EDITION_IN_TITLE.sub("", fields["booktitle"])


def put_meeting_in_place(fields: Fields) -> None:
    """In place, of a poster or talk without anything of a book: its `booktitle` is the meeting."""
    said = (fields.get(name, "") for name in ("howpublished", "note", "type"))
    if "booktitle" in fields and OF_A_BOOK.isdisjoint(fields) and any(map(PRESENTED_ALONE.fullmatch, said)):
        fields.setdefault("eventtitle", fields.pop("booktitle"))
