"""A file is written whole or not at all, by each tool: what stops the writing leaves the old file and nothing beside it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from citations.whole_file import write_whole
from local_server import Answer, local_server
from project import ROOT
from text_file import NotWritten, write_text

OLD = "@misc{a, title = {Old}}\n"
# No file of this program may grow beyond so many bytes: to it, the disk is full. Afterwards `make coverage` writes its own.
FULL_DISK = """
import resource, runpy, sys
before = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
sys.argv = sys.argv[1:]
sys.path[:0] = {path}
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
"""
LONG_ENTRY = "@misc{{{key},\n  title={{{title}}}}}\n"


def on_a_full_disk(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = FULL_DISK.format(path=[str(ROOT / "tools"), str(ROOT / "hooks")])
    command = [sys.executable, "-B", "-c", script, str(ROOT / "tools" / tool), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def bibliography(folder: Path) -> Path:
    path = folder / "references.bib"
    path.write_text("".join(LONG_ENTRY.format(key=f"a{n}", title="Long " * 20) for n in range(20)), "utf-8")
    return path


def page(folder: Path) -> Path:
    path = folder / "page.md"
    path.write_text("A line with a space at its end. \n" * 100, "utf-8")
    return path


TOOLS: dict[str, Callable[[Path], Path]] = {"format_references.py": bibliography, "tidy_line_ends.py": page}


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_on_a_full_disk_leaves_the_file_as_it_was_and_says_so_in_one_line(tool: str, tmp_path: Path):
    path = TOOLS[tool](tmp_path)
    before = path.read_bytes()
    run = on_a_full_disk(tmp_path, tool, path.name)
    assert run.returncode == 1
    assert run.stderr == f"{path.name} cannot be written and is as it was: File too large. Mend that, then run again.\n"
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_full_disk_costs_no_source_when_a_registry_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = bibliography(tmp_path)
    path.write_text(path.read_text("utf-8") + "@misc{mine, title = {T}, doi = {10.5555/y}}\n", "utf-8")
    before = path.read_bytes()
    work = {"type": "journal-article", "issued": {"date-parts": [[2020]]}}
    cited = json.dumps({"message": work | {"DOI": "10.5555/x", "title": ["A title"]}}).encode()
    retracted = json.dumps({"message": work | {"DOI": "10.5555/y", "title": ["RETRACTED: T"]}}).encode()
    with local_server({"5555%2Fx": Answer(cited), "5555%2Fy": Answer(retracted)}) as address:
        monkeypatch.setenv("CROSSREF_API", address)
        monkeypatch.setenv("EUTILS_API", address)
        runs = [
            on_a_full_disk(tmp_path, "cite.py", "10.5555/x", path.name),
            on_a_full_disk(tmp_path, "check_sources.py", path.name),
        ]
    said = "references.bib cannot be written and is as it was: File too large. Mend that, then run again."
    assert [(run.returncode, said in run.stderr, "Traceback" in run.stderr) for run in runs] == [(1, True, False)] * 2
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_whole_file_keeps_its_rights(tmp_path: Path):
    path = tmp_path / "references.bib"
    path.write_text(OLD, "utf-8")
    path.chmod(0o640)
    write_whole(path, [b"new"])
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path):
    write_whole(tmp_path / "new" / "a", [b"new"])
    (tmp_path / "b").touch()
    assert (tmp_path / "new" / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_link_to_a_file_stays_a_link(tmp_path: Path):
    (tmp_path / "kept.bib").write_text(OLD, "utf-8")
    link = tmp_path / "references.bib"
    link.symlink_to("kept.bib")
    write_whole(link, [b"new"])
    assert link.is_symlink()
    assert (tmp_path / "kept.bib").read_bytes() == b"new"


def test_a_writer_that_stops_halfway_leaves_the_old_file_alone(tmp_path: Path):
    path = tmp_path / "references.bib"
    path.write_text(OLD, "utf-8")

    def parts():
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(path, parts())
    assert path.read_text("utf-8") == OLD
    assert [each.name for each in tmp_path.iterdir()] == ["references.bib"]


def test_a_file_that_cannot_be_written_is_named_in_one_line(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotWritten, match=r"folder cannot be written and is as it was: Is a directory\."):
        write_text(tmp_path / "folder", "text")
