"""Copies of the project with faults planted in them, and what a build and the tools say of each."""

import logging
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import build
from grammar import grammar_lines
from merge_lines import merge_lines
from one_cause import without_echoes
from project import ROOT, copy_project
from rendered_before import RenderedBefore
from spelling import spelling_lines
from tool_lines import structure_lines
from unconfirmed import unconfirmed_lines

HERE = Path(__file__).parent
PAGE = "docs/tests.md"
LAST_SECTION = "## Where to go next"
MARK = "»"
LINE_OF = re.compile(r"LINE(?:\((?P<text>[^)]*)\))?")
RENDERED = RenderedBefore()  # A page without a mistake, beside which nothing changed, stays as it was.
# The delivery shapes the built site, which takes time and finds no mistakes.
FINDING_HOOKS = re.compile(r"^  - (?P<hook>hooks/(?:citations|guide|checks)/hook\.py)$", re.MULTILINE)


@dataclass(frozen=True)
class Fault:
    """One row of a table: what is written where, the line that must come, how many more may, and whether others may be there."""

    name: str
    write: str
    file: str = PAGE
    find: str = LAST_SECTION
    new: str = ""
    says: str = ""
    also: list[str] | str = ""
    alone: bool = False

    @property
    def path(self) -> str:
        """The file that is written."""
        return self.new or self.file

    def span(self, text: str) -> tuple[int, int]:
        """What of its file it replaces: all, a text, or nothing before the last section of the page."""
        if self.new:
            return 0, len(text)
        at = text.find(self.find)
        assert at >= 0, f"“{self.find}” stands in {self.file} no more. Choose another place for “{self.name}”."
        return at, at + len(self.find) * (self.find != LAST_SECTION)

    @property
    def written(self) -> str:
        """What stands in the place of that, with its mark."""
        return self.write if self.new or self.find != LAST_SECTION else f"{self.write}\n\n"

    def lines(self, text: str, at: int) -> list[str]:
        """The lines that must come once it stands at this place of the whole text."""
        says = [self.says, *(self.also if isinstance(self.also, list) else ())]
        return [LINE_OF.sub(lambda found: _line(text, found, at), line) for line in says]


def plant(faults: Iterable[Fault], folder: Path) -> list[str]:
    """Writes them into a copy of the project, and gives the lines that must come, counted when all are written."""
    by_path: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_path[fault.path].append(fault)
    return sorted(line for path, rows in by_path.items() for line in _planted(rows, folder / path))


def _planted(faults: list[Fault], path: Path) -> list[str]:
    text = path.read_text("utf-8") if path.exists() else ""
    whole, places, done = "", [], 0
    for fault in sorted(faults, key=lambda fault: fault.span(text)):
        start, end = fault.span(text)
        assert start >= done, f"“{fault.name}” replaces what another fault of {fault.path} replaces."
        whole += text[done:start]
        places.append((fault, len(whole) + max(fault.written.find(MARK), 0)))
        whole += fault.written.replace(MARK, "")
        done = end
    whole += text[done:]
    path.write_text(whole, "utf-8")
    return [line for fault, at in places for line in fault.lines(whole, at)]


def read_faults() -> dict[str, list[Fault]]:
    """The table of faults, by its headings."""
    table = yaml.safe_load((HERE / "faults.yml").read_text("utf-8"))
    return {kind: [Fault(**row) for row in rows] for kind, rows in table.items()}


def read_look_alikes() -> list[Fault]:
    """The table of what must not be flagged."""
    return [Fault(**row) for row in yaml.safe_load((HERE / "look_alikes.yml").read_text("utf-8"))]


def project_copy(folder: Path, cache: Path | None = None) -> Path:
    """The project with the settings of its tools, to plant a fault in; a `cache` of another copy saves time."""
    copy_project(folder)
    if cache:
        shutil.copytree(cache, folder / cache.name)
    for name in ("pyproject.toml", ".rumdl.toml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def mistakes_in(folder: Path) -> list[str]:
    """What `make check` says of pages and sources; the build runs in this process, to save time."""
    said = {
        *_build_warnings(folder),
        *spelling_lines(folder),
        *grammar_lines(folder),
        *unconfirmed_lines(folder),
        *structure_lines(folder),
        *merge_lines(folder),
    }
    return sorted(without_echoes(folder, said))


def _build_warnings(folder: Path) -> list[str]:
    said = _Said()
    log = logging.getLogger("mkdocs")
    log.addHandler(said)
    try:
        settings = folder / "mkdocs.yml"
        hooks = FINDING_HOOKS.findall(settings.read_text("utf-8"))
        config = load_config(str(settings), site_dir=str(folder / "site"), plugins=[], hooks=hooks)
        config.plugins.on_startup(command="build", dirty=False)
        config.plugins.events["env"].append(_stop)
        render = patch.object(Page, "render", lambda page, config, files: RENDERED.render(page, config, files))
        with render, suppress(_AllIsSaid):
            build_site(config)
    finally:
        log.removeHandler(said)
    return said.lines


class _AllIsSaid(Exception):
    """Ends a build before its pages are written."""


def _stop(env: object, config: MkDocsConfig, files: Files) -> None:
    """Looks at anchors first, as MkDocs does at the very end."""
    for file in files.documentation_pages():
        file.page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    build.of(config).cached.save()
    raise _AllIsSaid


class _Said(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def _line(text: str, line_of: re.Match[str], at: int) -> str:
    """The number; as it stands in the table where the text that it names stands nowhere."""
    wanted = line_of["text"] or ""
    return str(text.count("\n", 0, text.index(wanted) if wanted else at) + 1) if wanted in text else line_of[0]
