"""What search learns from the questions of readers (docs/search-asked.yml)."""

from pathlib import Path

import pytest

from cached import Cached
from delivery.asked_questions import weights_of_questions
from delivery.search.asked import read_asked
from delivery.search.learned import MANY, OFTEN, learned, written

KNOWN = ("tests", "tests#mri-scan", "caring")


def problems(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.message) for each in read_asked(text, KNOWN).problems]


def test_a_question_has_its_places_in_order():
    assert read_asked("is an MRI loud: [tests#mri-scan, caring]\n988: [caring]\n", KNOWN).places == {
        "is an MRI loud": ["tests#mri-scan", "caring"],
        "988": ["caring"],
    }


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: [tests]\nb: [test]\n", 2, "no place 'test'. Did you mean 'tests'?"),
        ("a: [zzzz]\n", 1, "no place 'zzzz'. Write the name of a page"),
        ("a: tests\n", 1, "'a' has no list of pages"),
        ("a:\n", 1, "'a' has no list of pages"),
        ("a: [tests]\nb: []\n", 2, "'b' has no list of pages"),
        ("a: [tests]\na: [caring]\n", 2, "'a' stands in line 1 too"),
        ("- a\n", 1, "no questions"),
        ('a: "tests\n', 2, "cannot be read"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, line: int, said: str):
    [(found, message)] = problems(text)
    assert found == line
    assert said in message


def test_one_wrong_line_costs_no_other_and_no_file_is_no_mistake():
    assert read_asked("a: tests\nb: [caring, test]\n", KNOWN).places == {"b": ["caring"]}
    assert problems("") == []


def test_a_word_is_counted_for_the_pages_that_answer():
    counts = learned([("bone pain", [1]), ("pain at night", [1]), ("pain", [2])])
    assert counts == {
        "bon": {1: OFTEN.index(1)},
        "pain": {1: OFTEN.index(2), 2: OFTEN.index(1)},
        "night": {1: OFTEN.index(1)},
    }


def test_another_page_that_answers_counts_only_where_a_word_was_met_more_often():
    assert learned([("hurts", [1, 2])]) == {"hurt": {1: OFTEN.index(1)}}
    assert learned([("hurts", [1, 2]), ("hurt", [2])])["hurt"] == {1: OFTEN.index(1), 2: OFTEN.index(1.5)}


def test_a_page_for_which_a_common_word_was_met_once_is_passed_over():
    asked = [*((f"pain {number}", [1]) for number in range(MANY)), ("pain", [2])]
    assert learned(asked)["pain"] == {1: OFTEN.index(6)}


@pytest.mark.parametrize(
    ("pages", "text"), [({}, ""), ({0: 1, 2: 3}, "a3c"), ({51: 1}, "Z"), ({52: 1}, "11a"), ({53: 4}, "41b")]
)
def test_counts_are_written_short(pages: dict[int, int], text: str):
    assert written(pages) == text


def test_questions_are_counted_once_for_the_same_text_and_places(tmp_path: Path):
    cached = Cached(tmp_path / "asked.json")
    places = [("tests.md", ""), ("tests.md", "mri-scan"), ("caring.md", "")]
    first = weights_of_questions("loud: [tests#mri-scan]\nlift: [carin]\n", places, cached)
    assert first[0] == {"loud": {0: 1}}
    assert [each.line for each in first[1]] == [2]
    assert weights_of_questions("loud: [tests#mri-scan]\nlift: [carin]\n", places, cached) == first
