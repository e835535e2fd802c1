"""Sends drawings without line ends, and without the name that nobody sees of a picture in a page: its `alt` tells more."""

import re

from .built_site import BuiltSite

UNSEEN = re.compile(r"<title>[^<]*</title>|(?<=>)\s*\n\s*(?=<)")


def shrink_drawings(site: BuiltSite) -> None:
    """Rewrites the copies in the built site."""
    for path in sorted((site.folder / "assets").glob("*.svg")):
        path.write_text(UNSEEN.sub("", path.read_text("utf-8")), "utf-8")
