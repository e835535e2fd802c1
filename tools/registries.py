"""Asks Crossref and PubMed for the records of all entries of a bibliography."""

from dataclasses import dataclass, field

from citations.bibliography import Bibliography
from citations.style import identifiers
from crossref import OtherWork, crossref_record
from published_record import PublishedRecord
from pubmed import pubmed_records
from record_comparison import differs
from web import NotFound, Unavailable

MOST_SILENCES = 5  # Then Crossref is asked nothing more: each silence may take as long as a time-out.


@dataclass(slots=True)
class Answers:
    """What the registries said: each record with the key it is about, what is amiss with a number as (key, field, message), and who did not answer."""

    records: list[tuple[str, PublishedRecord]] = field(default_factory=list)
    unknown: list[tuple[str, str, str]] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)


def ask(bibliography: Bibliography) -> Answers:
    """One request for each DOI, one for a hundred PMIDs."""
    answers = Answers()
    for key, entry in bibliography.entries.items():
        if (doi := identifiers.doi(entry)) and len(answers.unasked) < MOST_SILENCES:
            _ask_crossref(key, doi, answers)
    _ask_pubmed(bibliography, answers)
    return answers


def _ask_crossref(key: str, doi: str, answers: Answers) -> None:
    try:
        answers.records.append((key, crossref_record(doi)))
    except OtherWork as other:
        answers.unknown.append((key, "doi", differs("doi", key, doi, "Crossref", other.doi)))
    except NotFound:
        message = f"Crossref knows no work with the DOI of '{key}', {doi}. Correct it, or take it out."
        answers.unknown.append((key, "doi", message))
    except Unavailable as error:
        answers.unasked.append(f"'{key}' was not compared with Crossref: {error}.")


def _ask_pubmed(bibliography: Bibliography, answers: Answers) -> None:
    numbers = {key: pmid for key, entry in bibliography.entries.items() if (pmid := identifiers.pmid(entry))}
    try:
        records = pubmed_records(numbers.values())
    except Unavailable as error:
        answers.unasked.append(f"Nothing was compared with PubMed: {error}.")
        return
    for key, pmid in numbers.items():
        if pmid in records:
            answers.records.append((key, records[pmid]))
        else:
            message = f"PubMed knows no work with the number of '{key}', {pmid}. Correct it, or take it out."
            answers.unknown.append((key, "pmid", message))
