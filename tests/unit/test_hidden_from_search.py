"""What search does not see of a page's citations stands there again afterwards."""

import re

import markdown

from citations.bibliography import parse_bibliography
from citations.extension import CitationExtension
from citations.hidden_from_search import hide, show_again

BIBLIOGRAPHY = parse_bibliography("@book{a, title = {Alpha}}\n@book{b, title = {Beta}}\n@book{c, title = {Gamma}}")


def page(text: str) -> str:
    return markdown.markdown(text, extensions=[CitationExtension(BIBLIOGRAPHY)])


def test_numbers_and_lists_are_hidden_and_words_are_not() -> None:
    shown, hidden = hide(page("One.[@a; @b; @c, p. 3] Two<sup>2</sup>."))
    assert re.sub(r"<[^>]*>", "", shown).strip() == "One. Two2."
    assert len(hidden) == 2


def test_all_comes_back_in_its_place() -> None:
    html = page("One.[@a]\n\n- Two.[@b, p. 4; @c]\n\n<!--citation-hidden-9-->")
    assert "citation-hidden-1" in hide(html)[0]
    assert show_again(*hide(html)) == html
