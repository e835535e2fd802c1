"""MkDocs hook: draws the picture that others see beside a shared link, from `card/card.svg` and the words of mkdocs.yml."""

from pathlib import Path
from textwrap import wrap

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from resvg_py import svg_to_bytes

from previewing import is_preview

CARD = "assets/card.png"
FOLDER = Path(__file__).parent / "card"
# Letters that fit on a line of the card: of its name, of its description.
NAME, DESCRIPTION = 24, 64


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Only a site that knows its address can name the picture (`overrides/partials/metadata.html`)."""
    if config.site_url and not is_preview(config):
        files.append(File.generated(config, CARD, content=draw(config.site_name, config.site_description or "")))
    return files


def draw(name: str, description: str) -> bytes:
    """A PNG of 1200 × 630 pixels, the same on every machine: it knows no fonts but its own."""
    template = Environment(loader=FileSystemLoader(FOLDER), autoescape=True).get_template("card.svg")
    svg = template.render(name=wrap(name, NAME), description=wrap(description, DESCRIPTION))
    fonts = [str(path) for path in sorted((FOLDER / "fonts").glob("*.ttf"))]
    return bytes(svg_to_bytes(svg_string=svg, width=1200, skip_system_fonts=True, font_files=fonts))
