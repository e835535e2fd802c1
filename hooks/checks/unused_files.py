"""Files of docs/assets that no page shows and nothing loads: forgotten by their writer, or put there for another end."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from mkdocs.structure.files import File, Files

from build import Build
from citations.problem import Problem

HOUSE = Path(__file__).parents[1]
OF_TEXT = (".css", ".js", ".html", ".py", ".xml", ".txt", ".svg", ".webmanifest")


class UnusedFiles:
    """All that can name a file: pages, settings, styles and scripts, and then templates and hooks."""

    def __init__(self, files: Files, building: Build) -> None:
        self._files = files
        self._building = building

    def check(self, file: File) -> Iterator[Problem]:
        """The one problem that nobody names the file."""
        name = PurePosixPath(file.src_uri).name
        if name not in self._written and name not in self._machinery:
            remedy = "Name it where it belongs, or take it out."
            yield Problem(1, f"no page shows this file, and nothing loads it. {remedy}")

    @cached_property
    def _written(self) -> str:
        docs = Path(self._building.config.docs_dir)
        pages = (self._building.page(file).source for file in self._files.documentation_pages())
        others = (file for file in self._files if file.src_dir == str(docs) and file.src_uri.endswith((".css", ".js")))
        settings = self._building.settings_path.read_text("utf-8")
        return "\n".join([settings, *pages, *(file.content_bytes.decode("utf-8", "replace") for file in others)])

    @cached_property
    def _machinery(self) -> str:
        theme = Path(self._building.config.theme.custom_dir or HOUSE)
        paths = {path for top in (HOUSE, theme) for path in top.rglob("*") if path.suffix in OF_TEXT}
        return "\n".join(path.read_text("utf-8", "replace") for path in sorted(paths))
