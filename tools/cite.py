"""`make cite ID=10.1002/ijc.20740`: fetches a work's record and writes its entry into references.bib, in its place."""

import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import project_folder
from citations.bibliography import Bibliography, UnreadableBibliography, read_bibliography
from citations.style import identifiers
from citations.style.date_words import MONTHS
from citations.style.doi import read_doi
from citations.style.preprints import is_preprint
from crossref import OtherWork, crossref_record
from entry_key import new_key
from published_record import RETRACTION, PublishedRecord
from pubmed import pmid_of, pubmed_record
from safe_change import NotAsMeant, with_entry
from text_file import NotWritten, write_text
from title_text import has_title_case, to_tex
from web import NotFound, Unavailable

PUBMED_NUMBER = re.compile(
    r"(?:https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|PMID:?\s*)?"
    rf"(?P<pmid>{identifiers.PMID.pattern})(?:/?(?:[?#]\S*)?)?",
    re.IGNORECASE,
)
USAGE = "Write the DOI, the PubMed number or the address of either, as in: make cite ID=10.1002/ijc.20740"


class CannotCite(Exception):
    """Nothing was changed; the message is the one line that says why."""


def cite(identifier: str, path: Path) -> str:
    """Adds the work to the file at `path` and gives its key; raises CannotCite."""
    bibliography = _read(path)
    asked = _identify(identifier)
    _refuse_double(bibliography, **asked)
    record = _fetch(**asked)
    _refuse_double(bibliography, record.doi, record.pmid)
    if any(notice.kind == RETRACTION for notice in record.notices):
        raise CannotCite("this work was retracted. Cite another one.")
    if record.published_as:
        raise CannotCite(f"a journal has published this preprint since. Cite that: make cite ID={record.published_as}")
    key = new_key(record.authors or record.editors, record.title, record.year, bibliography.entries)
    _write(path, bibliography, key, record)
    return key


def _read(path: Path) -> Bibliography:
    try:
        return read_bibliography(path)
    except UnreadableBibliography as error:
        raise CannotCite(f"{path.name} {error}") from None


def _identify(identifier: str) -> dict[str, str]:
    identifier = unquote(identifier.strip().strip("<>"))
    if doi := read_doi(identifier):
        return {"doi": doi, "pmid": ""}
    if pmid := PUBMED_NUMBER.fullmatch(identifier):
        return {"doi": "", "pmid": pmid["pmid"]}
    raise CannotCite(f"'{identifier}' is no DOI and no PubMed number. {USAGE}." if identifier else f"{USAGE}.")


def _refuse_double(bibliography: Bibliography, doi: str, pmid: str) -> None:
    for key, entry in bibliography.entries.items():
        same_doi = doi and (identifiers.doi(entry) or "").lower() == doi.lower()
        if same_doi or (pmid and identifiers.pmid(entry) == pmid):
            line = bibliography.lines[key]
            raise CannotCite(f"this work is in references.bib already, in line {line}. Cite it as [@{key}].")


def _fetch(doi: str, pmid: str) -> PublishedRecord:
    try:
        return _with_pubmed(crossref_record(doi)) if doi else pubmed_record(pmid)
    except NotFound:
        what = f"Crossref knows no work with the DOI {doi}" if doi else f"PubMed knows no work with the number {pmid}"
        raise CannotCite(f"{what}. Check it for a slip.") from None
    except OtherWork as other:
        raise CannotCite(
            f"Crossref answered with the record of another DOI, {other.doi}. If that is the work, ask for this DOI."
        ) from None
    except Unavailable as error:
        raise CannotCite(f"{error}. Try again later, or write the entry by hand.") from None


def _with_pubmed(record: PublishedRecord) -> PublishedRecord:
    """The journal as the National Library of Medicine abbreviates it, and the numbers that only PubMed knows."""
    try:
        pmid = pmid_of(record.doi)
        other = pubmed_record(pmid) if pmid else None
    except Unavailable:
        return record
    if other is None or other.doi.lower() != record.doi.lower():
        return record
    return replace(
        record,
        container=other.container or record.container,
        month=record.month or other.month,
        server=record.server or other.server,
        published_as=record.published_as or other.published_as,
        pmid=other.pmid,
        pmcid=other.pmcid,
        notices=record.notices + other.notices,
    )


def _fields(record: PublishedRecord) -> Mapping[str, str]:
    """In no order; without those that the registry does not name, but always with an empty annote."""
    container = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(record.type)
    fields = {
        "author": " and ".join(record.authors),
        "editor": " and ".join(record.editors) if record.type != "article" else "",
        "title": record.title,
        container or "howpublished": "" if record.server else record.container,
        "year": record.year,
        "month": MONTHS[record.month - 1][:3].lower() if record.month else "",
        "day": str(record.day or ""),
        "volume": to_tex(record.volume),
        "number": to_tex(record.number),
        "pages": to_tex(record.pages).replace("-", "--"),
        "eid": "" if record.pages else to_tex(record.eid),
        "publisher": (record.server or record.publisher) if record.type != "article" else "",
        "series": record.series if record.type != "article" else "",
        "doi": record.doi,
        "pmid": record.pmid,
        "pmcid": record.pmcid,
    }
    return {name: value for name, value in fields.items() if value} | {"annote": ""}


def _write(path: Path, bibliography: Bibliography, key: str, record: PublishedRecord) -> None:
    text = path.read_bytes().decode("utf-8")
    try:
        write_text(path, with_entry(text, bibliography, key, record.type, _fields(record)))
    except NotAsMeant:
        raise CannotCite(
            f"this record cannot be written into {path.name} as it stands. "
            "Correct what `make check` names first; if that is nothing, write the entry by hand."
        ) from None
    except NotWritten as error:
        raise CannotCite(str(error)) from None


def main(arguments: list[str]) -> int:
    """Adds the work; the exit code is 1 if nothing was changed."""
    identifier = arguments[0] if arguments else ""
    path = Path(arguments[1]) if len(arguments) > 1 else project_folder.find() / "references.bib"
    try:
        key = cite(identifier, path)
    except CannotCite as error:
        print(f"Nothing was changed: {error}", file=sys.stderr)
        return 1
    bibliography = read_bibliography(path)
    print(f"{path.name}:{bibliography.lines[key]}: added. Cite it as [@{key}].")
    if is_preprint(bibliography.entries[key]):
        print("It is a preprint, which other experts have not checked: look whether a journal has published it since.")
    if has_title_case(bibliography.entries[key].fields["title"]):
        print("Most words of its title begin with a capital: leave capitals to the first word and to names.")
    print("Read the entry through, and say in its 'annote' what the work found, in plain words.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
