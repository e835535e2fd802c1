"""Finds the sentences that name a sign of signs.yml and tell whom to call, and compares the two urgencies.

A sign without a call takes the call of the line above its list, or of the sentence beside it. What a hospice is called
for is left alone: the same sign can wait there for a nurse.
"""

import re
from collections.abc import Iterable, Iterator

from citations.problem import Problem
from guide.signs.sign import EMERGENCY, SAME_DAY, TEAM, BoxLine, Sign, Signs
from reading.page import SourcePage

from .calls import AT_HOME, HOSPICE, LATER, PLAIN, PLAIN_CALL, calls_of, said_of, without_denials
from .clauses import Clause, read_clauses
from .named_signs import named_signs
from .seems_to_wait import seems_to_wait
from .temperatures import DEGREES
from .uncalled import uncalled_sign
from .waiting import is_put_off, lets_wait, tells_of_now, trouble_in

# "With a fever of 102°F, call", "Call from 102°F on"; not "Some hospitals ask for a call from 100°F".
FEVER_CALL = re.compile(
    r"^(?:call|phone|ring)\b|\b(?:fever|temperature|thermometer).*\b(?:call|phone|ring|tell|urgent number)\b"
    r"|\b(?:call|phone|ring|tell|urgent number)\b.*\b(?:fever|temperature|thermometer)",
    re.IGNORECASE,
)
REMEDY = "Give it the urgency that it stands for."


def check_page(page: SourcePage, signs: Signs) -> list[Problem]:
    """What is wrong on a page, as written in Markdown; lines count from the start of the file."""
    clauses = list(read_clauses(page.passages))
    found = {
        problem
        for place in range(len(clauses))
        for problem in list(_contradictions(clauses, place, signs)) or _uncalled(clauses, place, signs)
    }
    lines = {problem.line for problem in found}
    return sorted([*found, *(problem for problem in seems_to_wait(page) if problem.line not in lines)])


def contradictions_in(text: str, signs: Signs) -> Iterator[str]:
    """The same of a text that stands in no page, such as the word of a button; whom to call may stand elsewhere."""
    page = SourcePage(text)
    if calls_of(text) or trouble_in(text):
        clauses = list(read_clauses(page.passages))
        found = {problem for place in range(len(clauses)) for problem in _contradictions(clauses, place, signs)}
        yield from (problem.message for problem in sorted(found))
    else:
        yield from (problem.message for problem in seems_to_wait(page))


def check_sign(said: Sign | BoxLine, signs: Signs) -> Iterator[Problem]:
    """What signs.yml says against itself: a sign of another urgency in its words, a later call or another temperature."""
    named = named_signs(Clause(said.text, said.line, 0, ""), signs)
    yield from (Problem(said.line, message) for message in _other_urgencies(named, frozenset({said.urgency})))
    do = said.do if isinstance(said, Sign) else ""
    if later := _less_urgent(do, said.urgency) or ({LATER} if can_wait(said.text) or can_wait(do) else ()):
        yield Problem(said.line, f"“{said.text}” says {said_of(frozenset(later))}. {REMEDY}")
    if isinstance(said, BoxLine):
        yield from (Problem(said.line, message) for message in _other_degrees(said.text, signs))


def can_wait(text: str) -> bool:
    """Whether a text lets anything wait."""
    return LATER in calls_of(text) or lets_wait(text)


def _less_urgent(do: str, urgency: str) -> frozenset[str]:
    """The calls in what to do until help comes that are slower than the sign's own."""
    calls = calls_of(do) or frozenset({PLAIN} if PLAIN_CALL.search(do) else ())
    slower = {EMERGENCY: {TEAM, SAME_DAY, PLAIN}, TEAM: {SAME_DAY}}.get(urgency, set())
    return frozenset() if urgency in calls else calls & slower


def other_calls(text: str, urgency: str) -> str:
    """Which urgencies a text of the frame of the boxes says beside its own, in words; "" if none."""
    if urgency == EMERGENCY and not calls_of(text):
        return said_of(frozenset({PLAIN}))  # Its number is missing, whatever the language.
    if can_wait(text):
        return said_of((calls_of(text) | {LATER}) - {urgency})
    return said_of(calls_of(text) - {urgency}) if urgency else ""


