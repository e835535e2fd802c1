"""What was learned from examples is what the examples give, and names what it should."""

import re

import pytest

import learn
from checks.figures import care
from checks.learned.examples import examples, labels, weights_of
from checks.learned.features import features, phrases
from checks.learned.kinds import KINDS, LIFE, WAIT, Kind
from checks.learned.likeness import ENDS, likeness
from checks.seems_to_wait import seems_to_wait
from reading.page import SourcePage

BOTH = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@BOTH
def test_the_weights_are_what_the_examples_give(kind: Kind):
    written = weights_of(kind).read_text("utf-8")
    assert written == learn.as_text(learn.weights(kind)), "Run .venv/bin/python tools/learn.py."


@BOTH
def test_each_line_of_the_examples_has_a_label_and_a_sentence_of_its_own(kind: Kind):
    lines = weights_of(kind).with_name(f"{kind.name}.tsv").read_text("utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"(?:named|fine)\t\S[^\t]*\S", line)] == []
    sentences = [line.split("\t")[1] for line in lines]
    assert sorted(each for each in set(sentences) if sentences.count(each) > 1) == []


@BOTH
def test_an_example_is_what_its_label_says(kind: Kind):
    sentences = [
        (text, is_named) for text, is_named in labels(kind).items() if text.endswith(ENDS) and text.count(" ") > 2
    ]
    assert [text for text, is_named in sentences if bool(likeness(kind, text)) is not is_named] == []


@BOTH
def test_most_examples_to_be_named_weigh_enough_in_other_words(kind: Kind):
    """A word that weighs nothing behind the sentence makes it one that nobody has judged."""
    named = [
        text for text, is_named in examples(kind).items() if is_named and text.endswith(ENDS) and text.count(" ") > 2
    ]
    assert sum(bool(likeness(kind, f"{text} Xyzzy.")) for text in named) > 0.65 * len(named)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (LIFE, "For most, the garden will bloom without them by next summer."),
        (LIFE, "After the third drug, the end is near."),
        (WAIT, "A tingling foot is nothing to call about."),
        (WAIT, "Diarrhea during immunotherapy is just a nuisance."),
    ],
)
def test_a_sentence_like_the_examples_is_named_by_its_words(kind: Kind, text: str):
    words = likeness(kind, text)
    assert words
    assert all(each in text.lower() for each in re.findall("“(.+?)”", words))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", ["", "Fever", "You can ask for a copy of your scan.", "Bring a friend to each visit."])
def test_others_are_not(kind: Kind, text: str):
    assert likeness(kind, text) == ""


def test_forms_of_a_word_are_one():
    assert features("hopes") == features("hoped") == features("hoping") == features("Hope")


def test_a_pair_of_words_is_shown_as_typed():
    assert "another SEASON" in phrases("Few see another Christmas.")["another christmas"]


@pytest.mark.parametrize(
    "page",
    [
        "A tingling foot is nothing to call about. Call your team at once for it.",
        "Call [911](tel:911) for these:\n\n- A tingling foot is nothing to call about.",
        "In hospice, a tingling foot is nothing to call about.",
    ],
)
def test_what_stands_beside_a_call_does_not_wait(page: str):
    assert list(seems_to_wait(SourcePage(page))) == []


@pytest.mark.parametrize(
    "text",
    [
        "```\nAfter the third drug, the end is near.\n```",
        "| Drug | What to know | Dose |\n|---|---|---|\n| One | After the third drug, the end is near. | 2 |",
    ],
)
def test_a_sentence_in_code_or_in_a_cell_is_read_by_itself(text: str):
    assert any(
        "sounds like how long people live" in problem.message for problem in care.check_page(SourcePage(text), {})
    )
