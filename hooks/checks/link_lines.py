"""Gives MkDocs' warnings about links their line and our form: `docs/page.md:12: what is wrong. What to do.`

MkDocs checks links and anchors itself, but names neither the line nor a remedy. A filter on its logger adds both.
"""

import logging
import re
from collections.abc import Collection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from citations.reporting import shown_path
from citations.source_lines import SourceLines

from .pages.addresses import wrong_address

PAGES_LOG = logging.getLogger("mkdocs.structure.pages")  # Where MkDocs 1.6 reports on links.
WARNING = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? (?P<kind>[a-z ]*)link '(?P<link>.*?)', "
    r"(?P<what>(?:but|it) .*?)\.(?: Did you mean '(?P<guess>.*)'\?)?$"
)
OF_REPOSITORY = re.compile(r"^(?:\.{1,2}/)*docs/")
REMEDIES = {
    "absolute ": "starts with '/', which breaks when the site moves. Write the path from this page, such as tests.md",
    "unrecognized relative ": "leads to no page. Write the file's whole name, such as tests.md",
}


class _Locator(logging.Filter):
    """Rewrites each warning on a link of one build."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        super().__init__()
        self.config = config
        self.files = files
        self.lines: dict[str, SourceLines] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Never drops a record; one that is not about a link stays as it is."""
        found = WARNING.match(record.getMessage())
        file = found and self.files.get_file_from_path(found["page"])
        if found and file:
            lines = self.lines.setdefault(found["page"], SourceLines(file.content_string))
            written = f"({found['link']}"  # A link in Markdown; else an address defined below the text.
            line = lines.line_of(written if written in lines.text else found["link"])
            where = f"{shown_path(file, self.config)}:{line}"
            pages = {each.src_uri for each in self.files.documentation_pages()}
            record.msg, record.args = f"{where}: {_message(found, pages)}", ()
        return True


def locate_links(files: Files, config: MkDocsConfig) -> None:
    """Replaces the filter of the build before, whose class is another one if the hook was loaded anew."""
    for before in [each for each in PAGES_LOG.filters if type(each).__name__ == _Locator.__name__]:
        PAGES_LOG.removeFilter(before)
    PAGES_LOG.addFilter(_Locator(config, files))


def _message(found: re.Match[str], pages: Collection[str]) -> str:
    link, guess = found["link"], found["guess"]
    if mistyped := wrong_address(link):
        return mistyped
    if "\\" in link:  # As Windows writes paths.
        right = link.replace("\\", "/").removeprefix("./")
        return f"the link '{link}' holds a backslash. Write it as '{right}'."
    if remedy := REMEDIES.get(found["kind"]):
        what = f"the link '{link}' {remedy}"
    elif "anchor" in found["what"]:
        page, _, anchor = link.partition("#")
        what = f"no heading of {page or 'this page'} has the address '#{anchor}'. Correct it, or give the heading {{#{anchor}}}"
    else:
        what = f"the link '{link}' leads to no page or file. Correct it, or add the file"
        below = OF_REPOSITORY.sub("", link)  # As the file is called from the top of the repository.
        guess = guess or (below if below != link and below.partition("#")[0] in pages else None)
    return f"{what}. Did you mean '{guess}'?" if guess else f"{what}."
