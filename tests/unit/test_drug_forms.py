"""A drug is named where it is told to come in a form that it does not have."""

import pytest

from checks.pages.drug_forms import check_drug_forms
from reading.page import SourcePage


@pytest.mark.parametrize(
    "text",
    [
        "Take the cisplatin tablets after a meal.",
        "You swallow nivolumab at home.",
        "Pembrolizumab (Keytruda) is a pill.",
        "Cetuximab is taken by mouth.",
        "Some get capecitabine as a drip.",
        "A drip of Xeloda takes an hour.",
        "**Denosumab** (Xgeva), a drip, comes next.",
    ],
)
def test_a_form_that_a_drug_does_not_have_is_named(text: str):
    [problem] = check_drug_forms(SourcePage(text))
    assert "Correct the drug, or how it is given." in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "Cisplatin is a drip; pills against nausea go with it.",
        "Capecitabine is a pill.",
        "Zoledronic acid is a drip, and denosumab a shot.",
        "You get a drip with cisplatin, and then take capecitabine.",
        "Take pills for nausea before cisplatin.",
        "Methotrexate comes as a pill or a shot.",
    ],
)
def test_right_forms_are_not(text: str):
    assert check_drug_forms(SourcePage(text)) == []
