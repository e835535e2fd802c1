"""Fields of a work in the place of each other: pages as the number of an issue, a journal as the title."""

import re
from collections.abc import Iterator

from pybtex.database import Entry

PAGES = re.compile(r"[A-Za-z]?(?P<first>\d+)\s*(?:--?|–)\s*[A-Za-z]?\d+")
MOST_OF_A_YEAR = 99  # Issues; two in one print as "11-12".


def check_exchanged(key: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """Each field, and what is wrong with it."""
    number, pages = (entry.fields.get(name, "").strip() for name in ("number", "pages"))
    found = PAGES.fullmatch(number)
    if found and int(found["first"]) > MOST_OF_A_YEAR:
        remedy = f"Exchange it with the pages, '{pages}'" if pages else "Write it as 'pages'"
        yield "number", f"the number of '{key}' is '{number}', as pages are. {remedy}."
    title, journal = (" ".join(entry.fields.get(name, "").casefold().split()) for name in ("title", "journal"))
    if title and title == journal:
        yield "title", f"the title of '{key}' is the name of its journal. Write the title of the work."
