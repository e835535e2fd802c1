"""The Python-Markdown extension that gives every table cell the heading of its column, which a phone shows when it turns rows into cards.

The first cell needs none: it is the card's own heading.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# After "inline" (20), when the headings have their text; before "prettify" (10).
PRIORITY = 12


class TableLabels(Extension):
    """A Python-Markdown extension around the one tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processor."""
        md.treeprocessors.register(_LabelCells(md), "table_labels", PRIORITY)


class _LabelCells(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            _label(table)


def _label(table: Element) -> None:
    labels = ["".join(heading.itertext()).strip() for heading in table.iter("th")]
    for row in table.iter("tr"):
        for label, cell in list(zip(labels, row.findall("td"), strict=False))[1:]:
            cell.set("data-label", label)
