"""What axe-core, the rules of accessibility, finds on a page in a browser."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")


def violations(page: Page, options: Mapping[str, object] | None = None) -> list[str]:
    """One line for each element with a barrier: the rule, and how the element begins."""
    page.evaluate(AXE)  # Not as a script of the page: its security policy lets none in.
    found = page.evaluate("options => axe.run(options)", {"resultTypes": ["violations"], **(options or {})})
    return [f"{each['id']}: {node['html'][:120]}" for each in found["violations"] for node in each["nodes"]]
