"""The drawings in docs/assets: small, safe, and with words that can be read on a phone."""

import gzip
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from project import ROOT

SVG = "{http://www.w3.org/2000/svg}"
PICTURES = sorted(
    picture for picture in (ROOT / "docs/assets").glob("*.svg") if picture.stem not in {"favicon", "logo"}
)
MOST_BYTES = 2_500
PHONE = 288  # What a phone 320 px wide leaves between the margins of a page.
SMALLEST_TEXT = 16
OWN_PLACE = re.compile(r"#[\w-]+")
LETTER = 0.64  # The width of a letter in the widest of the usual fonts, as a part of its size.


@pytest.fixture(params=PICTURES, ids=lambda picture: picture.stem)
def drawing(request: pytest.FixtureRequest) -> str:
    return request.param.read_text("utf-8")


def elements(drawing: str) -> Iterator[ElementTree.Element]:
    return ElementTree.fromstring(drawing).iter()


def test_there_are_pictures() -> None:
    assert len(PICTURES) >= 9


def test_a_picture_has_a_title_and_its_size(drawing: str) -> None:
    root = ElementTree.fromstring(drawing)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert root.findtext(f"{SVG}title")
    assert (left, top) == (0, 0)
    assert float(root.attrib["width"]) / float(root.attrib["height"]) == pytest.approx(width / height, rel=0.01)


def test_a_picture_is_small(drawing: str) -> None:
    assert len(gzip.compress(drawing.encode(), 6, mtime=0)) <= MOST_BYTES


def test_a_picture_loads_and_runs_nothing(drawing: str) -> None:
    found = [
        (element.tag, name, value)
        for element in elements(drawing)
        for name, value in element.attrib.items()
        if name.startswith("on") or (name.endswith("href") and not OWN_PLACE.fullmatch(value))
    ]
    tags = {element.tag.removeprefix(SVG) for element in elements(drawing)}
    assert not found
    assert not tags & {"script", "image", "foreignObject", "a"}
    assert not re.search(r"@import|url\(", drawing)


def test_words_in_a_picture_are_large_enough_on_a_phone(drawing: str) -> None:
    root = ElementTree.fromstring(drawing)
    scale = PHONE / float(root.attrib["viewBox"].split()[2])
    sizes = [float(element.attrib["font-size"]) for element in root.iter() if "font-size" in element.attrib]
    assert sizes
    assert min(sizes) * scale >= SMALLEST_TEXT


def test_words_in_a_picture_end_before_its_edge(drawing: str) -> None:
    root = ElementTree.fromstring(drawing)
    width, size = float(root.attrib["viewBox"].split()[2]), float(root.attrib["font-size"])
    assert not [
        text.text
        for text in root.iter(f"{SVG}text")
        if float(text.attrib["x"]) + len(text.text or "") * size * LETTER > width + size / 2
    ]


def test_a_picture_has_dark_colors_too(drawing: str) -> None:
    assert "prefers-color-scheme:dark" in drawing


def test_each_picture_stands_on_a_page_with_a_description_and_a_caption() -> None:
    pages = "\n".join(page.read_text("utf-8") for page in (ROOT / "docs").glob("*.md"))
    assert not [
        picture.name
        for picture in PICTURES
        if not re.search(
            rf"<figure[^>]*>\n!\[[^\]]{{40,}}\]\(assets/{picture.name}\)\n<figcaption[^>]*>\s*\S[^<]+</figcaption>",
            pages,
        )
    ]
