"""What counts as a figure, what only looks like one, and what the lock says of each."""

import pytest

from checks.figures.figure import find_figures
from checks.figures.findings import Sources
from checks.figures.kinds import Claim
from checks.figures.lock import check_page
from reading.page import SourcePage

SOURCES = Sources(
    {
        "leemans1993": "A clinic looked at 281 people. Distant spread came in 13.6%, about 14 of every 100, within two years.",
        "daloiso2024": "A review of 35 studies of 28,193 people: it spread in 10.01%, about 10 of every 100, or about 1 in 10.",
        "merino1977": "The lungs came first in 58 of every 100. Spread to the bones came in 15 of every 100. A range was "
        "5 to 8 of every 100. With the new drug it was 12.3 months, against 10.3 months without it.",
        "empty2000": "",
    }
)


def figures(sentence: str) -> list[str]:
    return [figure.text for figure in find_figures(sentence)]


def claims(sentence: str) -> list[Claim]:
    return [figure.claim for figure in find_figures(sentence)]


def problems(page: str) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in check_page(SourcePage(page), SOURCES)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It came back in 13.6% of people.", ["13.6%"]),
        ("It came back in 13.6 percent, or 13.6 per cent.", ["13.6 percent", "13.6 per cent"]),
        ("Between 25 and 50% had it.", ["25", "50%"]),
        ("In 25-50% of cases.", ["25", "50%"]),
        ("About 10 of every 100 people.", ["10 of every 100"]),
        ("About 10 out of 100, or 1 in 10, or one in ten.", ["10 out of 100", "1 in 10", "one in ten"]),
        ("A 1-in-10 chance.", ["1-in-10"]),
        ("In 41 of the 112 people.", ["41 of the 112"]),
        ("Of every 100 people, 58 had it in the lungs and 15 in the bones.", ["58", "15"]),
        ("A review of 28,193 people in 35 studies.", ["28,193 people", "35 studies"]),
        ("These were 2004 people, in 2005.", ["2004 people"]),
        (
            "From 3 centers, 4 clinics, 5 hospitals and 6 countries.",
            ["3 centers", "4 clinics", "5 hospitals", "6 countries"],
        ),
        ("They looked at 735 older American patients.", ["735 older American patients"]),
        ("It was 7.5 months against 5.1.", ["7.5 months", "5.1"]),
        ("It was 7.5 against 5.1 months.", ["7.5", "5.1 months"]),
        ("Found within two years, or 24 months.", ["two years", "24 months"]),
        ("Five-year survival rose.", ["Five-year"]),
        ("They lived 30 days longer.", ["30 days"]),
        ("It is three times as likely, and 2.5 times more common.", ["three times", "2.5 times"]),
        ("It is twice as likely, a 2-fold risk.", ["twice as likely", "2-fold"]),
        ("The hazard ratio was 0.65.", ["0.65"]),
        ("In 4 of them it was found.", ["4"]),
    ],
)
def test_a_statistic_is_found(sentence: str, expected: list[str]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Checked on November 24, 2026, and on 2026-11-24, and on 24 November.",
        "People treated from 1948 to 1973, in the 1990s, in 2024.",
        "In a review from 2019 of many kinds of cancer, in 2020 of a kind.",
        "It is for people aged 18 or over, at age 65, and for a 70-year-old, or 70 years old.",
        "It is more common under age 45.",
        "A dose of 200 mg every 3 weeks, or 60 Gy, or 75 mg/m².",
        "A fever of 100.4°F (38°C) or more.",
        "See page 2, step 3, table 1 and stage 4.",
        "He wakes at 1 in the morning, at 9 am, at 12:30, day and night, 24/7.",
        "Call 911 in the United States, or call or text 988 at any hour.",
        "Phone 1-800-555-1234 or 555 123 4567.",
        "PD-L1, p16, HPV 16, KEYNOTE-048, CheckMate 651 and vitamin B12.",
        "The 1st and the 2nd scan.",
        "Scans every 3 months, or every two to three months, and each year.",
        "A cough for more than two weeks, or 3 days of fever.",
        "One of three things can be true, and one person can speak for you.",
        "Take it three times a day.",
        "Under the license CC BY 4.0, version 2.1.",
    ],
)
def test_a_look_alike_is_no_statistic(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10 of every 100 people", "10%"),
        ("10 out of 100", "10 in 100"),
        ("10.0%", "10%"),
        ("1 in 10", "one in ten"),
        ("two years", "2 years"),
        ("three times as likely", "3 times as likely"),
        ("281 people", "281 patients"),
        ("35 clinics", "35 hospitals"),
        ("half of them", "1 in 2 of them"),
        ("two thirds of people", "2 of 3 people"),
        ("sixty-five percent", "65%"),
        ("ninety of every hundred", "90%"),
        ("50 000 people", "50,000 people"),
        ("two hundred and ten people", "210 people"),
        ("It doubled.", "It is twice as high."),
        ("a tenfold risk", "10 times the risk"),
        ("Of every 100 people, 58 and no more than 58", "58%, 58%"),
    ],
)
def test_two_forms_make_the_same_claim(one: str, other: str) -> None:
    assert claims(one) == claims(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 in 10", "10%"),
        ("2 years", "24 months"),
        ("35 studies", "35 people"),
        ("35 clinics", "35 people"),
        ("35 hospitals", "35 studies"),
        ("35 centers", "35 people"),
        ("35 countries", "35 studies"),
        ("1 in 10", "01 in 10"),
        ("half of them", "50% of them"),
        ("twice as likely", "half as likely"),
        ("1.900 people", "1900 people"),
        ("5%", "5 percentage points"),
    ],
)
def test_two_forms_make_different_claims(one: str, other: str) -> None:
    assert claims(one) != claims(other)


