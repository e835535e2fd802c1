"""The same sign has the same urgency on every way."""

from collections import defaultdict
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from promises.promises import ONE_URGENCY, broken
from promises.ways import WAYS, Way, said_on


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_no_way_says_another_urgency(folder: Path, way: Way):
    assert broken(ONE_URGENCY, said_on(folder, way)) == set()


def test_each_line_stands_below_one_urgency_wherever_it_stands(folder: Path):
    told = defaultdict(lambda: defaultdict(set))
    for path in folder.rglob("*.html"):
        for box in LexborHTMLParser(path.read_text("utf-8")).css(".call-now"):
            head = ""
            for node in box.css("p, li"):
                text = " ".join(node.text().split())
                if node.tag == "p":
                    head = text
                else:
                    told[text][head].add(path.relative_to(folder).as_posix())
    assert told
    assert {line: dict(heads) for line, heads in told.items() if len(heads) > 1} == {}
