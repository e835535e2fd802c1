"""A page whose folder would stand where a file does: `docs/first.js.md` beside `docs/first.js`."""

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from citations.reporting import shown_path


def refuse_taken_places(files: Files, config: MkDocsConfig) -> None:
    """Stops at the first, of which MkDocs could write only one."""
    written = {file.dest_uri for file in files}
    for file in files.documentation_pages():
        for folder in map(str, PurePosixPath(file.dest_uri).parents):
            if folder in written:
                what = f"the page would need a folder '{folder}', and a file has that name"
                raise PluginError(f"{shown_path(file, config)}:1: {what}. Give the page another name.")
