"""What cannot be: a stage of cancer above four, letters of a stage that no tumor has, a time that no clock shows."""

from collections.abc import Iterator

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage

STAGE = Rare(
    r"\b[Ss]tage (?:[5-9]|1\d|V|VI|VII|IIII)\b(?! (?:of|kidney|renal|heart|liver|lung disease))",
    ("stage 5", "stage 6", "stage 7", "stage 8", "stage 9", "stage 1", "stage v", "stage iiii"),
)
LETTERS = Rare(
    r"\bT(?P<t>\d)[a-d]?,? ?N(?P<n>\d)[a-d]?,? ?M(?P<m>\d)[a-d]?\b",
    ("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9"),
)
HIGHEST = {"t": 4, "n": 3, "m": 1}
TIME = Rare(
    r"(?<![\d:.,])(?:(?:1[3-9]|[2-9]\d|0)(?:[:.]\d\d)?[ \u00a0]?[ap]\.?m\b\.?|(?:2[5-9]|[3-9]\d):[0-5]\d(?![\d:])(?= o.clock| on | in the |[.,;)]|$))",
    ("am", "pm", "a.m", "p.m", ":"),
)


def check_impossible(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for found in STAGE.found_in(page.text):
        yield page.problem(found.start(), f"“{found[0]}” is no stage of cancer: they end with 4, or IV. Correct it.")
    for found in LETTERS.found_in(page.text):
        if any(int(found[name]) > highest for name, highest in HIGHEST.items()):
            what = f"“{found[0]}” is the stage of no cancer: T ends with 4, N with 3 and M with 1"
            yield page.problem(found.start(), f"{what}. Correct it.")
    for found in TIME.found_in(page.text):
        yield page.problem(found.start(), f"“{found[0]}” is a time that no clock shows. Correct it.")
