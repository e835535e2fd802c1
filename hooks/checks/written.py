"""What is wrong with the guide as it is written: its pages, its sources, its signs."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from mkdocs.structure.files import File

from build import Build
from checks import urgency
from checks.figures import care, lock, loose_shares
from checks.figures.findings import Sources
from checks.figures.source_marks import Source, check_sources
from checks.pages.cited_works import Work, check_cited_works, works
from checks.pages.page import check_page
from checks.rendered.leftovers import signs_in_plain_text
from checks.signs import check_signs
from checks.sources.source import check_entries
from citations.ama import field_text
from citations.problem import Problem
from citations.source_files import SourceFiles
from guide.by_choice import choice_of_finding


class Written:
    """Everything that one build checks before it renders a page; each part is made when it is first needed."""

    def __init__(self, building: Build) -> None:
        self._building = building

    def on_page(self, file: File) -> list[Problem]:
        """What is wrong on a page, in the order of its lines."""
        return sorted(self._on_page(file))

    def in_sources(self) -> list[Problem]:
        """Where marks of references.bib and what it says of a work do not agree, and what no work can say."""
        bibliography, known = self._building.citations.bibliography, self._building.plain_words
        own = check_sources(self._sources)
        return [*own, *self._urgencies_in_sources(), *check_entries(bibliography, known, date.today())]

    def _urgencies_in_sources(self) -> Iterator[Problem]:
        """Readers see an annote below its source: it lets no sign wait either."""
        for source in self._sources.values():
            for message in urgency.contradictions_in(source.annote, self._building.signs):
                yield Problem(source.line, message)

    def in_signs(self) -> list[Problem]:
        """What is wrong in signs.yml beyond its form."""
        building = self._building
        return check_signs(building.signs, building.plain_words, self._found, self._sources, self._files)

    def in_texts(self, texts: Sequence[tuple[int, str]]) -> list[Problem]:
        """What is wrong in texts that stand in no page, each with its line; of several lines are those that are read together."""
        return [Problem(line, message) for line, text in texts for message in self._in_text(text)]

    def _in_text(self, text: str) -> Iterator[str]:
        if "\n" in text:  # What one of them says alone is named alone.
            text = " ".join(part for part in text.split("\n") if not any(self._in_text(part)))
        yield from care.wrong_without_a_page(text)
        yield from signs_in_plain_text(text)
        yield from urgency.contradictions_in(text, self._building.signs)

    def _on_page(self, file: File) -> Iterator[Problem]:
        building, page = self._building, self._building.page(file)
        yield from lock.check_page(page, self._found)
        if building.has_menu:
            yield from check_page(page, building.plainness(file), self._sources, self._files)
            yield from check_cited_works(page, self._works)
            yield from care.check_page(page, self._sources, self._found)
            yield from loose_shares.check_page(page, self._found)
            yield from urgency.check_page(page, building.signs)

    @property
    def _files(self) -> SourceFiles:
        """Where the sources stand."""
        return self._building.citations.bibliography.files

    @cached_property
    def _annotes(self) -> dict[str, str]:
        entries = self._building.citations.bibliography.entries
        return {key: field_text(entry.fields.get("annote", "")) for key, entry in entries.items()}

    @cached_property
    def _found(self) -> Sources:
        """What each source found."""
        return Sources(self._annotes)

    @cached_property
    def _works(self) -> dict[str, Work]:
        return works(self._building.citations.bibliography.entries)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        """Each source with its marks."""
        bibliography = self._building.citations.bibliography
        return {
            key: Source(
                bibliography.lines[key],
                annote,
                entry.fields.get("keywords", ""),
                bool(choice_of_finding(entry)),
                entry.fields.get("warning", "").strip(),
            )
            for (key, entry), annote in zip(bibliography.entries.items(), self._annotes.values(), strict=True)
        }
