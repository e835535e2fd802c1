"""A title that ends in quotation marks has its full stop within them (AMA 8.6.5), once."""

import pytest

from citations.ama import format_entry
from citations.bibliography import parse_bibliography

TITLES = {
    "The meaning of ``cure''": "The meaning of “cure.” <em>J</em>",
    "The `Will Rogers' phenomenon in staging": "The ‘Will Rogers’ phenomenon in staging. <em>J</em>",
    "A so-called `cure'": "A so-called ‘cure.’ <em>J</em>",
    "Living \\enquote{well}": "Living “well.” <em>J</em>",
    'Living {"}well{"}': "Living &quot;well.&quot; <em>J</em>",
    "On \\emph{``E. coli''}": "On <em>“E. coli</em>.” <em>J</em>",
    "He said ``what is `cure'?''": "He said “what is ‘cure’?” <em>J</em>",
    "``Of `nested'''": "“Of ‘nested.’” <em>J</em>",
    "The voice of the patients’": "The voice of the patients’. <em>J</em>",
    "``Is it cure?''": "“Is it cure?” <em>J</em>",
    "``It is.''": "“It is.” <em>J</em>",
    'A length of 5"': "A length of 5&quot;. <em>J</em>",
}


@pytest.mark.parametrize("title", TITLES)
def test_the_full_stop_stands_within_quotation_marks(title: str) -> None:
    text = f"@article{{k, title = {{{title}}}, journal = {{J}}, year = 2001, volume = 1, pages = 2}}"
    assert format_entry(parse_bibliography(text).entries["k"]) == f"{TITLES[title]}. 2001;1:2."