@pytest.mark.parametrize(
    "page",
    [
        "It spread in 10 of every 100 people.[@daloiso2024] The next sentence has none.",
        "In a review, it spread in 10 of every 100 people.[@leemans1993; @daloiso2024]",
        "Daloiso et al found it in about 1 in 10 people.[@daloiso2024, p. 3]",
        "@daloiso2024 found it in 10.01%.",
        "| Study | Found |\n|---|---|\n| Review[@daloiso2024] | 10 of every 100 |",
        '!!! keypoints "Key points"\n    - It spread in **10%** of people.[@daloiso2024]',
        "```\n99%\n```\n\n<!-- 99% -->",
        "---\nreviewed: 2026-11-24\n---\n# Title",
        "---\nfigures: our own\n---\n99%",
    ],
)
def test_a_figure_with_its_source_passes(page: str) -> None:
    assert problems(page) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("It spread in 10 of every 100 people.", "1: the figure “10 of every 100” has no source in its sentence."),
        ("Cited.[@daloiso2024]\nIt spread in 10%.", "2: the figure “10%” has no source"),
        ("It spread in 11%.[@daloiso2024]", "1: the figure “11%” does not stand in the annote of 'daloiso2024'."),
        ("It spread in 10%.[@leemans1993]", "1: the figure “10%” does not stand in the annote of 'leemans1993'."),
        ("It spread in 10%.[@empty2000]", "1: the figure “10%” does not stand in the annote of 'empty2000'."),
        ("It spread in 10%.[@unknown]", "1: the figure “10%” does not stand in the annote of 'unknown'."),
        ("| Review | 10% |", "1: the figure “10%” has no source"),
        ("- an item\n- 10% of it", "2: the figure “10%” has no source"),
        ("# About 10%", "1: the figure “10%” stands in a title"),
        ("---\ndescription: Spread in 10%\n---\n", "2: the figure “10%” stands in a title"),
        ("![10% of people](picture.svg)", "1: the figure “10%” has no source"),
        ('<img alt="10% of people" src="picture.svg">', "1: the figure “10%” has no source"),
        ("10&nbsp;% of people", "1: the figure “10 %” has no source"),
        ('??? survival "Figures"\n    Alive: 10%.', "2: the figure “10%” has no source"),
    ],
)
def test_a_figure_without_its_source_is_named_with_its_line(page: str, expected: str) -> None:
    [problem] = problems(page)
    assert problem.startswith(expected)


CHART = """text

```chart
kind: icons
title: How often it spreads
of: 100
data:
  It spread: 10
study: clinic
about: 28,193 people in 35 studies
source: daloiso2024
```"""


def test_a_chart_with_its_source_passes() -> None:
    assert problems(CHART) == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("It spread: 10", "It spread: 11", "8: the figure “11 of every 100” does not stand in the annote"),
        ("28,193", "28,194", "10: the figure “28,194 people” does not stand in the annote"),
        ("How often it spreads", "In 99%", "5: the figure “99%” does not stand in the annote"),
        ("daloiso2024", "leemans1993", "8: the figure “10 of every 100” does not stand in the annote of 'leemans1993'"),
    ],
)
def test_a_wrong_figure_in_a_chart_is_named_with_its_line(right: str, wrong: str, expected: str) -> None:
    assert any(problem.startswith(expected) for problem in problems(CHART.replace(right, wrong)))


@pytest.mark.parametrize(
    "page",
    [
        "Of every 100 people, 58 had it in the lungs and 15 in the bones.[@merino1977]",
        "Spread to the lungs came in 58 of every 100.[@merino1977]",
        "With the new drug it was 12.3 months, against 10.3 months.[@merino1977]",
        "| Trial[@merino1977] | 12.3 months with the new drug | 10.3 months without it |",
        "The range was 5 to 8 of every 100.[@merino1977]",
    ],
)
def test_a_figure_passes_where_its_words_are_those_of_the_annote(page: str) -> None:
    assert problems(page) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Spread to the bones came in 18 of every 100.[@merino1977]", "does not stand in the annote"),
        ("The range was 8 to 8 of every 100.[@merino1977]", "fits its words no better than"),
        ("It was 12.3 months, against 12.3 months.[@merino1977]", "fits its words no better than “10.3 months”"),
        ("It was 10.3 months.[@merino1977]", "fits its words no better than “12.3 months”"),
        ("With the new drug it was 10.3 months, against 12.3 months.[@merino1977]", "fits its words no better than"),
        (
            "Spread to the bones came in 58 of every 100.[@merino1977]",
            "fits its words no better than “15 of every 100”",
        ),
        ("Spread to the bones came in 58 of every 100.[@merino1977]", "words of the annote, such as “"),
        ("| New drug[@merino1977] | 12.3 months | 10.3 months |", "fits its words no better than “12.3 months”"),
    ],
)
def test_a_slip_to_another_figure_of_the_source_shows(page: str, expected: str) -> None:
    assert any(expected in problem for problem in problems(page))


SPOTS = "Of 40 people, some had more. After one year, 86.9% of the treated spots were under control. After two years, 77.9% of the spots were."


def test_a_time_is_that_of_the_share_beside_it_whose_sentence_in_the_annote_has_one_time() -> None:
    sources = Sources({"one2024": SPOTS, **SOURCES.annotes})

    def named(page: str) -> list[str]:
        return [problem.message for problem in check_page(SourcePage(page), sources)]

    assert named("After two years, 77.9% of the treated spots were under control.[@one2024]") == []
    assert named("After one year, 77.9% of the treated spots were under control.[@one2024]")
    assert named("After two years, 86.9% of the treated spots were under control.[@one2024]")
