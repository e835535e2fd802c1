"""Paper from Firefox, which keeps no heading with what follows unless print.css holds the room: read from its PDFs."""

import io
import unicodedata
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from engines import Firefox

PAGES = ("where-it-spreads/", "treatment-plan/", "drug-treatment/", "feeling-well/", "tests/")
PAPER = {"letter": (21.59, 27.94), "A4": (21.0, 29.7)}
HEADINGS = "return [...document.querySelectorAll('main :is(h2, h3, h4)')].map(each => each.textContent)"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    started = Firefox(tmp_path_factory.mktemp("profile"))
    yield started
    started.close()


def sheets(firefox: Firefox, paper: str) -> list[list[str]]:
    """The lines of each sheet."""
    reader = PdfReader(io.BytesIO(firefox.printed(*PAPER[paper])))
    return [[*map(plain, sheet.extract_text().splitlines())] for sheet in reader.pages]


def plain(text: str) -> str:
    """Without ligatures and double spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("paper", PAPER)
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(firefox: Firefox, address: str, paper: str):
    alone = []
    for path in PAGES:
        firefox.open(address + path)
        headings = {plain(each) for each in firefox.run(HEADINGS)}
        printed = sheets(firefox, paper)
        assert headings & {line for lines in printed for line in lines}
        last = [lines[-1] for lines in printed[:-1]]
        alone += [f"{path}: {line}" for line in last if line in headings]
    assert alone == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_prints_the_same_sheets_touched_or_untouched(firefox: Firefox, address: str, path: str):
    firefox.open(address + path)
    untouched = sheets(firefox, "letter")
    firefox.press("Shift")
    firefox.wait("window.guide.openCard && window.guide.findings")
    firefox.wait("!document.querySelector('.awaiting')")
    assert sheets(firefox, "letter") == untouched
