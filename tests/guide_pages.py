"""The guide as written: its pages and its sources, read without building the site."""

from functools import cached_property
from pathlib import Path

from checks.figures.cited_sentences import cited_sentences
from checks.figures.findings import Sources
from citations.ama import field_text
from citations.bibliography import Bibliography, read_bibliography
from project import ROOT
from reading.page import SourcePage
from reading.sentences import Sentence

BIBLIOGRAPHY: Bibliography = read_bibliography(ROOT / "references.bib")
SOURCES = Sources({key: field_text(entry.fields.get("annote", "")) for key, entry in BIBLIOGRAPHY.entries.items()})


class GuidePage(SourcePage):
    """One page of docs/."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.read_text("utf-8"))
        self.path = path
        self.name = path.name

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Sentences, cells, titles and lines of charts, with the sources that stand for them."""
        return [sentence for passage in self.passages for sentence in cited_sentences(passage)]


PAGES = [GuidePage(path) for path in sorted((ROOT / "docs").rglob("*.md"))]


def offender(page: GuidePage, line: int, text: str) -> str:
    """One line for a list of offenders."""
    return f"docs/{page.name}:{line}: {text}"


def assert_none(offenders: list[str]) -> None:
    """Fails with every offender, one a line."""
    assert not offenders, "\n" + "\n".join(offenders)
