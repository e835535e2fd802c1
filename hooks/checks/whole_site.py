"""What is wrong with pages and files beside each other: two pages of one title or description, links called as another page, images that take a phone too long."""

from collections.abc import Iterator

from mkdocs.structure.files import File, Files

from build import GLOSSARY, Build
from citations.problem import Problem

from .named_links import NamedLinks
from .pages.glossary import check_glossary
from .published_files import check_published
from .unused_files import UnusedFiles

IMAGES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
HEAVIEST = 300_000  # Bytes: three seconds on a slow phone connection of 100 KB each second.


def check_whole_site(files: Files, building: Build) -> None:
    """Reports them at the page or the file that has to change."""
    said: dict[tuple[str, str], str] = {}
    links = NamedLinks(files, building)
    for file in files.documentation_pages():
        building.report(file, links.check(file))
        for name in ("title", "description"):
            building.report(file, _said_before(name, file, building, said))
        if file.src_uri == GLOSSARY:
            building.report(file, check_glossary(building.page(file)))
    unused = UnusedFiles(files, building)
    for file in files:
        is_published = file.src_dir == building.config.docs_dir and not file.inclusion.is_excluded()
        if is_published and not file.is_documentation_page():
            wrong = [*check_published(file), *_heavy_image(file)]
            building.report(file, wrong or unused.check(file))


def _said_before(name: str, file: File, building: Build, said: dict[tuple[str, str], str]) -> Iterator[Problem]:
    front = building.page(file).front_matter
    text = str(front.said.get(name) or "").strip() if front else ""
    other = said.setdefault((name, text.casefold()), file.src_uri)
    if front and text and other != file.src_uri:
        message = f"the {name} “{text}” is that of {other} too. Give each page a {name} of its own."
        yield Problem(front.line_of(name), message)


def _heavy_image(file: File) -> Iterator[Problem]:
    if file.src_uri.lower().endswith(IMAGES) and len(file.content_bytes) > HEAVIEST:
        what = f"this image has {len(file.content_bytes) // 1000} KB, and {HEAVIEST // 1000} are the most"
        yield Problem(1, f"{what}. Make it smaller: 1200 pixels wide, as JPEG or WebP.")
