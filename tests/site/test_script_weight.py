"""Our own scripts stay small: reading needs none of them."""

import gzip
from pathlib import Path


def test_the_scripts_of_the_cards_cost_less_than_2_kb_as_a_host_sends_them(site: Path):
    scripts = [(site / "assets" / name).read_bytes() for name in ("citation-card.js", "preview.js")]
    assert sum(len(gzip.compress(script, 6)) for script in scripts) < 2000


def test_no_script_holds_a_pattern_that_phones_of_2021_cannot_read(site: Path):
    """Safari before 16.4 knows no look-behind, and drops a script that has one, with search and all."""
    scripts = [
        path
        for path in sorted(site.rglob("*.js"))
        if "(?<=" in path.read_text("utf-8") or "(?<!" in path.read_text("utf-8")
    ]
    assert scripts == []
