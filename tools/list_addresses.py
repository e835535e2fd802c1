"""`make addresses`: adds the pages and headings of the day to addresses.txt, so that the check names those that vanish."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from selectolax.lexbor import LexborHTMLParser

import project_folder
from checks.kept_addresses import ADDRESSES
from reading.page import SourcePage
from text_file import NotWritten, write_text

HEADINGS_WITH_ID = "main h2[id], main h3[id], main h4[id]"


def with_addresses(listed: str, docs: Path, site: Path) -> str:
    """The list with all that a built site has, in the order of names; what stood there stays."""
    found = {address for page in docs.rglob("*.md") for address in _addresses(page, docs, site)}
    return "".join(f"{address}\n" for address in sorted({*listed.split("\n"), *found} - {""}))


def _addresses(path: Path, docs: Path, site: Path) -> list[str]:
    page = path.relative_to(docs)
    built = site / (page.with_name("index.html") if page.stem == "index" else page.with_suffix("") / "index.html")
    if not built.exists():
        return []
    front = SourcePage(path.read_text("utf-8")).front_matter
    if front and "template" in front.said:  # Its headings are made anew from other pages, which keep their addresses.
        return [page.as_posix()]
    headings = LexborHTMLParser(built.read_text("utf-8")).css(HEADINGS_WITH_ID)
    return [page.as_posix(), *(f"{page.as_posix()}#{heading.attributes['id']}" for heading in headings)]


def main() -> None:
    """Builds the site of the project, and adds its addresses to the list beside mkdocs.yml."""
    folder = project_folder.find()
    path = folder / ADDRESSES
    with TemporaryDirectory() as site:
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site], cwd=folder, check=True)
        listed = path.read_text("utf-8") if path.exists() else ""
        write_text(path, with_addresses(listed, folder / "docs", Path(site)))


if __name__ == "__main__":
    try:
        main()
    except NotWritten as error:
        sys.exit(str(error))
