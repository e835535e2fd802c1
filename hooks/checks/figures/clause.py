"""Which words of a sentence a figure belongs to."""

from .altering_words import CUT, IN_FRONT, JOINS, NO_DENIAL, OPENS_WITH
from .findings import Finding
from .kinds import kind_of


def clause_of(finding: Finding) -> str:
    """The words around a figure up to the next mark, and what stands in front: "Without the drug, …"."""
    text = finding.around.text
    first, last = finding.restated[0].figure.start, finding.restated[-1].figure.end
    least, most = _own_part(finding, first, last)
    cuts = [cut.end() for cut in CUT.finditer(text, least, first)]
    start = cuts[-1] if cuts else least
    if len(cuts) == 1 and (front := IN_FRONT.match(text, 0, start)):
        start = front.start()
    end = CUT.search(text, last, most)
    if end and not cuts and OPENS_WITH.match(text, start, end.end()):
        end = CUT.search(text, end.end(), most)  # "In 36 of every 100, the cancer shrank."
    return NO_DENIAL.sub(" ", text[start : end.start() if end else most])


def _own_part(finding: Finding, first: int, last: int) -> tuple[int, int]:
    """Where the words of a figure may begin and end: in "58 in the lungs and 15 in the bones" at "and"."""
    text = finding.around.text
    others = [each for each in finding.around.figures if kind_of(each.claim) == finding.kind]
    before = max((each.end for each in others if each.end <= first), default=0)
    after = min((each.start for each in others if each.start >= last), default=len(text))
    starts = [joined.end() for joined in JOINS.finditer(text, before, first)] if before else []
    ends = [joined.start() for joined in JOINS.finditer(text, last, after)] if after < len(text) else []
    return (starts[0] if starts else before), (ends[-1] if ends else after)


def last_clause(text: str) -> str:
    """Of a line above a list: "But not all do, and this many lived:" says no "not" of what follows."""
    return CUT.split(text.rstrip(" :?"))[-1]
