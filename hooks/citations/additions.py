"""What a site may show with a work wherever it is listed, such as what a study found: the door for what is not a citation's own."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pybtex.database import Entry


class Addition(Protocol):
    """Add one to a build in a hook's `on_config`: `citations_of(config).show_below(MyAddition())`."""

    version: str
    """Changes when `below` gives something else for the same entry: what it gave is kept from build to build."""

    def below(self, entry: "Entry") -> str:
        """Safe HTML for below the reference at the end of a page and in the preview; "" for nothing."""

    def in_full(self, html: str) -> str:
        """What `below` gave, as it stands on the page of all works."""

    def for_others(self, entry: "Entry") -> "Entry":
        """The entry as it goes into downloads."""


class NoAddition:
    """Nothing below any work."""

    version = ""

    def below(self, entry: "Entry") -> str:
        return ""

    def in_full(self, html: str) -> str:
        return html

    def for_others(self, entry: "Entry") -> "Entry":
        return entry
