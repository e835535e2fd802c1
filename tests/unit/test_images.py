"""Each image gets its size and waits until a reader is near, whatever kind of file it is."""

import struct
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.structure.files import File, Files

from guide.images import read_size, size_images

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 400, 300) + b"\x08\x02\x00\x00\x00" + bytes(4)
JPEG = (
    b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", 300, 400) + b"\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
)
SVG = '<?xml version="1.0"?>\n<!-- A drawing. -->\n<svg xmlns="http://www.w3.org/2000/svg" %s><path d="M0 0"/></svg>'
FILES = {
    "scan.png": PNG,
    "scan.jpg": JPEG,
    "sized.svg": SVG % 'height="300" width="400px" viewBox="0 0 8 6"',
    "boxed.svg": SVG % 'viewBox="0 0 400, 299.6"',
    "fluid.svg": SVG % 'width="100%" height="100%" viewBox="0 0 400 300"',
}


def put(folder: Path, name: str, content: bytes | str) -> Path:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / name


def shown(folder: Path, html: str, *names: str) -> str:
    files = Files([File(name, str(folder), str(folder / "site"), True) for name in names])
    return size_images(html, SimpleNamespace(url="tests/"), files)


@pytest.mark.parametrize("name", FILES)
def test_an_image_gets_its_size_and_waits(tmp_path: Path, name: str):
    put(tmp_path, name, FILES[name])
    html = shown(tmp_path, f'<p><img alt="A scan" src="../{name}" /></p>', name)
    assert html == f'<p><img alt="A scan" src="../{name}" loading="lazy" width="400" height="300" /></p>'


def test_what_the_author_says_stays(tmp_path: Path):
    put(tmp_path, "scan.png", PNG)
    html = '<img alt="" src="../scan.png" loading="eager" width="200">'
    assert shown(tmp_path, html, "scan.png") == html
    lazy = shown(tmp_path, '<img width="200" alt="" src="../scan.png">', "scan.png")
    assert lazy == '<img width="200" alt="" src="../scan.png" loading="lazy">'


def test_a_name_with_a_blank_is_found(tmp_path: Path):
    put(tmp_path, "my scan.png", PNG)
    assert 'width="400"' in shown(tmp_path, '<img alt="" src="../my%20scan.png">', "my scan.png")


def test_an_image_from_nowhere_stays_as_it_is(tmp_path: Path):
    html = '<img alt="" src="../lost.png"><img alt="" src="https://example.org/scan.png">'
    assert shown(tmp_path, html) == html


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"no picture", PNG[:20], JPEG[:6]])
@pytest.mark.parametrize("name", ["broken.png", "broken.jpg", "broken.svg"])
def test_a_broken_image_has_no_size_and_breaks_nothing(tmp_path: Path, name: str, content: bytes):
    assert read_size(put(tmp_path, name, content)) is None


@pytest.mark.parametrize("said", ["", 'viewBox="0 0 0 10"', 'viewBox="none"', 'width="4em" height="3em"'])
def test_a_drawing_that_does_not_say_its_size_has_none(tmp_path: Path, said: str):
    assert read_size(put(tmp_path, "drawing.svg", SVG % said)) is None
