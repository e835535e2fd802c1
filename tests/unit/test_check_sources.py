"""`make sources`: what differs from the registries is said with its line, and a retraction is marked on the page."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import markdown
import pytest

import pubmed
from check_sources import main
from citations.bibliography import parse_bibliography
from citations.extension import CitationExtension
from citations.lint import lint
from citations.reference import reference_html
from local_server import Answer, local_server
from project import ROOT

RECORDS = ROOT / "tests" / "records"
CARVALHO = """@article{carvalho2005,
  author    = {Carvalho, A. L.},
  title     = {Trends in incidence and prognosis for head and neck cancer in the {United States}: a site-specific analysis of the {SEER} database},
  journal   = {Int J Cancer},
  year      = {2005},
  volume    = {114},
  number    = {5},
  pages     = {806--816},
  doi       = {10.1002/ijc.20740},
  pmid      = {15609302},
  annote    = {It found something.},
}
"""
RETRACTED = """@article{example2019,
  author    = {Example, A.},
  title     = {A drug that seemed to work},
  journal   = {Example J Oncol},
  year      = {2019},
  volume    = {7},
  pages     = {100--109},
  doi       = {10.5555/retracted.2019},
  annote    = {It found something.},
}
"""


def answer(name: str) -> Answer:
    return Answer((RECORDS / name).read_bytes())


KNOWN = {
    "works/10.1002%2Fijc.20740": answer("crossref-carvalho.json"),
    "works/10.5555%2Fretracted.2019": answer("crossref-retracted.json"),
    "id=15609302&": answer("pubmed-carvalho.xml"),
    "id=31415926&": answer("pubmed-retracted.xml"),
    "efetch": Answer(b"<PubmedArticleSet></PubmedArticleSet>"),
}


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs the command on a file against a server with the given answers: exit code, text of the file, lines said."""

    def run(text: str, answers: Mapping[str, Answer] = KNOWN, issue: str = "") -> tuple[int, str, list[str]]:
        path = tmp_path / "references.bib"
        path.write_bytes(text.encode())
        with local_server(answers) as address:
            monkeypatch.setenv("CROSSREF_API", address)
            monkeypatch.setenv("EUTILS_API", address)
            monkeypatch.setattr("web.sleep", lambda seconds: None)
            code = main([str(path), "--issue", issue])
        said = capsys.readouterr()
        return code, path.read_bytes().decode(), (said.out + said.err).splitlines()

    return run


def test_an_entry_that_says_the_same_raises_nothing(check):
    assert check(CARVALHO) == (0, CARVALHO, ["2 records say the same as references.bib."])


DIFFERENT = {
    "another work": (
        "Trends in incidence and prognosis", "The effect of whisky on moles, a survey of all",
        3, "the title of 'carvalho2005' is 'The effect of whisky",
    ),
    "another year": ("{2005}", "{2006}", 5, "the year of 'carvalho2005' is '2006', but Crossref says '2005'."),
    "another volume": ("{114}", "{113}", 6, "the volume of 'carvalho2005' is '113', but Crossref says '114'."),
    "other pages": ("806--816", "806--818", 8, "the pages of 'carvalho2005' is '806-818', but Crossref says '806-816'."),
    "another DOI": ("10.1002/ijc.20740", "10.1002/ijc.20741", 9, "the doi of 'carvalho2005' is '10.1002/ijc.20741', but"),
}  # fmt: skip


@pytest.mark.parametrize("difference", DIFFERENT)
def test_what_differs_is_said_with_its_line(check, difference: str):
    before, after, line, message = DIFFERENT[difference]
    answers = {"works/10.1002%2Fijc.20741": answer("crossref-carvalho.json"), **KNOWN}
    code, _, said = check(CARVALHO.replace(before, after, 1), answers)
    assert code == 1
    assert [each for each in said if each.startswith(f"references.bib:{line}: {message}")]


SAME = {
    "the online year": ("{2005}", "{2004}"),
    "short pages": ("806--816", "806--16"),
    "no subtitle": (": a site-specific analysis of the {SEER} database", ""),
    "another spelling": ("head and neck", "head-and-neck"),
    "a supplement": ("{114}", "{114 Suppl 2}"),
    "the DOI as an address": ("{10.1002/", "{https://doi.org/10.1002/"),
    "no volume": ("  volume    = {114},\n", ""),
    "no pages": ("  pages     = {806--816},\n", ""),
}


@pytest.mark.parametrize("way", SAME)
def test_what_says_the_same_in_another_way_raises_nothing(check, way: str):
    text = CARVALHO.replace(*SAME[way])
    assert text != CARVALHO
    answers = {key: value for key, value in KNOWN.items() if not key.startswith("id=")}  # Crossref alone
    assert check(text.replace("  pmid      = {15609302},\n", ""), answers)[0] == 0


def test_an_identifier_that_no_registry_knows_is_said_with_its_line(check):
    text = CARVALHO.replace("10.1002/ijc.20740", "10.1002/ijc.1").replace("15609302", "1")
    assert check(text)[2] == [
        "references.bib:9: Crossref knows no work with the DOI of 'carvalho2005', 10.1002/ijc.1. Correct it, or take it out.",
        "references.bib:10: PubMed knows no work with the number of 'carvalho2005', 1. Correct it, or take it out.",
    ]


