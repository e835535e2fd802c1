"""Which articles may be without an author: journals print news, calls and lists unsigned, and programs that export one lose no names."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pybtex.database import Entry

UNSIGNED = re.compile(
    r"\b(?:editorials?|news(?:letter)?|abstracts? (?:of|from)|(?:publications?|books?) received|calls? for|announcements?|"
    r"of the (?:year|month|week)|(?:past|future|forthcoming) (?:conferences|meetings|events)|front matter|(?:table of )?contents|preface|foreword|(?:author|subject|keyword) index|titles from|"
    r"in (?:brief|memoriam|this issue)|obituar(?:y|ies)|research highlights?|volume \d+,? (?:number|issue) \d+|editors?['’]?s? (?:note|choice|page))\b",
    re.IGNORECASE,
)
TYPES = ("article", "inproceedings")
LOOKED_UP_BY = frozenset({"doi", "pmid", "pmcid", "url", "ee", "biburl"})


def may_be_unsigned(entry: "Entry") -> bool:
    """Whether nobody need be named: the title says what it is, or the work can be looked up."""
    return entry.type in TYPES and (is_unsigned(entry) or not LOOKED_UP_BY.isdisjoint(entry.fields))


def is_unsigned(entry: "Entry") -> bool:
    """Whether the title says that it is one of those."""
    return bool(UNSIGNED.search(entry.fields.get("title", "")))


def lacks_author(entry: "Entry") -> bool:
    """Whether an article has neither author nor editor, and should have one as far as its title tells."""
    return entry.type in TYPES and not entry.persons and not is_unsigned(entry)
