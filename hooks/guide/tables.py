"""The Python-Markdown extension that makes tables speak: each has a name, each row a heading, each cell that of its column.

The name is the heading above the table. The first cell heads its row, so a listener hears in every column which row it
is; a phone shows the headings of columns when it turns rows into cards.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

HEADING = re.compile(r"h[1-6]")
# After "toc" (5), when the headings have their ids.
PRIORITY = 4


class TableLabels(Extension):
    """A Python-Markdown extension around the one tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processor."""
        md.treeprocessors.register(_LabelCells(md), "table_labels", PRIORITY)


class _LabelCells(Treeprocessor):
    def run(self, root: Element) -> None:
        heading = ""
        for element in root.iter():
            if HEADING.fullmatch(str(element.tag)):
                heading = element.get("id", "")
            elif element.tag == "table" and not element.get("class"):
                _label(element, heading)


def _label(table: Element, heading: str) -> None:
    if heading:
        table.set("aria-labelledby", heading)
    labels = [_text(heading) for heading in table.iter("th")]
    for row in list(table.iter("tr")):
        cells = row.findall("td")
        for label, cell in list(zip(labels, cells, strict=False))[1:]:
            cell.set("data-label", label)
        if cells and _text(cells[0]):
            cells[0].tag = "th"
            cells[0].set("scope", "row")


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()
