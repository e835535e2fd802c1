"""MkDocs hook: gives every table cell the heading of its column, which a phone shows when it turns rows into cards.

The first cell needs none: it is the card's own heading.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig

# A stylesheet that shows a table as blocks takes its meaning from assistive technology in some browsers; roles give it back.
# Not for headings: the theme takes `th[role=columnheader]` for a button that sorts.
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}

# After "inline" (20), when the headings have their text; before "prettify" (10).
PRIORITY = 12


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Adds the extension, which works without MkDocs too."""
    config.markdown_extensions.append(TableLabels())
    return config


class TableLabels(Extension):
    """A Python-Markdown extension around the one tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers the processor."""
        md.treeprocessors.register(_LabelCells(md), "table_labels", PRIORITY)


class _LabelCells(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            _label(table)
            _give_roles(table)


def _label(table: Element) -> None:
    labels = ["".join(heading.itertext()).strip() for heading in table.iter("th")]
    for row in table.iter("tr"):
        for label, cell in list(zip(labels, row.findall("td"), strict=False))[1:]:
            cell.set("data-label", label)


def _give_roles(table: Element) -> None:
    for element in table.iter():
        if element.tag in ROLES:
            element.set("role", ROLES[element.tag])
