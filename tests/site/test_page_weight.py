"""What a reader pays in bytes: exact, as a host sends them with gzip level 6, bodies only."""

import gzip
import re
from pathlib import Path

import pytest

from built_pages import BuiltPage, built_pages, is_internal
from project import ROOT, build

FIRST_VISIT = 14_600  # One initial congestion window.
FURTHER_PAGE = 9_000
WORKS = len(re.findall(r"^@", (ROOT / "references.bib").read_text(encoding="utf-8"), re.MULTILINE))
# Pages to look things up in, and the one that holds them all, which readers reach only from a page that says how long it is.
LONG = {
    "references/index.html": 25_000 + 450 * max(0, WORKS - 51),  # It may grow with each work that is added.
    "glossary/index.html": 25_000,
    "quality-scores/index.html": 25_000,
    "whole-guide-on-one-page/index.html": 6_000 * len(list((ROOT / "docs").glob("*.md"))),
}
TEXT = {".css", ".html", ".js", ".json", ".svg"}


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is deployed: knowing its address and its repository, which costs some bytes."""
    env = {"SITE_URL": "https://guide.example.org/", "REPO_URL": "https://github.com/example/guide"}
    return build(ROOT, tmp_path_factory.mktemp("weight") / "site", strict=False, env=env).site


def sent(path: Path) -> int:
    """The size of a file's body on its way."""
    body = path.read_bytes()
    return len(gzip.compress(body, 6, mtime=0) if path.suffix in TEXT else body)


def loaded(page: BuiltPage) -> set[Path]:
    """The page and all it loads before a reader touches it; a lazy image below waits for the reader to come near."""
    files = {page.site / page.path}
    for element in page.tree.iter():
        address = element.get("src") or (element.get("href") if _is_loaded(element) else "")
        if address and is_internal(address) and element.get("loading") != "lazy":
            files.add(page.target(address)[0])
    return files


def _too_heavy(page: BuiltPage, files: set[Path], usual: int) -> list[str]:
    budget = LONG.get(page.path.as_posix(), usual)
    over = sum(sent(file) for file in files) - budget
    return [f"{page.path}: {over} bytes over {budget}. Shorten its text, or the annotes it shows."] if over > 0 else []


def _is_loaded(element) -> bool:
    return (
        element.tag == "link" and element.get("rel") in {"stylesheet", "icon", "manifest"} and not element.get("media")
    )


def test_a_first_visit_fits_into_one_congestion_window(placed: Path):
    heavy = [wrong for page in built_pages(placed) for wrong in _too_heavy(page, loaded(page), FIRST_VISIT)]
    assert heavy == []


def test_a_further_page_costs_9_kb_at_most(placed: Path):
    """What the first page brought is kept by the browser: the further page is its HTML and the sheets only it needs."""
    home = loaded(BuiltPage(placed, Path("index.html")))
    heavy = [wrong for page in built_pages(placed) for wrong in _too_heavy(page, loaded(page) - home, FURTHER_PAGE)]
    assert heavy == []
