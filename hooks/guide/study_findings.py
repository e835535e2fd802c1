"""What each cited study found, from the entry's `annote`, folded below its reference: this guide's addition to the citations."""

from hashlib import sha256
from pathlib import Path

from pybtex.database import Entry

from citations.ama import field_html
from citations.markup import FINDING

from .by_choice import SURVIVAL, choice_of_finding
from .words import ENGLISH, GuideWords

OPEN_IN_LISTS = f'<details class="{FINDING}">'
# What each begins with, and the name of its title.
SUMMARIES = {
    "": (OPEN_IN_LISTS, "finding"),
    SURVIVAL: (f'<details class="{FINDING} {SURVIVAL}">', "finding_by_choice"),
}


class StudyFindings:
    """The `Addition` of the guide (citations/additions.py)."""

    def __init__(self, words: GuideWords = ENGLISH) -> None:
        self.words = words
        self.version = sha256(Path(__file__).read_bytes() + words.digest.encode()).hexdigest()

    def below(self, entry: Entry) -> str:
        """The finding, folded; "" without an `annote`."""
        found = field_html(entry.fields.get("annote", ""))
        opening, title = SUMMARIES[choice_of_finding(entry)]
        return f"{opening}<summary>{self.words.html(title)}</summary><p>{found}</p></details>" if found else ""

    def in_full(self, html: str) -> str:
        """The finding open, unless it tells how long people lived."""
        return html.replace(OPEN_IN_LISTS, OPEN_IN_LISTS.replace(">", " open>"), 1)

    def for_others(self, entry: Entry) -> Entry:
        """Without a finding that readers must choose to see: who takes a citation has not asked for it."""
        if not choice_of_finding(entry):
            return entry
        fields = {name: value for name, value in entry.fields.items() if name.lower() != "annote"}
        return Entry(entry.type, fields=fields, persons=entry.persons)
