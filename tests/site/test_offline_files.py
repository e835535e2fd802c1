"""What the service worker keeps: all that pages need, as it stands in the site, and nothing else."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from built_pages import BuiltPage, built_pages, is_internal
from project import build, small_site

FILES = re.compile(r"const FILES = (?P<files>\{.*?\n\})", re.DOTALL)


def kept_by(site: Path) -> dict[Path, str]:
    worker = (site / "service-worker.js").read_text("utf-8")
    files = json.loads(FILES.search(worker)["files"])
    return {site / (f"{path}index.html" if path == "" or path.endswith("/") else path): files[path] for path in files}


def test_each_kept_file_is_listed_with_the_hash_of_what_a_host_sends(site: Path):
    wrong = [path for path, digest in kept_by(site).items() if not _sha256(path).startswith(digest)]
    assert not wrong


def test_every_page_and_all_it_loads_is_kept(site: Path):
    kept = kept_by(site)
    pages = [page for page in built_pages(site) if page.path != Path("404.html")]
    needed = {site / page.path for page in pages} | {file for page in pages for file in _loaded(page)}
    assert sorted(needed - kept.keys()) == []


def test_what_scripts_ask_for_by_themselves_is_kept(site: Path):
    asked_for = {"later.js", "search.js", "mending.js", "ranking.js", "coins.json", "findings.json", "index.json"}
    files = {path for path in site.rglob("*") if path.name in asked_for}
    assert {path.name for path in files} == asked_for
    assert sorted(files - kept_by(site).keys()) == []


def test_downloads_are_not_kept(site: Path):
    assert [path for path in kept_by(site) if "downloads" in path.parts] == []


def test_the_version_changes_with_any_page(tmp_path: Path):
    versions = []
    for name, text in (("one", "# One\n\nText."), ("two", "# One\n\nOther text.")):
        folder = tmp_path / name
        folder.mkdir()
        built = build(small_site(folder, {"index.md": text}, ""), folder / "site", strict=False)
        versions.append(re.search(r'VERSION = "(\w{16})"', built.page("service-worker.js"))[1])
    assert versions[0] != versions[1]


def test_the_switch_puts_a_worker_that_leaves_in_its_place(tmp_path: Path):
    built = build(
        small_site(tmp_path, {"index.md": "# One"}, ""), tmp_path / "site", strict=False, env={"GUIDE_OFFLINE": "false"}
    )
    assert "registration.unregister()" in built.page("service-worker.js")


@pytest.mark.parametrize(("offline", "is_asked_for"), [("false", False), ("true", True)])
def test_a_site_that_keeps_nothing_asks_for_no_worker(tmp_path: Path, offline: str, is_asked_for: bool):
    site = small_site(tmp_path, {"index.md": "# One"}, "")
    built = build(site, tmp_path / "site", strict=False, env={"GUIDE_OFFLINE": offline})
    assert ("assets/offline.js" in built.page("index.html")) is is_asked_for


def test_a_site_without_days_of_review_keeps_its_copy(tmp_path: Path):
    built = build(small_site(tmp_path, {"index.md": "# One"}, ""), tmp_path / "site", strict=False)
    assert 'EXPIRES = ""' in built.page("service-worker.js")


def test_a_copy_expires_after_the_last_day_of_review(tmp_path: Path):
    pages = {"index.md": "---\nreview_by: 2026-05-01\n---\n# One", "two.md": "---\nreview_by: 2027-03-09\n---\n# Two"}
    worker = build(small_site(tmp_path, pages, ""), tmp_path / "site", strict=False).page("service-worker.js")
    assert 'EXPIRES = "2027-03-09"' in worker
    assert "by March 9, 2027." in worker


def _loaded(page: BuiltPage) -> list[Path]:
    loading = [element for element in page.tree.iter() if element.tag in ("link", "script", "img")]
    values = [
        address
        for element in loading
        for name in ("href", "src", "data-rest", "data-later", "data-paper")
        for address in (element.get(name) or "").split()
        if is_internal(address) and element.get("rel") not in ("canonical", "prev", "next")
    ]
    return [page.target(address)[0] for address in values]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
