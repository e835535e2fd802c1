"""Each kind of work reads as AMA has it, whatever program wrote its entry: `tests/cases/kinds/`, with the line above each."""

import re
from collections.abc import Iterator

import pytest
from _pytest.mark import ParameterSet
from pybtex.database import Entry

from citations.ama import plain_text
from citations.bibliography import parse_bibliography
from citations.exports.bibtex import to_bibtex
from citations.style.dates import published, read_date
from citations.style.preprints import is_preprint, preprint_server
from project import ROOT

CASE = re.compile(r"^% (?P<line>[^\n]*)\n(?P<source>@[^\n]*)", re.MULTILINE)


def cases() -> Iterator[ParameterSet]:
    for path in sorted((ROOT / "tests" / "cases" / "kinds").glob("*.bib")):
        for case in CASE.finditer(path.read_text("utf-8")):
            yield pytest.param(case["source"], case["line"], id=f"{path.stem}: {case['source'][:24]}")


@pytest.mark.parametrize(("source", "line"), list(cases()))
def test_a_work_reads_as_the_line_above_its_entry(source: str, line: str) -> None:
    assert plain_text(entry(source)) == line


@pytest.mark.parametrize(("source", "line"), list(cases()))
def test_a_work_reads_the_same_after_its_download_as_bibtex(source: str, line: str) -> None:
    work = entry(source)
    assert plain_text(entry(to_bibtex({work.key: work}))) == line


def entry(source: str) -> Entry:
    return next(iter(parse_bibliography(source).entries.values()))


DATES = {
    "2026-01-05": "January 5, 2026", "2024-02-30": "February 2024", "2024-13-01": "2024", "2023-02-29": "February 2023",
    "2024/03/09": "March 9, 2024", "9 March 2024": "March 9, 2024", "1-May-2024": "May 1, 2024", "2024 Mar 8": "March 8, 2024",
    "05/01/2024": "May 1, 2024", "31/01/2024": "January 31, 2024", "01.05.2024": "May 1, 2024", "02/30/2024": "February 2024",
    "2024-03-09T10:00:00Z": "March 9, 2024", "2018-21": "Spring 2018", "2018-24": "Winter 2018", "Spring 2018": "Spring 2018",
    "2020-03/2020-05": "March-May 2020", "2001-05-01/2001-05-03": "May 1-3, 2001",
    "2019-05-30/2019-06-02": "May 30-June 2, 2019", "2019-12/2020-01": "December 2019-January 2020", "2019/..": "2019",
    "October 28-30, 1995": "October 28-30, 1995", "May/June 2001": "May/June 2001", "2001~": "circa 2001",
    "ca. 1850": "circa 1850", "c2001": "2001", "[2001]": "2001", "1986/87": "1986-1987", "2018/2019": "2018-2019", "2001--2002": "2001-2002",
    "in press": "in press", "20XX": "20XX",
}  # fmt: skip
MONTHS = {
    "jan": "January 2001", "10~January": "January 10, 2001", "January~10": "January 10, 2001", "Sep--Oct": "September-October 2001",
    "9/10": "September/October 2001", "Juillet": "July 2001", "März": "March 2001", "dez.": "December 2001",
    "enero": "January 2001", "Autumn": "Fall 2001", "30 May -- 2 June": "May 30-June 2, 2001", "13": "2001", "0": "2001",
    "sometime": "2001",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "read"), DATES.items())
def test_a_date_in_any_form_is_read_and_no_day_that_is_none_is_printed(typed: str, read: str) -> None:
    assert str(read_date(typed)) == read


@pytest.mark.parametrize(("typed", "read"), MONTHS.items())
def test_a_month_in_any_form_is_read(typed: str, read: str) -> None:
    assert str(published(Entry("article", {"year": "2001", "month": typed}))) == read


@pytest.mark.parametrize("typed", ["", "n.d.", "no date", "undated"])
def test_a_work_without_a_date_has_none(typed: str) -> None:
    assert read_date(typed) is None


SERVERS = {
    "doi = {10.1101/2020.03.05.20031773}": "medRxiv", "doi = {10.1101/2020.03.05.978932}": "bioRxiv",
    "doi = {10.1101/029983}": "bioRxiv", "doi = {10.64898/2025.12.01.25341234}": "medRxiv",
    "doi = {10.48550/arXiv.2009.07896}": "arXiv", "doi = {10.21203/rs.3.rs-1/v1}": "Research Square",
    "doi = {10.2139/ssrn.3550308}": "SSRN", "doi = {10.31219/osf.io/abcde}": "OSF Preprints",
    "doi = {10.31234/osf.io/abcde_v1}": "PsyArXiv", "doi = {10.20944/preprints202003.0001.v1}": "Preprints.org",
    "doi = {10.26434/chemrxiv-2024-abc}": "ChemRxiv", "doi = {10.36227/techrxiv.12345}": "TechRxiv",
    "url = {https://www.medrxiv.org/content/10.1101/1}": "medRxiv", "url = {https://osf.io/preprints/psyarxiv/abc}": "PsyArXiv",
    "url = {https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1}": "SSRN", "journal = {Res Sq}": "Research Square",
    "journal = {medRxiv : the preprint server for health sciences}": "medRxiv", "journal = {bioRxiv [Preprint]}": "bioRxiv",
    "howpublished = {Preprint at bioRxiv}": "bioRxiv", "institution = {SocArXiv}": "SocArXiv", "journal = {CoRR}": "arXiv",
}  # fmt: skip
NO_PREPRINTS = [
    "@article{a, title = {T}, journal = {Genome Res}, doi = {10.1101/gr.123456.120}}",
    "@article{a, title = {T}, journal = {Phys Rev D}, volume = 1, eprint = {2009.07896}, archiveprefix = {arXiv}}",
    "@article{a, title = {Preprints on medRxiv: a survey}, journal = {BMJ}, note = {A preprint is on medRxiv}}",
    "@phdthesis{a, title = {T}, eprint = {2009.07896}, archiveprefix = {arXiv}}",
    "@misc{a, title = {T}, publisher = {OSF}, doi = {10.17605/OSF.IO/ABCDE}}",
    "@online{a, title = {What a preprint is}, organization = {NIH}, url = {https://nih.gov/medrxiv.org}}",
    "@techreport{a, title = {T}, institution = {SSRN Institute}, number = {1}}",
]


@pytest.mark.parametrize(("field", "server"), SERVERS.items())
def test_a_preprint_is_known_by_its_server_wherever_that_shows(field: str, server: str) -> None:
    work = entry(f"@misc{{a, title = {{T}}, {field}}}")
    assert (is_preprint(work), preprint_server(work)) == (True, server)


@pytest.mark.parametrize("source", NO_PREPRINTS)
def test_what_only_looks_like_a_preprint_is_none(source: str) -> None:
    assert not is_preprint(entry(source))
