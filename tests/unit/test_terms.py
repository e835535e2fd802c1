"""Terms of the glossary: how they are read, and where the first use of each is marked."""

import re

import markdown
import pytest

from guide.term_marks import first_uses, mark_terms
from guide.terms import TermIds
from reading.terms import read_terms

TERMS = read_terms("""---
title: Words explained
---
# Words explained

Some text: here.

Biopsy
:   Taking a *small* piece of [tissue](x.md).

Lymph node
:   A small filter.

CPS
:   A score.

Distant metastasis
:   Spread far.

Metastasis
:   A new spot.

PET-CT scan
:   A scan.

CT scan
:   Another scan.
""")


def mark(html: str) -> str:
    marked = mark_terms(f"<main>{html}</main>", TERMS, "../glossary/")
    return re.sub(r'<a class="term" href="\.\./glossary/#([\w-]+)">(.*?)</a>', r"{\1:\2}", marked, flags=re.DOTALL)[
        6:-7
    ]


def test_terms_are_read_with_their_explanation_as_plain_text():
    assert (TERMS[0].name, TERMS[0].id, TERMS[0].explanation) == ("Biopsy", "biopsy", "Taking a small piece of tissue.")
    assert [term.id for term in TERMS[1:3]] == ["lymph-node", "cps"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>A biopsy, then a biopsy.</p>", "<p>A {biopsy:biopsy}, then a biopsy.</p>"),
        ("<p>Biopsies and lymph\nnodes</p>", "<p>{biopsy:Biopsies} and {lymph-node:lymph\nnodes}</p>"),
        (
            "<p>distant metastases, metastases</p>",
            "<p>{distant-metastasis:distant metastases}, {metastasis:metastases}</p>",
        ),
        ("<p>A PET-CT scan and CT scans</p>", "<p>A {pet-ct-scan:PET-CT scan} and {ct-scan:CT scans}</p>"),
        ("<p>CPS but not cps</p>", "<p>{cps:CPS} but not cps</p>"),
        ("<p>pre-biopsy, biopsy-like, microbiopsy</p>", "<p>pre-biopsy, biopsy-like, microbiopsy</p>"),
        ("<h2>Biopsy</h2><p>A biopsy</p>", "<h2>Biopsy</h2><p>A {biopsy:biopsy}</p>"),
        ('<p><a href="x">biopsy</a> biopsy</p>', '<p><a href="x">biopsy</a> {biopsy:biopsy}</p>'),
        ('<p><a href="x">a <em>biopsy</em></a> biopsy</p>', '<p><a href="x">a <em>biopsy</em></a> {biopsy:biopsy}</p>'),
        ('<img alt="biopsy"><p title="biopsy">x</p>', '<img alt="biopsy"><p title="biopsy">x</p>'),
        ("<!-- biopsy --><code>biopsy</code>", "<!-- biopsy --><code>biopsy</code>"),
        (
            '<section class="references"><li>Biopsy</li></section>',
            '<section class="references"><li>Biopsy</li></section>',
        ),
        ("<th>Biopsy</th><td>Biopsy</td>", "<th>{biopsy:Biopsy}</th><td>Biopsy</td>"),
    ],
)
def test_the_first_use_that_can_be_a_link_is_marked(html: str, expected: str):
    assert mark(html) == expected


def test_only_the_main_part_of_a_page_is_marked():
    html = "<header>biopsy</header><main><p>x</p></main><footer>biopsy</footer>"
    assert mark_terms(html, TERMS, "") == html


def test_a_use_where_no_link_can_stand_is_listed_before_the_one_that_is_marked():
    uses = first_uses("<main><h2>Biopsy</h2><p>A biopsy. A biopsy.</p></main>", TERMS)
    assert [use.markable for use in uses] == [False, True]


def test_no_glossary_marks_nothing():
    assert mark_terms("<main>biopsy</main>", [], "") == "<main>biopsy</main>"


@pytest.mark.parametrize(
    ("entry", "ids"),
    [
        ("Z & z\n:   Text.", ["z-z"]),
        ("*Term*\n:   Text.", ["term"]),
        ("`Term`\n:   Text.", ["term"]),
        ("[Term](x.md)\n:   Text.", ["term"]),
        ("Stage \\*\n:   Text.", ["stage"]),
        ("Scan\nPicture\n:   Text.", ["scan", "picture"]),
        ("Scan\n:   Text.\n\n    Inner\n    :   More.", ["scan", "inner"]),
        ("Scan\n:   Text.\n\nScan\n:   Again.", ["scan", None]),
        ("…\n:   Text.", [None]),
    ],
)
def test_an_entry_of_the_glossary_has_its_id_whatever_markdown_it_is_written_in(entry: str, ids: list[str | None]):
    terms = TermIds()
    terms.is_glossary = True
    html = markdown.markdown(entry, extensions=["def_list", terms])
    assert [found or None for found in re.findall(r'<dt(?: id="(.*?)")?>', html)] == ids
    assert {term.id for term in read_terms(entry)} <= {name or "" for name in ids}


def test_no_other_page_gets_ids_for_its_definitions():
    assert "id=" not in markdown.markdown("Scan\n:   Text.", extensions=["def_list", TermIds()])
