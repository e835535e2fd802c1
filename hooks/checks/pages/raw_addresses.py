"""The addresses in raw HTML of a page: links, images and whatever else a tag points to."""

from collections.abc import Iterator
from dataclasses import dataclass

from reading.page import SourcePage

from .addresses import wrong_address
from .images import attributes_of
from .links import RAW_TAG, has_scheme

POINTING = ("href", "src", "poster", "data")


@dataclass(frozen=True)
class RawAddress:
    """One address as written, with the 1-based line of its tag."""

    address: str
    line: int

    @property
    def is_outside(self) -> bool:
        return has_scheme(self.address)

    @property
    def problem(self) -> str | None:
        """What can be said without knowing the site."""
        if message := wrong_address(self.address):
            return message
        page = self.address.partition("#")[0]
        if not self.is_outside and page.endswith(".md"):
            return f"raw HTML cannot lead to the file '{page}'. Write the link as Markdown: [text]({self.address})."
        return None


def raw_addresses(page: SourcePage) -> Iterator[RawAddress]:
    """All of them in the order of the file, those in code and comments left out."""
    for tag in RAW_TAG.finditer(page.text):
        attributes = attributes_of(tag[0])
        for name in POINTING:
            if attributes.get(name, "").strip():
                yield RawAddress(attributes[name].strip(), page.line_at(tag.start()))
        for part in attributes.get("srcset", "").split(","):
            if part.strip():
                yield RawAddress(part.split()[0], page.line_at(tag.start()))
