"""`make sources`: asks Crossref and PubMed whether references.bib still says what they say, and what was retracted.

A retraction is written into the entry (`retracted = {2021-04-09}`), and the next build marks the work wherever it is
listed. A notice whose DOI or PMID stands in the comment above the entry is known and not told again.
Exit code 0: nothing to tell; 1: something is wrong; 2: no registry could be asked.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bibliography_text import comment_above, insert_field
from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_bibliography
from citations.problem import Problem
from citations.style import identifiers
from crossref import crossref_record
from issue_body import issue_body, write_issue
from published_record import RETRACTION, Notice, PublishedRecord
from pubmed import pubmed_records
from record_comparison import differences
from web import NotFound, Unavailable

MOST_SILENCES = 5  # Then Crossref is asked nothing more: each silence may take as long as a time-out.
ISSUE = (
    "Crossref or PubMed say something else than `references.bib`, or something was published about a work that we cite."
)


@dataclass(slots=True)
class Answers:
    """What the registries said: each record with the key it is about, what none knows as (key, field, message), and who did not answer."""

    records: list[tuple[str, PublishedRecord]] = field(default_factory=list)
    unknown: list[tuple[str, str, str]] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)


def ask(bibliography: Bibliography) -> Answers:
    """One request for each DOI, one for all PMIDs."""
    answers = Answers()
    for key, entry in bibliography.entries.items():
        if (doi := identifiers.doi(entry)) and len(answers.unasked) < MOST_SILENCES:
            _ask_crossref(key, doi, answers)
    _ask_pubmed(bibliography, answers)
    return answers


def problems(text: str, answers: Answers) -> list[Problem]:
    """In the order of the lines of `text`, each once."""
    bibliography = parse_bibliography(text)
    found = {Problem(bibliography.line_of(key, name), message) for key, name, message in answers.unknown}
    for key, record in answers.records:
        found.update(_differing(bibliography, key, record))
        found.update(_noticed(text, bibliography, key, record))
    return sorted(found)


def record_retractions(text: str, answers: Answers, today: date) -> str:
    """The text with `retracted` in each entry whose work was retracted and that does not say so yet."""
    for key, record in answers.records:
        bibliography = parse_bibliography(text)
        retractions = [notice for notice in record.notices if notice.kind == RETRACTION]
        if retractions and "retracted" not in bibliography.entries[key].fields:
            day = min((notice.date for notice in retractions if notice.date), default="") or today.isoformat()
            text = insert_field(text, bibliography, key, "retracted", day)
    return text


def _ask_crossref(key: str, doi: str, answers: Answers) -> None:
    try:
        answers.records.append((key, crossref_record(doi)))
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


def _differing(bibliography: Bibliography, key: str, record: PublishedRecord) -> Iterator[Problem]:
    for name, theirs, ours in differences(bibliography.entries[key], record):
        line = bibliography.line_of(key, name)
        said = f"the {name} of '{key}' is '{ours}', but {record.registry} says '{theirs}'"
        yield Problem(line, f"{said}. Look at the work itself and correct the field, or its DOI or PMID.")


def _noticed(text: str, bibliography: Bibliography, key: str, record: PublishedRecord) -> Iterator[Problem]:
    comment = comment_above(text, bibliography, key).lower()
    for notice in record.notices:
        known = [number for number in (notice.doi.lower(), notice.pmid) if number and number in comment]
        if not known:
            yield Problem(bibliography.lines[key], _message(key, notice, record.registry))


def _message(key: str, notice: Notice, registry: str) -> str:
    number = f"DOI {notice.doi}" if notice.doi else f"PMID {notice.pmid}" if notice.pmid else registry
    if notice.kind == RETRACTION:
        return (
            f"'{key}' was retracted ({number}). Commit the field 'retracted', and cite another work for what it said."
        )
    remedy = f"Check our text against it, then write '{number}' into a comment above the entry"
    return f"'{key}' has a notice of {notice.kind} ({number}). {remedy}."


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, nargs="?", default=Path("references.bib"))
    parser.add_argument("--issue", default="", help="write the body of an issue into this file")
    options = parser.parse_args(arguments)
    path = options.path
    try:
        bibliography = read_bibliography(path)
    except UnreadableBibliography as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return 2
    answers = ask(bibliography)
    if answers.unasked and not (answers.records or answers.unknown):
        print("No source was checked: neither Crossref nor PubMed answered. Is there a network?", file=sys.stderr)
        return 2
    return _tell(path, answers, options.issue)


def _tell(path: Path, answers: Answers, issue: str) -> int:
    before = path.read_bytes().decode("utf-8")
    text = record_retractions(before, answers, date.today())
    if text != before:
        path.write_bytes(text.encode("utf-8"))
    found = [f"{path.name}:{problem.line}: {problem.message}" for problem in problems(text, answers)]
    write_issue(issue, issue_body(ISSUE, found))
    for problem in found:
        print(problem)
    print("\n".join(answers.unasked), file=sys.stderr, end="\n" if answers.unasked else "")
    if not found:
        print(f"{len(answers.records)} records say the same as {path.name}.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
