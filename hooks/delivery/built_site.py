"""The built site in memory: each page is read once, changed by the steps, and written once."""

from collections import deque
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build import Build

MOST_OPEN = 2_000_000  # Bytes of the pages whose trees are held at a time: a tree takes fifteen times as many.
KEEPING_LINES = "pre, textarea"


class NothingMatched(Exception):
    """A step looked in a page for what must be there: `what` says what it did not find, and what to do."""

    def __init__(self, page: "BuiltPage", what: str) -> None:
        super().__init__(f"{page.path.as_posix()}: {what}")


class BuiltPage:
    """One HTML file at `path`, from the top of the site; steps change `tree`, and the last of them settles the text."""

    def __init__(self, site: Path, path: Path, opened: "deque[BuiltPage] | None" = None) -> None:
        self.path = path
        self._text = (site / path).read_bytes()
        self._size = len(self._text)
        self._is_settled = False
        self._tree: LexborHTMLParser | None = None
        self._opened = deque() if opened is None else opened

    @property
    def tree(self) -> LexborHTMLParser:
        """Parsed once, but in a site of more than MOST_OPEN: keep no node of it while others are asked for theirs."""
        if self._tree is None:
            self._tree = LexborHTMLParser(self._text)
            if not self._is_settled:
                self._tree.raw_html = self._text = b""  # The tree has copied it.
            self._opened.append(self)
            while len(self._opened) > 1 and sum(page._size for page in self._opened) > MOST_OPEN:
                self._opened.popleft()._close()
        return self._tree

    def settle(self, rewrite: Callable[[str], str]) -> None:
        """Rewrites what a host sends for it; no later step may change its tree."""
        text = self.sent.decode()
        if len(text) > MOST_OPEN and self in self._opened:
            self._opened.remove(self)
            self._tree = None  # Both would be too much.
        self._text = rewrite(text).encode()
        self._is_settled = True

    def _close(self) -> None:
        for element in self._tree.css(KEEPING_LINES) if self._tree else ():
            first = element.first_child
            if first and (first.text_content or "").startswith("\n"):
                first.insert_before("\n")  # The parser takes one away.
        self._text = self.sent
        self._tree = None

    @cached_property
    def is_redirect(self) -> bool:
        """It only leads on, and carries neither styles nor scripts."""
        return bool(self.tree.css_first('meta[http-equiv="refresh"]'))

    @property
    def sent(self) -> bytes:
        """What a host sends for it."""
        return (self._tree.html or "").encode() if self._tree and not self._is_settled else self._text


class BuiltSite:
    """All that MkDocs wrote into `folder`, with what the steps need to know of the build."""

    def __init__(self, building: Build) -> None:
        self.building = building
        self.folder = Path(building.config.site_dir)
        found = (path.relative_to(self.folder) for path in sorted(self.folder.rglob("*.html")))
        opened: deque[BuiltPage] = deque()
        self.pages = [BuiltPage(self.folder, path, opened) for path in found]

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
