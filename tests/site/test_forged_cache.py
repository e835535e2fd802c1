"""What a build keeps for the next is not believed once somebody has touched it; and where strangers' commits are built, not at all."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from project import ROOT, Build, build, small_site

PAGES = {"index.md": "# Home\n\nOf every 100 people, 37 had it.[@miller2020]\n\nScans miss spots.[@nobody2020]\n"}
SOURCES = """@article{miller2020,
  author = {Miller, A.},
  title  = {A title},
  year   = {2020},
  volume = {V},
  annote = {Of every 100 people, 58 had it.},
}
@article{unused2020,
  author = {Miller, B.},
  title  = {Another},
  year   = {2020},
  annote = {Nothing.},
}
"""
FORGED: dict[str, Callable[[bytes], bytes]] = {
    "other words": lambda kept: kept.replace(b"37", b"58").replace(b"Miller", b"<script>alert(1)</script>"),
    "no mistakes": lambda kept: re.sub(rb"\[\[\d+,[^\n]*\]\]", b"[]", kept),
    "half of it": lambda kept: kept[: len(kept) // 2],
    "nothing": lambda kept: b"",
    "no text": lambda kept: b"\xff\xfe" + kept,
}
# What removes a cache that came with a commit, and what builds or checks a commit.
REMOVED, BUILT = re.compile(r"rm -rf \.cache\b"), re.compile(r"\bmake (?:check|test|site)\b|mkdocs build|\.ci/run")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Build]:
    folder = small_site(tmp_path_factory.mktemp("small"), PAGES, SOURCES)
    return folder, build(folder, folder / "site", strict=False)


def test_the_mistakes_that_a_forger_would_hide_are_there(built: tuple[Path, Build]):
    said = "\n".join(built[1].warnings)
    assert all(part in said for part in ("“37” does not stand", "nobody2020", "cites 'unused2020'"))


@pytest.mark.parametrize("how", FORGED)
def test_a_forged_cache_hides_no_mistake_and_writes_no_word(built: tuple[Path, Build], how: str):
    folder, before = built
    page = before.page("index.html")
    kept = {path: path.read_bytes() for path in (folder / ".cache").rglob("*") if path.is_file()}
    assert len(kept) > 2
    for path, text in kept.items():
        body, _, digest = text.rpartition(b"\n")
        path.write_bytes(FORGED[how](body) + b"\n" + digest)
    after = build(folder, folder / "site", strict=False)
    assert sorted(after.warnings) == sorted(before.warnings)
    assert after.page("index.html") == page


def test_no_host_and_no_workflow_believes_a_cache_that_came_with_a_commit():
    assert [where for where, script in _scripts() if BUILT.search(script) and not REMOVED.search(script)] == []


def _scripts() -> list[tuple[str, str]]:
    """All that runs on one machine in order, with the files that it calls."""
    jobs = [
        (f"{name}: {job}", "\n".join(step.get("run", "") for step in steps["steps"]))
        for name in ("ci.yml", "pages.yml")
        for job, steps in yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))["jobs"].items()
    ]
    hosts = [(name, line) for name in ("netlify.toml",) for line in (ROOT / name).read_text("utf-8").splitlines()]
    hosts.append((".readthedocs.yaml", (ROOT / ".readthedocs.yaml").read_text("utf-8")))
    calls = (ROOT / ".ci" / "run").read_text("utf-8")
    return [(where, script.replace("bash .ci/run", calls)) for where, script in [*jobs, *hosts]]
