"""Where a figure may stand. The messages stand in tests/faults; here are the cases on either side of each rule."""

from textwrap import indent

import pytest

from checks.figures.care import check_page
from checks.figures.source_marks import Source, check_sources
from checks.figures.survival import is_survival_figure
from reading.page import SourcePage

SOURCES = {
    "clinic": Source(1, "A review of 35 studies."),
    "after": Source(2, "A post-mortem study.", "post-mortem"),
    "lung": Source(
        3,
        "It was not about head and neck cancer, but about lung cancer, which begins in the chest.",
        "other cancer: lung, chest",
    ),
}
CHOSEN = "---\ntitle: Outlook\nsurvival: true\n---\n"
ALIVE = "36 of every 100 people were alive after two years.[@clinic]"


def after_death(page: str) -> str:
    return '??? post-mortem "Figures from people who have died"\n' + indent(page, "    ")


def lines(page: str) -> list[int]:
    return [problem.line for problem in check_page(SourcePage(page), SOURCES)]


def test_the_rule_knows_a_figure_about_survival_from_one_about_spread():
    assert is_survival_figure("About 36 of every 100 people were alive after two years.")
    assert is_survival_figure("The median was 7.5 months.")
    assert is_survival_figure("People lived for 12 months.")
    assert not is_survival_figure(
        "Distant spread came in 37 of every 100 of the people who were looked at after death."
    )
    assert not is_survival_figure("Some people live for years.")


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        (ALIVE, [1]),
        (f"- {ALIVE}", [1]),
        (f"| {ALIVE} |\n|---|\n| b |", [1]),
        (f'!!! note "A"\n    {ALIVE}', [2]),
        (f'??? survival "Open only if you want figures"\n    {ALIVE}', []),
        (f'??? survival "Open only if you want figures"\n    text\n\n{ALIVE}', [4]),
        (f"{CHOSEN}You may skip this page.\n\n{ALIVE}", []),
        (f"{CHOSEN}All figures.\n\n{ALIVE}", [5]),
        (after_death("Of those who died within two years, 40% had it in the liver.[@after]"), []),
        ("Of those who died within two years, 40% had it in the liver.[@after; @clinic]", [1, 1]),
        ("Swelling goes down.\nIt is a matter of weeks.", []),
        ("Swelling goes down.\n\nIt is a matter of weeks.", [3]),
    ],
)
def test_how_long_people_live_is_told_only_where_a_reader_asked(page: str, wrong: list[int]):
    assert lines(page) == wrong


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("In 10% and in 20%.[@after; @clinic]", [1]),
        ("In 10%.[@after]\nIn 20%.[@clinic]", []),
        ("| A | B |\n|---|---|\n| 10%[@after] | x |\n| 20%[@after] | y |", []),
        ("| A | B |\n|---|---|\n| 10%[@after] | x |\n| 20%[@clinic] | y |", [1]),
        ("| A |\n|---|\n| 10%[@after] |\n\ntext\n\n| A |\n|---|\n| 20%[@clinic] |", []),
        ("In 10%.[@after; @nobody]", []),
    ],
)
def test_what_two_kinds_of_study_found_is_never_told_as_one(page: str, wrong: list[int]):
    assert [line - 1 for line in lines(after_death(page))] == wrong


@pytest.mark.parametrize(
    "page",
    ["In 10%.[@after]", "- In 10%.[@after]", "| A |\n|---|\n| 10%[@after] |", '!!! note "A"\n    In 10%.[@after]'],
)
def test_what_was_found_after_death_stands_in_its_own_closed_box(page: str):
    assert [len(lines(page)), len(lines(after_death(page)))] == [1, 0]


def test_a_study_after_death_may_be_named_anywhere():
    assert lines("Doctors have looked at this after death.[@after]") == []


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("People felt better.[@lung]", [1]),
        ("People with lung cancer felt better.[@lung]", []),
        ("With cancer in the Chest, they felt better.[@lung]", []),
        ("| Lung cancer | felt better[@lung] |\n|---|---|", []),
        ("In lung cancer it is otherwise.\nPeople felt better.[@lung]", []),
        ("People felt better.[@lung]\nThey had lung cancer.", [1]),
        ("In lung cancer it is otherwise.\n\nPeople felt better.[@lung]", [3]),
        ("With lung cancer:\n\n- people felt better;[@lung]\n- people slept.[@lung]", []),
        ("- With lung cancer:\n- people felt better.[@lung]\n\nThey slept.[@lung]", [4]),
        ("| Lung cancer | x |\n|---|---|\n| Mood | better[@lung] |", []),
        ('!!! note "Lung cancer"\n    Hope.\n\n    Better.[@lung]\n\nThey slept.[@lung]', [6]),
        ('!!! note "Lung cancer"\n    Hope.\n\n!!! note "Mood"\n    Better.[@lung]', [5]),
    ],
)
def test_another_cancer_is_named_before_or_where_its_study_is_cited(page: str, wrong: list[int]):
    assert lines(page) == wrong


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("| Alive after two years | x |\n|---|---|\n| 36% | y |", [1, 3]),
        ("## Who is alive in the end?\n\n36 of every 100 people.[@clinic]", [3]),
        ("How many survive?\nAbout 36%.[@clinic]\nThe lungs had it in 20%.[@clinic]", [2]),
        ("How many were alive:\n\n- 36% here.[@clinic]\n- 40% there.[@clinic]\n\nIn 20%.[@clinic]", [3, 4]),
        ("| Alive | x |\n|---|---|\n| no | y |\n\nIn 20%.[@clinic]", []),
    ],
)
def test_a_figure_is_read_with_its_question_its_list_and_the_head_of_its_table(page: str, wrong: list[int]):
    assert lines(page) == wrong


@pytest.mark.parametrize(
    ("keywords", "post_mortem", "cancers"),
    [
        ("post-mortem, lung", True, []),
        ("Lung; post-mortem", True, []),
        ("other cancer: breast, lung", False, ["breast", "lung"]),
        ("mouth, other cancer: breast, lung; mouth", False, ["breast", "lung"]),
        ("other cancer: lung, post-mortem", True, ["lung"]),
        ("post-mortems", False, []),
    ],
)
def test_a_mark_is_one_keyword_among_others(keywords: str, post_mortem: bool, cancers: list[str]):
    source = Source(1, "", keywords)
    assert (source.is_post_mortem, source.cancers) == (post_mortem, cancers)


def test_marks_that_agree_with_their_annotes_pass():
    lived = Source(4, "A trial. The median was 7.5 months.", warns_of_survival=True)
    silent, unread = Source(5, ""), Source(6, "", "post-mortem")
    assert check_sources({**SOURCES, "lived": lived, "silent": silent, "unread": unread}) == []
