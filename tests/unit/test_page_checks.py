"""What is wrong in the source of one page; tests/faults holds the messages as a maintainer reads them."""

import subprocess
import sys

import pytest

from checks.pages.addresses import wrong_address
from checks.pages.headings import check_headings
from checks.pages.keys import check_keys
from checks.pages.links import check_links
from checks.pages.raw_addresses import raw_addresses
from project import ROOT
from reading.page import SourcePage

GOOD_ADDRESSES = (
    "https://www.nice.org.uk/guidance/ng36",
    "http://example.org:8080/a?b=c#d",
    "https://doi.org/10.1002/(sici)1097-0347(199709)19:6<500::aid-hed7>3.0.co;2-2",
    "https://user@example.org/",
    "https://bücher.example/",
    "mailto:team@example.org?subject=Hello",
    "tel:+1-800-555-1234",
    "tests.md#scans",
    "../tests/",
    "#scans",
    "assets/a.pdf",
)
BAD_ADDRESSES = {
    "htp://x.org": "https://x.org",
    "htttps://x.org": "https://x.org",
    "https:x.org": "https://x.org",
    "https:/x.org": "https://x.org",
    "https//x.org": "https://x.org",
    "http://http://x.org": "https://x.org",
    "//x.org": "https://x.org",
    "www.x.org": "https://www.x.org",
    "team@example.org": "mailto:team@example.org",
    "mialto:team@example.org": "mailto:team@example.org",
}
INCOMPLETE = (
    "https://",
    "https://localhost",
    "mailto:team",
    "tel:",
    "javascript:alert(1)",
    "data:text/html,x",
    "C:/x.pdf",
)


@pytest.mark.parametrize("address", GOOD_ADDRESSES)
def test_nothing_is_said_of_the_address(address: str):
    assert wrong_address(address) is None


@pytest.mark.parametrize("address", BAD_ADDRESSES)
def test_the_right_address_is_named_for(address: str):
    message = wrong_address(address)
    assert message is not None
    assert f"Write '{BAD_ADDRESSES[address]}'." in message


@pytest.mark.parametrize("address", INCOMPLETE)
def test_something_is_said_of_the_address(address: str):
    assert wrong_address(address)


@pytest.mark.parametrize("text", ["Click here!", "**here**", "Read more…", "this page", "Link", "find out more here"])
def test_a_link_text_says_nothing(text: str):
    assert _links(f"[{text}](tests.md)")


@pytest.mark.parametrize(
    "text", ["Tests", "more about scans", "See the outlook", "this drug", "`here.py`", "Read on: pain"]
)
def test_a_link_text_says_enough(text: str):
    assert _links(f"[{text}](tests.md)") == []


def test_code_comments_and_escapes_hold_no_links():
    assert _links("`[here](x.md)` <!-- [here](x.md) -->\n\n```\n[here](x.md)\n```\n\\[here](x.md)") == []


def test_a_page_keeps_its_lines_and_length_when_it_is_blanked():
    page = SourcePage("---\ntitle: A\n---\n# A\n\n```\n# B\n```\n`[a](b)` <!-- c\nd --> e\n")
    assert (len(page.text), page.text.count("\n")) == (len(page.source), page.source.count("\n"))
    assert page.text.split() == ["#", "A", "e"]


def test_a_heading_in_a_box_counts_as_one():
    assert [problem.line for problem in check_headings(SourcePage("# A\n\n!!! note\n    ### B\n\n    C.\n"))] == [4]


def test_keys_are_looked_for_outside_code_only():
    found = check_keys(SourcePage("A.[a2001; b2002] `[a2001]` [a2001](x.md) [a2001]: x"), ["a2001", "b2002"])
    assert [problem.message for problem in found] == [
        "'[a2001; b2002]' cites nothing without its @. Write [@a2001; @b2002]."
    ]


def test_every_address_of_raw_html_is_found_with_its_line():
    found = raw_addresses(SourcePage('<a href=\'a\'>A</a>\n<img\n src="b" srcset="c 1x, d 2x">\n`<a href="e">`'))
    assert [(raw.address, raw.line) for raw in found] == [("a", 1), ("b", 2), ("c", 2), ("d", 2)]


def test_the_checks_of_a_page_need_no_mkdocs():
    code = "import sys, checks.pages.page; print(*(name for name in sys.modules if name.startswith('mkdocs')))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT / "hooks", capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def _links(text: str) -> list[str]:
    return [problem.message for problem in check_links(SourcePage(text))]