def test_a_retraction_is_recorded_in_the_entry_and_no_other_byte_changes(check):
    text = f"% The works.\n\n{CARVALHO}\n{RETRACTED}"
    code, after, said = check(text)
    assert code == 1
    assert after == text.replace("2019},\n  annote    =", "2019},\n  retracted = {2021-04-09},\n  annote    =")
    assert said == [
        "references.bib:16: 'example2019' has a notice of correction (DOI 10.5555/erratum.2020)."
        " Check our text against it, then write 'DOI 10.5555/erratum.2020' into a comment above the entry.",
        "references.bib:16: 'example2019' was retracted (DOI 10.5555/notice.2021)."
        " Commit the field 'retracted', and cite another work for what it said.",
    ]


def test_a_second_run_records_nothing_more(check):
    after = check(RETRACTED)[1]
    assert check(after)[1] == after


def test_a_retraction_that_only_pubmed_knows_is_recorded_too(check):
    text = RETRACTED.replace("doi       = {10.5555/retracted.2019}", "pmid      = {31415926}")
    assert "  retracted = {2021},\n  annote" in check(text)[1]


def test_a_retraction_without_a_date_gets_the_day_it_was_found(check):
    work = json.loads((RECORDS / "crossref-retracted.json").read_bytes())
    del work["message"]["updated-by"]
    answers = {"works/": Answer(json.dumps(work).encode())}
    assert f"  retracted = {{{date.today().isoformat()}}},\n" in check(RETRACTED, answers)[1]


def works(**message: object) -> dict[str, Answer]:
    """What Crossref holds of the retracted work, with other values for some names; None takes a name out."""
    work = json.loads((RECORDS / "crossref-retracted.json").read_bytes())
    work["message"] = {name: value for name, value in (work["message"] | message).items() if value is not None}
    return {"works/": Answer(json.dumps(work).encode())}


@pytest.mark.parametrize(
    "title", ["WITHDRAWN: A drug", "Withdrawn: a drug", "Retraction Notice to: A drug", "RETRACTED"]
)
def test_a_word_before_the_title_tells_a_retraction(check, title: str):
    assert "  retracted = {" in check(RETRACTED, works(**{"title": [title], "updated-by": None}))[1]


@pytest.mark.parametrize("type_", ["new_version", "new-edition", "New Version"])
def test_a_new_version_of_a_work_is_no_correction_of_it(check, type_: str):
    update = {"DOI": "10.5555/v2", "type": type_, "updated": {"date-parts": [[2021, 4, 9]]}}
    answers = works(**{"title": ["A drug that seemed to work"], "updated-by": [update]})
    assert [line for line in check(RETRACTED, answers)[2] if "10.5555/v2" in line] == []


def update(doi: str, type_: str, *day: int) -> dict[str, object]:
    return {"DOI": doi, "type": type_, "updated": {"date-parts": [list(day)]}}


def test_a_part_that_was_retracted_is_told_and_does_not_retract_the_work(check):
    answers = works(
        **{"title": ["A drug that seemed to work"], "updated-by": [update("10.5555/p", "partial_retraction", 2021)]}
    )
    _, after, said = check(RETRACTED, answers)
    assert after == RETRACTED
    assert "'example2019' has a notice of partial retraction (DOI 10.5555/p)" in said[0]


def test_of_two_notices_the_day_of_the_first_is_recorded(check):
    updates = [update("10.5555/b", "retraction", 2022, 5, 6), update("10.5555/a", "removal", 2021, 4, 9)]
    assert "  retracted = {2021-04-09}," in check(RETRACTED, works(**{"updated-by": updates}))[1]


def test_the_retraction_of_another_work_to_which_a_slip_in_a_number_led_is_not_recorded(check):
    text = RETRACTED.replace("10.5555/retracted.2019", "10.5555/other").replace(
        "  annote", "  pmid = {31415926},\n  annote"
    )
    assert check(text)[1] == text


@pytest.mark.parametrize(
    ("type_", "said"),
    [
        ("PartialRetractionIn", ["partial retraction"]),
        ("CorrectedandRepublishedIn", ["correction"]),
        ("ErratumIn", ["correction"]),
        ("ExpressionOfConcernIn", ["expression of concern"]),
        ("RetractionIn", ["retraction"]),
        ("Cites", []),
    ],
)
def test_pubmed_tells_each_notice_once(monkeypatch: pytest.MonkeyPatch, type_: str, said: list[str]):
    xml = (RECORDS / "pubmed-retracted.xml").read_text("utf-8").replace("RetractionIn", type_)
    if type_ != "RetractionIn":
        xml = xml.replace("Retracted Publication", "Journal Article")
    with local_server({"efetch": Answer(xml.encode())}) as address:
        monkeypatch.setenv("EUTILS_API", address)
        monkeypatch.setattr("web.sleep", lambda seconds: None)
        assert [notice.kind for notice in pubmed.pubmed_record("31415926").notices] == said


