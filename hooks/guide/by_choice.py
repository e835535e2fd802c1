"""What readers see only if they open it: the one place that says which boxes, pages and findings these are.

Whatever gives out text of the guide asks here: lists of sources, search, links back, downloads, the guide on one page, checks.
`docs/assets/print.css` names the same classes (tests/promises/test_survival.py).
"""

from collections.abc import Collection, Mapping
from typing import Any

from pybtex.database import Entry

# The kinds of closed boxes, `??? survival`, which are the classes of the built box too.
SURVIVAL = "survival"
POST_MORTEM = "post-mortem"
KINDS = (SURVIVAL, POST_MORTEM)
BOXES = ", ".join(f"details.{kind}" for kind in KINDS)


def choice_of_box(classes: Collection[str]) -> str:
    """The kind of a box by its classes; "" for one that hides nothing."""
    return next((kind for kind in KINDS if kind in classes), "")


def choice_of_page(front_matter: Mapping[str, Any]) -> str:
    """That of a page which readers may skip as a whole: `survival: true`."""
    return SURVIVAL if front_matter.get(SURVIVAL) else ""


def choice_of_finding(entry: Entry) -> str:
    """That of what a work found: `warning = {survival}`."""
    return SURVIVAL if entry.fields.get("warning", "").strip() == SURVIVAL else ""
