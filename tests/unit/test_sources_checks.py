"""What is wrong in references.bib although it can be read: journals, days, leftovers of programs, annotes nobody wrote."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from checks.sources import journals
from checks.sources.key_names import check_key_name
from checks.sources.source import check_entries
from citations.bibliography import parse_bibliography
from reading.plain_words import read_plain_words

TODAY = date(2026, 8, 20)
KNOWN = read_plain_words([])
WORK = {
    "author": "Lee, Anna and Kim, Bo",
    "title": "Spread of cancer to the lung",
    "journal": "Head Neck",
    "year": "2019",
    "volume": "32",
    "annote": "Half of the people had spread to the lung.",
}


def said_of(today: date = TODAY, kind: str = "article", **changed: str) -> list[str]:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in {**WORK, **changed}.items() if value)
    return [each.message for each in check_entries(parse_bibliography(f"@{kind}{{k,\n{fields}}}\n"), KNOWN, today)]


def test_a_good_work_is_not_named():
    assert said_of() == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("The Lancet Oncology", "Lancet Oncol"),
        ("Lancet Oncology", "Lancet Oncol"),
        ("Head & Neck", "Head Neck"),
        ("Head {\\&} neck", "Head Neck"),
        ("J. Clin. Oncol.", "J Clin Oncol"),
        ("J CLIN ONCOL", "J Clin Oncol"),
        ("Journal of clinical oncology : official journal of the American Society", "J Clin Oncol"),
        ("The New England Journal of Medicine", "N Engl J Med"),
        ("NEJM", "N Engl J Med"),
        ("CA: A Cancer Journal for Clinicians", "CA Cancer J Clin"),
        ("The Laryngoscope", "Laryngoscope"),
        ("Cancers", "Cancers (Basel)"),
        ("International Journal of Radiation Oncology*Biology*Physics", "Int J Radiat Oncol Biol Phys"),
        ("Otolaryngology–Head and Neck Surgery", "Otolaryngol Head Neck Surg"),
    ],
)
def test_a_journal_that_is_known_is_named_with_its_abbreviation(said: str, meant: str):
    assert said_of(journal=said)[0].endswith(f"is '{meant}' in PubMed. Write journal = {{{meant}}}.")


@pytest.mark.parametrize("said", ["Journal of Swallowing", "Acta of Voices", "Voice Med.", "The Voice"])
def test_a_journal_that_nobody_listed_is_named_by_what_no_abbreviation_has(said: str):
    assert "is not abbreviated" in said_of(journal=said)[0]


@pytest.mark.parametrize(
    "said",
    ["Cancer", "Oncology", "Medicine (Baltimore)", "BMJ Open", "Nature", "Dysphagia", "The Washington Post", "Voice J"],
)
def test_a_journal_as_pubmed_has_it_is_not_named(said: str):
    assert said_of(journal=said) == []


def test_a_book_may_have_the_words_of_a_journal():
    assert said_of(kind="book", journal="", booktitle="Annals of Oncology") == []


def test_the_short_name_is_what_is_printed():
    assert said_of(journal="The Lancet Oncology", shortjournal="Lancet Oncol") == []


def test_no_name_leads_to_two_journals():
    table = yaml.safe_load((Path(journals.__file__).with_name("journals.yml")).read_text("utf-8"))["journals"]
    names = [name.casefold() for said in table.values() for name in ([said] if isinstance(said, str) else said)]
    assert sorted(name for name in names if names.count(name) > 1) == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"year": "2031"}, "the year of 'k', '2031', is still to come. Correct it."),
        ({"year": "2027"}, "the year of 'k', '2027', is still to come. Correct it."),
        ({"year": "", "date": "2031-02"}, "the year of 'k', '2031', is still to come. Correct it."),
        ({"urldate": "2026-08-21"}, "the urldate of 'k', '2026-08-21', is a day to come. Correct it."),
        ({"month": "feb", "day": "30"}, "the day of 'k', feb 30, is in no calendar. Correct the day or the month."),
        ({"month": "6", "day": "31"}, "the day of 'k', 6 31, is in no calendar. Correct the day or the month."),
        ({"year": "32", "volume": "2019"}, "the volume of 'k' is '2019' and its year '32'. Exchange the two."),
    ],
)
def test_a_day_that_cannot_be_is_named(changed: dict[str, str], message: str):
    assert said_of(**changed) == [message]


@pytest.mark.parametrize(
    "changed",
    [
        {"year": "2026"},
        {"volume": "2019"},
        {"urldate": "2026-08-20"},
        {"month": "feb", "day": "29", "year": "2020"},
        {"year": "in press"},
    ],
)
def test_a_day_that_can_be_is_not_named(changed: dict[str, str]):
    assert said_of(**changed) == []


def test_in_fall_an_issue_of_the_next_year_may_be_out():
    assert said_of(date(2026, 10, 1), year="2027") == []
    assert said_of(date(2026, 10, 1), year="2028") != []


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "SPREAD OF CANCER TO THE LUNG"},
        {"title": "Spread of cancer to the lung†"},
        {"title": "Spread of cancer to the lung | NEJM"},
        {"title": "Spread of cancer | Head Neck | Some Publisher"},
        {"title": "Spread of cancer – ScienceDirect"},
        {"title": "Spread of cancer [Internet]"},
        {"title": "Spread of cancer (vol 63, pg 4, 2001)"},
        {"title": "Untitled"},
        {"volume": "undefined"},
        {"volume": "N/A"},
        {"volume": "Online ahead of print"},
        {"number": "no. 4"},
        {"volume": "63(4)", "number": "4"},
        {"doi": "10.1002/hed.23202/full"},
        {"doi": "10.1002/hed.23202.pdf"},
        {"author": "null, null"},
        {"author": "[No authors listed]"},
        {"author": "Lee, Anna1 and Kim, Bo2"},
        {"author": "Lee, Prof. Anna"},
    ],
)
def test_what_a_program_left_is_named(changed: dict[str, str]):
    assert len(said_of(**changed)) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "HPV, EGFR and PD-L1 in cancer"},
        {"title": "KEYNOTE-048"},
        {"title": "Spread - a review"},
        {"title": "Is there spread? (part 2)"},
        {"author": "Null, Bo and Na, Mi"},
        {"author": "{KEYNOTE-048 Investigators}"},
        {"author": "{World Health Organization (WHO)}"},
        {"volume": "36 Suppl 1"},
        {"number": "4 Pt 2"},
        {"number": "Suppl"},
        {"doi": "10.1016/S0140-6736(19)32591-7"},
    ],
)
def test_what_only_looks_like_it_is_not_named(changed: dict[str, str]):
    assert said_of(**changed) == []


@pytest.mark.parametrize(
    "annote",
    [
        "TODO",
        "To be written.",
        "Half had it.",
        "Half of the people had spread to the lung. XXX check the figure.",
        "BACKGROUND We looked at spread to the lung in people with cancer.",
        "Purpose: to look at spread. Methods: a review of many studies.",
        "Of these people, half had spread to the lung (95% CI, 40-60).",
        "Those with spread lived less long (HR 2.4; P<.001) than those without it.",
        f"Half of the people {'and some of the others ' * 8}had spread to the lung.",
        "Multidisciplinary reconsideration of immunotherapeutic interventions necessitates considerable differentiation. "
        "Radiotherapeutic consolidation facilitates locoregional eradication notwithstanding heterogeneity of individuals, irrespective of comorbidity.",
    ],
)
def test_an_annote_that_nobody_wrote_for_readers_is_named(annote: str):
    assert len(said_of(annote=annote)) == 1


@pytest.mark.parametrize(
    "annote",
    [
        "The methods were new, and the results were good for half of the people.",
        "In the background of this trial stands one of 1998, in which 12 of 100 people had spread.",
        "Of every 100 people, 12 had spread to the lung. The rest did not.",
    ],
)
def test_an_annote_in_plain_words_is_not_named(annote: str):
    assert said_of(annote=annote) == []


def test_an_annote_that_stands_twice_is_named_at_the_second():
    entries = "".join(
        f"@misc{{{key},\n  title = {{X}},\n  annote = {{What one of these found.}},\n}}\n" for key in "ab"
    )
    said = list(check_entries(parse_bibliography(entries), KNOWN, TODAY))
    assert [(each.line, each.message) for each in said] == [
        (7, "the annote of 'b' is that of 'a' too. Say what this work found.")
    ]


@pytest.mark.parametrize(
    ("key", "author", "title"),
    [
        ("leemans1993", "Tiwari, R. and Nauta, J.", "Spread"),
        ("alvi1997", "Alvie, A. and Johnson, J.", "Spread"),
        ("vanherpen2022", "Herpt, C.", "Spread"),
    ],
)
def test_a_key_that_names_none_of_the_authors_is_named(key: str, author: str, title: str):
    assert [f"the key '{key}' names none of its authors" in each for each in key_name_of(key, author, title)] == [True]


@pytest.mark.parametrize(
    ("key", "author", "title"),
    [
        ("nauta1993", "Tiwari, R. and Nauta, J.", "Spread"),
        ("vanherpen2022", "van Herpen, C. M. L.", "Spread"),
        ("herpen2022", "van Herpen, C. M. L.", "Spread"),
        ("mueller2010", "Müller, K.", "Spread"),
        ("muller2010", "Müller, K.", "Spread"),
        ("zbaren1987", 'Zb{\\"a}ren, P.', "Spread"),
        ("oneill2022", "O'Neill, L.", "Spread"),
        ("garcia2020", "García Márquez, G.", "Spread"),
        ("daloiso2024", "D'Aloiso, G.", "Spread"),
        ("smithjones2011", "Smith-Jones, A.", "Spread"),
        ("keynote2019", "Burtness, B.", "{KEYNOTE}-048, a trial"),
        ("metast1999", "Lee, A.", "Metastases of the lung"),
        ("fda2016", "{US Food and Drug Administration}", "Spread"),
        ("hpvspread2023", "{Authors not confirmed}", "Spread"),
        ("k", "Lee, A.", "Spread"),
    ],
)
def test_a_key_that_names_one_or_an_office_or_the_title_is_not(key: str, author: str, title: str):
    assert key_name_of(key, author, title) == []


def key_name_of(key: str, author: str, title: str) -> list[str]:
    entry = f"@misc{{{key}, author = {{{author}}}, title = {{{title}}}}}\n"
    return [message for _, message in check_key_name(key, parse_bibliography(entry).entries[key])]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("Head Nek", "Head Neck"), ("Radiother Onco", "Radiother Oncol"), ("Jounal of Clinical Oncology", "J Clin Oncol")],
)
def test_a_journal_that_is_nearly_a_known_one_is_named_with_that(said: str, meant: str):
    (message,) = said_of(journal=said)
    assert f"'{said}', is nearly '{meant}'. Write journal = {{{meant}}}; if it is another" in message


@pytest.mark.parametrize("said", ["Eur J Clin", "Gut", "Cancer Lett", "Int J Surg", "Ann Thorac Surg", "J Oral Sci"])
def test_a_journal_that_is_another_is_believed(said: str):
    assert said_of(journal=said) == []


@pytest.mark.parametrize(("month", "right"), [("okt", "oct"), ("Mai", "may"), ("décembre", "dec")])
def test_a_month_of_another_language_is_named(month: str, right: str):
    assert said_of(month=month) == [f"the month of 'k', '{month}', is none in English. Write month = {right}."]


@pytest.mark.parametrize("month", ["sep", "Sept.", "september", "10", "May"])
def test_a_month_in_english_is_not(month: str):
    assert said_of(month=month) == []
