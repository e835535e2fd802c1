"""A record in the form of another program, pasted among the entries: RIS, the text of PubMed, EndNote, CSL-JSON, XML."""

import re

FORMS = (
    ("a record in the form RIS", re.compile(r"^[ \t]*TY  ?- ?[A-Z]{3,5}\b", re.MULTILINE)),
    ("a record in the form of PubMed", re.compile(r"^[ \t]*PMID ?- ?\d+|\bPMID: \d+ \[", re.MULTILINE)),
    ("a record in the form of EndNote", re.compile(r"^[ \t]*%0 [A-Z]\w+", re.MULTILINE)),
    ("a record in JSON", re.compile(r"^[ \t]*[\[{]\s*[\[{\"]")),
    ("a record in XML", re.compile(r"^[ \t]*<[?A-Za-z][^<>]*>")),
)
PRINTED = re.compile(r"\bet al[.,]|\b(?:19|20)\d\d[^\n;]{0,12};\s?\d{1,4}[(:]|\bdoi:? ?10\.", re.IGNORECASE)
OF_BIBTEX = re.compile(r"[{}=]")  # Part of an entry that broke, and no reference.
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>{},]+")
SAID_PMID = re.compile(r"\bPMID\b[ :-]{0,3}(?P<pmid>\d{4,8})")


def pasted_record(text: str) -> str | None:
    """What to say of a passage that is one; None if it is none."""
    form = next((form for form, pattern in FORMS if pattern.search(text)), None)
    if not form and PRINTED.search(text) and not OF_BIBTEX.search(text):
        form = "a reference as it is printed"
    if not form:
        return None
    found = DOI.search(text)
    pmid = SAID_PMID.search(text)
    known = found[0].rstrip(".;)]") if found else pmid["pmid"] if pmid else None
    command = f"run `make cite ID={known}`" if known else "run `make cite ID=` with its DOI"
    return f"this is {form}, and entries here are BibTeX. Take it out, and {command}, or copy an entry and change its text."
