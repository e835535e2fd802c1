"""Details that a figure belongs to and that its words may lose or exchange: which drug, which stage, how bad, compared with whom."""

import re
from collections.abc import Mapping

from .findings import Finding
from .kinds import SHARE, TIMES
from .telling_words import telling_words

DRUG = re.compile(r"\b[a-z]{3,}(?:mab|platin|taxel|uracil|citabine|tinib|trexate)\b", re.IGNORECASE)
STAGE = re.compile(r"\bstage (?P<number>iv|i{1,3}|[1-4]|one|two|three|four)\b", re.IGNORECASE)
STAGES: Mapping[str, int] = {
    name: number
    for number, names in enumerate(("i 1 one", "ii 2 two", "iii 3 three", "iv 4 four"), 1)
    for name in names.split()
}
SEVERE = re.compile(r"\b(?:severe|severely|serious)\b", re.IGNORECASE)
AS_BAD = re.compile(r"\b(?:severe|severely|serious|bad|badly|strong|grade|heavy|worst)\b", re.IGNORECASE)
THING = re.compile(
    r"\bof (?:all |the |every |these )*(?:treated )?(?P<thing>spots|nodes|tumors|scans|teeth|biopsies|visits|studies)\b",
    re.IGNORECASE,
)
COUNTS_PEOPLE = re.compile(r" (?:people|patients|persons|adults)\b", re.IGNORECASE)
COMPARED_WITH = re.compile(r"\b(?:than|as)\b(?P<whom>(?:(?!\b(?:than|as)\b)[^,;:.])*)[.,;:]?\s*$", re.IGNORECASE)
PRINTS_NONE = re.compile(r"\bprints? no (?:figures?|results?)\b", re.IGNORECASE)


def other_detail(
    said: Finding, here: str, beside: str, found: Finding, there: str, annote: str, all_annotes: str
) -> str:
    """What a page has otherwise than its source, as the rest of a message; "" if nothing.

    `here` and `there` are the words around the figure on the page and in the annote, `beside` what a row or a list is read with.
    """
    if said.kind == SHARE and PRINTS_NONE.search(annote):
        return "is of a work of which this guide prints none, as its annote says. Take it out, or correct the annote."
    return (
        _other_drug(here, all_annotes)
        or _other_stage(said, found)
        or _less_severe(said, beside, there)
        or _other_thing(said, here, there)
        or _turned_round(said, found)
    )


def _other_drug(here: str, annotes: str) -> str:
    """ "With docetaxel, it shrank in 36" where the work tried another drug."""
    other = next((drug[0] for drug in DRUG.finditer(here) if drug[0].lower() not in annotes.lower()), "")
    return f"is about “{other}” here, and the annote names no such drug. Say it as the annote does." if other else ""


def _other_stage(said: Finding, found: Finding) -> str:
    """ "With stage IV, it came in 2 of every 100" where that was stage I."""
    here, there = (list(STAGE.finditer(each.around.text)) for each in (said, found))
    if len(here) == len(there) == 1 and STAGES[here[0]["number"].lower()] != STAGES[there[0]["number"].lower()]:
        return f"is about “{here[0][0]}” here, and about “{there[0][0]}” in the annote. Say it as the annote does."
    return ""


def _less_severe(said: Finding, beside: str, there: str) -> str:
    """ "Side effects came in 13 of every 100" where the work counted severe ones alone."""
    severe = SEVERE.search(there)
    if severe and not AS_BAD.search(f"{said.read_with} {said.around.text} {beside}"):
        return f"stands beside “{severe[0].lower()}” in the annote, and not here. Add it."
    return ""


def _other_thing(said: Finding, here: str, there: str) -> str:
    """ "In 87 of every 100 people it was under control" where 87 of every 100 spots were."""
    counted = THING.search(there)
    behind = said.around.text[said.figure.end :]
    if (
        said.kind == SHARE
        and counted
        and COUNTS_PEOPLE.match(behind)
        and counted["thing"].lower()[:-1] not in here.lower()
    ):
        return f"counts “{counted['thing']}” in the annote, and not here. Say what was counted."
    return ""


def _turned_round(said: Finding, found: Finding) -> str:
    """ "Three times as often with A as with B" where B had it three times as often as A."""
    here, there = (COMPARED_WITH.search(each.around.text) for each in (said, found))
    if said.kind != TIMES or not here or not there:
        return ""
    with_whom, really = telling_words(here["whom"]), telling_words(there["whom"])
    is_exchanged = with_whom - really and really - with_whom and really <= telling_words(here.string[: here.start()])
    return "compares the two groups the other way round than the annote. Exchange them." if is_exchanged else ""
