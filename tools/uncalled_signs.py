"""New sentences that name what may be an emergency, in a part of a page that nowhere says to call.

Whatever words let a sign wait, the part that names it has no call. Some sentences only speak of a sign, so it is an
advice, and what stood there before is not asked again.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from pathlib import Path

from build_lines import ADVICE
from checks.clauses import Clause, read_clauses
from checks.named_signs import named_signs
from checks.uncalled import says_to_call
from checks.waiting import tells_of_now, trouble_in
from guide.signs.sign import Signs
from guide.signs.signs_file import read_signs
from published_text import changed_files
from reading.page import SourcePage

PART = re.compile(
    r"^#{1,6} |^[ >]*`{3,} *callnow", re.MULTILINE
)  # A heading begins one, and a Call now box speaks for it.
REMEDY = "Say it, and how soon, if this is one."


def uncalled_lines(folder: Path) -> list[str]:
    """The advice on all pages that changed since main, in the order of files and lines."""
    pages = [(path, before) for path, before in changed_files(folder) if path.endswith(".md")]
    signs = read_signs(folder / "signs.yml")[0] if pages else Signs()
    return [
        f"{ADVICE}{path}:{line}: {message}"
        for path, before in pages
        for line, message in uncalled_between(before, (folder / path).read_text("utf-8", errors="replace"), signs)
    ]


def uncalled_between(before: str, after: str, signs: Signs) -> Iterator[tuple[int, str]]:
    """Line and message of each new clause of one page."""
    page = SourcePage(after)
    known = {clause.text for clause in read_clauses(SourcePage(before).passages)}
    clauses = list(read_clauses(page.passages))
    starts = [page.line_at(found.start()) for found in PART.finditer(page.source) if found[0].startswith("#")]
    called = {bisect(starts, each.line) for each in clauses if says_to_call(each)}
    called |= {bisect(starts, page.line_at(found.start())) for found in PART.finditer(page.source) if "`" in found[0]}
    for clause in clauses:
        is_new = clause.text not in known and not clause.is_title and tells_of_now(clause.text)
        if is_new and bisect(starts, clause.line) not in called and (sign := _sign(clause, signs)):
            yield clause.line, f"“{sign}” may be an emergency, and this part says nowhere to call. {REMEDY}"


def _sign(clause: Clause, signs: Signs) -> str:
    """How a clause names what never waits; "" if it does not."""
    return trouble_in(clause.text) or next((sign.text for sign in named_signs(clause, signs)), "")
