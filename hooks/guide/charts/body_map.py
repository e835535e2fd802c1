"""The Python-Markdown extension that puts the map of the body in the place of an empty fenced block named `bodymap`.

The drawing is body_map.svg beside this file. Each place in it links to the section of the page with that id.
"""

import re
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from citations.source_lines import FENCE
from guide.words import ENGLISH, GuideWords

BLOCK = re.compile(rf"^(?P<indent>[ >]*){FENCE} *bodymap *\n(?P=indent)(?P=fence) *$", re.MULTILINE)
DRAWING = Path(__file__).with_name("body_map.svg")
NAMED = re.compile(r"\{(?P<name>map\w*)\}")
LABEL = re.compile(r'(?P<start><text x="(?P<x>\d+)"[^>]*>)\{(?P<name>\w+)\}')
NEW_LINE = "|"  # In a label.


class BodyMapExtension(Extension):
    """Draws each `bodymap` block."""

    def __init__(self, words: GuideWords = ENGLISH) -> None:
        super().__init__()
        self.words = words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # Before fenced code (25) takes the block, after line ends were made alike (30).
        md.preprocessors.register(_PlaceMap(md, self.words), "body-map", 27)


class _PlaceMap(Preprocessor):
    def __init__(self, md: Markdown, words: GuideWords) -> None:
        super().__init__(md)
        self.words = words

    def run(self, lines: list[str]) -> list[str]:
        """Keeps the number of lines, so that problems further down keep their line."""
        return BLOCK.sub(lambda match: f"\n{match['indent']}{self._stashed()}", "\n".join(lines)).split("\n")

    def _stashed(self) -> str:
        labeled = LABEL.sub(self._label, DRAWING.read_text("utf-8").replace("\n", ""))
        drawing = NAMED.sub(lambda asked: self.words.html(asked["name"]), labeled)
        caption = self.words.html("map_caption")
        return self.md.htmlStash.store(f'<figure class="body-map">{drawing}<figcaption>{caption}</figcaption></figure>')

    def _label(self, place: re.Match[str]) -> str:
        """Its lines stand below one another; a listener hears them with a space between, which has no underline."""
        first, *others = (line.strip() for line in self.words.html(place["name"]).split(NEW_LINE))
        below = (f'<tspan x="{place["x"]}" dy="20">{line}</tspan>' for line in others)
        return place["start"] + " ".join((f"<tspan>{first}</tspan>", *below))
