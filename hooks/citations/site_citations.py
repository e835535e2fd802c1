"""The citations of one whole build: made when it begins, gone with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from .additions import Addition
from .bibliography import Bibliography
from .extension import CitationExtension, PageCitations
from .formatted_entries import FormattedEntries
from .settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class SiteCitations(CitationExtension):
    """The extension of one build; `found` says what each page cites, by its path in docs/, in the order of the menu.

    `path` is where the bibliography was read, or the first file of several.
    """

    def __init__(
        self, bibliography: Bibliography, formatted: FormattedEntries, path: Path, settings: Settings = DEFAULTS
    ) -> None:
        super().__init__(bibliography, formatted, settings)
        self.path = path
        self.found: dict[str, PageCitations] = {}
        self.has_list = False  # Whether a page lists all works, and leads to their downloads.

    def show_below(self, addition: Addition) -> None:
        """What a site shows below each work; to be said in `on_config`, before any page is rendered."""
        self.formatted.addition = addition

    def cited(self) -> set[str]:
        """The keys that any page cites."""
        return {key for found in self.found.values() for key in found.places}


def citations_of(config: "MkDocsConfig") -> SiteCitations:
    """Those of this build, for other hooks; raises LookupError if the citation hook is not listed before them."""
    for extension in config.markdown_extensions:
        if isinstance(extension, SiteCitations):
            return extension
    raise LookupError("the citation hook is not listed before this one")
