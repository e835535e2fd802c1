"""The extension alone, with plain Python-Markdown: what a reader sees, and what an author is told."""

import re
from html import escape

import markdown
import pytest

from citations.bibliography import parse_bibliography
from citations.extension import CitationExtension
from citations.reference_list import letter
from citations.settings import read_settings

KEYS = ["a", "b", "c", "d", "e", "f", "any:key.x/y+z-1", "müller2001"]
BIBLIOGRAPHY = parse_bibliography(
    "\n".join(
        f"@article{{{key}, author = {{Author{number}, Ann and Other, Bo and Third, Cy}}, title = {{Title {number}}},"
        f" journal = {{Cancer}}, year = {{{2000 + number}}}, annote = {{x}}}}"
        for number, key in enumerate(KEYS, 1)
    )
)
MARKDOWN_EXTENSIONS = [
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "abbr",
    "pymdownx.superfences", "pymdownx.details", "pymdownx.tabbed",
]  # fmt: skip


def convert(text: str) -> tuple[str, CitationExtension]:
    extension = CitationExtension(BIBLIOGRAPHY)
    return markdown.markdown(text, extensions=[*MARKDOWN_EXTENSIONS, extension]), extension


def body(text: str) -> str:
    """The page without its reference list."""
    return convert(text)[0].split('<section aria-labelledby="references')[0].strip()


def seen(text: str) -> str:
    """What a sighted reader sees of the text, superscripts between ^ and ^."""
    return re.sub(r"<[^>]*>", "", re.sub(r"</?sup\b[^>]*>", "^", body(text)))


def problems(text: str) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in convert(text)[1].latest.problems]


def order(text: str) -> list[str]:
    return list(convert(text)[1].latest.places)


def test_a_citation_is_a_superscript_link_to_its_entry_with_a_name_that_begins_with_what_is_seen():
    assert (
        body("Text.[@a]")
        == '<p>Text.<sup class="citation"><a aria-label="1, Author1 2001" href="#ref-a" id="cite-a-1" role="doc-biblioref">1</a></sup></p>'
    )


def test_a_page_ends_in_a_bibliography_section_with_one_item_per_work_and_links_back():
    section = convert("Text.[@a] More.[@a]")[0].split('<section aria-labelledby="references')[1]
    assert section.startswith('" class="references" role="doc-bibliography"><h2 ')
    assert section.count("<li") == 1
    assert '<li id="ref-a">' in section
    assert re.findall(r'<a aria-label="([^"]*)" href="#(cite-a-\d)" role="doc-backlink">(\w)</a>', section) == [
        ("a, back to Author1 2001", "cite-a-1", "a"),
        ("b, back to Author1 2001", "cite-a-2", "b"),
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        (r"A \* b", "A * b"),
        ('A <b class="k">x</b> & y', "A x & y"),
        ("A `code <`", "A code <"),
        ("A [link](https://x.org) *em* &copy;", "A link em ©"),
    ],
)
def test_a_place_is_named_by_its_heading_as_plain_text(heading: str, name: str):
    html, extension = convert(f"## {heading}\n\nText.[@a]")
    assert extension.latest.places["a"][0].section == name
    assert f'"back to Author1 2001 in “{escape(name)}”"' in html


def test_a_page_that_cites_nothing_has_no_reference_list():
    assert convert("Text.")[0] == "<p>Text.</p>"


