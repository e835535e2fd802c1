"""`make sources`: asks Crossref and PubMed whether references.bib still says what they say, and what was retracted.

A retraction is written into the entry (`retracted = {2021-04-09}`), and the next build marks the work wherever it is
listed. A notice whose DOI or PMID stands in the comment above the entry is known and not told again.
Exit code 0: nothing to tell; 1: something is wrong; 2: no registry could be asked.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pybtex.database import Entry

import project_folder
from bibliography_text import comment_above, text_lines
from citations.bibliography import Bibliography, UnreadableBibliography, parse_bibliography, read_bibliography
from citations.problem import Problem
from issue_body import issue_body, write_issue
from published_record import RETRACTION, Notice, PublishedRecord
from record_comparison import differences, differs
from registries import Answers, ask
from safe_change import NotAsMeant, with_fields
from text_file import NotWritten, write_text

ISSUE = (
    "Crossref or PubMed say something else than `references.bib`, or something was published about a work that we cite."
)


def problems(text: str, bibliography: Bibliography, answers: Answers) -> list[Problem]:
    """In the order of the lines of `text`, each once."""
    lines = text_lines(text)
    found = {Problem(bibliography.line_of(key, name), message) for key, name, message in answers.unknown}
    for key, record in answers.records:
        found.update(_differing(bibliography, key, record))
        found.update(_noticed(bibliography.lines[key], comment_above(lines, bibliography.lines[key]), key, record))
    return sorted(found)


def record_retractions(text: str, bibliography: Bibliography, answers: Answers, today: date) -> str:
    """The text with `retracted` in each entry whose work was retracted and that does not say so yet; raises NotAsMeant."""
    days: dict[str, str] = {}
    for key, record in answers.records:
        entry = bibliography.entries[key]
        retractions = [notice for notice in record.notices if notice.kind == RETRACTION]
        if retractions and "retracted" not in entry.fields and _is_about(entry, record):
            day = min((notice.date for notice in retractions if notice.date), default="") or today.isoformat()
            days.setdefault(key, day)
    return with_fields(text, bibliography, "retracted", days) if days else text


def _is_about(entry: Entry, record: PublishedRecord) -> bool:
    """Not if a slip in a PubMed number led to the record of a work with another DOI."""
    return all(name != "doi" for name, _, _ in differences(entry, record))


def _differing(bibliography: Bibliography, key: str, record: PublishedRecord) -> Iterator[Problem]:
    for name, theirs, ours in differences(bibliography.entries[key], record):
        yield Problem(bibliography.line_of(key, name), differs(name, key, ours, record.registry, theirs))


def _noticed(line: int, comment: str, key: str, record: PublishedRecord) -> Iterator[Problem]:
    for notice in record.notices:
        if not any(number and number in comment.lower() for number in (notice.doi.lower(), notice.pmid)):
            yield Problem(line, _message(key, notice, record.registry))


def _message(key: str, notice: Notice, registry: str) -> str:
    number = f"DOI {notice.doi}" if notice.doi else f"PMID {notice.pmid}" if notice.pmid else registry
    if notice.kind == RETRACTION:
        return (
            f"'{key}' was retracted ({number}). Commit the field 'retracted', and cite another work for what it said."
        )
    remedy = f"Check our text against it, then write '{number}' into a comment above the entry"
    return f"'{key}' has a notice of {notice.kind} ({number}). {remedy}."


def main(arguments: list[str]) -> int:
    """The exit code: 1 if a source has changed, 2 if none was checked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path, nargs="?", default=project_folder.find() / "references.bib")
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
        reason = answers.unasked[0].partition(": ")[2]
        print(f"No source was checked: neither Crossref nor PubMed answered. {reason}", file=sys.stderr)
        return 2
    return _tell(path, bibliography, answers, options.issue)


def _tell(path: Path, bibliography: Bibliography, answers: Answers, issue: str) -> int:
    text, unwritten = _mark_retractions(path, bibliography, answers)
    found = [f"{path.name}:{each.line}: {each.message}" for each in problems(text, parse_bibliography(text), answers)]
    write_issue(issue, issue_body(ISSUE, found))
    print("\n".join(found) if found else f"{len(answers.records)} records say the same as {path.name}.")
    for line in (*answers.unasked, *unwritten):
        print(line, file=sys.stderr)
    return 1 if found or unwritten else 0


def _mark_retractions(path: Path, bibliography: Bibliography, answers: Answers) -> tuple[str, list[str]]:
    """The text of the file as it is then, and a line if it could not be changed."""
    before = path.read_bytes().decode("utf-8")
    try:
        text = record_retractions(before, bibliography, answers, date.today())
        if text != before:
            write_text(path, text)
        return text, []
    except NotAsMeant:
        return before, [f"{path.name} is as it was: 'retracted' cannot be added. Correct what `make check` names."]
    except NotWritten as error:
        return before, [str(error)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
