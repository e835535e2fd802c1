"""Names whose digits are in another order: KEYNOTE-084 where all else speaks of KEYNOTE-048."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from mkdocs.structure.files import File, Files

from build import Build
from citations.problem import Problem
from citations.style.tex import plain

# A trial, a protein, a virus; behind a blank only capitals make a name: "TAX 324", and not "May 21".
NAME = re.compile(r"(?<![\w.@{-])(?:[A-Za-z][A-Za-z]*-?|[A-Z]{2,} )\d{2,4}(?![\w.%-])")
IN_SOURCES = ("title", "annote", "booktitle", "number", "note", "abstract")


class NamesWithDigits:
    """How often each such name stands in the pages and the sources of a site."""

    def __init__(self, files: Files, building: Build) -> None:
        self._building = building
        entries = building.citations.bibliography.entries.values()
        said = (plain(entry.fields[name]) for entry in entries for name in IN_SOURCES if name in entry.fields)
        self._counts = Counter(_names((*(building.page(file).text for file in files.documentation_pages()), *said)))
        self._alike: dict[str, list[str]] = defaultdict(list)
        for name in self._counts:
            self._alike[_bare(name)].append(name)

    def check(self, file: File) -> Iterator[Problem]:
        """Each name of a page that stands nowhere else, while one of the same digits does."""
        page = self._building.page(file)
        for found in NAME.finditer(page.text):
            others = [name for name in self._alike[_bare(found[0])] if name != found[0]]
            if self._counts[found[0]] == 1 and len(others) == 1 and self._counts[others[0]] > 1:
                what = f"“{found[0]}” stands nowhere else, and “{others[0]}” does"
                yield page.problem(found.start(), f"{what}. Correct the one that is wrong.")


def _names(texts: Iterable[str]) -> Iterator[str]:
    return (name for text in texts for name in NAME.findall(text))


def _bare(name: str) -> str:
    """Its letters, and its digits in their own order."""
    return "".join(sorted(name))
