"""`make cite`: from an identifier to an entry in house form, in its place, with every other byte untouched."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from author_name import group_name, house_name
from citations.bibliography import parse_bibliography
from citations.style.tex import plain
from cite import main
from crossref import crossref_record
from entry_key import new_key
from format_references import house_text
from house_form import house_entry
from local_server import Answer, local_server
from project import ROOT
from pubmed import pubmed_record
from title_text import title_to_tex

RECORDS = ROOT / "tests" / "records"
NOT_SEEN = re.compile(r"[\s—–-]+")  # Two hyphens are an en dash in TeX, three an em dash.
CARVALHO = """@article{carvalho2005,
  author    = {Carvalho, A. L. and Nishimoto, I. N. and Califano, J. A. and Kowalski, L. P.},
  title     = {Trends in incidence and prognosis for head and neck cancer in the United States: A site-specific analysis of the {SEER} database},
  journal   = {Int J Cancer},
  year      = {2005},
  month     = may,
  volume    = {114},
  number    = {5},
  pages     = {806--816},
  doi       = {10.1002/ijc.20740},
  pmid      = {15609302},
  annote    = {},
}
"""
BEFORE = "% The works.\n\n@article{allen2013,\n  title = {Any   form},\n}\n\n"
AFTER = "% Not confirmed: PMID.\n@article{daloiso2024, title = {Other}}\n"


def answer(name: str) -> Answer:
    return Answer((RECORDS / name).read_bytes())


def found(*pmids: str) -> Answer:
    return Answer(json.dumps({"esearchresult": {"count": str(len(pmids)), "idlist": pmids}}).encode())


KNOWN = {
    "works/10.1002%2Fijc.20740": answer("crossref-carvalho.json"),
    "esearch": found("15609302"),
    "efetch.fcgi?db=pubmed&id=15609302&": answer("pubmed-carvalho.xml"),
}


@pytest.fixture
def cite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Runs the command on a file against a server with the given answers: exit code, text of the file, what it said."""

    def run(identifier: str, text: str = "", answers: Mapping[str, Answer] = KNOWN) -> tuple[int, str, str]:
        path = tmp_path / "references.bib"
        path.write_bytes(text.encode())
        with local_server(answers) as address:
            monkeypatch.setenv("CROSSREF_API", address)
            monkeypatch.setenv("EUTILS_API", address)
            monkeypatch.setattr("web.sleep", lambda seconds: None)
            code = main([identifier, str(path)])
        said = capsys.readouterr()
        return code, path.read_bytes().decode(), said.out + said.err

    return run


@pytest.mark.parametrize(
    "identifier",
    [
        "10.1002/ijc.20740",
        "10.1002/IJC.20740",
        "doi:10.1002/ijc.20740",
        "https://doi.org/10.1002/ijc.20740",
        "https://doi.org/10.1002%2Fijc.20740",
        " http://dx.doi.org/10.1002/ijc.20740. ",
    ],
)
def test_a_doi_in_any_form_becomes_an_entry_in_house_form(cite, identifier: str):
    answers = {"works/10.1002%2FIJC.20740": answer("crossref-carvalho.json"), **KNOWN}
    assert cite(identifier, answers=answers)[:2] == (0, CARVALHO)


@pytest.mark.parametrize(
    "identifier",
    [
        "15609302",
        "PMID: 15609302",
        "https://pubmed.ncbi.nlm.nih.gov/15609302/",
        "https://pubmed.ncbi.nlm.nih.gov/15609302/?from=x",
        "https://www.ncbi.nlm.nih.gov/pubmed/15609302",
    ],
)
def test_a_pubmed_number_in_any_form_becomes_the_same_entry(cite, identifier: str):
    assert cite(identifier)[:2] == (0, CARVALHO.replace(": A site", ": a site"))


def test_the_entry_goes_in_its_place_above_the_comment_of_the_next_and_no_other_byte_changes(cite):
    assert cite("15609302", BEFORE + AFTER)[1] == BEFORE + CARVALHO.replace(": A site", ": a site") + "\n" + AFTER


def test_the_entry_of_the_last_key_goes_to_the_end(cite):
    for text in (BEFORE, BEFORE.rstrip(), BEFORE.rstrip() + "\n"):
        assert cite("10.1002/ijc.20740", text)[1] == BEFORE + CARVALHO


def test_windows_line_ends_and_a_byte_order_mark_stay(cite):
    text = "\ufeff" + (BEFORE + AFTER).replace("\n", "\r\n")
    expected = "\ufeff" + (BEFORE + CARVALHO + "\n" + AFTER).replace("\n", "\r\n")
    assert cite("10.1002/ijc.20740", text)[1] == expected


def test_it_says_where_the_entry_stands_and_what_is_left_to_do(cite):
    said = cite("10.1002/ijc.20740", BEFORE + AFTER)[2]
    assert "references.bib:7: added. Cite it as [@carvalho2005]." in said
    assert "'annote'" in said