SEEN = {
    "Text.[see (@a)] More.[see “@b”]": "Text.^see (1)^ More.^see “2”^",
    "T.[@a] U.[@b] V.[@a]": "T.^1^ U.^2^ V.^1^",
    "T.[@a; @b]": "T.^1,2^",
    "T.[@a; @b; @c]": "T.^1-3^",
    "T.[@a] U.[@b] V.[@c; @a; @b]": "T.^1^ U.^2^ V.^1-3^",
    "T.[@a; @b; @c; @d] U.[@f; @e] V.[@a; @c; @d; @f; @e]": "T.^1-4^ U.^5,6^ V.^1,3-6^",
    "T.[@a, p. 203]": "T.^1(p203)^",
    "T.[@a, pp. 203-204; @b]": "T.^1(pp203-204),2^",
    "T.[@a, table 2]": "T.^1(table 2)^",
    "T.[@a; @b, p. 3; @c]": "T.^1,2(p3),3^",
    "T.[-@a]": "T.^1^",
    "T [see @a, p. 3, for *more*; @b]": "T^see 1(p3), for more; 2^",
    "@a found it.": "Author1 et al^1^ found it.",
    "So did @a.": "So did Author1 et al^1^.",
    "As @a [p. 33] says": "As Author1 et al^1(p33)^ says",
    "As @a [says so]": "As Author1 et al^1, says so^",
    "As @a[p. 3] says": "As Author1 et al^1(p3)^ says",
    "As @a [p. 30, with *suffix*] says": "As Author1 et al^1(p30), with suffix^ says",
    "As @a [p. 3; @b] says": "As Author1 et al^1(p3),2^ says",
    "So -@a says": "So^1^ says",
    "T [@a]": "T^1^",
    "T\n[@a] u": "T^1^ u",
    "*T.* [@a]": "T.^1^",
    "As _@a_ says": "As Author1 et al^1^ says",
    "__@a__ says": "Author1 et al^1^ says",
    "T.[_@a_] U.[*@b*, p. 3]": "T.^1^ U.^2(p3)^",
    "T [note: stopped early [@a]] u": "T [note: stopped early^1^] u",
    "T.[@a, mild cases *only*]": "T.^1, mild cases only^",
    "[@a]: http://x.org": "^1^: http://x.org",
    "T.[@a]...": "T.^1^...",
    "[@a], [@b], and U.[@c]": "^1^,^2^, and U.^3^",
    "T.[@a] @b says": "T.^1^ Author2 et al^2^ says",
    "@{any:key.x/y+z-1} found": "Author7 et al^1^ found",
    "T.[@any:key.x/y+z-1]": "T.^1^",
    "T.[@müller2001]": "T.^1^",
    "*T.[@a]* **U.[@b]**": "T.^1^ U.^2^",
    "T.[see `x` @a]": "T.^see x 1^",
    "T.[@a p. 3 as said]": "T.^1(p3) as said^",
}


@pytest.mark.parametrize("text", SEEN)
def test_a_cluster_reads_as_ama_prints_it(text):
    assert seen(text) == SEEN[text]
    assert not problems(text)


def test_each_number_of_a_range_is_a_link_to_its_own_entry_whatever_the_order_written():
    links = re.findall(
        r'aria-label="(\d), Author(\d) \d+"[^>]* href="#ref-(\w)"', body("A[@a] B[@b] C[@c] D[@d] E.[@d; @b; @a; @c]")
    )
    assert links[4:] == [("1", "1", "a"), ("2", "2", "b"), ("3", "3", "c"), ("4", "4", "d")]


IMMUNE = [
    "`[@a]` and `` `@a` ``",
    "```\n[@a] and @a\n```",
    "~~~ python\n@a\n~~~",
    "    [@a]\n    @a",
    "<!-- [@a] @a -->",
    "<div data-x='[@a]'>\n@a\n</div>",
    "<span title='[@a]'>x</span>",
    "me@a and <me@a> and me@a.org",
    r"\@a and \[@a] and [\@a]",
    "https://mastodon.social/@a and <https://x.org/@a>",
    "https://x.org/?by=@a and https://x.org/a?b=1&c=@a",
    "@nobody and @media",
    "write to [me@a.org]",
]


@pytest.mark.parametrize("text", IMMUNE)
def test_what_is_not_a_citation_is_left_alone(text):
    assert "doc-biblioref" not in convert(text)[0]
    assert not problems(text)


PLACES = {
    "list": "- x.[@a]\n- y.[@b]\n\n    z.[@c]",
    "table": "| x | y |\n|---|---|\n| x[@a] | y[@b] |\n| z[@c] | |",
    "admonition": '!!! note "Title"\n    x.[@a]\n\n    y.[@b; @c]',
    "details": '??? note "Title"\n    x.[@a]\n\n    y.[@b; @c]',
    "tabs": '=== "One"\n    x.[@a]\n\n=== "Two"\n    y.[@b; @c]',
    "quotation": "> x.[@a]\n>\n> - y.[@b]\n> - z[@c]",
    "definition list": "Term\n:   x.[@a]\n\n    y.[@b; @c]",
    "markdown in HTML": '<div markdown="1">\nx.[@a]\n\ny.[@b; @c]\n</div>',
    "order of blocks": "x.[@a]\n\n1. y.[@b]\n\n| t |\n|---|\n| z[@c] |",
}


