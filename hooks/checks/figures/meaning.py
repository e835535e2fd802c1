"""Which share is printed by what it tells of people and by the time beside it, where its words alone do not decide."""

from collections.abc import Sequence, Set

from .binding import MARGIN, Printed, fit, says_same
from .clause import clause_of
from .findings import Finding, Sources, means_same
from .kinds import SHARE, TIME, Claim
from .outcomes import of_finding, outcomes_in


def meant_by_meaning(printed: Printed, beside: Sequence[Printed], sources: Sources) -> Finding | None:
    """The share that tells most of what the page tells, or the time beside the share that is meant, if it is the one printed.

    As in binding.py, the number is not looked at before that is decided. `beside` has the other figures of the sentence.
    """
    if printed.finding.kind == TIME:
        shares = (_share_meant(each, sources) for each in beside)
        places = {share.group[:2] for share in shares if share}
        times = [each for each in printed.found if each.group[:2] in places]
        is_one = bool(times) and all(says_same(times[0], each) for each in times)
        return times[0] if is_one and means_same(printed.finding.claim, times[0].claim) else None
    return _share_meant(printed, sources)


def _share_meant(printed: Printed, sources: Sources) -> Finding | None:
    """The share that tells most of what is told, "made smaller" where its source has "shrank", by what is beside it too."""
    said = printed.finding
    here, wider = clause_of(said), said.around.text
    told = outcomes_in(here).keys() or outcomes_in(wider).keys()
    if said.kind != SHARE or not (told or _times(said)):
        return None
    fits = sorted(
        ((_alike(said, told, each, sources), fit(said, each, sources), each) for each in printed.found),
        key=lambda each: each[:2],
        reverse=True,
    )
    best, words, meant = fits[0]
    others = [each for each in fits[1:] if not says_same(meant, each[2])]
    is_clear = best > 0 and all(each < best or by_words < words - MARGIN for each, by_words, _ in others)
    return meant if is_clear and any(means_same(said.claim, each.claim) for each in meant.restated) else None


def _alike(said: Finding, told: Set[str], found: Finding, sources: Sources) -> int:
    """How many outcomes and times are the same, less those that are others."""
    there = of_finding(found, clause_of(found), sources.annotes[found.group[0]]).keys()
    then, now = _times(found), _times(said)
    return len(told & there) - len(told - there) + len(now & then) - (len(now - then) if then else 0)


def _times(finding: Finding) -> frozenset[Claim]:
    return frozenset(figure.claim for figure in finding.around.figures if figure.claim[0] == TIME)
