"""The Python-Markdown extension: a fenced block named `chart` becomes a figure whose caption cites its source.

The caption is left in the tree as Markdown, so that the citation extension numbers its citation in reading order.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from citations.problem import Problem
from citations.source_lines import FENCE
from guide.words import ENGLISH, GuideWords

from .chart import Chart, UnreadableChart, parse_chart
from .drawing import draw

OPENING = re.compile(rf"^(?P<indent>[ >]*){FENCE}\s*(?P<language>[^\s`]*)")
PLACE = "\x02chart:%d\x03"
STANDS_FOR = re.compile(r"\x02chart:(?P<number>\d+)\x03")


class ChartExtension(Extension):
    """Draws the chart blocks. After each conversion `problems` says what is wrong in those of that page."""

    def __init__(self, words: GuideWords = ENGLISH) -> None:
        super().__init__()
        self.words = words
        self.problems: list[Problem] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processors; all that lives for one page is made here."""
        self.problems = []
        charts: list[Chart] = []
        # Before fenced code (25) takes the block, after line ends were made alike (30).
        md.preprocessors.register(_FindCharts(md, charts, self.problems), "charts", 28)
        md.parser.blockprocessors.register(_PlaceChart(md, charts, self.words), "charts", 200)


class _FindCharts(Preprocessor):
    def __init__(self, md: Markdown, charts: list[Chart], problems: list[Problem]) -> None:
        super().__init__(md)
        self.charts = charts
        self.problems = problems

    def run(self, lines: list[str]) -> list[str]:
        """Puts one line in the place of each chart; a block with a mistake stays as it is and shows as code."""
        self.charts.clear()
        self.problems.clear()
        kept: list[str] = []
        at = 0
        while at < len(lines):
            opening = OPENING.match(lines[at])
            end = _closing(lines, at, opening["fence"]) if opening else at
            block = lines[at : end + 1]
            kept += self._place(opening["indent"], block, at) if opening and opening["language"] == "chart" else block
            at = end + 1
        return kept

    def _place(self, indent: str, block: list[str], at: int) -> list[str]:
        try:
            self.charts.append(parse_chart("\n".join(line[len(indent) :] for line in block[1:-1])))
        except UnreadableChart as error:
            self.problems.append(Problem(at + 2 + error.line, str(error)))
            return block
        return [indent.rstrip(" ") if ">" in indent else "", indent + PLACE % (len(self.charts) - 1), ""]


class _PlaceChart(BlockProcessor):
    def __init__(self, md: Markdown, charts: list[Chart], words: GuideWords) -> None:
        super().__init__(md.parser)
        self.md = md
        self.words = words
        self.charts = charts

    # A block that is still indented belongs to a list or a box, whose processor hands it on without the indent.
    def test(self, parent: Element, block: str) -> bool:
        return bool(STANDS_FOR.fullmatch(block.strip("\n")))

    def run(self, parent: Element, blocks: list[str]) -> None:
        match = STANDS_FOR.fullmatch(blocks.pop(0).strip("\n"))
        assert match  # `test` said so.
        chart = self.charts[int(match["number"])]
        figure = SubElement(parent, "figure", {"class": f"chart {chart.kind}"})
        caption = SubElement(figure, "figcaption")
        SubElement(caption, "strong").text = chart.title
        origin = SubElement(caption, "span")
        origin.text = f"{chart.origin(self.words)}[{'; '.join(f'@{key}' for key in chart.sources)}]"
        drawing = SubElement(figure, "div")
        drawing.text = AtomicString(self.md.htmlStash.store(draw(chart, self.words)))


def _closing(lines: list[str], start: int, fence: str) -> int:
    ends = (at for at in range(start + 1, len(lines)) if lines[at].strip(" >").startswith(fence))
    return next(ends, len(lines) - 1)
