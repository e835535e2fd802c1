"""The built site in memory: each page is read and parsed once, changed by the steps, and written once."""

from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build import Build


class NothingMatched(Exception):
    """A step looked in a page for what must be there: `what` says what it did not find, and what to do."""

    def __init__(self, page: "BuiltPage", what: str) -> None:
        super().__init__(f"{page.path.as_posix()}: {what}")


class BuiltPage:
    """One HTML file at `path`, from the top of the site; steps change `tree`, and the last of them settles `text`."""

    def __init__(self, site: Path, path: Path) -> None:
        self.path = path
        self.tree = LexborHTMLParser((site / path).read_text("utf-8"))
        self.text: str | None = None

    @cached_property
    def is_redirect(self) -> bool:
        """It only leads on, and carries neither styles nor scripts."""
        return bool(self.tree.css_first('meta[http-equiv="refresh"]'))

    @property
    def sent(self) -> bytes:
        """What a host sends for it."""
        return (self.tree.html or "" if self.text is None else self.text).encode()


class BuiltSite:
    """All that MkDocs wrote into `folder`, with what the steps need to know of the build."""

    def __init__(self, building: Build) -> None:
        self.building = building
        self.folder = Path(building.config.site_dir)
        found = (path.relative_to(self.folder) for path in sorted(self.folder.rglob("*.html")))
        self.pages = [BuiltPage(self.folder, path) for path in found]

    @property
    def has_addresses_of_folders(self) -> bool:
        """`tests/` and not `tests.html`: a site that is read from a disk has no such addresses, and can fetch nothing."""
        return self.building.config.use_directory_urls

    def write_text(self, path: str, text: str) -> None:
        """Adds or replaces a file that is no page."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def write_pages(self) -> None:
        """Every page, as the steps left it."""
        for page in self.pages:
            (self.folder / page.path).write_bytes(page.sent)


def nodes_of(html: str) -> list[LexborNode]:
    """Markup as nodes that can be put beside others, in order."""
    root = LexborHTMLParser(html, is_fragment=True).root
    return list(root.iter(include_text=True)) if root else []
