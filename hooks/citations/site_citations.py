"""The citations of one whole build: made when it begins, gone with it."""

from pathlib import Path

from .bibliography import Bibliography
from .extension import CitationExtension, PageCitations
from .formatted_entries import FormattedEntries


class SiteCitations(CitationExtension):
    """The extension of one build; `found` says what each page cites, by its path in docs/, in the order of the menu.

    `path` is where the bibliography was read.
    """

    def __init__(self, bibliography: Bibliography, formatted: FormattedEntries, path: Path) -> None:
        super().__init__(bibliography, formatted)
        self.path = path
        self.found: dict[str, PageCitations] = {}

    def cited(self) -> set[str]:
        """The keys that any page cites."""
        return {key for found in self.found.values() for key in found.places}
