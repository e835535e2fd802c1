"""How well the search finds what patients type, beside stock Material and Pagefind over the same pages.

    .venv/bin/pip install pagefind pagefind_bin
    .venv/bin/python benchmarks/search_quality.py

Three lists of queries with their best pages (`tests/search/`): the one that the search is tuned for, and two that it is
not. All three searches are asked in one run, in one Chromium; a result counts by its page. Rank is the mean of 1/place.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import yaml  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from host import ARGUMENTS, find_chromium, start_host, stop_host  # noqa: E402
from project import build  # noqa: E402

LISTS = ("queries", "unseen-queries", "fresh-queries")
FOLLOWED = 10  # Results of one search that are looked at.
STOCK = "site_name: Guide\ndocs_dir: {docs}\ntheme: {{name: material}}\nmarkdown_extensions: [admonition, attr_list, def_list, tables, pymdownx.details]\nexclude_docs: |\n  whole-guide*\n  search-words.yml\n  search-asked.yml\n"
PAGEFIND = "import * as pagefind from './pagefind.js'; await pagefind.init(); window.pagefind = pagefind"
ASK_OURS = """async query => {
  const input = document.querySelector("#search-words")
  input.value = query
  input.dispatchEvent(new Event("input"))
  do await new Promise(done => setTimeout(done))
  while (input.closest("dialog").getAttribute("aria-busy") === "true")
  return [...document.querySelectorAll(".search-results a")].map(({ href }) => href)
}"""
ASK_PAGEFIND = """async query => {
  const { results } = await window.pagefind.search(query)
  return (await Promise.all(results.slice(0, 20).map(result => result.data()))).map(({ url }) => url)
}"""
# The theme's own list, once its worker has answered: it says how many it has.
ASK_STOCK = """async query => {
  const input = document.querySelector("[data-md-component=search-query]")
  const list = document.querySelector("[data-md-component=search-result] ol")
  const meta = document.querySelector(".md-search-result__meta")
  const before = meta.textContent
  input.value = ""
  input.dispatchEvent(new Event("keyup"))
  await new Promise(done => setTimeout(done, 150))
  input.value = query
  input.dispatchEvent(new Event("keyup"))
  await new Promise(done => setTimeout(done, 350))
  return [...list.querySelectorAll(".md-search-result__item > a")].map(({ href }) => href)
}"""
Ask = Callable[[str], list[str]]


def main() -> int:
    """Prints one row for each list and search."""
    lists = {name: yaml.safe_load((ROOT / f"tests/search/{name}.yml").read_text("utf-8")) for name in LISTS}
    print(
        "| queries | search | best page first | in the first three | nothing found | rank |\n|---|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        sites = {"this guide": build(ROOT, folder / "ours").site, "stock Material": _stock(folder)}
        sites["Pagefind"] = _with_pagefind(sites["this guide"], folder)
        hosts = {each: start_host(site) for each, site in sites.items()}
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        asked = {each: _open(browser, each, f"http://127.0.0.1:{host.server_port}/") for each, host in hosts.items()}
        for list_, queries in lists.items():
            for each, (ask, base) in asked.items():
                print(f"| {list_}, {len(queries)} | {each} | {_row(_places(ask, base, queries))} |", flush=True)
        browser.close()
        for host in hosts.values():
            stop_host(host)
    return 0


def _stock(folder: Path) -> Path:
    (folder / "stock.yml").write_text(STOCK.format(docs=ROOT / "docs"), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", folder / "stock.yml", "-d", folder / "stock"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return folder / "stock"


def _with_pagefind(ours: Path, folder: Path) -> Path:
    """Its own index of our finished pages, less the one that repeats them all, beside a page that asks it."""
    command = [sys.executable, "-m", "pagefind", "--site", ours, "--output-path", folder / "found" / "pagefind"]
    glob = ["--glob", "{*,[!w]*/*,w[!h]*/*,what*/*,where*/*,who-*/*}.html", "--root-selector", "main"]
    subprocess.run([*command, *glob], check=True, stdout=subprocess.DEVNULL)
    (folder / "found" / "pagefind" / "ask.js").write_text(PAGEFIND, "utf-8")
    (folder / "found" / "index.html").write_text('<script type="module" src="pagefind/ask.js"></script>', "utf-8")
    return folder / "found"


def _open(browser: Browser, name: str, base: str) -> tuple[Ask, str]:
    page = browser.new_page()
    page.goto(base)
    script = {"this guide": _ready_ours, "stock Material": _ready_stock, "Pagefind": _ready_pagefind}[name](page)
    return (lambda query: page.evaluate(script, query)), base


def _ready_ours(page: Page) -> str:
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the guide").last.fill("lungs")
    page.locator(".search-results a").first.wait_for()
    return ASK_OURS


def _ready_stock(page: Page) -> str:
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("lungs")
    page.locator(".md-search-result__item > a").first.wait_for()
    return ASK_STOCK


def _ready_pagefind(page: Page) -> str:
    page.wait_for_function("() => window.pagefind !== undefined")
    return ASK_PAGEFIND


def _places(ask: Ask, base: str, queries: Mapping[str, Sequence[str]]) -> list[int | None]:
    """For each query the place of the first best page, 0 if it is not among those looked at, None if nothing is found."""
    places: list[int | None] = []
    for query, best in queries.items():
        found = [_page(address, base) for address in ask(query)][:FOLLOWED]
        wanted = {each.split("#")[0] for each in best}
        places.append(next((i for i, each in enumerate(found, 1) if each in wanted), 0) if found else None)
    return places


def _page(address: str, base: str) -> str:
    return address.removeprefix(base).split("#")[0].split("?")[0].strip("/").removesuffix("index.html") or "index"


def _row(places: Sequence[int | None]) -> str:
    first, three = (sum(1 for place in places if place and place <= most) for most in (1, 3))
    rank = sum(1 / place for place in places if place) / len(places)
    share = [f"{count} ({count / len(places):.0%})" for count in (first, three)]
    return f"{share[0]} | {share[1]} | {places.count(None)} | {rank:.2f}"


if __name__ == "__main__":
    sys.exit(main())
