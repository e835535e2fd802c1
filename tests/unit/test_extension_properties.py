"""Markdown nobody thought of: no exception escapes, every citation leads to its own entry, no script gets in."""

import markdown
from hypothesis import given
from hypothesis import strategies as st

from citations.bibliography import parse_bibliography
from citations.extension import CitationExtension
from citations.reference_list import reference_id
from html_tree import html_tree

KEYS = ["a1", "b:2", "c.3/x", "d+4", "müller2001"]
EVIL = r"javascript:alert(1) <script>alert(1)</script> \" onmouseover=\"alert(1) <img src=x onerror=alert(1)>"
BIBLIOGRAPHY = parse_bibliography(
    "\n".join(
        f"@article{{{key}, author = {{N{number}, A.}}, title = {{T{number} {EVIL}}}, url = {{javascript:alert(1)}}, annote = {{{EVIL}}}}}"
        for number, key in enumerate(KEYS)
    )
)
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]

fragments = st.sampled_from(
    [*(f"[@{key}]" for key in KEYS), "[@", "]", "@", ";", "@a1", "[@a1; @b:2, p. 3]", "[see *x* @d+4]", "[-@a1]", "@{c.3/x}",
     "[@nobody]", "`", "```\n", "\n", "\n\n", "- ", "1. ", "> ", "# ", "| ", "|---|---|\n", "    ", "*", "_", "**", "\\", "<div markdown='1'>",
     "</div>", "<!--", "-->", "<script>", "(", ")", "![", "[^1]", "[^1]: ", ": ", "!!! note\n    ", "{: .x }", "&amp;", "[BIBLIOGRAPHY]", "\x02", "\x03"]
)  # fmt: skip
pages = st.lists(st.one_of(fragments, st.text(max_size=8)), max_size=40).map("".join)


def convert(text: str) -> tuple[str, CitationExtension]:
    extension = CitationExtension(BIBLIOGRAPHY)
    return markdown.markdown(text, extensions=[*EXTENSIONS, extension]), extension


@given(pages)
def test_no_page_causes_an_exception_or_leaves_a_mark(text: str):
    html, extension = convert(text)
    assert "citation-mark" not in html
    lines = text.count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in extension.latest.problems)


@given(pages.map(lambda text: text.replace("<", "")))  # An author's raw HTML may swallow the rest of a page.
def test_every_citation_leads_to_its_own_entry_and_every_entry_back(text: str):
    html, extension = convert(text)
    tree = html_tree(html)
    by_role = {role: [e for e in tree.iter() if e.get("role") == role] for role in ("doc-biblioref", "doc-backlink")}
    places = extension.latest.places
    assert {link.get("id") for link in by_role["doc-biblioref"]} <= {
        place.anchor for each in places.values() for place in each
    }
    for link in by_role["doc-biblioref"]:
        number = int(link.get("aria-label").split(",")[0].split("(")[0])
        assert link.get("href") == f"#{reference_id(list(places)[number - 1])}"
        assert f"N{KEYS.index(list(places)[number - 1])}" in link.get("aria-label")
    assert len(by_role["doc-backlink"]) == sum(map(len, places.values()))


@given(st.lists(st.sampled_from(KEYS), min_size=1, max_size=12))
def test_entries_never_carry_a_script_into_the_page(keys: list[str]):
    html, _ = convert("\n\n".join(f"Text.[@{{{key}}}]" for key in keys))
    tree = html_tree(html)
    assert not [e for e in tree.iter() if e.tag in {"script", "img"}]
    assert not [name for e in tree.iter() for name in e.attrib if name.startswith("on")]
    assert not [e for e in tree.iter("a") if not e.get("href").startswith(("#", "https://"))]


@given(st.lists(st.lists(st.sampled_from(KEYS), min_size=1, max_size=5, unique=True), min_size=1, max_size=8))
def test_numbers_are_given_in_reading_order_without_gaps(clusters: list[list[str]]):
    text = "\n\n".join(f"Text.[{'; '.join(f'@{{{key}}}' for key in cluster)}]" for cluster in clusters)
    _, extension = convert(text)
    expected = list(dict.fromkeys(key for cluster in clusters for key in cluster))
    assert list(extension.latest.places) == expected
    assert extension.latest.problems == []