def test_a_second_work_of_the_same_author_and_year_gets_a_letter(cite):
    text = "@article{Carvalho2005, title = {A}}\n@article{carvalho2005b, title = {B}}\n"
    assert "@article{carvalho2005c," in cite("10.1002/ijc.20740", text)[1]


def test_a_work_that_stands_there_already_is_refused_by_doi_or_number(cite):
    for text in ("doi = {https://doi.org/10.1002/IJC.20740}", "pmid = {15609302}"):
        text = f"\n@article{{x, title = {{T}}, {text}}}\n"
        for identifier in ("10.1002/ijc.20740", "15609302"):
            code, after, said = cite(identifier, text)
            assert (code, after) == (1, text)
            assert "this work is in references.bib already, in line 2. Cite it as [@x]." in said


FAILURES = {
    "not found": ("10.1002/ijc.1", {}, "Crossref knows no work with the DOI 10.1002/ijc.1. Check it for a slip."),
    "no such number": (
        "15609303", {"efetch": Answer(b"<PubmedArticleSet></PubmedArticleSet>")},
        "PubMed knows no work with the number 15609303. Check it for a slip.",
    ),
    "garbage": ("10.1002/ijc.1", {"works": Answer(b"<html>busy</html>")}, "Crossref sent something that is no record of 10.1002/ijc.1."),
    "no title": ("10.1002/ijc.1", {"works": Answer(b'{"message": {"DOI": "x", "title": []}}')}, "Crossref sent something that is no record"),
    "no XML": ("15609303", {"efetch": Answer(b"busy")}, "PubMed sent something that is no record."),
    "an error page": ("15609303", {"efetch": Answer(b"<html/>")}, "PubMed sent something that is no record."),
    "server error": ("10.1002/ijc.1", {"works": Answer(status=503)}, "answered 503 (Service Unavailable). Try again later"),
    "no identifier": ("", {}, "make cite ID=10.1002/ijc.20740"),
    "a word": ("leemans1993", {}, "'leemans1993' is no DOI and no PubMed number."),
    "retracted": ("10.5555/retracted.2019", {"works": answer("crossref-retracted.json")}, "this work was retracted. Cite another one."),
}  # fmt: skip


@pytest.mark.parametrize("failure", FAILURES)
def test_what_cannot_be_cited_is_said_in_one_line_and_changes_nothing(cite, failure: str):
    identifier, answers, message = FAILURES[failure]
    code, after, said = cite(identifier, BEFORE, answers)
    assert (code, after) == (1, BEFORE)
    assert said.startswith("Nothing was changed: ")
    assert message in said
    assert said.count("\n") == 1


