"""Where the comment above an entry of references.bib and its fields disagree on what could not be confirmed."""

import re
from collections.abc import Iterator
from pathlib import Path

from pybtex.database import Entry

from bibliography_text import comment_above, text_lines
from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_text

UNCONFIRMED = re.compile(r"Not confirmed: (?P<names>[^.]+)")
NEXT_LINE = re.compile(r"\s*\n%\s*")
FIELDS = {"PMID": "pmid", "DOI": "doi", "volume": "volume", "issue number": "number", "pages": "pages"}
SOURCES = "references.bib"


def unconfirmed_lines(folder: Path) -> list[str]:
    """One line for each field that stands below a comment that it is not confirmed, and for a volume that lacks without one."""
    try:
        text = read_text(folder / SOURCES)
        bibliography = parse_bibliography(text)
    except (OSError, UnreadableBibliography):
        return []  # The build says so.
    return [f"{SOURCES}:{line}: {message}" for line, message in _disagreements(bibliography, text_lines(text))]


def _disagreements(bibliography: Bibliography, lines: list[str]) -> Iterator[tuple[int, str]]:
    for key, entry in bibliography.entries.items():
        comment = NEXT_LINE.sub(" ", comment_above(lines, bibliography.lines[key]))
        found = UNCONFIRMED.search(comment)
        named = [name.strip() for name in found["names"].split(",")] if found else []
        for name in named:
            if name in FIELDS and entry.fields.get(FIELDS[name]):
                what = f"the comment above '{key}' says that its {name} is not confirmed, and here it stands"
                yield bibliography.line_of(key, FIELDS[name]), f"{what}. Correct the comment, or take the field out."
        if _is_issue_alone(entry) and "volume" not in named:
            what = f"'{key}' has the number of an issue and no volume"
            remedy = "Add it; or write above the entry: % Not confirmed: volume."
            yield bibliography.line_of(key, "number"), f"{what}. {remedy}"


def _is_issue_alone(entry: Entry) -> bool:
    return entry.type == "article" and "number" in entry.fields and not entry.fields.get("volume")
