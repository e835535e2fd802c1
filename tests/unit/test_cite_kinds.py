"""`make cite` writes each kind of work so that it reads as one: preprints, articles ahead of print, chapters in a series."""

import json
from pathlib import Path
from typing import Any

import pytest

from citations.ama import plain_text
from citations.bibliography import parse_bibliography
from cite import main
from local_server import Answer, local_server
from project import ROOT
from pubmed import pubmed_record

BASE = {"title": ["A title"], "author": [{"family": "Doe", "given": "Jane"}]}
PREPRINT = {
    "type": "posted-content", "subtype": "preprint", "posted": {"date-parts": [[2024, 3, 9]]},
    "issued": {"date-parts": [[2024, 3]]}, "publisher": "openRxiv", "institution": [{"name": "medRxiv"}],
}  # fmt: skip
NOBODY = Answer(json.dumps({"esearchresult": {"idlist": []}}).encode())
XML = (ROOT / "tests" / "records" / "pubmed-carvalho.xml").read_text("utf-8")


@pytest.fixture
def cite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """The reference as it is printed, the file and what was said, for a record of Crossref."""

    def run(doi: str, record: dict[str, Any]) -> tuple[str, str, str]:
        path = tmp_path / "references.bib"
        path.write_bytes(b"")
        answer = Answer(json.dumps({"message": BASE | record | {"DOI": doi}}).encode())
        with local_server({"works/": answer, "esearch": NOBODY}) as address:
            monkeypatch.setenv("CROSSREF_API", address)
            monkeypatch.setenv("EUTILS_API", address)
            main([doi, str(path)])
        text = path.read_text("utf-8")
        entries = list(parse_bibliography(text).entries.values())
        said = capsys.readouterr()
        return plain_text(entries[0]) if entries else "", text, said.out + said.err

    return run


PREPRINTS = {
    "medRxiv": ("10.1101/2024.03.08.24303999", PREPRINT),
    "bioRxiv": ("10.1101/2024.03.08.978932", PREPRINT | {"institution": [{"name": "bioRxiv"}]}),
    "Research Square": ("10.21203/rs.3.rs-1/v1", PREPRINT | {"institution": [{"name": "Research Square"}], "publisher": "Springer Science and Business Media LLC"}),
    "OSF Preprints": ("10.31219/osf.io/abcde", PREPRINT | {"institution": [], "publisher": "Center for Open Science"}),
    "Preprints.org": ("10.20944/preprints202403.0001.v1", PREPRINT | {"institution": None, "publisher": "MDPI AG", "group-title": "Oncology"}),
    "ChemRxiv": ("10.26434/chemrxiv-2024-abc", PREPRINT | {"institution": [], "publisher": "American Chemical Society (ACS)"}),
}  # fmt: skip


@pytest.mark.parametrize("server", PREPRINTS)
def test_a_preprint_reads_as_one_with_its_server_and_day(cite, server: str) -> None:
    doi, record = PREPRINTS[server]
    line, _, said = cite(doi, record)
    assert line == f"Doe J. A title. {server}. Preprint posted online March 9, 2024. doi:{doi}"
    assert "It is a preprint, which other experts have not checked" in said


def test_what_elsevier_calls_an_article_of_ssrn_is_a_preprint(cite) -> None:
    record = {
        "type": "journal-article",
        "container-title": ["SSRN Electronic Journal"],
        "issued": {"date-parts": [[2020, 4]]},
    }
    assert cite("10.2139/ssrn.3550308", record)[0] == (
        "Doe J. A title. SSRN. Preprint posted online April 2020. doi:10.2139/ssrn.3550308"
    )


def test_a_preprint_that_a_journal_has_published_since_is_not_added(cite) -> None:
    relation = {"is-preprint-of": [{"id-type": "doi", "id": "10.1002/hed.23202", "asserted-by": "subject"}]}
    _, text, said = cite("10.1101/2024.03.08.24303999", PREPRINT | {"relation": relation})
    assert text == ""
    assert "a journal has published this preprint since. Cite that: make cite ID=10.1002/hed.23202" in said


def test_other_posted_content_is_no_preprint(cite) -> None:
    record = PREPRINT | {"subtype": "other", "institution": []}
    assert cite("10.5555/blog.1", record)[0] == "Doe J. A title. openRxiv; 2024. doi:10.5555/blog.1"


def test_an_article_ahead_of_print_keeps_its_day(cite) -> None:
    record = {
        "type": "journal-article", "container-title": ["Cancer"], "published-online": {"date-parts": [[2026, 1, 5]]},
        "issued": {"date-parts": [[2026]]},
    }  # fmt: skip
    assert (
        cite("10.1002/cncr.1", record)[0]
        == "Doe J. A title. Cancer. Published online January 5, 2026. doi:10.1002/cncr.1"
    )


def test_an_article_in_a_volume_has_no_day(cite) -> None:
    record = {
        "type": "journal-article", "container-title": ["Cancer"], "volume": "3", "published-print": {"date-parts": [[2026, 1, 5]]},
    }  # fmt: skip
    assert "day" not in cite("10.1002/cncr.1", record)[1]


@pytest.mark.parametrize(
    "titles", [["Lecture Notes in Computer Science", "Head and Neck"], ["Head and Neck", "Advances in Oncology"]]
)
def test_a_chapter_stands_in_its_book_and_not_in_the_series(cite, titles: list[str]) -> None:
    record = {
        "type": "book-chapter",
        "container-title": titles,
        "publisher": "Springer",
        "issued": {"date-parts": [[2020]]},
    }
    line, text, _ = cite("10.1007/978-3-319-12345-6_7", record)
    assert "In: Head and Neck. Springer; 2020." in line
    assert f"series    = {{{next(title for title in titles if title != 'Head and Neck')}}}" in text


def test_pubmed_knows_preprints_their_day_and_what_became_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = {
        "Journal Article</Pub": "Preprint</Pub",
        "<MedlineTA>Int J Cancer": "<MedlineTA>medRxiv",
        "<Day>1</Day>": "<Day>9</Day>",
        "</MedlineJournalInfo>": "</MedlineJournalInfo><CommentsCorrectionsList><CommentsCorrections RefType='UpdateIn'>"
        "<RefSource>Head Neck. 2025. doi: 10.1002/hed.23202.</RefSource></CommentsCorrections></CommentsCorrectionsList>",
    }
    xml = XML
    for old, new in changes.items():
        assert old in xml
        xml = xml.replace(old, new)
    with local_server({"efetch": Answer(xml.encode())}) as address:
        monkeypatch.setenv("EUTILS_API", address)
        record = pubmed_record("15609302")
    assert (record.type, record.server, record.month, record.day) == ("misc", "medRxiv", 5, 9)
    assert (record.volume, record.published_as) == ("", "10.1002/hed.23202")
