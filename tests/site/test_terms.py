"""Words that the glossary explains: each page leads to the explanation before a reader meets the word in a heading."""

import re
from collections.abc import Iterator
from pathlib import Path

from built_pages import BuiltPage, built_pages
from guide.term_marks import Use, first_uses
from guide_pages import assert_none
from project import ROOT
from reading.terms import read_terms

TERMS = read_terms((ROOT / "docs" / "glossary.md").read_text("utf-8"))
MARK = re.compile(r'<a class="term" [^>]*>(?P<text>.*?)</a>', re.DOTALL)
HEADING = re.compile(r"<h[1-6]\b")
NOT_MARKED = {"glossary/index.html", "references/index.html", "404.html", "whole-guide-on-one-page/index.html"}


def guide_pages(site: Path) -> list[BuiltPage]:
    return [page for page in built_pages(site) if page.path.as_posix() not in NOT_MARKED]


def used_before_explained(html: str) -> Iterator[Use]:
    """Uses in headings whose term is neither marked above nor in the section below; a link explains by where it leads."""
    unmarked = MARK.sub(r"\g<text>", html)
    uses = first_uses(unmarked, TERMS)
    for at, use in enumerate(uses):
        if not use.markable and not unmarked.rfind("<a ", 0, use.start) > unmarked.rfind("</a>", 0, use.start):
            next_heading = HEADING.search(unmarked, unmarked.find("</h", use.end))
            end = next_heading.start() if next_heading else len(unmarked)
            if not any(later.term == use.term and later.markable and later.start < end for later in uses[at:]):
                yield use


def test_no_term_is_used_before_it_is_explained(site: Path):
    early = [
        f"{page.path}: {use.term.name}" for page in guide_pages(site) for use in used_before_explained(page.whole_text)
    ]
    assert_none(early)


def test_each_page_marks_a_term_once(site: Path):
    twice = []
    for page in guide_pages(site):
        ids = re.findall(r'<a class="term" href="[^"#]*#([\w-]+)"', page.whole_text)
        twice += [f"{page.path}: {each}" for each in sorted(set(ids)) if ids.count(each) > 1]
    assert_none(twice)


def test_every_term_leads_to_its_entry(site: Path):
    anchors = BuiltPage(site, Path("glossary/index.html")).ids
    assert_none([term.name for term in TERMS if term.id not in anchors])


def test_the_glossary_is_in_the_order_of_the_alphabet():
    names = [term.name.lower() for term in TERMS]
    assert names == sorted(names)
