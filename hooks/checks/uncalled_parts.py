"""Sentences that name what may be an emergency, in a part of a page that nowhere says to call.

Whatever words let a sign wait, the part that names it has no call. Some sentences only speak of a sign, so this is for
an author to think of, and no mistake.
"""

import re
from bisect import bisect
from collections.abc import Iterator

from citations.problem import Problem
from guide.signs.sign import Signs
from reading.page import SourcePage

from .clauses import Clause, read_clauses
from .named_signs import named_signs
from .uncalled import says_to_call
from .waiting import tells_of_now, trouble_in

HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
CALL_NOW = re.compile(r"^[ >]*`{3,} *callnow", re.MULTILINE)
# What to ask a doctor, who then says what to do.
ASKS = re.compile(
    r"\W*(?:ask|tell (?:your|the) (?:team|doctor|nurse))\b|\W*(?:could|can|will|would|what|how|should|do|does|is|are|may)\b.*\?\W*$",
    re.IGNORECASE,
)
REMEDY = "Say it, and how soon, if this is one."


def uncalled(page: SourcePage, signs: Signs) -> Iterator[Problem]:
    """Each clause, in its order; a heading begins a part, and a Call now box speaks for all of its part."""
    clauses = list(read_clauses(page.passages))
    starts = [page.line_at(found.start()) for found in HEADING.finditer(page.source)]
    calls = [each.line for each in clauses if says_to_call(each)]
    boxes = [page.line_at(found.start()) for found in CALL_NOW.finditer(page.source)]
    called = {bisect(starts, line) for line in (*calls, *boxes)}
    for clause in clauses:
        if clause.is_title or ASKS.match(clause.text) or not tells_of_now(clause.text):
            continue
        if bisect(starts, clause.line) not in called and (sign := _sign(clause, signs)):
            yield Problem(clause.line, f"“{sign}” may be an emergency, and this part says nowhere to call. {REMEDY}")


def _sign(clause: Clause, signs: Signs) -> str:
    """How a clause names what never waits; "" if it does not."""
    return trouble_in(clause.text) or next((sign.text for sign in named_signs(clause, signs)), "")
