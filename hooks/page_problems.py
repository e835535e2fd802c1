"""Says what is wrong on a page as one log line each, `docs/page.md:LINE: …`; warnings, so that a strict build fails."""

import os
from collections.abc import Iterable
from logging import Logger
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from citations.problem import Problem


def log_file_problems(log: Logger, page: Page, config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Logs problems whose lines count from the start of the file."""
    root = Path(config.config_file_path).parent
    path = Path(os.path.relpath(page.file.abs_src_path, root)) if page.file.abs_src_path else Path(page.file.src_uri)
    for problem in problems:
        log.warning("%s:%d: %s", path.as_posix(), problem.line, problem.message)


def log_text_problems(log: Logger, page: Page, config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Logs problems whose lines count from below the front matter, as Python-Markdown extensions see the page."""
    whole = page.file.content_string
    above = whole.count("\n", 0, max(whole.rfind(page.markdown or ""), 0))
    log_file_problems(log, page, config, (Problem(problem.line + above, problem.message) for problem in problems))
