"""A finding that tells how long people lived is marked in references.bib, and then stays closed until a reader opens it."""

import re
from pathlib import Path

from built_pages import built_pages
from citations.reference import tells_survival
from figures.survival import is_survival_figure
from guide import BIBLIOGRAPHY

END_OF_SENTENCE = re.compile(r"(?<=[.?!])\s+")


def test_every_entry_whose_annote_tells_survival_warns_of_it() -> None:
    unmarked = [
        f"references.bib:{BIBLIOGRAPHY.lines[key]}: '{key}' tells how long people lived. Add warning = {{survival}}."
        for key, entry in BIBLIOGRAPHY.entries.items()
        if any(map(is_survival_figure, END_OF_SENTENCE.split(entry.fields.get("annote", ""))))
        and not tells_survival(entry)
    ]
    assert not unmarked


def test_no_page_opens_a_finding_that_tells_survival(site: Path) -> None:
    opened = [
        f"{page.path}: {details.get('class')}"
        for page in built_pages(site)
        for details in page.tree.iter("details")
        if "survival" in details.get("class", "") and details.get("open") is not None
    ]
    assert not opened
