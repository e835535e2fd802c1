"""Writes what search reads: its index, Spanish words, works, and the lines from which an excerpt is cut, in parts."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import build
from cached import Cached
from citations.markup import BIBLIOGRAPHY
from citations.problem import Problem
from guide.by_choice import choice_of_page

from .asked_questions import weights_of_questions
from .search.index import IndexedPage, groups_of, index_of, stems_of, texts_of, works_in
from .search.places import Place, places_of
from .search.reader_words import Lead, ReaderWords, read_reader_words
from .search.words import stem, words_of
from .search.works import works_of

WORDS = "docs/search-words.yml"
ASKED = "docs/search-asked.yml"
INDEX = "search/index.json"
SPANISH = "search/spanish.json"
NAMES = "search/works.json"
QUIETER = 0.5
MANY = 2  # Pages with the same line.
PASSED_OVER = ("where-to-go-next",)
WORKS = f'class="{BIBLIOGRAPHY}"'


def add_search(files: Files, config: MkDocsConfig) -> dict[str, list[Problem]]:
    """Adds the files to the build once every page is rendered; gives the problems of the two files of readers' words."""
    words = read_reader_words(_text(config, WORDS))
    pages = [file.page for file in files.documentation_pages() if file.page and _is_searched(file.page)]
    building = build.of(config)
    indexed = _without_repeated([_indexed(page, words, building.cached) for page in pages])
    places = _places(pages, indexed)
    leads, problems = _leads(words.leads, places)
    weights, unread = weights_of_questions(_text(config, ASKED), places, building.cached)
    index = index_of(indexed, words, leads, weights)
    _add(files, config, INDEX, index)
    _add(files, config, SPANISH, groups_of(words.spanish))
    _add(files, config, NAMES, works_in(indexed))
    for page in indexed:
        for part, texts in enumerate(texts_of(page)):
            _add(files, config, texts_path(page.url, part), texts)
    return {WORDS: [*words.problems, *problems, *_unsaid(words, indexed, stems_of(index))], ASKED: unread}


def _text(config: MkDocsConfig, name: str) -> str:
    source = Path(config.docs_dir) / Path(name).name
    return source.read_text("utf-8") if source.exists() else ""


def _unsaid(words: ReaderWords, pages: Sequence[IndexedPage], stems: Iterable[str]) -> Iterator[Problem]:
    """What readers type must lead to words that stand on a page: else search finds nothing, and nobody sees why."""
    titles = (title for page in pages for title in (page.title, *(place.title for place in page.places)))
    led = (*titles, *words.same, *(lead.words for lead in words.leads))
    said = {*stems, *(stem(word) for text in led for word in words_of(text))}
    for meaning, line in words.lines.items() if len(said) > 1 else ():
        for word in meaning.split():  # "x-ray" is found by one of its parts too.
            if (told := [*map(stem, words_of(word))]) and said.isdisjoint(told):
                near = get_close_matches(word, sorted(said), 1, 0.8)
                remedy = f"Did you mean “{near[0]}”?" if near else "Write a word that a page has."
                yield Problem(line, f"“{word}” stands on no page, so search finds nothing by it. {remedy}")


def texts_path(url: str, part: int) -> str:
    """ "tests/" or "tests.html", 1 → "search/pages/tests.1.json"; the first page is "index"."""
    name = url.strip("./").removesuffix("/index.html").removesuffix(".html").replace("/", "-")
    return f"search/pages/{name or 'index'}.{part}.json"


def _is_searched(page: Page) -> bool:
    wanted = page.meta.get("search")
    return not (isinstance(wanted, dict) and wanted.get("exclude"))


def _indexed(page: Page, words: ReaderWords, cached: Cached) -> IndexedPage:
    content = page.content or ""
    title = page.meta.get("title") or str(page.title)
    read = ("" if WORKS in content else content, title, choice_of_page(page.meta))
    found = cached.get(lambda: [asdict(place) for place in places_of(*read)], "places", *read)
    places = [Place(**each) for each in found if each["anchor"] not in PASSED_OVER]
    weight = QUIETER if page.file.src_uri in words.quieter else 1
    return IndexedPage(page.url, title, page.meta.get("description") or "", places, weight, [*works_of(content)])


def _without_repeated(pages: list[IndexedPage]) -> list[IndexedPage]:
    """What many pages say in the same words, such as whom to call, is found on the first of them alone."""
    holders = Counter(line for page in pages for line in {line for place in page.places for line in place.lines})
    seen: set[str] = set()
    for page in pages:
        lines = {line for place in page.places for line in place.lines if holders[line] > MANY}
        for place in page.places:
            place.lines = [line for line in place.lines if line not in seen]
        seen |= lines
    return pages


def _places(pages: Sequence[Page], indexed: Sequence[IndexedPage]) -> list[tuple[str, str]]:
    """File and anchor of each place, in the order of the index."""
    return [
        (page.file.src_uri, place.anchor) for page, each in zip(pages, indexed, strict=True) for place in each.places
    ]


def _leads(leads: Sequence[Lead], places: Iterable[tuple[str, str]]) -> tuple[list[tuple[str, int]], list[Problem]]:
    """Words and numbers of places; a place that is not there is told once."""
    numbers = {f"{file}#{anchor}".removesuffix("#"): number for number, (file, anchor) in enumerate(places)}
    missing = {lead.place: lead.line for lead in reversed(leads) if lead.place not in numbers}
    leading = [(lead.words, numbers[lead.place]) for lead in leads if lead.place in numbers]
    return leading, [_missing(place, line, numbers) for place, line in missing.items()]


def _missing(place: str, line: int, known: Iterable[str]) -> Problem:
    nearest = get_close_matches(place, known, 1)
    remedy = (
        f"Did you mean '{nearest[0]}'?" if nearest else "Write the file of a page, and the id of a section behind '#'."
    )
    return Problem(line, f"search knows no place '{place}'. {remedy}")


def _add(files: Files, config: MkDocsConfig, path: str, content: Any) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    files.append(File.generated(config, path, content=text))
