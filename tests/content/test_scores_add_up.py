"""The totals on How this guide scores are those of the items on their own page."""

import re
from collections.abc import Iterator

from guide_pages import PAGES, assert_none, offender

[SCORES] = [page for page in PAGES if page.name == "quality-scores.md"]
[ITEMS] = [page for page in PAGES if page.name == "quality-scores-by-item.md"]
BOX = re.compile(
    r'^\?\?\? note "(?P<checklist>DISCERN|PEMAT): (?P<page>[^",]+)[^"]*"\n(?P<rows>(?:    .*\n|\n)+)', re.MULTILINE
)
IPDAS = re.compile(r'^\?\?\? note "IPDAS: (?P<part>[^"]+)"\n(?P<rows>(?:    .*\n|\n)+)', re.MULTILINE)
DISCERN = re.compile(r"^    \| (?P<number>\d+)\. [^|]+\| (?P<score>\d)/5 \|", re.MULTILINE)
PEMAT = re.compile(r"^    \| (?P<number>\d+)\. [^|]+\| (?P<score>Agree|Disagree) \|", re.MULTILINE)
LAST_TO_UNDERSTAND = 19
OVERALL = 16


def discern(rows: str) -> str:
    """The totals as the table tells them: "67/75 | 4/5"."""
    scores = [int(row["score"]) for row in DISCERN.finditer(rows) if int(row["number"]) < OVERALL]
    return f"{sum(scores)}/75 | {min(scores)}/5"


def pemat(rows: str) -> str:
    """The totals as the table tells them: "92% (12/13) | 100% (4/4)"."""
    to_understand = [row["score"] for row in PEMAT.finditer(rows) if int(row["number"]) <= LAST_TO_UNDERSTAND]
    to_act = [row["score"] for row in PEMAT.finditer(rows) if int(row["number"]) > LAST_TO_UNDERSTAND]
    return " | ".join(filter(None, map(share, (to_understand, to_act))))


def share(scores: list[str]) -> str:
    agreed = scores.count("Agree")
    return f"{agreed / len(scores):.0%} ({agreed}/{len(scores)})" if scores else ""


def wrong_totals() -> Iterator[str]:
    lines = SCORES.source.split("\n")
    for box in BOX.finditer(ITEMS.source):
        total = {"DISCERN": discern, "PEMAT": pemat}[box["checklist"]](box["rows"])
        unit = {"DISCERN": "/75 |", "PEMAT": "{grade:"}[box["checklist"]]
        [row] = [number for number, line in enumerate(lines) if line.startswith(f"| [{box['page']}](") and unit in line]
        if f"| {total} |" not in lines[row]:
            yield offender(SCORES, row + 1, f"the items of {box['checklist']} give “{total}”. Correct the total.")


def test_the_totals_are_those_of_the_items() -> None:
    assert len(list(BOX.finditer(ITEMS.source))) == 40
    assert_none(list(wrong_totals()))


def test_the_ipdas_totals_are_those_of_the_items() -> None:
    told = {
        "What" + part: tuple(map(int, counts))
        for part, *counts in re.findall(r"^\| What([^|]+) \| (\d+) \| (\d+) \| (\d+) \|$", SCORES.source, re.MULTILINE)
    }
    counted = {
        f"W{box['part'][1:]}": tuple(box["rows"].count(f" | {held} | ") for held in ("Yes", "Partly", "No"))
        for box in IPDAS.finditer(ITEMS.source)
    }
    assert len(counted) == 3
    assert told == counted