@pytest.mark.parametrize(("numbers", "pmid"), [(["1"], "1"), (["1", "2"], ""), ([], "")])
def test_a_doi_has_a_number_only_where_pubmed_knows_one_work_with_it(
    monkeypatch: pytest.MonkeyPatch, numbers: list[str], pmid: str
):
    monkeypatch.setattr("pubmed._ask", lambda *_, **__: json.dumps({"esearchresult": {"idlist": numbers}}).encode())
    assert pubmed.pmid_of("10.1/a") == pmid


def test_the_field_goes_into_an_entry_on_one_line_without_annote(check):
    text = "@misc{a, title = {RETRACTED: A drug that seemed to work}, doi = {10.5555/retracted.2019}}\n"
    after = check(text)[1]
    assert parse_bibliography(after).entries["a"].fields["retracted"] == "2021-04-09"
    assert after.replace("\n  retracted = {2021-04-09},", "") == text


def test_a_notice_that_the_comment_above_the_entry_names_is_known(check):
    text = f"% Read: the erratum 10.5555/ERRATUM.2020 and the retraction, doi 10.5555/notice.2021.\n{RETRACTED}"
    assert check(text)[0] == 0


def test_one_registry_that_is_down_does_not_hide_what_the_other_says(check):
    down = {key: Answer(status=503) for key in KNOWN if key.startswith("works/")}
    code, _, said = check(CARVALHO.replace("806--816", "806--818"), KNOWN | down)
    assert code == 1
    assert [each for each in said if "PubMed says '806-816'" in each]
    assert [each for each in said if each.startswith("'carvalho2005' was not compared with Crossref: ")]


def test_a_registry_that_stays_silent_is_not_asked_for_ever(check):
    text = "\n".join(CARVALHO.replace("carvalho2005", f"carvalho{year}") for year in range(1990, 2005))
    said = check(text, {key: Answer(status=503) if key.startswith("works/") else KNOWN[key] for key in KNOWN})[2]
    assert len([each for each in said if "was not compared with Crossref" in each]) == 5


def test_without_network_one_line_says_so_and_nothing_changes(tmp_path, monkeypatch, capsys):
    for name in ("CROSSREF_API", "EUTILS_API"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    path = tmp_path / "references.bib"
    path.write_text(CARVALHO, "utf-8")
    assert main([str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("No source was checked: ")
    assert said.err.count("\n") == 1
    assert path.read_text("utf-8") == CARVALHO


def test_a_file_that_cannot_be_read_is_said_in_one_line(tmp_path, capsys):
    path = tmp_path / "references.bib"
    path.write_bytes(b"@misc{a, title = {\xe4}}")
    assert main([str(path)]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("references.bib: ")


NOTICES = {
    "2021-04-09": "Retracted on April 9, 2021. Do not rely on this work.",
    "2021-04": "Retracted in April 2021. Do not rely on this work.",
    "2021": "Retracted in 2021. Do not rely on this work.",
    "<b>": "Retracted. Do not rely on this work.",
}


@pytest.mark.parametrize("day", NOTICES)
def test_readers_see_the_retraction_before_the_reference(day: str):
    entry = parse_bibliography(f"@misc{{a, title = {{Title}}, retracted = {{{day}}}, annote = {{x}}}}").entries["a"]
    assert reference_html(entry).startswith(f'<strong class="retracted">{NOTICES[day]}</strong> Title.')


def test_the_reference_list_of_a_page_marks_a_retracted_work():
    bibliography = parse_bibliography(RETRACTED.replace("annote", "retracted = {2021-04-09},\n  annote"))
    page = markdown.markdown("Text.[@example2019]", extensions=[CitationExtension(bibliography)])
    assert '<li id="ref-example2019"><strong class="retracted">Retracted on April 9, 2021.' in page


def test_the_lint_names_a_day_that_is_none():
    bibliography = parse_bibliography(RETRACTED.replace("annote", "retracted = {April},\n  annote"))
    assert [problem.message for problem in lint(bibliography, {"example2019"})] == [
        "the retracted of 'example2019', 'April', is not a date. Write it as year-month-day, as in 2013-11-30 or 2013-11 or 2013."
    ]


def test_the_body_of_an_issue_lists_what_is_wrong(check, tmp_path):
    issue = tmp_path / "issue.md"
    check(CARVALHO.replace("{114}", "{113}"), issue=str(issue))
    assert "\n- `references.bib:6: the volume of 'carvalho2005' is '113', but " in issue.read_text("utf-8")
    check(CARVALHO, issue=str(issue))
    assert issue.read_text("utf-8") == ""


def test_pubmed_is_asked_about_every_number_a_hundred_at_a_time(monkeypatch: pytest.MonkeyPatch):
    asked: list[int] = []
    monkeypatch.setattr("pubmed._ask", lambda service, **said: asked.append(len(said["id"].split(","))) or b"")
    monkeypatch.setattr("pubmed._read", lambda answer: [])
    pubmed.pubmed_records([str(number) for number in range(1, 252)])
    assert asked == [100, 100, 51]
