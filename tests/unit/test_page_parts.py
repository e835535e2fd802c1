"""Where the lead of a page ends, and which pages are long enough to list their sections below it."""

from types import SimpleNamespace
from typing import Any

import pytest

from guide.page_parts import add_sections, parts_of


@pytest.mark.parametrize(
    ("html", "lead"),
    [
        (
            "<h1>A</h1>\n<p>B</p>\n<p class='c'>D\nE</p>\n<div>F</div><p>G</p>",
            "<h1>A</h1>\n<p>B</p>\n<p class='c'>D\nE</p>",
        ),
        ("<h1>A</h1>\n<h2>B</h2>", "<h1>A</h1>"),
        ("<h1>A</h1><pre>B</pre><p>C</p>", "<h1>A</h1>"),
        ("<p>A</p><h2>B</h2>", ""),
        ("", ""),
    ],
)
def test_the_lead_is_the_main_heading_and_the_paragraphs_right_below_it(html: str, lead: str):
    assert parts_of(html) == (lead, html.removeprefix(lead))


def folded(*ids: str, is_homepage: bool = False) -> list[str]:
    sections = [SimpleNamespace(id=each, level=2, children=[]) for each in ids]
    title = SimpleNamespace(id="title", level=1, children=sections)
    context: dict[str, Any] = {}
    add_sections(context, SimpleNamespace(toc=[title], is_homepage=is_homepage))
    assert context["sections"] == sections
    return [each.id for each in context["folded"]]


def test_a_page_of_four_sections_beside_the_one_that_leads_away_lists_them():
    assert folded("a", "b", "c", "d", "where-to-go-next") == ["a", "b", "c", "d", "where-to-go-next"]
    assert folded("a", "b", "c", "where-to-go-next") == []
    assert folded("a", "b", "c", "d", is_homepage=True) == []
