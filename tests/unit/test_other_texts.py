"""What belongs into another text is named, and a guide may still say that it is wrong, ask about it, or quote it."""

import pytest

from checks.pages.other_texts import check_other_texts
from reading.page import SourcePage

WRONG = [
    ("Ask a nurse on our ward.", "is one of many where readers are treated"),
    ("The Hillside Center has the best results in the state.", "reads like an advertisement"),
    ("Self-pay patients get a discount.", "reads like an advertisement"),
    ("My patient chose it at home.", "may tell who somebody is"),
    ("She was born March 4, 1951, and chose it.", "may tell who somebody is"),
    ("Mr. Gray chose it at home.", "may tell who somebody is"),
    ("Those who smoke have themselves to thank for it.", "blames people who are ill"),
    ("Put off strong pain medicines for as long as you can.", "is an old belief that does harm"),
    ("Save morphine, or it will no longer work when you really need it.", "is an old belief that does harm"),
    ("Those who would not give up smoking have mostly themselves to thank.", "blames people who are ill"),
    ("There is no hurry comma sit with her.", "was dictated as a sign"),
    ("Ask your GP surgery for form FP92A.", "is of another country"),
    ("With it, the cancer melts away.", "is a promise that nobody can keep"),
    ("Dexamethasone, most often 16 g a day, helps.", "is a dose"),
    ("If it is not enough, give 20 mg of morphine every hour.", "is a dose"),
    ("After 20 minutes give the same dose of morphine again.", "is a dose"),
    ("Add them up, and divide by the number of people.", "explains a mean"),
    ("Sugar feeds the tumor.", "is an old belief that does harm"),
    ("Turmeric can shrink it.", "is an old belief that does harm"),
    ("Start with 20 mg of morphine.", "is a dose, and a dose is for one person"),
    ("Double the dose each day.", "is a dose, and a dose is for one person"),
    ("You have a PSA test at each visit.", "belongs to another cancer"),
]


@pytest.mark.parametrize(("text", "what"), WRONG)
def test_what_belongs_into_another_text_is_named(text: str, what: str):
    assert what in "".join(problem.message for problem in check_other_texts(SourcePage(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Ask a nurse on your ward.",
        "It is not your own fault.",
        "In the UK, call your GP.",
        "No one can say that you will be cured.",
        "Some people feel that it is their own fault.",
        "No study shows that sugar feeds the tumor.",
        "Is it true that a biopsy can spread it?",
        "Never double the dose on your own.",
        "The trial gave 200 mg of it.[@burtness2019]",
        "In prostate cancer, a PSA test may show it.",
        "Do not put off pain medicines.",
        "A friend may say: “Turmeric cures it.”",
    ],
)
def test_a_text_that_says_so_rightly_is_not(text: str):
    assert check_other_texts(SourcePage(text)) == []
