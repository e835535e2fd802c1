"""An image that a page shows twice with two descriptions: another was meant."""

from collections.abc import Iterator

from citations.problem import Problem
from reading.page import SourcePage

from .links import LINK


def check_image_twice(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file, each at the second place."""
    return list(_problems(page))


def _problems(page: SourcePage) -> Iterator[Problem]:
    seen: dict[str, tuple[int, str]] = {}
    for image in LINK.finditer(page.text):
        if image["image"] and image["text"].strip():
            address, line = image["address"].strip("<>"), page.line_at(image.start())
            first, text = seen.setdefault(address, (line, image["text"]))
            if text != image["text"]:
                what = f"the image '{address}' stands in line {first} too, with another description"
                yield Problem(line, f"{what}. Name the file that is meant here, or show it once.")
