"""Words that guard a reader, and are gone however much else changed: "if you are awake", "without waiting", a "need not"."""

import re
from collections.abc import Sequence

from changed_claims import NOT

CONDITION = re.compile(r"\b(?:if|unless|until)\b", re.IGNORECASE)
STILL_DENIED = re.compile(
    r"\b(?:avoid\w*|rare\w*|seldom|only|stop\w*|instead|free|fails?|lacks?|unlikely|un[a-z]{4,}|less|fewer|hold|skip|leave|refus\w*|few|keep|too|but)\b|\?$",
    re.IGNORECASE,
)
NEED_NOT = re.compile(r"\b(?:(?:do|does|did) not (?:have|need) to|need not|no need to)\b", re.IGNORECASE)
MUST_NOT = re.compile(r"\b(?:must|may|should|can) ?not\b|n['’]t\b", re.IGNORECASE)
STILL_A_CONDITION = re.compile(r"\b(?:if|unless|until|when|while|as long as|once|in case)\b|\?$", re.IGNORECASE)


def condition_lost(before: str, after: str, others: Sequence[str]) -> str:
    """What is said where "if the person is awake" is gone, however much else changed, and no other new sentence has it; else ""."""
    found = CONDITION.search(before)
    is_kept = any(map(STILL_A_CONDITION.search, (after, *others)))
    return f"lost its “{found[0].lower()}”" if found and not is_kept else ""


def denial_lost(before: str, after: str, others: Sequence[str]) -> str:
    """The same of "without waiting", or of a "must not" for a "need not"."""
    found = NOT.search(before)
    if found and not any(map(NOT.search, (after, *others))) and not STILL_DENIED.search(after):
        return f"lost its “{found[0].lower()}”"
    need, must = NEED_NOT.search(before), MUST_NOT.search(after)
    if not need or not must or NEED_NOT.search(after) or MUST_NOT.search(before):
        return ""
    return f"has “{must[0]}” for “{need[0]}”"
