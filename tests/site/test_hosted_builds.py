"""What Netlify and Read the Docs are told to run builds the guide; set-up itself has its own tests."""

import os
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from project import ROOT, copy_project

NETLIFY = tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))
READ_THE_DOCS = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text("utf-8"))["build"]["commands"]
NOT_STRICT = NETLIFY["context"]["deploy-preview"]["command"]
# In place of the host's Python: set-up is done already.
PYTHON = '#!/bin/sh\ntest "$*" = "tools/set_up.py site"\n'
PREVIEW = "https://preview-7.example.org/"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clean copy with set-up done."""
    folder = tmp_path / "clone"
    folder.mkdir()
    copy_project(folder)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    (tmp_path / "bin").mkdir()
    for name in ("python", "python3"):
        (tmp_path / "bin" / name).write_text(PYTHON, "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    return folder


def run(commands: list[str], clone: Path, **environment: str) -> None:
    path = f"{clone.parent / 'bin'}:{os.environ['PATH']}"
    for command in commands:
        subprocess.run(
            ["bash", "-e", "-c", command], cwd=clone, check=True, env={**os.environ, "PATH": path, **environment}
        )


@pytest.mark.parametrize(
    ("command", "keeps"), [(NETLIFY["build"]["command"], True), (NOT_STRICT, False)], ids=["published", "preview"]
)
def test_netlify_builds_the_guide_under_its_own_address(clone: Path, command: str, keeps: bool):
    run([command], clone, URL=PREVIEW.rstrip("/"), DEPLOY_PRIME_URL=PREVIEW.rstrip("/"))
    site = clone / NETLIFY["build"]["publish"]
    assert f"data-address={PREVIEW}tests/" in (site / "tests" / "index.html").read_text("utf-8")
    assert ("const FILES" in (site / "service-worker.js").read_text("utf-8")) == keeps


def test_read_the_docs_previews_a_page_with_a_mistake(clone: Path):
    page = clone / "docs" / "tests.md"
    page.write_text(page.read_text("utf-8") + "\nNo such source.[@nobody]\n", "utf-8")
    run(READ_THE_DOCS, clone, READTHEDOCS_OUTPUT=str(clone / "out"), READTHEDOCS_CANONICAL_URL=PREVIEW)
    assert "No such source." in (clone / "out" / "html" / "tests" / "index.html").read_text("utf-8")
    assert "const FILES" not in (clone / "out" / "html" / "service-worker.js").read_text("utf-8")