@pytest.mark.parametrize("place", PLACES)
def test_citations_work_and_number_in_reading_order_in(place):
    assert order(PLACES[place]) == ["a", "b", "c"]
    assert not problems(PLACES[place])
    assert "citation-mark" not in convert(PLACES[place])[0]


def test_citations_work_in_snippets_that_are_included(tmp_path):
    (tmp_path / "part.md").write_text("y.[@b]", "utf-8")
    extension = CitationExtension(BIBLIOGRAPHY)
    snippets = {"pymdownx.snippets": {"base_path": [str(tmp_path)]}}
    markdown.markdown(
        'x.[@a]\n\n--8<-- "part.md"\n', extensions=["pymdownx.snippets", extension], extension_configs=snippets
    )
    assert list(extension.latest.places) == ["a", "b"]


def test_a_footnote_counts_where_it_is_read_at_the_end_of_the_page():
    assert order("x.[^1] y.[@b]\n\n[^1]: z.[@a]") == ["b", "a"]


PROBLEMS = {
    "x.^[@a]": ["1: the '^' before '[@a]' is printed. Delete it: the number is raised by itself."],
    "2^10 [@a] and x^[@b]^": ["1: the '^' before '[@b]' is printed. Delete it: the number is raised by itself."],
    "x\ny.[@lost]": ["2: no entry 'lost' in references.bib. Add the entry, or write \\@ if this is no citation."],
    "x.[@mueller2001]": ["1: no entry 'mueller2001' in references.bib. Did you mean 'müller2001'?"],
    "x.[@a\n; @lost]": ["1: no entry 'lost' in references.bib. Add the entry, or write \\@ if this is no citation."],
    "`[@lost]`\n\nx.[@lost]\n\ny.[@lost]": [
        f"{line}: no entry 'lost' in references.bib. Add the entry, or write \\@ if this is no citation."
        for line in (3, 5)
    ],
    "x.[@a @b]": ["1: in '[@a @b]' two sources need a ';' between them. Write [@a; @b]."],
    "x.[@a; ]": ["1: in '[@a; ]' a source is missing before or after a ';'. Take the ';' out, or add the source."],
    "x.[@a, p. 3\n\ny": ["1: '[@a, p. 3' is never closed. Add the missing ']'."],
    "# Head[@a]\n\nx": ["1: a heading cannot cite: '[@a]'. Move it to a sentence below the heading."],
    "## A *word*[@a] more\n\nx": ["1: a heading cannot cite: '[@a]'. Move it to a sentence below the heading."],
    "x.[@a{`y`}]": [
        "1: in '[@a{…}]' the part of the work between '{' and '}' may hold no code or link. Write plain words."
    ],
    "x\n\n[text @a](y.md)": [
        "3: '@a' stands in the text of a link or the description of an image. Move it behind that."
    ],
    "![text [@a]](y.svg)": [
        "1: '@a' stands in the text of a link or the description of an image. Move it behind that."
    ],
    "x.[@a][@b]": ["1: two citations stand side by side. Write them as one: [@a; @b]."],
    "x[@a]. y": ["1: '[@a]' stands before a full stop. Write '.[@a]': the number stands behind it."],
    "x.\n\ny [@a, p. 3], z": [
        "3: '[@a, p. 3]' stands before a comma. Write ',[@a, p. 3]': the number stands behind it."
    ],
    "As @a [p.] says": ["1: in '@a [p.]' 'p.' names no number. Write for example 'p. 203', or leave it out."],
    'x.[@a]\n\n[tests](tests.md "title [@a]")': [
        "3: '@a' stands in the text of a link or the description of an image. Move it behind that."
    ],
    "x.[@a]\n\n[say @a](y.md) ![see @a](z.svg)": [
        "3: '@a' stands in the text of a link or the description of an image. Move it behind that.",
        "3: '@a' stands in the text of a link or the description of an image. Move it behind that.",
    ],
    '??? note "T[@a]"\n    x': [
        "1: the title of a box that opens cannot cite: '[@a]'. Move it to a sentence in the box."
    ],
    "x.[@a]\n\n## Y {#ref-a}": ["3: the id 'ref-a' is that of a citation on this page. Give what has it another id."],
    "x.[@a; @a]": ["1: '[@a; @a]' cites one source twice. Take one of the two out."],
    "x @{lost} y": ["1: no entry 'lost' in references.bib. Add the entry, or write \\@ if this is no citation."],
}


