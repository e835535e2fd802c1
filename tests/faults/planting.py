"""Copies of the project with faults planted in them, and what a build and the tools say of each."""

import logging
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import build
from grammar import grammar_lines
from merge_lines import merge_lines
from one_cause import without_echoes
from project import ROOT, copy_project
from spelling import spelling_lines
from tool_lines import structure_lines
from unconfirmed import unconfirmed_lines

HERE = Path(__file__).parent
PAGE = "docs/tests.md"
LAST_SECTION = "## Where to go next"
MARK = "»"
LINE_OF = re.compile(r"LINE(?:\((?P<text>[^)]*)\))?")
# The delivery shapes the built site, which takes time and finds no mistakes.
FINDING_HOOKS = re.compile(r"^  - (?P<hook>hooks/(?:citations|guide|checks)/hook\.py)$", re.MULTILINE)


@dataclass(frozen=True)
class Fault:
    """One row of a table: what is written where, the line that must come, and how many more may."""

    name: str
    write: str
    file: str = PAGE
    find: str = LAST_SECTION
    new: str = ""
    says: str = ""
    also: list[str] | str = ""

    def plant(self, folder: Path) -> list[str]:
        """Writes it into a copy of the project, and gives the lines that must come."""
        path = folder / (self.new or self.file)
        text, at = (self.write, 0) if self.new else self._changed(path.read_text("utf-8"))
        at = text.find(MARK) if MARK in text else at
        path.write_text(text.replace(MARK, ""), "utf-8")
        lines = [self.says, *(self.also if isinstance(self.also, list) else ())]
        return sorted(LINE_OF.sub(lambda found: str(_line(text, found["text"] or "", at)), line) for line in lines)

    def _changed(self, text: str) -> tuple[str, int]:
        """The whole file with the fault, and where it begins."""
        at = text.find(self.find)
        assert at >= 0, f"“{self.find}” stands in {self.file} no more. Choose another place for “{self.name}”."
        written = f"{self.write}\n\n{self.find}" if self.find == LAST_SECTION else self.write
        return text[:at] + written + text[at + len(self.find) :], at


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
        with suppress(_AllIsSaid):
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


def _line(text: str, wanted: str, at: int) -> int:
    return text.count("\n", 0, text.index(wanted) if wanted else at) + 1
