"""Draws the picture that others see beside a shared link, from card.svg and the words of mkdocs.yml."""

from pathlib import Path
from textwrap import wrap

from jinja2 import Environment, FileSystemLoader
from resvg_py import svg_to_bytes

FOLDER = Path(__file__).parent
# Letters that fit on a line of the card: of its name, of its description.
NAME, DESCRIPTION = 24, 64


def draw(name: str, description: str) -> bytes:
    """A PNG of 1200 × 630 pixels, the same on every machine: it knows no fonts but its own."""
    template = Environment(loader=FileSystemLoader(FOLDER), autoescape=True).get_template("card.svg")
    svg = template.render(name=wrap(name, NAME), description=wrap(description, DESCRIPTION))
    fonts = [str(path) for path in sorted((FOLDER / "fonts").glob("*.ttf"))]
    return bytes(svg_to_bytes(svg_string=svg, width=1200, skip_system_fonts=True, font_files=fonts))
