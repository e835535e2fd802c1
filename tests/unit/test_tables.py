"""What a listener hears of a table: its name, and in each cell the headings of its row and its column."""

import re

import markdown
import pytest

from guide.tables import TableLabels

TABLE = """| Test | What it shows |
|---|---|
| **CT** scan | lungs |
| MRI | soft tissue |
"""


def html_of(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "toc", TableLabels()])


def test_the_first_cell_of_each_row_is_its_heading():
    heads = re.findall(r'<th scope="row">(.*?)</th>', html_of(TABLE))
    assert heads == ["<strong>CT</strong> scan", "MRI"]


def test_every_other_cell_has_the_heading_of_its_column():
    assert re.findall(r"<td.*?>", html_of(TABLE)) == ['<td data-label="What it shows">'] * 2


def test_a_table_has_the_name_of_the_heading_above_it():
    text = f"# Page\n\n## Tests *here*\n\nText.\n\n{TABLE}\n### Later\n\n{TABLE}"
    assert re.findall(r'<table aria-labelledby="(.*?)">', html_of(text)) == ["tests-here", "later"]


@pytest.mark.parametrize("text", ["", "Text.\n\n"])
def test_a_table_without_a_heading_above_it_has_no_name(text: str):
    assert "<table>" in html_of(text + TABLE)


def test_an_empty_first_cell_heads_nothing():
    assert 'scope="row"' not in html_of("| A | B |\n|---|---|\n| | b |\n")
