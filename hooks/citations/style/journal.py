"""Where an article stands in its journal (AMA 3.11), and preprints (AMA 3.11.4), as template nodes."""

from pybtex.database import Entry
from pybtex.richtext import BaseText, String
from pybtex.style.template import node

from . import identifiers
from .dates import Date, published
from .pages import is_article_number, page_range, pages_or_number
from .parts import Children, Data
from .preprints import posted_on, printed_server
from .printed_pages import printed
from .publication_state import is_ahead, online_since, state
from .volumes import volume_and_issue


@node
def issue(children: Children, data: Data) -> BaseText:
    """1993;71(2):452-456, or when the article stands in no volume yet: Published online January 5, 2026."""
    entry = data["entry"]
    fields = entry.fields
    volume, number = volume_and_issue(fields.get("volume", ""), fields.get("number") or fields.get("issue", ""))
    where = pages_or_number(entry)
    if volume or number:
        when = published(entry)
        when_and_volume = ";".join(filter(None, [when.year if when else "", volume + number]))
        return String(":".join(filter(None, [when_and_volume, printed(where)])))
    return String(_in_no_volume(entry, where))


@node
def server(children: Children, data: Data) -> BaseText:
    """The server of a preprint, medRxiv; "" if the entry does not say."""
    return String(printed_server(data["entry"]))


@node
def posted(children: Children, data: Data) -> BaseText:
    """Preprint posted online March 9, 2024 (AMA 3.11.4)."""
    when = posted_on(data["entry"])
    return String(f"Preprint posted online{f' {when}' if when else ''}")


@node
def pages(children: Children, data: Data) -> BaseText:
    """The pages as they are printed."""
    return String(printed(page_range(data["entry"].fields.get("pages", ""))))


def _in_no_volume(entry: Entry, where: str) -> str:
    """The date of an article without volume, said as what it is: in press, ahead of print, or of a newspaper."""
    when, label = online_since(entry), state(entry)
    if label and not (when and when.month and identifiers.doi(entry)):
        return label
    return ":".join(filter(None, [_date_alone(entry, when, where), printed(where)]))


def _date_alone(entry: Entry, when: Date | None, where: str) -> str:
    in_issue = bool(where) and not is_article_number(where)
    if is_ahead(entry) or (identifiers.doi(entry) and not in_issue):
        return f"Published online {when}" if when else "Published online" if is_ahead(entry) else ""
    return str(when or published(entry) or "")
