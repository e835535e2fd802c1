"""A page that says clinicians have reviewed the guide, while the foot of every page says that none has; and the other way round."""

import re
from collections.abc import Iterator, Mapping

from citations.problem import Problem
from reading.page import SourcePage

from .rare import Rare

NOT_YET = re.compile(r"\bnot reviewed\b", re.IGNORECASE)  # In `copyright` of mkdocs.yml, the foot of every page.
WHO = r"(?:doctors?|nurses?|clinicians?|oncologists?|surgeons?|physicians?|specialists?|pharmacists?|professors?|experts?|MDs?|RNs?)"
DID = r"(?:reviewed|checked|approved|vetted|endorsed|signed off(?: on)?|gone through|read through|tested)"
GUIDE = r"(?:this|the|our|every|each)(?: whole)? (?:guide|page|site|text)|these pages|all pages"
SAYS_NO = re.compile(r"\b(?:no|not|none|nobody|never|yet|when|once|if|until|unless|whether|ask)\b", re.IGNORECASE)
NONE_HAS = re.compile(rf"\bno (?:named )?{WHO}\b[^.\n]{{0,30}}\bhas {DID} (?:{GUIDE}|it)\b", re.IGNORECASE)
CLAIM = Rare(
    rf"^[^\w\n]*(?:medically |clinically )?{DID} by\W[^\n]*?\b{WHO}\b"
    rf"|\b(?:{GUIDE}) [^.\n]{{0,40}}?\b{DID} by [^\n]*?\b{WHO}\b"
    rf"|\b{WHO}\b[^.\n]{{0,40}}? {DID} (?:{GUIDE})\b",
    ("reviewed", "checked", "approved", "vetted", "endorsed", "signed off", "gone through", "read through", "tested"),
    re.IGNORECASE | re.MULTILINE,
)


def reviews_claimed(page: SourcePage, foot: str) -> Iterator[Problem]:
    """Of a site whose `foot` says that no clinician has reviewed it."""
    for found in CLAIM.found_in(page.text) if NOT_YET.search(foot) else ():
        line = page.line_at(found.start())
        if not SAYS_NO.search(page.source.split("\n")[line - 1]):
            what = (
                f"“{found[0].strip(' -*_')}”: `copyright` in mkdocs.yml says that no clinician has reviewed the guide"
            )
            yield Problem(line, f"{what}. Take this out; or if it is so, say so there too.")


def foot_denied(foot: str, line: int, pages: Mapping[str, SourcePage]) -> Iterator[Problem]:
    """Of a `foot` that names a review, at its line of mkdocs.yml, while one of the pages says that there was none."""
    claim = next(CLAIM.found_in(foot.replace(". ", "\n")), None)
    if not claim or NOT_YET.search(foot):
        return
    for path, page in pages.items():
        if denied := NONE_HAS.search(page.text):
            what = f"`copyright` says “{claim[0]}”, and docs/{path} says “{denied[0]}”"
            remedy = "Correct one; if a clinician has reviewed it, every page that says “no” has to change."
            yield Problem(line, f"{what}. {remedy}")
            return
