"""What each cited study found, from the entry's `annote`, folded below its reference: this guide's addition to the citations."""

from hashlib import sha256
from pathlib import Path

from pybtex.database import Entry

from citations.ama import field_html
from citations.markup import FINDING

from .by_choice import SURVIVAL, choice_of_finding

OPEN_IN_LISTS = f'<details class="{FINDING}">'
SUMMARIES = {
    "": f"{OPEN_IN_LISTS}<summary>What this study found</summary>",
    SURVIVAL: f'<details class="{FINDING} {SURVIVAL}"><summary>What this study found: tells how long people lived</summary>',
}


class StudyFindings:
    """The `Addition` of the guide (citations/additions.py)."""

    version = sha256(Path(__file__).read_bytes()).hexdigest()

    def below(self, entry: Entry) -> str:
        """The finding, folded; "" without an `annote`."""
        found = field_html(entry.fields.get("annote", ""))
        return f"{SUMMARIES[choice_of_finding(entry)]}<p>{found}</p></details>" if found else ""

    def in_full(self, html: str) -> str:
        """The finding open, unless it tells how long people lived."""
        return html.replace(OPEN_IN_LISTS, OPEN_IN_LISTS.replace(">", " open>"), 1)

    def for_others(self, entry: Entry) -> Entry:
        """Without a finding that readers must choose to see: who takes a citation has not asked for it."""
        if not choice_of_finding(entry):
            return entry
        fields = {name: value for name, value in entry.fields.items() if name.lower() != "annote"}
        return Entry(entry.type, fields=fields, persons=entry.persons)
