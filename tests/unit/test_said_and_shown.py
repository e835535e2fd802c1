"""What a text says of days, ranges, counts, pictures, drugs and works, against what is there."""

from collections.abc import Callable

import pytest
from pybtex.database import Entry

from checks.pages.cited_works import check_cited_works, works
from checks.pages.counted import check_counted
from checks.pages.days import check_days
from checks.pages.drug_names import check_drug_names
from checks.pages.emergency_numbers import check_emergency_numbers
from checks.pages.indents import check_indents
from checks.pages.measures import check_measures
from citations.problem import Problem
from reading.page import SourcePage

Check = Callable[[SourcePage], list[Problem]]
WORKS = works(
    {
        "range2010": Entry("article", {"year": "2010", "pages": "145--151"}),
        "short2010": Entry("article", {"year": "2010", "pages": "1669-78", "annote": "First reported in 2009."}),
        "number2010": Entry("article", {"year": "2010", "pages": "105125"}),
        "letters2010": Entry("article", {"year": "2010", "pages": "S12--S19"}),
    }
)
STEPS = "1. One\n2. Two\n3. Three\n"


def of_works(page: SourcePage) -> list[Problem]:
    return check_cited_works(page, WORKS)


WRONG = [
    (check_days, "On Monday, November 24, 2026."),
    (check_days, "On Friday November 24 2026."),
    (check_days, "On February 29, 2026."),
    (check_days, "On 11/12/2026."),
    (check_days, "On Monday, 24 November 2026."),
    (check_days, "On the 31st of June 2026."),
    (check_measures, "Every six to two weeks."),
    (check_measures, "It takes 30 to 20 minutes."),
    (check_measures, "For 10–5 days."),
    (check_measures, "Between six and two weeks."),
    (check_counted, f"## Get ready in two steps\n\n{STEPS}"),
    (check_counted, f"Say these four things:\n\n{STEPS}"),
    (check_counted, "## Two things\n\n- One\n    - Inner\n- Two\n- Three\n"),
    (check_counted, '!!! note "A"\n    Say two things:\n\n    - One\n\nText.'),
    (check_counted, "Find it in this table."),
    (check_counted, "Find it in this table.\n\n## Figures\n\n| A |\n|---|\n| 1 |"),
    (check_counted, "The list below helps.\n\n## End\n"),
    (check_counted, f"There are two kinds of it:\n\n{STEPS}"),
    (check_counted, "The table below shows it.\n\n## End\n"),
    (check_counted, "| A |\n|---|\n| 1 |\n\nThe table below shows it."),
    (check_counted, "The picture above shows it.\n\n![A lung](a.svg)"),
    (check_drug_names, "Cetuximab (brand name Keytruda) blocks it."),
    (check_drug_names, "| Opdivo (cetuximab) | a drip |"),
    (check_drug_names, "Ask for salbutamol."),
    (check_drug_names, "Opdivo is the brand name of cetuximab."),
    (check_drug_names, "Take Panadol."),
    (check_emergency_numbers, "In New Zealand, call 000."),
    (check_emergency_numbers, "## Ireland\n\n- **Emergency:** call [911](tel:911)"),
    (check_indents, "- a cough\n- pain\n\n    It can be eased."),
    (check_indents, "1. a cough\n\n    It can be eased.[@range2010]"),
    (of_works, "It did.[@range2010, p. 152]"),
    (of_works, "It did.[@letters2010; @range2010, pp. 150-155]"),
    (of_works, "It did.[@short2010, p. 1700]"),
    (of_works, "A trial, reported in 2001, did.[@range2010]"),
    (of_works, "A study from 2011 did.[@range2010; @letters2010]"),
    (of_works, "```chart\nabout: a trial, published in 2011\nsource: range2010\n```"),
]
RIGHT = [
    (check_days, "On Tuesday, 24 November 2026; 30 June 2026."),
    (check_measures, "Between two and six weeks. They gave ten tablets and two doses."),
    (check_days, "On Tuesday, November 24, 2026, or February 29, 2024; 24/7."),
    (check_measures, "Every two to six weeks. It fell from six to two weeks. Call from 10 to 4."),
    (check_measures, "A study of 2004 and 1999 is one. The odds are nine to one."),
    (check_counted, f"## Get ready in three steps\n\n{STEPS}\nMore.\n"),
    (check_counted, f"Choose up to two things:\n\n{STEPS}"),
    (check_counted, f"## Two kinds of list\n\nMore.\n\n{STEPS}"),
    (check_counted, "## Two things\n\n- One\n\n    More of it.\n\n    - Inner\n- Two\n"),
    (check_counted, "Say two things:\n\n- One\n- Two\n\nThen:\n\n- Three\n"),
    (check_counted, "The table below shows it.\n\n| A |\n|---|\n| 1 |\n\nThe table above did."),
    (check_counted, "The next picture shows it.\n\n```chart\nkind: bars\n```"),
    (check_counted, "This table of yours is `this table`.\n\n| A |\n|---|\n| 1 |"),
    (check_drug_names, "Cetuximab (Erbitux), or Keytruda, or acetaminophen (paracetamol)."),
    (check_emergency_numbers, "In New Zealand, call 111; in Australia, call 000."),
    (check_emergency_numbers, "## Australia\n\nIn the United States, call 911."),
    (check_indents, "- A cough.\n\n    It can be eased.\n\n- pain\n\nMore."),
    (check_indents, "- pain\n    - of the back\n"),
    (of_works, "It did.[@range2010, p. 145; @number2010, p. 3; @letters2010, p. S13; @unknown, p. 3]"),
    (of_works, "It did.[@short2010, p. 1670] A trial, reported in 2009, did.[@short2010]"),
    (of_works, "People treated from 1948 to 1973 did.[@range2010] A study from 1948 to 1973 did.[@range2010]"),
    (of_works, "Reported by the press in 2021. A trial from 2019 did."),
]


@pytest.mark.parametrize(("check", "text"), WRONG)
def test_what_is_not_as_the_text_says_is_named_once(check: Check, text: str) -> None:
    assert len(check(SourcePage(text))) == 1


@pytest.mark.parametrize(("check", "text"), RIGHT)
def test_what_is_as_the_text_says_is_left_alone(check: Check, text: str) -> None:
    assert check(SourcePage(text)) == []
