"""The style, AMA Manual of Style, 11th edition: entries and names of entries as readers see them."""

from pybtex.database import Entry
from pybtex.richtext import BaseText, String

from .style import names
from .style.dates import published
from .style.html_backend import render_html
from .style.kinds import kind_of
from .style.templates import TEMPLATES
from .style.tex import plain, rich_text
from .words import ENGLISH, Words


def format_entry(entry: Entry) -> str:
    """The entry as safe inline HTML: "Leemans CR, … <em>Cancer</em>. 1993;71(2):452-456. <a href=…>doi:…</a>"."""
    return render_html(_rich_entry(entry))


def plain_text(entry: Entry) -> str:
    """The words of `format_entry`, without markup."""
    return str(_rich_entry(entry)).replace("\N{NO-BREAK SPACE}", " ")


def narrative_name(entry: Entry, words: Words = ENGLISH) -> str:
    """How a sentence names the work: "Leemans et al", "Alvi and Johnson", "NICE" (BibLaTeX's shortauthor)."""
    if short := plain(entry.fields.get("shortauthor", "")):
        return short
    return names.narrative(names.persons(entry, "author") or names.persons(entry, "editor"), words) or _short_title(
        entry
    )


def short_name(entry: Entry) -> str:
    """How a link names the work: "Leemans 1993"."""
    people = names.without_others(names.persons(entry, "author") or names.persons(entry, "editor"))
    who = plain(entry.fields.get("shortauthor", "")) or (names.surname(people[0]) if people else _short_title(entry))
    when = published(entry)
    return f"{who} {when.year}" if when else who


def field_html(text: str) -> str:
    """One field as safe inline HTML."""
    return render_html(rich_text(text))


def field_text(text: str) -> str:
    """One field as plain text."""
    return plain(text)


def _rich_entry(entry: Entry) -> BaseText:
    """Never empty: of an entry without anything to show, the key is shown."""
    return TEMPLATES[kind_of(entry)].format_data({"entry": entry}) or String(entry.key or "")


def _short_title(entry: Entry) -> str:
    words = plain(entry.fields.get("shorttitle") or entry.fields.get("title") or entry.key or "").split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
