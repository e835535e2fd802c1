"""The Python-Markdown extension that puts the map of the body in the place of an empty fenced block named `bodymap`.

The drawing is body_map.svg beside this file. Each place in it links to the section of the page with that id.
"""

import re
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BLOCK = re.compile(r"^(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,}) *bodymap *\n(?P=indent)(?P=fence) *$", re.MULTILINE)
DRAWING = Path(__file__).with_name("body_map.svg")
CAPTION = "Places where head and neck cancer may spread. Choose one to read more."


class BodyMapExtension(Extension):
    """Draws each `bodymap` block."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # Before fenced code (25) takes the block, after line ends were made alike (30).
        md.preprocessors.register(_PlaceMap(md), "body-map", 27)


class _PlaceMap(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Keeps the number of lines, so that problems further down keep their line."""
        return BLOCK.sub(lambda match: f"\n{match['indent']}{self._stashed()}", "\n".join(lines)).split("\n")

    def _stashed(self) -> str:
        drawing = DRAWING.read_text("utf-8").replace("\n", "")
        return self.md.htmlStash.store(f'<figure class="body-map">{drawing}<figcaption>{CAPTION}</figcaption></figure>')
