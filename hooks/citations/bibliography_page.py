"""The list of every work a site cites: once each, alphabetically, with links back to each place that cites it."""

import html
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pybtex.database import Entry

from .ama import plain_text
from .bibliography import Bibliography
from .exports import FORMATS, brief_coins
from .formatted_entries import FormattedEntries
from .markup import BIBLIOGRAPHY, CITED_ON, COINS, EXPORTS, WORK
from .reference_list import Place, escape_id
from .words import Words


@dataclass(frozen=True, slots=True)
class CitingPage:
    """A page seen from the list: its title, its address relative to the list, and key → places that cite there."""

    title: str
    url: str
    places: Mapping[str, Sequence[Place]]


def render_bibliography(
    bibliography: Bibliography,
    formatted: FormattedEntries,
    pages: Sequence[CitingPage],
    export_url: Callable[[str], str],
) -> str:
    """The list as HTML; `export_url("references.ris")` is where that download stands, seen from the page."""
    cited = {key for page in pages for key in page.places}
    in_order = sorted(cited, key=lambda key: _sort_key(plain_text(bibliography.entries[key])))
    works = (_work(key, bibliography.entries[key], formatted, pages) for key in in_order)
    everything, name = _downloads(export_url, formatted.words), formatted.words.html("all_works")
    return f'<section class="{BIBLIOGRAPHY}" role="doc-bibliography" aria-label="{name}">{everything}<ol>{"".join(works)}</ol></section>'


def work_id(key: str) -> str:
    """The id of a work in this list."""
    return f"work-{escape_id(key)}"


def _work(key: str, entry: Entry, formatted: FormattedEntries, pages: Sequence[CitingPage]) -> str:
    """With a record for Zotero, which finds the works so before anything is touched; references.js puts the whole one there."""
    below = formatted.addition.in_full(formatted.below(key))
    cited_on = formatted.words.html("cited_on", pages=_links_back(key, pages))
    coins = f'<span class="{COINS}" title="{html.escape(brief_coins(entry))}"></span>'
    line = f'<p class="{WORK}">{formatted.html(key)}</p>'
    return f'<li id="{work_id(key)}">{line}{below}<p class="{CITED_ON}">{cited_on}</p>{coins}</li>'


def _links_back(key: str, pages: Sequence[CitingPage]) -> str:
    """Grouped by page: "Tests: Chest CT, Biopsy; Outlook"."""
    return "; ".join(_links_into(page, page.places[key]) for page in pages if key in page.places)


def _links_into(page: CitingPage, places: Sequence[Place]) -> str:
    """The first link begins with the page's title; further places in one section are "(2)", "(3)" behind its name."""
    sections = [place.section if place.section != page.title else "" for place in places]
    links = []
    for index, (place, section) in enumerate(zip(places, sections, strict=True)):
        again = sections[:index].count(section)
        first = ": ".join(filter(None, (page.title, section))) if index == 0 else section or page.title
        seen = f"({again + 1})" if again else first
        link = f'<a role="doc-backlink" href="{html.escape(page.url)}#{place.anchor}">{html.escape(seen)}</a>'
        links.append(f"{'' if index == 0 else ' ' if again else ', '}{link}")
    return "".join(links)


def _downloads(export_url: Callable[[str], str], words: Words) -> str:
    """All works as one file in each format; references.js adds those of each work beside it."""
    links = (
        f'<a href="{html.escape(export_url(f"references.{each.suffix}"))}" download '
        f'aria-label="{words.html("download_all", format=each.name)}">{each.name}</a>'
        for each in FORMATS
    )
    return f'<p class="{EXPORTS}">{words.html("download", formats=" ".join(links))}</p>'


def _sort_key(text: str) -> str:
    """Letter by letter, accents and case aside, so that Zbären stands where Zbaren would."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum() or letter == " ")
