"""Prints the whole guide of a built site as tagged PDFs, normal and in large print: python tools/print_guide.py site

Needs Chromium (131 or later names title and number on each sheet), on the path or named by CHROMIUM.
"""

import argparse
import functools
import http.server
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PAGE = "whole-guide-on-one-page/"
# The guide's phone numbers and laws are those of the United States, and so is its paper.
PAPER = "Letter"
# Links out of the whole guide lead to where the guide stands, or, where the build was not told, nowhere.
PLACE_LINKS = """page => {
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  for (const link of [...document.links])
    if (link.origin === location.origin && link.pathname !== location.pathname)
      if (canonical) link.href = canonical.slice(0, -page.length) + link.pathname.slice(1) + link.hash;
      else link.removeAttribute("href");
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def main() -> None:
    """Writes downloads/guide.pdf and downloads/guide-large-print.pdf into the site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a built site")
    site = parser.parse_args().site
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        sys.exit("No Chromium found. Install it (Debian: apt-get install chromium) or set CHROMIUM.")
    with _served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for name, is_large in (("guide.pdf", False), ("guide-large-print.pdf", True)):
            page = browser.new_page()
            page.goto(address + PAGE)
            print_page(page, site / "downloads" / name, is_large=is_large)
        browser.close()


def print_page(page: Page, target: Path, *, is_large: bool) -> None:
    """Boxes with figures about how long people live stay closed, and are left out."""
    page.locator("#large-print").set_checked(is_large)
    page.evaluate(PLACE_LINKS, PAGE)
    page.pdf(path=target, format=PAPER, tagged=True, outline=True, prefer_css_page_size=True)
    print(f"{target}: {target.stat().st_size:,} bytes")


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    main()
