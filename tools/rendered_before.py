"""Pages as the preview rendered them before, while neither their Markdown nor anything beside it has changed.

Of a save MkDocs renders each page anew, and a third of the time goes there. A page with a mistake is not kept: it is
rendered each time, so that its mistake is named each time.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

LOG = logging.getLogger("mkdocs")
# What our extensions of Markdown say of the page just converted: its citations, and what is wrong in its blocks.
CITATIONS, PROBLEMS = "latest", "problems"


@dataclass(frozen=True)
class Rendered:
    """What `Page.render` left on a page, and what it was made from."""

    made_from: tuple[str, ...]
    left: Mapping[str, Any]
    anchors: frozenset[str]
    links: Mapping[str, dict[str, str]]  # By the path of the page they lead to: its object lives for one build.
    citations: object


class RenderedBefore:
    """Takes the place of `Page.render`; lives as long as the preview."""

    def __init__(self) -> None:
        self._render = Page.render
        self._pages: dict[str, Rendered] = {}
        self._build: MkDocsConfig | None = None  # The one under way,
        self._beside = ""  # and what stands beside its pages.

    def install(self) -> None:
        """From now on each page is rendered so."""
        Page.render = lambda page, config, files: self.render(page, config, files)  # type: ignore[method-assign, assignment]

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """As MkDocs renders it, or as it was rendered before."""
        if self._build is not config:
            self._build, self._beside = config, _beside(config, files)
        made_from = (page.markdown or "", page.url, self._beside)
        before = self._pages.pop(page.file.src_uri, None)
        if before is None or before.made_from != made_from:
            with _Listener() as listener:
                self._render(page, config, files)
            before = None if listener.has_heard or _has_mistakes(config) else _taken(page, config, made_from)
        else:
            _give(before, page, config, files)
        if before:
            self._pages[page.file.src_uri] = before


def _beside(config: MkDocsConfig, files: Files) -> str:
    """All that decides how any page is rendered: settings, works, signs, words, and which files there are to link to."""
    watched = [Path(config.config_file_path), *map(Path, config.watch)]
    read = [path for each in watched for path in (sorted(each.rglob("*")) if each.is_dir() else [each])]
    contents = [path.read_bytes() for path in read if path.is_file()]
    return sha256(b"\0".join([*contents, repr(sorted(files.src_uris)).encode()])).hexdigest()


class _Listener(logging.Handler):
    """What MkDocs says while it is listened to, such as of a link that leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.has_heard = False

    def emit(self, record: logging.LogRecord) -> None:
        self.has_heard = True

    def __enter__(self) -> Self:
        LOG.addHandler(self)
        return self

    def __exit__(self, *of_an_error: object) -> None:
        LOG.removeHandler(self)


def _has_mistakes(config: MkDocsConfig) -> bool:
    extensions: list[Any] = [*config.markdown_extensions]
    each = [*extensions, *(getattr(extension, CITATIONS, None) for extension in extensions)]
    return any(getattr(one, PROBLEMS, None) for one in each)


def _taken(page: Page, config: MkDocsConfig, made_from: tuple[str, ...]) -> Rendered:
    found = [getattr(each, CITATIONS) for each in config.markdown_extensions if hasattr(each, CITATIONS)]
    links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
    left = {name: getattr(page, name) for name in ("content", "toc", "_title_from_render")}
    return Rendered(made_from, left, frozenset(page.present_anchor_ids or ()), links, found[0] if found else None)


def _give(before: Rendered, page: Page, config: MkDocsConfig, files: Files) -> None:
    for name, value in before.left.items():
        setattr(page, name, value)
    page.present_anchor_ids = set(before.anchors)
    page.links_to_anchors = {
        file: links for path, links in before.links.items() if (file := files.get_file_from_path(path))
    }
    for each in config.markdown_extensions:
        if hasattr(each, CITATIONS):
            setattr(each, CITATIONS, before.citations)
        if hasattr(each, PROBLEMS):
            setattr(each, PROBLEMS, [])
