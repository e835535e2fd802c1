"""What a stylesheet cannot say once: the dark colors stand twice, for the device's wish and for the reader's."""

import re

from project import ROOT

GUIDE = (ROOT / "docs" / "assets" / "guide.css").read_text("utf-8")
DARK = re.compile(
    r":root(?:\[data-scheme=\"dark\"\]|:not\(\[data-scheme=\"light\"\]\)) \{(?P<colors>\s+color-scheme: dark;[^}]*)\}"
)


def test_the_dark_colors_are_the_same_whoever_chose_them():
    device, reader = (block["colors"].split() for block in DARK.finditer(GUIDE))
    assert device == reader
