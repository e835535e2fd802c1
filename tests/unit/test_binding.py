"""One page as a chapter of the whole guide."""

import pytest

from guide.binding.chapter import Binding, bind_chapter

BINDING = Binding({"": "index", "tests/": "tests", "deep/page.html": "deep-page"}, "whole-guide-on-one-page/")


def bound(content: str, page_url: str = "tests/") -> str:
    return bind_chapter(BINDING, page_url, content)


def test_headings_go_one_level_down():
    assert bound("<h1>A</h1><h2>B</h2>") == "<h2>A</h2><h3>B</h3>"


def test_ids_and_what_names_them_get_the_name_of_the_page():
    html = '<p id="a">x</p><svg aria-labelledby="a b"></svg><label for="a">y</label>'
    assert (
        bound(html)
        == '<p id="tests--a">x</p><svg aria-labelledby="tests--a tests--b"></svg><label for="tests--a">y</label>'
    )


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("#a", "#tests--a"),
        ("../", "#chapter-index"),
        ("../#call-now", "#index--call-now"),
        ("../deep/page.html#x", "#deep-page--x"),
        ("../downloads/a.bib", "../downloads/a.bib"),
        ("../elsewhere/#x", "../elsewhere/#x"),
        ("https://doi.org/10.1/x", "https://doi.org/10.1/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_to_pages_become_links_to_chapters_and_others_keep_their_goal(written: str, leads_to: str):
    assert bound(f'<a href="{written}">x</a>') == f'<a href="{leads_to}">x</a>'


def test_what_a_chapter_says_stays_as_it_is_written():
    html = '<p title="a &amp; b">1 &lt; 2 &#8212; &ldquo;x&rdquo;<br><path d="M0 0"/></p>'
    assert bound(html) == html.replace("&lt;", "&lt;")


def test_tools_of_scripts_and_downloads_are_left_out_with_all_that_they_hold():
    assert (
        bound('<p>a</p><div data-script hidden><p><br>b</p></div><p class="exports"><a>c</a></p><p>d</p>')
        == "<p>a</p><p>d</p>"
    )


def test_findings_stand_only_in_the_list_of_all_works():
    finding = '<details class="finding survival"><summary>x</summary></details>'
    assert bound(finding) == ""
    assert finding in bound(f'<section class="bibliography">{finding}</section>')
