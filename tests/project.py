"""Builds the real project, copies of it with a fault, and small sites under its settings."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parent.parent
PARTS = ("mkdocs.yml", "docs", "hooks", "overrides", "references.bib", "signs.yml")


@dataclass(frozen=True)
class Build:
    """What one run of `mkdocs build` gave: the folder of the site, the exit code, and the lines it printed."""

    site: Path
    exit_code: int
    output: str

    @property
    def warnings(self) -> list[str]:
        """The messages of warnings and errors, in order, without the level before them."""
        lines = [line.partition("-  ")[2] for line in self.output.splitlines() if line.startswith(("WARNING", "ERROR"))]
        return [line.strip() for line in lines]

    def page(self, name: str) -> str:
        """A built file as sent."""
        return (self.site / name).read_text("utf-8")

    def tree(self, name: str) -> LexborHTMLParser:
        """A built page, parsed: how its markup is shrunk is no matter of its tests."""
        return LexborHTMLParser(self.page(name))


def build(
    folder: Path, site: Path, *, strict: bool = True, env: dict[str, str] | None = None, program: str = "mkdocs"
) -> Build:
    """Runs `mkdocs build` in `folder` as `make site` does, or another `program` that takes the same settings."""
    settings = ["--config-file", "mkdocs.yml", "--site-dir", str(site), *(["--strict"] if strict else [])]
    command = [sys.executable, "-m", program, "build", *settings]
    run = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Build(site, run.returncode, run.stdout)


def copy_project(folder: Path) -> Path:
    """A copy of all that a build reads, to plant a fault in."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder


def small_site(folder: Path, pages: dict[str, str], bibliography: str) -> Path:
    """Any docs folder with any references.bib under our settings, menu removed: nothing of the guide is there."""
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "references.bib").write_text(bibliography, "utf-8")
    for part in ("hooks", "overrides"):
        (folder / part).symlink_to(ROOT / part)
    (folder / "docs" / "assets").symlink_to(ROOT / "docs" / "assets")
    (folder / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\nnav:\n", "utf-8")
    return folder
