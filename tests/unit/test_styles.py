"""A stylesheet cut down to some markup: nothing used is lost, what cannot match or never shows is gone."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from delivery.styles.markup import Markup, Way, markup_of
from delivery.styles.stylesheet import cut, left_over, paper_part
from delivery.styles.unsent import without_unsent

PAGE = """<!doctype html><html lang="en"><body class="a b"><main id="m"><p class="lead">Text<br><sup><a href="#x">1</a></sup>
<details><summary>More</summary><p>Folded</p></details></main><footer>End</footer></body></html>"""
START = Way()


def markup(page: str) -> Markup:
    return markup_of(LexborHTMLParser(page), START)


def cut_for(css: str, page: str = PAGE) -> str:
    return cut(css, markup(page))


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        "main>p",
        "body.a.b main",
        ".a .lead",
        "#m a",
        "[id=m] a",
        "*",
        ":root",
        "a[href]",
        "a:active",
        "a:not(.gone)",
        "main+footer",
        "p:is(.gone,.lead)",
        "details[open]>summary",
        ":root[data-scheme=dark]",
        "::selection",
        "sup a:focus-visible",
        "main:has(>p a)",
    ],
)
def test_a_selector_that_can_match_stays(selector: str):
    assert cut_for(f"{selector} {{ top: 0 }}") == f"{selector}{{top:0}}"


@pytest.mark.parametrize(
    "selector",
    [
        "table",
        ".gone",
        "p.a",
        "p main",
        "footer p",
        "#gone",
        "[id=gone]",
        "a[title]",
        "p:is(.gone, table)",
        "sup > .lead",
        "nav + footer",
        ".gone *",
        ":root:has(.gone)",
        "main:has(> .gone, table)",
    ],
)
def test_a_selector_that_cannot_match_goes(selector: str):
    assert cut_for(f"{selector} {{ top: 0 }}") == ""


def test_what_only_a_pointer_can_cause_comes_with_the_rest():
    css = "a, a:hover { top: 0 } sup a:is(:hover, .gone) { top: 1px }"
    assert cut_for(css) == "a{top:0}"
    assert left_over(css, markup(PAGE)) == "a:hover{top:0}sup a:is(:hover, .gone){top:1px}"


def test_only_the_possible_selectors_of_a_rule_stay():
    assert cut_for("p, .gone, a { top: 0 }") == "p,a{top:0}"


def test_rules_inside_media_are_cut_too_and_an_empty_group_goes():
    css = "@media print { p { top: 0 } .gone { top: 0 } } @media screen { .gone { top: 0 } }"
    assert cut_for(css) == "@media print{p{top:0}}"


def test_variables_and_animations_that_nothing_uses_go():
    css = """:root { --used: var(--deep); --deep: 1px; --unused: 2px }
    p { top: var(--used); animation: 2s spin } @keyframes spin { to { top: 0 } } @keyframes gone { to { top: 0 } }"""
    kept = cut_for(css)
    assert (
        kept == ":root{--used:var(--deep);--deep:1px}p{top:var(--used);animation:2s spin}@keyframes spin{to { top: 0 }}"
    )


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("p { top: 1px } p { top: 2px }", "p{top:2px}"),
        ("p { margin-top: 1px } p { margin: 0 }", "p{margin:0}"),
        ("p { margin: 0 } p { margin-top: 1px }", "p{margin:0}p{margin-top:1px}"),
        ("p { top: 1px !important } p { top: 2px }", "p{top:1px!important}p{top:2px}"),
        ("p, a { top: 1px } p { top: 2px }", "p,a{top:1px}p{top:2px}"),
        ("p { top: 1px } @media print { p { top: 2px } }", "p{top:1px}@media print{p{top:2px}}"),
        ("p::before { top: 1px; content: 'x' } p::before { all: unset }", "p:before{all:unset}"),
        ("p { border-radius: 1px } p { border: 0 }", "p{border-radius:1px}p{border:0}"),
    ],
)
def test_what_a_later_rule_replaces_goes_and_nothing_else(css: str, kept: str):
    assert cut_for(css) == kept


def test_what_a_sheet_replaces_that_is_linked_behind_goes_too():
    assert cut("p { top: 0; left: 0 } a { top: 0 }", markup(PAGE), after="p { top: 1px } .gone { top: 1px }") == (
        "p{left:0}a{top:0}"
    )


def test_movement_and_hints_of_the_theme_are_not_sent_and_what_stands_beside_them_is():
    css = ".a{transition:color 125ms;top:0}.b{top:0;transition:a 1s,b 2s}@media (x){*{transition:none!important}}"
    assert without_unsent(css) == ".a{top:0}.b{top:0;}@media (x){*{}}"


def test_the_text_is_small_and_says_the_same():
    css = 'p > a { margin: 0.50em  calc(1px + 2px) ; content: " (" attr(href) ") 0.5 , x" }'
    assert cut_for("p a { margin: 0.5em  calc(1px + 2px) ; content: ' , 0.5' }") == (
        'p a{margin:.5em calc(1px + 2px);content:" , 0.5"}'
    )
    assert "calc(1px + 2px)" in cut_for(css)


def test_two_pages_together_keep_what_either_uses():
    both = Markup.joined(map(markup, ("<p>One</p>", "<table></table>")))
    assert cut("p { top: 0 } table { top: 0 } table p { top: 0 }", both) == "p{top:0}table{top:0}"


def test_what_is_cut_away_is_left_over_and_nothing_else():
    css = "p, .card { top: 0 } .card p { left: 0 } @media print { p { top: 1px } .card { top: 2px } }"
    assert left_over(css, markup(PAGE)) == ".card{top:0}.card p{left:0}@media print{.card{top:2px}}"


def test_a_variable_stays_that_another_sheet_uses():
    css = ":root { --paper: #fff; --gone: 1px }"
    assert cut(css, markup(PAGE), "p{color:var(--paper)}") == ":root{--paper:#fff}"


def test_what_only_paper_needs_is_told_apart():
    css = "p{top:0}@media print{p{top:1px}}@media screen{p{top:2px}}@page{margin:1cm}"
    assert paper_part(css) == "@media print{p{top:1px}}@page{margin:1cm}"
    on_screen = cut(css, markup("<p>"), on_screen=True)
    assert on_screen == "p{top:0}@media screen{p{top:2px}}"
