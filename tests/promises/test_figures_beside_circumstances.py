"""The right figure with another place, year, time, group or treatment beside it is a wrong one."""

import pytest

from checks.figures.findings import Sources
from checks.figures.lock import check_page
from reading.page import SourcePage

ANNOTE = (
    "A clinic in the Netherlands looked back at 1,022 people with head and neck cancer, who were seen from 1997 to 2000."
    " Distant spread was there at the start in 10 of every 100 people. It was called KEYNOTE-048."
    " The cancer shrank in 36 of every 100 with cetuximab and chemotherapy. With chemotherapy alone, it shrank in 20 of every 100."
    " After pembrolizumab, severe side effects came in 13 of every 100. Pain eased in 83 of every 100 within four weeks."
    " With pain, 26 of every 100 had it go away fully."
)
FOUND = Sources({"a2003": ANNOTE})
OTHERS = (
    "A clinic in Germany looked back at 1,022 people.",
    "German doctors looked back at 1,022 people.",
    "A clinic in Boston looked back at 1,022 people.",
    "A clinic in Asia looked back at 1,022 people.",
    "A clinic in the United States looked back at 1,022 people.",
    "A clinic looked back at 1,022 people, who were seen from 2010 to 2014.",
    "In the 1980s a clinic looked back at 1,022 people.",
    "The cancer shrank in 36 of every 100 in the trial EXTREME with cetuximab and chemotherapy.",
    "With Keytruda and chemotherapy, the cancer shrank in 36 of every 100 people with Opdivo.",
    "The cancer shrank within three weeks in 36 of every 100 with cetuximab and chemotherapy.",
    "The cancer shrank in 36 of every 100 after a day with cetuximab and chemotherapy.",
    "The cancer shrank in 36 of every 100 on the first day with cetuximab and chemotherapy.",
    "The cancer shrank for good in 36 of every 100 with cetuximab and chemotherapy.",
    "The cancer shrank permanently in 36 of every 100 with cetuximab and chemotherapy.",
    "The cancer shrank in 36 of every 100 with cetuximab alone.",
    "The cancer shrank in 36 of every 100 with radiation.",
    "The cancer shrank in 36 of every 100 with immunotherapy.",
    "In 36 of every 100 no cancer could be seen with cetuximab and chemotherapy.",
    "With immunotherapy alone, severe side effects came in 13 of every 100.",
    "After surgery, severe side effects came in 13 of every 100.",
    "Severe side effects came in 13 of every 100 frail people after pembrolizumab.",
    "Severe side effects came in 13 of every 100 people over 75 after pembrolizumab.",
    "Severe side effects came in 13 of every 100 children after pembrolizumab.",
    "Pain eased overnight in 83 of every 100.",
    "Pain eased within four days in 83 of every 100.",
    "Pain eased for the rest of life in 83 of every 100.",
    "In the end, distant spread came in 10 of every 100 people.",
    "Distant spread was there at the start in 10 of every 100 people worldwide.",
    "About 83 of every 100 chose to have their pain eased.",
    "In veterans, pain eased in 83 of every 100.",
    "In people with diabetes, pain eased in 83 of every 100.",
    "In every hospital of the world, pain eased in 83 of every 100.",
    "For the first time in history, pain eased in 83 of every 100.",
    "In the nineties, pain eased in 83 of every 100.",
    "Pain eased in 83 of every 100 teenagers.",
    "Pain eased in 83 of every 100 people in their eighties.",
    "Pain eased in 83 of every 100 people who prayed.",
    "Pain eased by the next morning in 83 of every 100.",
    "The cancer shrank to nothing in 36 of every 100 with cetuximab and chemotherapy.",
    "| In Sweden | Of every 100 people |\n|---|---|\n| Pain eased[@a2003] | 83 |",
)
SAME = (
    "A clinic in the Netherlands looked back at 1,022 people.",
    "A Dutch clinic looked back at 1,022 people.",
    "Dutch doctors looked back at 1,022 people.",
    "A clinic in Europe looked back at 1,022 people.",
    "A clinic looked back at 1,022 people, seen from 1997 to 2000.",
    "A study from 2003 looked back at 1,022 people.",
    "In KEYNOTE-048 the cancer shrank in 36 of every 100 with cetuximab and chemotherapy.",
    "With chemotherapy only, the cancer shrank in 20 of every 100.",
    "With chemotherapy on its own, the cancer shrank in 20 of every 100.",
    "With cetuximab and chemotherapy, the cancer responded in 36 of every 100.",
    "With immunotherapy, severe side effects came in 13 of every 100.",
    "After pembrolizumab, severe side effects came in 13 of every 100 people.",
    "Pain eased within 4 weeks in 83 of every 100.",
    "Pain eased in 83 of every 100.",
    "Pain went away completely in 26 of every 100.",
    "Cetuximab with chemotherapy made the cancer smaller in 36 of every 100 people.",
    "With cetuximab and chemotherapy, the cancer got smaller in 36 of every 100.",
    "Distant spread was there at diagnosis in 10 of every 100 people.",
    "Distant spread was there from the start in 10 of every 100 people.",
    "When the cancer was first found, distant spread was there in 10 of every 100 people.",
    "In this study, pain eased in 83 of every 100.",
    "Among all people there, pain eased in 83 of every 100.",
    "In a large group, pain eased in 83 of every 100 people who were treated.",
    "Of those with pain, it went away fully in 26 of every 100 people.",
    "Of every 100 people with head and neck cancer, distant spread was there at the start in 10.",
    "After treatment with pembrolizumab, 13 of every 100 people had severe side effects.",
    "Ask Dr. Day on Monday or in May: pain eased in 83 of every 100.",
    "The CT showed that distant spread was there at the start in 10 of every 100 people.",
    "The cancer shrank in 36 of every 100 with cetuximab (Erbitux) and chemotherapy.",
    "You may ask, and I may tell: pain eased in 83 of every 100.",
)


def wrong(sentence: str) -> list[str]:
    return [
        problem.message
        for problem in check_page(SourcePage(f"{sentence}{'' if '@' in sentence else '[@a2003]'}"), FOUND)
    ]


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_no_source_says_is_named_beside_a_figure(sentence: str):
    assert wrong(sentence)


@pytest.mark.parametrize("sentence", OTHERS)
def test_it_is_named_once(sentence: str):
    assert len(wrong(sentence)) < 2


@pytest.mark.parametrize("sentence", SAME)
def test_what_the_source_says_in_other_words_may_be_said(sentence: str):
    assert wrong(sentence) == []
