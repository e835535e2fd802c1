"""What is wrong with pages and files beside each other: two pages of one title or description, links called as another page, images that take a phone too long, reviews that never were."""

from collections.abc import Iterator

from mkdocs.structure.files import File, Files

from build import GLOSSARY, Build
from citations.problem import Problem

from .named_links import NamedLinks
from .names_with_digits import NamesWithDigits
from .pages.drug_names import check_meanings
from .pages.glossary import check_glossary
from .pages.links import LINK
from .places_meant import PlacesMeant
from .published_files import check_published
from .reviewers import foot_denied, reviews_claimed
from .unused_files import UnusedFiles

SEARCH_WORDS = "search-words.yml"
IMAGES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
HEAVIEST = 300_000  # Bytes: three seconds on a slow phone connection of 100 KB each second.


def check_whole_site(files: Files, building: Build) -> None:
    """Reports them at the page or the file that has to change."""
    said: dict[tuple[str, str], str] = {}
    shown: dict[str, str] = {}
    links, places = NamedLinks(files, building), PlacesMeant(files, building)
    names = NamesWithDigits(files, building)
    foot = building.config.copyright or ""
    pages = {file.src_uri: building.page(file) for file in files.documentation_pages()}
    building.report_settings(foot_denied(foot, building.line_in_settings("copyright"), pages))
    for file in files.documentation_pages():
        called = list(links.check(file))
        lines = {problem.line for problem in called}
        building.report(file, [*called, *(each for each in places.check(file) if each.line not in lines)])
        building.report(file, names.check(file))
        for name in ("title", "description"):
            building.report(file, _said_before(name, file, building, said))
        building.report(file, _other_images(file, building, shown))
        building.report(file, reviews_claimed(building.page(file), foot))
        if file.src_uri == GLOSSARY:
            building.report(file, check_glossary(building.page(file)))
    unused = UnusedFiles(files, building)
    for file in files:
        is_published = file.src_dir == building.config.docs_dir and not file.inclusion.is_excluded()
        if is_published and not file.is_documentation_page():
            wrong = [*check_published(file), *_heavy_image(file)]
            building.report(file, wrong or unused.check(file))
        elif file.src_uri == SEARCH_WORDS:
            building.report(file, check_meanings(file.content_bytes.decode("utf-8", "replace")))


def _said_before(name: str, file: File, building: Build, said: dict[tuple[str, str], str]) -> Iterator[Problem]:
    front = building.page(file).front_matter
    text = str(front.said.get(name) or "").strip() if front else ""
    other = said.setdefault((name, text.casefold()), file.src_uri)
    if front and text and other != file.src_uri:
        message = f"the {name} “{text}” is that of {other} too. Give each page a {name} of its own."
        yield Problem(front.line_of(name), message)


def _other_images(file: File, building: Build, shown: dict[str, str]) -> Iterator[Problem]:
    """Two images of one description: one of them is told wrongly to whoever hears the page."""
    page = building.page(file)
    for image in LINK.finditer(page.text):
        text = " ".join(image["text"].casefold().split())
        name = image["address"].strip("<>").rpartition("/")[2]
        if image["image"] and text and (other := shown.setdefault(text, name)) != name:
            what = f"the image '{name}' has the description of '{other}', word for word"
            yield page.problem(image.start(), f"{what}. Say what it shows itself.")


def _heavy_image(file: File) -> Iterator[Problem]:
    if file.src_uri.lower().endswith(IMAGES) and len(file.content_bytes) > HEAVIEST:
        what = f"this image has {len(file.content_bytes) // 1000} KB, and {HEAVIEST // 1000} are the most"
        yield Problem(1, f"{what}. Make it smaller: 1200 pixels wide, as JPEG or WebP.")
