"""What a sentence says of the works it cites, beside figures: the year they came out, and the page meant."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pybtex.database import Entry

from citations.ama import field_text
from citations.cluster import UnreadableCluster, parse_cluster
from citations.problem import Problem
from citations.style.dates import published
from reading.page import SourcePage
from reading.passages import CHART, Passage
from reading.sentences import CLUSTER, read_sentences

OF_A_YEAR = re.compile(
    r"\b(?:reported|published|printed|came out|appeared) in (?P<reported>(?:19|20)\d\d)\b(?! (?:and|or) )"
    r"|\b(?:review|trial|study|guideline|report|analysis|survey|paper|article)s? from (?P<dated>(?:19|20)\d\d)\b(?! (?:to|until|through|on|onward)\b|[-–])"
)
FROM_TO = re.compile(r"\b(?:from|between) (?P<first>(?:19|20)\d\d) (?:to|and|until) (?P<last>(?:19|20)\d\d)\b")
LENGTH = re.compile(r"(?<![\d.,])(?P<count>\d+(?:\.\d+)?) (?P<unit>minute|hour|day|week|month|year)s?\b")
SOURCE_OF_CHART = re.compile(r"^\s*source\s*:\s*(?P<key>\S+)")
RANGE = re.compile(r"(?P<first>\d{1,6})\s*[-–]+\s*(?P<last>\d{1,6})")
PAGES_MEANT = re.compile(r"pp?(?P<pages>\d[\d, -]*)")
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Work:
    """One entry, as far as sentences tell of it: `years` are that of publication, of its key, and all that its annote names."""

    year: str
    years: frozenset[str]
    pages: range
    annote: str = ""


def works(entries: Mapping[str, Entry]) -> dict[str, Work]:
    """All works by their keys."""
    return {key: _work(key, entry) for key, entry in entries.items()}


def check_cited_works(page: SourcePage, known: Mapping[str, Work]) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted({*_years(page, known), *_spans(page, known), *_pages(page, known)})


def _work(key: str, entry: Entry) -> Work:
    """Where the year of the key is another than that of the entry, the check of sources says so."""
    when = published(entry)
    annote = field_text(entry.fields.get("annote", ""))
    year = when.year if when else ""
    return Work(
        year, frozenset({year, *NUMBER.findall(f"{key} {annote}")}), _printed(entry.fields.get("pages", "")), annote
    )


def _printed(pages: str) -> range:
    """Empty where a work has no first and last page, but an article number or letters."""
    found = RANGE.fullmatch(pages.strip())
    if not found:
        return range(0)
    first, last = found["first"], found["last"]
    last = first[: len(first) - len(last)] + last  # "1669-78".
    return range(int(first), int(last) + 1)


def _years(page: SourcePage, known: Mapping[str, Work]) -> Iterator[Problem]:
    for passage in page.passages:
        for line, text, keys in _said(passage):
            cited = [(key, known[key]) for key in keys if key in known and known[key].year]
            for found in OF_A_YEAR.finditer(text) if cited else ():
                year = found["reported"] or found["dated"]
                if not any(year in work.years for _, work in cited):
                    of = " and ".join(f"'{key}' is of {work.year}" for key, work in cited)
                    yield Problem(
                        line, f"“{found[0]}” fits no work cited here: {of}. Correct the year, or cite the work meant."
                    )


def _spans(page: SourcePage, known: Mapping[str, Work]) -> Iterator[Problem]:
    """Years and lengths of time: "from 1997 to 2010" where the work says 2000, "12 weeks" where it says 12 months."""
    for passage in page.passages:
        for line, text, keys in _said(passage):
            cited = [known[key] for key in keys if key in known]
            said = " ".join(work.annote for work in cited)
            for found in FROM_TO.finditer(text) if cited else ():
                if FROM_TO.search(said) and not any({found["first"], found["last"]} <= work.years for work in cited):
                    yield Problem(
                        line,
                        f"“{found[0]}” are not the years of a work cited here. Correct them, or cite the work meant.",
                    )
            for found in LENGTH.finditer(text) if cited else ():
                units = {each["unit"] for each in LENGTH.finditer(said) if each["count"] == found["count"]}
                if units and found["unit"] not in units:
                    other = " or ".join(f"{found['count']} {unit}s" for unit in sorted(units))
                    yield Problem(line, f"“{found[0]}” is {other} in the work cited here. Correct one of the two.")


def _said(passage: Passage) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each sentence, or each line of a chart, with its line and its keys."""
    if passage.kind != CHART:
        yield from ((sentence.line, sentence.text, sentence.keys) for sentence in read_sentences(passage))
        return
    keys = tuple(found["key"] for _, text in passage.lines if (found := SOURCE_OF_CHART.match(text)))
    yield from ((line, text, keys) for line, text in passage.lines)


def _pages(page: SourcePage, known: Mapping[str, Work]) -> Iterator[Problem]:
    for cluster in CLUSTER.finditer(page.text):
        for key, meant in _locators(cluster[0][1:-1], known):
            printed = known[key].pages
            wrong = [number for number in NUMBER.findall(meant) if int(number) not in printed]
            if printed and wrong:
                what = f"page {wrong[0]} is not in '{key}', whose pages are {printed[0]} to {printed[-1]}"
                yield page.problem(cluster.start(), f"{what}. Correct the page, or leave it out.")


def _locators(content: str, known: Mapping[str, Work]) -> Iterator[tuple[str, str]]:
    if "," not in content:
        return
    try:
        cited = parse_cluster(content, known).citations
    except UnreadableCluster:
        return  # The citations themselves say so.
    for citation in cited:
        found = PAGES_MEANT.fullmatch(citation.locator)
        if found and citation.key in known:
            yield citation.key, found["pages"]
