"""The PMID, PMCID and DOI that single programs put into `note`."""

import re
from collections.abc import MutableMapping

Fields = MutableMapping[str, str]

# TeXMed and PubMed2BibTeX: Note={[PubMed:\href{https://…}{3661849}] [DOI:\href{http://…}{10.1016/…}]}
LINKED_NUMBER = re.compile(
    r"\[?(?P<name>PubMed(?: Central)?|PMCID|DOI):\s*\\href\s*\{[^{}]*\}\s*\{(?P<number>[^{}\s]+)\}\]?[,;.\s]*",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\b(?P<name>PMID|PMCID|DOI)\s*:?\s*(?P<number>10\.\d{4,9}/[^\s;]+|(?:PMC)?\d{4,})", re.IGNORECASE)
FIELD_OF_NUMBER = {"pubmed": "pmid", "pubmed central": "pmcid", "pmcid": "pmcid", "doi": "doi"}


def take_numbers(fields: Fields) -> None:
    """In place: each goes into its field, if that is empty."""
    if "\\href" not in fields["note"]:
        _numbers_alone(fields)
        return
    for found in LINKED_NUMBER.finditer(fields["note"]):
        fields.setdefault(FIELD_OF_NUMBER[found["name"].lower()], found["number"])
    rest_of_note(fields, LINKED_NUMBER.sub("", fields["note"]))


def _numbers_alone(fields: Fields) -> None:
    """`PMID: 12345678; DOI: 10.1002/cncr.12` and nothing else: a note that says more may speak of another work."""
    if len(fields["note"]) < 200 and not NUMBER.sub("", fields["note"]).strip(" .,;[]"):
        for found in NUMBER.finditer(fields["note"]):
            name = found["name"].lower()
            fields.setdefault(FIELD_OF_NUMBER.get(name, name), found["number"].rstrip(".,]"))


def rest_of_note(fields: Fields, rest: str) -> None:
    """What is left of the note once a part was taken; none of it if that is nothing."""
    if rest.strip(" ,;.[]"):
        fields["note"] = rest.strip(" ,;")
    else:
        del fields["note"]
