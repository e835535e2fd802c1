"""What Scopus puts into `journal` of papers and books: the proceedings, the book around a chapter, the series, the title again."""

import re
from collections.abc import MutableMapping

from ..style.pages import DASHES, FROM_ONE
from ..style.tex import plain

Fields = MutableMapping[str, str]

CHAPTER, ARTICLE = "bookchapter", "journalarticle"  # Of `entrysubtype`.
YEAR_AND_MONTH = re.compile(r"(?:19|20)\d\d-[A-Z][a-z]+")
FIGURES = re.compile(r"\d+")


def put_proceedings_in_place(fields: Fields) -> None:
    """In place: they stand in `journal`, and a year and month for a volume, `2020-August`."""
    if "booktitle" not in fields and "journal" in fields and not FIGURES.fullmatch(fields.get("volume", "")):
        fields["booktitle"] = fields.pop("journal")
        if YEAR_AND_MONTH.fullmatch(fields.get("volume", "")):
            del fields["volume"]


def put_book_in_place(fields: Fields) -> None:
    """In place: `@book` is a chapter if its pages do not begin at 1, and an article if it has a volume and no publisher."""
    pages = DASHES.sub("-", plain(fields.get("pages", "")))
    if _letters(fields["journal"]) == _letters(fields.get("title", "")):
        del fields["journal"]
    elif FIGURES.fullmatch(fields.get("volume", "")) and "publisher" not in fields:
        fields["entrysubtype"] = ARTICLE
    elif pages and not FROM_ONE.fullmatch(pages):
        fields["entrysubtype"] = CHAPTER
        fields.setdefault("booktitle", fields.pop("journal"))
    elif pages:
        fields.setdefault("series", fields.pop("journal"))
    if FROM_ONE.fullmatch(pages):
        del fields["pages"]  # How many the book has.


def _letters(title: str) -> str:
    return "".join(letter for letter in plain(title).casefold() if letter.isalnum())
