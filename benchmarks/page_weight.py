"""What a first visit costs: bytes and requests of each page as a host sends them, beside the same pages in stock Material.

    .venv/bin/python benchmarks/page_weight.py

Both sites are built here from the same docs/, served with gzip level 6 and visited in a fresh profile of Chromium; what
is loaded before the reader touches anything is counted. Sizes are exact and the same on every machine.
"""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from host import ARGUMENTS, find_chromium, start_host, stop_host  # noqa: E402
from project import build  # noqa: E402

STOCK = "site_name: Guide\ndocs_dir: {docs}\ntheme: {{name: material}}\nmarkdown_extensions: [admonition, attr_list, def_list, tables]\nexclude_docs: whole-guide*\n"


@dataclass(frozen=True)
class Visit:
    """One first visit: bytes of all bodies, and how many requests."""

    size: int
    requests: int


def main() -> int:
    """Prints one row a page, ours and stock Material's."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        ours = build(ROOT, folder / "ours").site
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        weights = first_visits(browser, ours), first_visits(browser, build_stock(folder))
        browser.close()
    print("| page | this site | requests | stock Material | requests |\n|---|---:|---:|---:|---:|")
    for page, visit in weights[0].items():
        stock = weights[1].get(page)
        print(
            f"| {page or 'home'} | {visit.size:,} | {visit.requests} | {f'{stock.size:,} | {stock.requests}' if stock else '| '} |"
        )
    return 0


def build_stock(folder: Path) -> Path:
    """The same pages under Material as it comes."""
    (folder / "mkdocs.yml").write_text(STOCK.format(docs=ROOT / "docs"), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "stock"], cwd=folder, capture_output=True, check=True
    )
    return folder / "stock"


def first_visits(browser: Browser, site: Path) -> dict[str, Visit]:
    """Visits each page as the first one, before any touch."""
    return {page: first_visit(browser, site, page) for page in sorted(pages(site))}


def pages(site: Path) -> list[str]:
    """The addresses of the pages, seen from the home page."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return [path.removesuffix("index.html") for path in found]


def first_visit(browser: Browser, site: Path, page: str) -> Visit:
    """Bytes and requests until the network is quiet."""
    host = start_host(site)
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    tab = context.new_page()
    tab.goto(f"http://127.0.0.1:{host.server_port}/{page}", wait_until="networkidle")
    context.close()
    stop_host(host)
    return Visit(sum(host.sent.values()), len(host.sent))


if __name__ == "__main__":
    sys.exit(main())
