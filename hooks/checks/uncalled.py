"""What to do for a sign that never waits, where nobody near tells to call: "If your legs give way, lie down."""

import re
from collections.abc import Sequence

from .calls import HOSPICE, PLAIN_CALL, TODAY
from .clauses import Clause
from .waiting import WITHOUT, tells_of_now

# "If your legs give way, lie down." "With a fever, drink tea."
ORDER = re.compile(
    r"^(?:(?:if|when|whenever|once|should|as soon as) (?P<sign>.+?)|(?:with|for|after|in case of|during) (?P<what>[^,:;|]{1,60}))"
    r", (?!(?:or|and|but|not)\b)(?P<do>.+)$",
    re.IGNORECASE,
)
# "Yellow eyes can be looked at when you come in."
LEFT = re.compile(
    r"^(?P<sign>.+?) (?:can|may|could|might|should) (?:just |only |safely |also )?be (?:looked at|slept off|left|shown|mentioned|discussed|raised|told|brought up|noted|ignored)\b",
    re.IGNORECASE,
)
# What goes on to tell, and orders nothing: "a feeding tube can carry food", "doctors may look"; or has somebody asked.
TELLS = re.compile(
    r"(?:ask|an?|the|your|this|that|these|those|it|they|there|he|she|we|you(?! (?:can|should|need|must|have)\b)|its|their|some|most|many|few|no|one|more|other|people|here)\b"
    r"|\w+ (?:\w+ )?(?:can|may|might|could|will|would|is|are|was|has|helps?|means?)\b",
    re.IGNORECASE,
)
SAYS_TO_CALL = re.compile(r"\b(?:call|calls|phone|ring|dial|emergency|hospital|warning signs|at once)\b", re.IGNORECASE)


def uncalled_sign(clauses: Sequence[Clause], place: int) -> str:
    """The words of a clause before what to do about them, if nothing beside it says to call; "" if none."""
    sign = _before_order(clauses, place)
    if not sign or not tells_of_now(sign := WITHOUT.sub(" ", sign).strip()):
        return ""
    return "" if any(says_to_call(each) for each in clauses if _is_near(each, clauses[place])) else sign


def says_to_call(clause: Clause) -> bool:
    """Whether it, or the line above it, tells to call in any words, or is of a hospice, which is called in another way."""
    return bool(clause.calls & TODAY) or any(
        PLAIN_CALL.search(text) or SAYS_TO_CALL.search(text) or HOSPICE.search(text)
        for text in (clause.text, clause.lead)
    )


def _is_near(one: Clause, other: Clause) -> bool:
    """In the same list, or in paragraphs that follow each other."""
    return abs(one.passage - other.passage) <= 1 or (one.lead == other.lead != "")


def _before_order(clauses: Sequence[Clause], place: int) -> str:
    """The sign of "The sign? Lie down." or "If the sign, lie down."; "" where nothing is told to do."""
    clause = clauses[place]
    if clause.is_title:
        return ""
    if clause.text.endswith("?"):
        answer = [each.text for each in clauses[place + 1 : place + 2] if each.passage == clause.passage]
        return clause.text if any(not TELLS.match(text) for text in answer) else ""
    if " be " in clause.text and (left := LEFT.match(clause.text)):
        return left["sign"]
    order = ORDER.match(clause.text)
    return order["sign"] or order["what"] if order and not TELLS.match(order["do"]) else ""
