"""Talks and posters (AMA 3.13.9), for which BibTeX has no type: Zotero writes `@unpublished` with the meeting in `note`."""

import re

from pybtex.database import Entry
from pybtex.richtext import BaseText, String
from pybtex.style.template import node

from .dates import Date, published, read_date
from .notes import own_words
from .parts import Children, Data
from .tex import plain

MAY_BE = frozenset({"unpublished", "misc", "presentation", "talk", "other"})
PRESENTED = re.compile(
    r"(?P<what>(?:\w+\s){0,3}?)presented\s+(?:at|to)(?:\s+the)?\s*:?\s*(?P<event>\S.{3,200})", re.IGNORECASE
)
MEETING = re.compile(
    r"[^:]{0,150}\b(?:meeting|congress|conference|symposium|kongress|congrès|congreso|convention|summit|workshop)\b[^:]{0,60}",
    re.IGNORECASE,
)
TYPE = re.compile(r"\b(?:poster|talk|presentation|lecture|speech|keynote|oral)\b", re.IGNORECASE)
PRESENTED_AS = re.compile(r"\b(?:poster|abstract)\b", re.IGNORECASE)


def event_of(entry: Entry) -> str:
    """The meeting at which the work was presented; "" of what is no talk."""
    fields = entry.fields
    if typed := plain(fields.get("eventtitle", "")):
        return typed
    if entry.type.lower() not in MAY_BE:
        return ""
    texts = [plain(fields.get(name, "")) for name in ("howpublished", "note")]
    if found := next(filter(None, map(PRESENTED.fullmatch, texts)), None):
        return found["event"].rstrip(" .")
    is_talk = entry.type.lower() != "misc" or TYPE.search(fields.get("type", ""))
    return next((text.rstrip(" .") for text in texts if is_talk and MEETING.fullmatch(text)), "")


def held(entry: Entry) -> Date | None:
    """The day of the meeting, else that of the work."""
    return read_date(entry.fields.get("eventdate", "")) or published(entry)


@node
def presented(children: Children, data: Data) -> BaseText:
    """Poster presented at: ASCO Annual Meeting; June 3, 2024; Chicago, IL."""
    entry = data["entry"]
    fields = entry.fields
    said = " ".join(plain(fields.get(name, "")) for name in ("type", "howpublished", "note"))
    place = next((text for name in ("venue", "address") if (text := plain(fields.get(name, "")))), "")
    parts = (event_of(entry), str(held(entry) or ""), place)
    kind = PRESENTED_AS.search(said)
    return String(f"{kind[0].capitalize() if kind else 'Paper'} presented at: {'; '.join(filter(None, parts))}")


@node
def beside_talk(children: Children, data: Data) -> BaseText:
    """What a note adds, as "Abstract LBA8"; "" of the note that names the meeting."""
    entry = data["entry"]
    typed = plain(entry.fields.get("note", ""))
    return String("" if not typed or event_of(entry) in typed else own_words(typed))
