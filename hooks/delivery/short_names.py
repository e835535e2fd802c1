"""Gives the variables of all stylesheets short names, which every reader pays for and nobody reads."""

import re
from collections.abc import Iterator
from itertools import count, product
from string import ascii_lowercase

from .built_site import BuiltSite
from .stylesheets import PAPER

NAME = re.compile(r"--[a-z][\w-]*")


def shorten_names(site: BuiltSite) -> None:
    """Those of `extra_css`, in their order; what only the theme or only paper names keeps its name."""
    sheets = [str(sheet) for sheet in site.building.config.extra_css if str(sheet) != PAPER]
    own = "".join((site.folder / sheet).read_text("utf-8") for sheet in sheets)
    short = dict(zip(dict.fromkeys(NAME.findall(own)), _names(), strict=False))
    for path in sorted((site.folder / "assets").rglob("*.css")):
        css = path.read_text("utf-8")
        path.write_text(NAME.sub(lambda found: short.get(found[0], found[0]), css), "utf-8")


def _names() -> Iterator[str]:
    for length in count(1):
        yield from (f"--{''.join(letters)}" for letters in product(ascii_lowercase, repeat=length))
