"""Gives each image its size, so that nothing moves when it comes, and lets it wait until a reader is near."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import imagesize
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser

IMAGE = re.compile(r'<img\b[^>]*?\bsrc="(?P<src>[^"]+)"')
IN_PIXELS = re.compile(r"\s*(?P<number>\d+(?:\.\d+)?)\s*(?:px)?\s*")
VIEW_BOX = re.compile(r"[\s,]+")

Size = tuple[int, int]


def size_images(html: str, page: Page, files: Files) -> str:
    """What an author says of an image stays; an image from nowhere too, MkDocs reports it."""
    by_url = {unquote(file.url): file for file in files.media_files()}

    def sized(match: re.Match[str]) -> str:
        file = by_url.get(unquote(urljoin(f"/{page.url}", match["src"])).lstrip("/"))
        rest = html[match.end() : html.find(">", match.end())]
        return match[0] + _added(match[0] + rest, Path(file.abs_src_path)) if file and file.abs_src_path else match[0]

    return IMAGE.sub(sized, html)


def read_size(path: Path) -> Size | None:
    """Width and height in pixels as a browser shows it alone; None where the file does not say."""
    if path.suffix.lower() == ".svg":
        return _size_of_drawing(path.read_text("utf-8", errors="replace"))
    try:
        width, height = imagesize.get(path)  # Turned as its EXIF data say.
    except (OSError, ValueError):
        return None
    return (int(width), int(height)) if width > 0 and height > 0 else None


def _added(tag: str, path: Path) -> str:
    lazy = "" if " loading=" in tag else ' loading="lazy"'
    if " width=" in tag or " height=" in tag or not (size := read_size(path)):
        return lazy
    return f'{lazy} width="{size[0]}" height="{size[1]}"'


def _size_of_drawing(svg: str) -> Size | None:
    """Its own width and height; without them, or in percent, those of its view box (SVG 2, 8.2)."""
    drawing = LexborHTMLParser(svg).css_first("svg")
    if drawing is None:
        return None
    own = [IN_PIXELS.fullmatch(drawing.attributes.get(name) or "") for name in ("width", "height")]
    given = [match["number"] for match in own if match]
    box = VIEW_BOX.split((drawing.attributes.get("viewBox") or "").strip())
    numbers = given if len(given) == 2 else box[2:]
    if len(numbers) != 2 or not all(IN_PIXELS.fullmatch(number) for number in numbers):
        return None
    width, height = (round(float(number)) for number in numbers)
    return (width, height) if width and height else None