@pytest.mark.parametrize("text", PROBLEMS)
def test_a_mistake_is_reported_with_its_line_and_a_remedy(text):
    assert problems(text) == PROBLEMS[text]


def test_a_heading_that_cites_keeps_a_clean_text_and_address():
    assert body("# Head[@a]") == '<h1 id="head">Head</h1>'
    assert body("# A *word*[@a] more") == '<h1 id="a-word-more">A <em>word</em> more</h1>'


def test_a_place_that_cites_knows_its_heading():
    places = convert("x.[@a]\n\n# One\n\n## Two\n\ny.[@a]")[1].latest.places
    assert [place.section for place in places["a"]] == ["", "Two"]


def test_a_heading_of_the_author_called_references_keeps_its_address():
    html = convert("## References {#references}\n\nx.[@a]")[0]
    assert html.count('id="references"') == 1
    assert 'aria-labelledby="references-2"' in html


def test_a_markdown_instance_starts_afresh_with_each_page():
    extension = CitationExtension(BIBLIOGRAPHY)
    md = markdown.Markdown(extensions=[extension])
    assert md.convert("x.[@a]") == md.reset().convert("x.[@a]")


def test_headings_and_citations_never_share_an_id():
    html = convert("# Ref a\n\n## Cite a 1\n\nx.[@a]")[0]
    ids = re.findall(r' id="([^"]*)"', html)
    assert sorted(ids) == ["cite-a-1", "cite-a-1_1", "ref-a", "ref-a_1", "references"]


def test_a_link_definition_that_names_no_key_stays_one():
    assert body("[@someone]\n\n[@someone]: https://x.org") == '<p><a href="https://x.org">@someone</a></p>'


def test_many_brackets_take_no_more_time_for_each(monkeypatch):
    looked_at = []

    class Counting:
        def finditer(self, data, start):
            for match in re.finditer(r"[\[\]]", data[start:]):
                looked_at.append(match)
                yield match

    monkeypatch.setattr("citations.inline.CLOSING", Counting())
    convert("[" * 400)
    once = len(looked_at)
    convert("[" * 1600)
    assert len(looked_at) - once < 5 * once


def test_a_site_may_set_the_heading_the_words_and_where_numbers_stand():
    words = {"back_to": "{name}: zurück", "in_section": "{back} ({section})", "citation": "{name}: {label}"}
    settings = read_settings(
        {"citations": {"heading": "Quellen & mehr", "number_behind_stop": False, "strings": words}}
    )
    extension = CitationExtension(BIBLIOGRAPHY, settings=settings)
    html = markdown.markdown("# A\n\nText[@a].", extensions=[extension])
    assert not extension.latest.problems
    assert ">Quellen &amp; mehr</h2>" in html
    assert 'aria-label="Author1 2001: 1"' in html
    assert 'aria-label="Author1 2001: zurück (A)"' in html


def test_what_a_site_adds_stands_below_each_work():
    class Years:
        version = "1"

        def below(self, entry):
            return f"<p>{entry.fields['year']}</p>"

        def in_full(self, html):
            return html

    extension = CitationExtension(BIBLIOGRAPHY)
    extension.formatted.addition = Years()
    assert "</span><p>2001</p></li>" in markdown.markdown("Text.[@a]", extensions=[extension])


def test_links_back_go_on_after_z():
    assert [letter(index) for index in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "a",
        "z",
        "aa",
        "ab",
        "az",
        "ba",
        "zz",
        "aaa",
    ]
