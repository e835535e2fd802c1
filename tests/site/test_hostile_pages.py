"""A page that a stranger sends is text everywhere: nothing that it says of itself becomes HTML on any page."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from project import ROOT, Build, build, small_site

EVIL = "<meta http-equiv=refresh content=0;url=//evil.example><b id=evil>"
FRONT_MATTER = f"""---
title: 'Go"{EVIL}'
description: 'How to travel</p>{EVIL}'
reviewed: '{EVIL}'
review_by: '{EVIL}'
survival: '{EVIL}'
scripts:
  - 'assets/evil.js" onload="alert(2)" id="evil'
---
# Travel

## Part <1 {{#part}}

Text.
"""
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site whose menu takes the names of pages from their front matter."""
    folder = tmp_path_factory.mktemp("hostile")
    pages = {
        name: (ROOT / "docs" / name).read_text("utf-8") for name in ("whole-guide.md", "whole-guide-on-one-page.md")
    }
    small_site(folder, {"index.md": "---\ntitle: One\n---\n# One\n", "travel.md": FRONT_MATTER, **pages}, "")
    built = build(folder, folder / "site", strict=False, env={"SITE_URL": "https://example.org/"})
    assert built.exit_code == 0, built.output
    return built


def test_front_matter_becomes_html_on_no_page(hostile: Build):
    found = {
        path.relative_to(hostile.site).as_posix(): tree.css("meta[http-equiv=refresh],#evil,[onload]")
        for path in hostile.site.rglob("*.html")
        if (tree := LexborHTMLParser(path.read_text("utf-8")))
    }
    assert {"index.html", "travel/index.html", "whole-guide/index.html", "404.html"} <= set(found)
    assert {path: nodes for path, nodes in found.items() if nodes} == {}


def test_readers_see_it_as_it_was_written(hostile: Build):
    page = hostile.tree("travel/index.html")
    assert page.css_first("title").text().startswith(f'Go"{EVIL}')
    assert f'Go"{EVIL}' in [link.text() for link in page.css("#menu a")]


def test_only_html_that_the_build_made_is_written_as_it_is():
    raw = [
        f"{path.name}: {line.partition('| safe')[0].rpartition('{{')[2].strip('- ')}"
        for path in TEMPLATES
        for line in path.read_text("utf-8").splitlines()
        if "| safe" in line
    ]
    assert sorted(raw) == [
        "base.html: structured_data",
        "content.html: body",
        "content.html: lead",
        "whole-guide-on-one-page.html: chapter.html",
        "whole-guide-on-one-page.html: page.content",
        "whole-guide.html: page.content",
    ]
