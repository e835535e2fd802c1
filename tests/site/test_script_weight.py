"""Our own scripts stay small: reading needs none of them."""

import gzip
from pathlib import Path


def test_the_script_of_the_cards_costs_less_than_2_kb_as_a_host_sends_it(site: Path):
    assert len(gzip.compress((site / "assets" / "preview.js").read_bytes(), 6)) < 2000
