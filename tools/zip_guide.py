"""Packs the guide into a zip that works from a folder on disk or a USB stick: python tools/zip_guide.py guide.zip

The same build but for addresses: tests.html in place of tests/, which only a web server understands.
"""

import argparse
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from selectolax.lexbor import LexborHTMLParser

import project_folder  # noqa: F401 - Finds the packages of hooks/.
from citations.words import DEFAULT_LANGUAGE
from guide.words import GuideWords, read_guide_words

START = "index.html"
FOLDER = "head-and-neck-guide"
# What only a host or a crawler reads, and the parts of stylesheets that the pages have joined.
LEFT_OUT = (
    ".gz",
    ".map",
    "sitemap.xml",
    "robots.txt",
    "_headers",
    "404.html",
    "service-worker.js",
)
SEARCH = "search/"
# No address of a host: a page on a disk has none.
ENVIRONMENT = {"SITE_URL": "", "REPO_URL": "", "EDIT_URI": "", "GUIDE_DOWNLOADS": "false", "NO_MKDOCS_2_WARNING": "1"}


def main() -> None:
    """Builds afresh, so that the zip never holds what an older build left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("zip", type=Path, help="the file to write")
    target = parser.parse_args().zip
    with TemporaryDirectory() as folder:
        site = Path(folder)
        build(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        pack(site, target, os.environ.get("SITE_URL", ""))
    print(f"{target}: {target.stat().st_size:,} bytes")


def build(site: Path) -> None:
    """A strict build, as `make site`."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--strict",
        "--no-directory-urls",
        "--site-dir",
        str(site),
    ]
    subprocess.run(command, env={**os.environ, **ENVIRONMENT}, check=True)


def pack(site: Path, target: Path, address: str) -> None:
    """The same bytes for the same site: no time and no owner goes into the zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in sorted(_contents(site, address)):
            packed.writestr(_entry(f"{FOLDER}/{name}"), content)


def _contents(site: Path, address: str) -> Iterator[tuple[str, bytes]]:
    words = _words(site)
    yield f"{words.text('zip_read_me')}.txt", _welcome(words, address).encode()
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if name.startswith(SEARCH) and name.endswith(".json"):
            yield f"{name}.js", f"guide.files[{json.dumps(name)}] = {path.read_text('utf-8')}\n".encode()
        elif path.is_file() and not path.name.endswith(LEFT_OUT):
            yield name, path.read_bytes()


def _words(site: Path) -> GuideWords:
    """In the language of its first page."""
    page = LexborHTMLParser((site / START).read_text("utf-8"))
    return read_guide_words((page.root and page.root.attributes.get("lang")) or DEFAULT_LANGUAGE)


def _welcome(words: GuideWords, address: str) -> str:
    newest = [words.text("zip_newest", address=address)] if address else []
    steps = [words.text("zip_unpack", file=START), words.text("zip_offline"), *newest]
    return "\n".join([words.text("zip_guide"), "", *steps, ""])


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


if __name__ == "__main__":
    main()
