"""What is wrong with pages and files beside each other: two pages of one title, images that take a phone too long."""

from collections.abc import Iterator

from mkdocs.structure.files import File, Files

from build import GLOSSARY, Build
from citations.problem import Problem

from .pages.glossary import check_glossary
from .published_files import check_published
from .unused_files import UnusedFiles

IMAGES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
HEAVIEST = 300_000  # Bytes: three seconds on a slow phone connection of 100 KB each second.


def check_whole_site(files: Files, building: Build) -> None:
    """Reports them at the page or the file that has to change."""
    titles: dict[str, str] = {}
    for file in files.documentation_pages():
        building.report(file, _same_title(file, building, titles))
        if file.src_uri == GLOSSARY:
            building.report(file, check_glossary(building.page(file)))
    unused = UnusedFiles(files, building)
    for file in files:
        is_published = file.src_dir == building.config.docs_dir and not file.inclusion.is_excluded()
        if is_published and not file.is_documentation_page():
            wrong = [*check_published(file), *_heavy_image(file)]
            building.report(file, wrong or unused.check(file))


def _same_title(file: File, building: Build, titles: dict[str, str]) -> Iterator[Problem]:
    front = building.page(file).front_matter
    title = str(front.said.get("title") or "").strip() if front else ""
    other = titles.setdefault(title.casefold(), file.src_uri)
    if front and title and other != file.src_uri:
        message = f"the title “{title}” is that of {other} too. Give each page a title of its own."
        yield Problem(front.line_of("title"), message)


def _heavy_image(file: File) -> Iterator[Problem]:
    if file.src_uri.lower().endswith(IMAGES) and len(file.content_bytes) > HEAVIEST:
        what = f"this image has {len(file.content_bytes) // 1000} KB, and {HEAVIEST // 1000} are the most"
        yield Problem(1, f"{what}. Make it smaller: 1200 pixels wide, as JPEG or WebP.")