def test_without_network_one_line_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CROSSREF_API", "http://127.0.0.1:9")
    (tmp_path / "references.bib").write_text(BEFORE, "utf-8")
    assert main(["10.1002/ijc.20740", str(tmp_path / "references.bib")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Nothing was changed: 127.0.0.1:9 cannot be reached (")
    assert said.count("\n") == 1
    assert (tmp_path / "references.bib").read_text("utf-8") == BEFORE


@pytest.mark.parametrize("found", [Answer(status=500), Answer(b"<html>"), Answer(b"[]")], ids=["no", "page", "list"])
def test_a_doi_is_cited_from_crossref_alone_when_pubmed_fails(cite, found: Answer):
    answers = {**KNOWN, "esearch": found}
    assert "journal   = {Intl Journal of Cancer}" in cite("10.1002/ijc.20740", answers=answers)[1]


def test_a_number_that_pubmed_gives_for_another_doi_is_not_taken(cite):
    answers = {**KNOWN, "esearch": found("31415926"), "efetch": answer("pubmed-retracted.xml")}
    del answers["efetch.fcgi?db=pubmed&id=15609302&"]
    code, text, _ = cite("10.1002/ijc.20740", answers=answers)
    assert code == 0
    assert "journal   = {Intl Journal of Cancer}" in text
    assert "pmid" not in text


def test_an_article_number_beside_pages_is_left_out(cite):
    work = json.loads((RECORDS / "crossref-carvalho.json").read_bytes())
    work["message"]["article-number"] = "e12"
    text = cite("10.1002/ijc.20740", answers={**KNOWN, "works/10.1002%2Fijc.20740": Answer(json.dumps(work).encode())})[
        1
    ]
    assert "pages     = {806--816}" in text
    assert "e12" not in text


def test_a_pubmed_record_keeps_particles_suffixes_groups_marks_and_signs(monkeypatch):
    with local_server({"efetch": answer("pubmed-retracted.xml")}) as address:
        monkeypatch.setenv("EUTILS_API", address)
        record = pubmed_record("31415926")
    assert record.authors == ("van der Waal, I.", "Blumenschein, Jr., G.", "{KEYNOTE-048 Investigators}")
    assert record.title == r"Effect of \emph{{TP53}} and T\textsubscript{reg} cells in 5 < n \& {HPV}-positive disease"
    assert (record.year, record.month, record.pages, record.pmcid) == ("2019", None, "100-109", "PMC9999999")
    assert record.years == {"2018", "2019"}


def test_a_crossref_record_tells_print_and_online_years_apart(monkeypatch):
    with local_server(KNOWN) as address:
        monkeypatch.setenv("CROSSREF_API", address)
        record = crossref_record("10.1002/ijc.20740")
    assert (record.year, record.month, record.years) == ("2005", 5, {"2004", "2005"})


TITLES = {
    "Role of HPV-positive disease": "Role of {HPV}-positive disease",
    "HPV-Positive disease (KEYNOTE-048) and PD-L1": "{HPV}-Positive disease ({KEYNOTE-048}) and {PD-L1}",
    "A T4 tumor, p16 and mRNA in the United States.": "A {T4} tumor, p16 and {mRNA} in the United States",
    "[Metastases of the lung].": "Metastases of the lung",
    "5% of A&amp;B_c": r"5\% of A\&B\_c",
    "<i>In vitro</i> and <sup>18</sup>F-FDG": r"\emph{In vitro} and \textsuperscript{18}F-{FDG}",
    "<jats:italic>x</jats:italic> <scp>PET</scp>/<scp>CT</scp>": r"\emph{x} {PET}/{CT}",
    "An open <i>mark": "An open mark",
    "DISTANT METASTASES IN THE LUNG": "DISTANT METASTASES IN THE LUNG",
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_becomes_tex_with_its_acronyms_protected(title: str):
    assert title_to_tex(title) == TITLES[title]


def test_a_title_in_title_case_is_noticed(cite):
    work = {"DOI": "10.5555/x", "type": "journal-article", "title": ["Distant Metastases in Cancer of the Larynx"]}
    said = cite("10.5555/x", answers={"works": Answer(json.dumps({"message": work}).encode())})[2]
    assert "leave capitals to the first word" in said
    assert "leave capitals" not in cite("10.1002/ijc.20740")[2]


def test_names_become_surname_and_initials():
    assert house_name("Machiels", "Jean-Pascal") == "Machiels, J. P."
    assert house_name("Allen", "CT") == "Allen, C. T."
    assert house_name("Ahn", "Myung-Ju", "3rd") == "Ahn, III, M. J."
    assert house_name("Plato") == "Plato"
    assert house_name("Jones", "Amy", "PhD") == "Jones, A."
    assert group_name("AT&amp;T study group") == r"{AT\&T study group}"


KEYS = {
    ("Zbären, P.",): "zbaren2001",
    ("van der Waal, I.",): "vanderwaal2001",
    ("O'Brien-Smith, A.",): "obriensmith2001",
    ("Łukaszewicz, A.",): "lukaszewicz2001",
    ("{World Health Organization}",): "who2001",
    ("{NICE}",): "nice2001",
    ("王, 伟",): "spread2001",
    (): "spread2001",
}


@pytest.mark.parametrize("authors", KEYS)
def test_a_key_is_surname_and_year_in_plain_letters(authors: tuple[str, ...]):
    assert new_key(authors, "The {Spread} of cancer", "2001", []) == KEYS[authors]


def test_the_entry_is_in_house_form_already(cite):
    text = cite("10.1002/ijc.20740")[1]
    assert house_text(text) == text


CHAPTER = {
    "message": {
        "DOI": "10.5555/chapter", "type": "book-chapter", "title": ["A chapter"], "page": "e12-e19",
        "container-title": ["A Book &amp; More"], "publisher": "Press", "issued": {"date-parts": [[2011, 3]]},
        "author": [{"name": "Institute for Examples"}], "editor": [{"family": "Roe", "given": "R."}],
    }
}  # fmt: skip


def test_a_chapter_names_its_book_editor_and_publisher(cite):
    text = cite("10.5555/chapter", answers={"works": Answer(json.dumps(CHAPTER).encode())})[1]
    assert text == (
        "@incollection{instituteexamples2011,\n  author    = {{Institute for Examples}},\n  editor    = {Roe, R.},\n"
        "  title     = {A chapter},\n  booktitle = {A Book \\& More},\n  year      = {2011},\n"
        "  pages     = {e12--e19},\n  publisher = {Press},\n  doi       = {10.5555/chapter},\n  annote    = {},\n}\n"
    )


@given(st.text(max_size=40), st.text(max_size=20))
def test_whatever_a_registry_sends_becomes_one_entry_without_a_problem(title: str, surname: str):
    entry = house_entry("article", "key2001", {"author": house_name(surname, "A"), "title": title_to_tex(title)})
    bibliography = parse_bibliography(entry)
    assert list(bibliography.entries) == ["key2001"]
    assert bibliography.problems == ()


@given(st.text(st.sampled_from('abAB12 %&$#_^~{}\\"@,=-é'), max_size=20))
@example("&#1")  # No entity without its semicolon, whatever a browser makes of it.
@example("&#1a")
def test_a_title_reads_as_the_registry_wrote_it(title: str):
    seen = plain(title_to_tex(title))
    assert NOT_SEEN.sub("", seen) == NOT_SEEN.sub("", title)
