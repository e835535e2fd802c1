"""The same sign has the same urgency on every way: page, guide on one page, and what search shows."""

from collections import defaultdict
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser


def test_each_line_stands_below_one_urgency_wherever_it_stands(site: Path):
    told = defaultdict(lambda: defaultdict(set))
    for path in site.rglob("*.html"):
        for box in LexborHTMLParser(path.read_text("utf-8")).css(".call-now"):
            head = ""
            for node in box.css("p, li"):
                text = " ".join(node.text().split())
                if node.tag == "p":
                    head = text
                else:
                    told[text][head].add(path.relative_to(site).as_posix())
    assert told
    assert {line: dict(heads) for line, heads in told.items() if len(heads) > 1} == {}
