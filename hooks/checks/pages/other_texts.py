"""What stands in a leaflet, a letter or a paper, and not in a guide for all: “this leaflet”, “in our clinic”, “I recommend”."""

from collections.abc import Iterator

from checks.rare import Rare
from citations.problem import Problem
from reading.page import SourcePage

LEAFLET = Rare(
    r"\b(?:[Tt]his|[Tt]he (?:next|previous|following)) (?:chapter|leaflet|brochure|booklet|pamphlet|handout|blog post|fact ?sheet)\b",
    ("chapter", "leaflet", "brochure", "booklet", "pamphlet", "handout", "blog", "sheet"),
)
OURS = Rare(
    r"\b[Oo]ur (?:clinic|hospital|ward|department|practice|unit|patients|cancer center|outpatients?)\b", ("our ",)
)
MINE = Rare(
    r"\bI (?:recommend|advise|suggest|prescribe|usually (?:tell|advise|recommend)|always tell)\b|\b[Ii]n my (?:own )?(?:experience|opinion|practice|view)\b",
    ("i recommend", "i advise", "i suggest", "i prescribe", "i usually", "i always", "in my "),
)
LETTER = Rare(
    r"(?m:^)Dear (?:patient|reader|sir|madam|family|relative|friend|colleague|all)s?\b|\b(?:[Cc]ontact us|[Cc]all us|[Ee]-?mail us|[Oo]ur (?:office|front desk|switchboard|web ?site|receptionist))\b",
    ("dear ", "contact us", "call us", "mail us", "our "),
)
DATED = Rare(r"\b[Ll]ast (?:updated|revised|modified|changed|edited|reviewed):? (?:on |in )?\w+", ("last ",))
REMEDIES = (
    (LEAFLET, "is no word for a page here", "Write “this page”, or link to the one that you mean"),
    (OURS, "is one of many where readers are treated", "Write “your”, or say what holds everywhere"),
    (LETTER, "stands in letters, and nobody can be called here", "Say it to all readers, or name whom to call"),
    (MINE, "speaks for one person", "Say what the work found, and cite it; or tell readers whom to ask"),
    (DATED, "stands at the top of a page, not in its text", "Write the day behind 'reviewed:', and take this out"),
)


def check_other_texts(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file; what somebody says in quotation marks is theirs."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for rare, what, remedy in REMEDIES:
        for found in rare.found_in(page.text):
            before = page.text[page.text.rfind("\n", 0, found.start()) + 1 : found.start()]
            if before.count("“") <= before.count("”") and before.count('"') % 2 == 0:
                yield page.problem(found.start(), f"“{found[0]}” {what}. {remedy}.")
