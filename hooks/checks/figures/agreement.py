"""Whether a page says of a figure what its source says: behind the same bound, with no more "not", of the same people and place."""

import re
from collections.abc import Mapping

from .altering_words import (
    BOUND,
    BOUND_AFTER,
    DENIALS,
    GROUP,
    NOT,
    OF_SO_MANY,
    PLACES,
    SENSES,
    WORD,
)
from .around import Words
from .circumstances import other_circumstance
from .clause import clause_of
from .details import other_detail
from .findings import Finding
from .kinds import COUNT, SHARE
from .outcomes import other_outcome
from .telling_words import telling_words


def disagreement(said: Finding, found: Finding, beside: str, annotes: Mapping[str, str]) -> str:
    """What a page says of a finding and its source does not, as the rest of a message; "" if they agree.

    `beside` is the row, the list or the chart that the figure is a part of, `annotes` has those of all works cited there.
    """
    annote = " ".join(annotes.values())
    known = " ".join([*annotes, annote])  # A key has the year of its work.
    here, there, own = clause_of(said), clause_of(found), annotes[found.group[0]]
    if said.kind == COUNT:
        is_share = OF_SO_MANY.match(said.around.text, said.figure.end)
        outcome = is_share and other_outcome(said.around.text, (beside,), found, found.around.text, own)
        wrong = _other_bound(said, found) or _other_group(said, annote) or outcome
        return wrong or other_circumstance(said, here, beside, found, there, known)
    whole = telling_words(beside)
    ways = (
        _other_bound(said, found),
        _denial(said, found, here, there, whole),
        _other_sense(found, here, there),
        _other_group(said, annote),
        _other_place(said, found, here, whole, annote),
        other_outcome(here, (said.around.text, beside), found, there, own),
        other_detail(said, here, beside, found, there, own, annote),
        other_circumstance(said, here, beside, found, there, known),
    )
    return next(filter(None, ways), "")


def _other_bound(said: Finding, found: Finding) -> str:
    """ "More than 58 of every 100" where the work found 58."""
    printed = _bound(said)
    known = [_bound(each) for each in found.restated]
    if (
        printed
        and (said.kind != COUNT or said.claim[0] == COUNT)
        and not any(_is_alike(printed, each) for each in known)
    ):
        return f"stands beside “{printed['bound'].lower()}” here, and not in the annote. Take that out, or correct the annote."
    if not printed and said.kind == SHARE and all(known) and known[0]:
        return f"stands beside “{known[0]['bound'].lower()}” in the annote, and not here. Add it."
    return ""


def _bound(finding: Finding) -> re.Match[str] | None:
    figure = finding.figure
    return BOUND.search(finding.around.text, max(0, figure.start - 40), figure.start) or BOUND_AFTER.match(
        finding.around.text, figure.end
    )


def _is_alike(one: re.Match[str], other: re.Match[str] | None) -> bool:
    return bool(other) and bool(one["more"]) == bool(other and other["more"])


def _denial(said: Finding, found: Finding, clause: str, known: str, whole: Words) -> str:
    """ "It did not shrink in 36 of every 100" where it shrank in 36."""
    here, there = NOT.search(clause), NOT.search(known)
    word = here["not"].lower() if here else next(iter(sorted(whole & DENIALS)), "")
    if word and not there and not DENIALS & (found.said | found.led_by):
        return f"stands beside “{word}” here, and beside no such word in the annote. Say it as the annote does."
    is_left_out = there and there["not"].lower() == "without"  # In "12 months, against 10 months" a reader adds it.
    if there and not is_left_out and not word and not DENIALS & (said.said | said.led_by):
        return f"stands beside “{there['not'].lower()}” in the annote, and beside no such word here. Say it as the annote does."
    return ""


def _other_sense(found: Finding, clause: str, known: str) -> str:
    """ "It grew in 36 of every 100" where it shrank in 36."""
    here, there = _words(clause), _words(known)
    anywhere = _words(found.around.text)
    for senses in SENSES:
        for sense, opposite in (senses, senses[::-1]):
            if sense & here and opposite & there and not sense & anywhere and not opposite & here:
                one, other = min(sense & here), min(opposite & there)
                return f"stands beside “{one}” here, and beside “{other}” in the annote. Say it as the annote does."
    return ""


def _other_group(said: Finding, annotes: str) -> str:
    """ "10 of every 100 men" where the work looked at people."""
    for named in GROUP.finditer(said.around.text):
        if not _as_known(named).search(annotes):
            return f"is about “{named['group']}” here, and the annote names no such group. Say whom the work looked at."
    return ""


def _as_known(named: re.Match[str]) -> re.Pattern[str]:
    """How an annote names a group: for "smokers" also "who smoke", for "breast cancer" "cancer of the breast"."""
    if part := named["part"] or named["site"]:
        return re.compile(rf"\b{part}\b[^.]{{0,20}}\bcancer|\bcancer[^.]{{0,30}}\b{part}\b", re.IGNORECASE)
    name = named["group"].removesuffix("s")
    return re.compile(rf"\b{'smok' if 'smok' in name.lower() else re.escape(name)}", re.IGNORECASE)


def _other_place(said: Finding, found: Finding, clause: str, whole: Words, annotes: str) -> str:
    """ "In the liver in 4 of every 100" where it was in the brain in 4."""
    known = found.said | found.led_by
    known = known if known & PLACES else telling_words(annotes)
    here = telling_words(GROUP.sub(" ", clause)) & PLACES
    if not here and not whole & known & PLACES:
        here = whole & PLACES
    if other := sorted(here - known):
        return f"is about “{_spelled(other[0], said)}” here, and the annote has it for something else. Say it as the annote does."
    return ""


def _spelled(stem: str, said: Finding) -> str:
    found = re.search(rf"\b{re.escape(stem)}\w*", said.around.text, re.IGNORECASE)
    return found[0] if found else stem


def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))