def _contradictions(clauses: list[Clause], place: int, signs: Signs) -> Iterator[Problem]:
    clause = clauses[place]
    named = named_signs(clause, signs)
    calls = _calls_for(clauses, place, signs) if named else frozenset()
    if calls and not tells_of_now(clause.text):
        calls -= {LATER, PLAIN}
    others = [Problem(clause.line, message) for message in _other_urgencies(named, calls)]
    yield from others
    if not others and (trouble := trouble_in(clause.text)) and is_put_off(clauses, place):
        yield Problem(clause.line, f"“{trouble}” may be an emergency, and here it can wait. Say to call, and how soon.")
    if DEGREES.search(clause.text) and FEVER_CALL.search(clause.text):
        yield from (Problem(clause.line, message) for message in _other_degrees(clause.text, signs))


def _uncalled(clauses: list[Clause], place: int, signs: Signs) -> Iterator[Problem]:
    sign = uncalled_sign(clauses, place)
    if sign and (trouble_in(sign) or named_signs(Clause(sign, 0, 0, ""), signs)):
        what = f"“{sign}” may be an emergency, and nothing here says to call"
        yield Problem(clauses[place].line, f"{what}. Say so, and how soon.")


def _other_urgencies(named: Iterable[Sign], calls: frozenset[str]) -> Iterator[str]:
    for sign in named:
        if calls and sign.urgency not in calls and not (PLAIN in calls and sign.urgency != EMERGENCY):
            says = f"is {said_of(frozenset({sign.urgency}))} in signs.yml, and here {said_of(calls)}"
            yield f"'{sign.id}' {says}. Give it that urgency here too, or name the sign more exactly."


def _other_degrees(text: str, signs: Signs) -> Iterator[str]:
    """Temperatures beside which a page tells to call, and signs.yml has others."""
    known = {_degrees(found) for sign in signs.signs.values() for found in DEGREES.finditer(sign.text)}
    for found in DEGREES.finditer(text):
        if known and _degrees(found) not in known:
            yield f"signs.yml tells to call at another temperature than “{found[0]}”. Write that of signs.yml."


def _degrees(found: re.Match[str]) -> tuple[str, str]:
    return found["number"].removesuffix(".0"), found["scale"].upper()


def _calls_for(clauses: list[Clause], place: int, signs: Signs) -> frozenset[str]:
    """Whom to call for the sign of a clause: what it says itself, or else what stands beside or above it."""
    clause = clauses[place]
    if HOSPICE.search(clause.text):
        return frozenset()
    if clause.calls:
        return clause.calls
    for neighbor in (place + 1, place - 1):
        if 0 <= neighbor < len(clauses) and clauses[neighbor].passage == clause.passage:
            near = clauses[neighbor]
            if near.calls and not named_signs(near, signs) and not HOSPICE.search(near.text):
                return near.calls
    if HOSPICE.search(clause.lead):
        return frozenset()
    return calls_of(clause.lead) or _weak_calls(clause.text) or _answer(clauses, place, signs)


def _answer(clauses: list[Clause], place: int, signs: Signs) -> frozenset[str]:
    """What is said to a sign that is asked for, "Shivering? Take a blanket.", where the passage tells of no call at all."""
    clause = clauses[place]
    rest = (
        [each for each in clauses[place + 1 :] if each.passage == clause.passage] if clause.text.endswith("?") else []
    )
    if not rest or any(each.calls or named_signs(each, signs) for each in rest):
        return frozenset()
    return _weak_calls(rest[0].text)


def _weak_calls(text: str) -> frozenset[str]:
    """What counts only where nothing near says more: rest, a pill, a call to the team without an hour."""
    if PLAIN_CALL.search(text):
        return frozenset({PLAIN})
    return frozenset({LATER} if AT_HOME.search(without_denials(text)) else ())
