"""The citations of one whole build, shared by the hooks that need them: made in on_config, gone with the config."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from citations.bibliography import Bibliography
from citations.extension import CitationExtension, PageCitations
from citations.formatted_entries import FormattedEntries

DOWNLOADS = "downloads"  # The folder of the site with the entries as BibTeX, RIS and CSL-JSON.


class SiteCitations(CitationExtension):
    """The extension of one build; `found` says what each page cites, by its path in docs/, in the order of the menu."""

    def __init__(self, bibliography: Bibliography, formatted: FormattedEntries) -> None:
        super().__init__(bibliography, formatted)
        self.found: dict[str, PageCitations] = {}

    def cited(self) -> set[str]:
        """The keys that any page cites."""
        return {key for found in self.found.values() for key in found.places}


def of(config: MkDocsConfig) -> SiteCitations:
    """The one that this build's on_config added."""
    return next(each for each in config.markdown_extensions if isinstance(each, SiteCitations))


def root(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml."""
    return Path(config.config_file_path).parent


def bibliography_path(config: MkDocsConfig) -> Path:
    """references.bib beside mkdocs.yml, or what `extra: bibliography:` names."""
    return root(config) / config.extra.get("bibliography", "references.bib")


def cache(config: MkDocsConfig) -> Path:
    """The folder for what only saves time; anybody may delete it."""
    return root(config) / ".cache"


def shown_path(file: File, config: MkDocsConfig) -> str:
    """A page's source as a log line names it: "docs/tests.md"."""
    return Path(os.path.relpath(file.abs_src_path, root(config))).as_posix() if file.abs_src_path else file.src_uri


def lines_before_text(page: Page) -> int:
    """How many lines of front matter stand above the text that Markdown extensions see."""
    whole, text = page.file.content_string, page.markdown or ""
    start = len(whole) - len(text) if whole.endswith(text) else max(whole.rfind(text), 0)
    return whole.count("\n", 0, start)


def download_url(page: Page, name: str) -> str:
    """The address of a download, seen from a page."""
    folder = os.path.dirname(page.file.dest_uri)  # noqa: PTH120 - an address, not a path of this machine
    return Path(os.path.relpath(f"{DOWNLOADS}/{name}", folder or ".")).as_posix()
