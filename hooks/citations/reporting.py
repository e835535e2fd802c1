"""How problems become warnings of MkDocs: `docs/page.md:12: what is wrong. What to do.` Imports no MkDocs itself."""

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .bibliography import Bibliography
from .problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks")  # MkDocs counts what is warned of below "mkdocs"; --strict makes it fatal.


def report(path: str, problems: Iterable[Problem], offset: int = 0) -> None:
    """Warns of each problem, `offset` lines further down than it counts."""
    for problem in problems:
        log.warning("%s:%d: %s", path, problem.line + offset, problem.message)


def report_bibliography(bibliography: Bibliography, problems: Iterable[Problem]) -> None:
    """Warns of problems of the .bib files, each with its file and its line there."""
    for problem in problems:
        name, line = bibliography.files.place(problem.line)
        log.warning("%s:%d: %s", name, line, problem.message)


def shown_path(file: "File", config: "MkDocsConfig") -> str:
    """A page's source as a warning names it, from the folder of mkdocs.yml: "docs/tests.md"."""
    if not file.abs_src_path:
        return file.src_uri
    return Path(os.path.relpath(file.abs_src_path, Path(config.config_file_path).parent)).as_posix()


def lines_before_text(page: "Page") -> int:
    """How many lines of front matter stand above the text that Markdown extensions see."""
    whole, text = page.file.content_string, page.markdown or ""
    start = len(whole) - len(text) if whole.endswith(text) else max(whole.rfind(text), 0)
    return whole.count("\n", 0, start)
