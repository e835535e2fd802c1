"""A span of life needs no figure to be told unasked: "some live for years", "plan in weeks", "there are only days"."""

import pytest

from checks.figures.care import check_page
from checks.figures.life_spans import tells_a_span
from reading.page import SourcePage

SPANS = (
    "Many people live for months, and some for years.",
    "A few people live on for several years.",
    "Most people last only a few weeks.",
    "Think in months.",
    "Doctors speak of a few months.",
    "Doctors talk of half a year at best.",
    "Plan for some months at most.",
    "The end tends to come within days.",
    "The last stage lasts about a week.",
    "Once a person stops drinking, there are only days.",
    "When the liver fails, there are often just weeks left.",
    "People are in hospice for about two weeks on average.",
    "The usual stay in hospice is under three weeks.",
    "Most people join hospice in their last week.",
    "It is now weeks rather than months.",
    "New drugs can mean years instead of months.",
    "Your time may be counted in weeks.",
    "You may be in your last year.",
    "You are probably in the last weeks of your life.",
    "This may be the last summer for some.",
    "She will not see the spring.",
    "Few are still here after three winters.",
    "Spread to the spine leaves people only months.",
    "Immunotherapy gave him two good years.",
    "With this spread, people get a year at best.",
    "A big bleed kills in minutes.",
    "People with bone spread have less time: often months.",
    "If treatment stops, there are perhaps a few weeks more.",
    "You have some months, perhaps.",
    "It is a matter of hours now.",
)
NO_SPANS = (
    "Some people live with a neck opening for years.",
    "Some people need a feeding tube for months.",
    "You may live for a while with your daughter.",
    "Treatment can last for months.",
    "The swelling takes weeks rather than days to go.",
    "It is a matter of days until the stitches come out.",
    "There are only a few days until your next scan.",
    "Hospice can begin within a few days.",
    "A hospice nurse comes every few days.",
    "In hospice care, families get help for about a year afterwards.",
    "Hospice staff can be reached at all hours, on all days.",
    "Plan for six weeks of radiation.",
    "Plan a week off work after surgery.",
    "Doctors speak of a course of treatment.",
    "You have two weeks to choose.",
    "You have some days to think it over.",
    "Ask for a few weeks of leave.",
    "Some people choose comfort care in their last months.",
    "The last weeks of treatment can be the hardest.",
    "The last days at work may be hard.",
    "The last week of radiation is often the worst.",
    "Immunotherapy is given for up to two years.",
    "Side effects can come months after the last dose.",
    "Taste can be lost for years.",
    "The pump leaves you free for some days.",
    "The drug stays in the body for weeks.",
    "A new tube lasts for months.",
    "Hair grows back in months, not weeks.",
    "This is the last visit for some time.",
    "Grief can last for years.",
    "People live in many kinds of homes, for days or for years.",
    "It takes days to weeks until pain gets better after radiation.",
    "The doctor has time for you in two weeks.",
    "Many people work for years after treatment.",
)


@pytest.mark.parametrize("text", SPANS)
def test_a_span_of_life_is_one(text: str):
    assert tells_a_span(text)


@pytest.mark.parametrize("text", NO_SPANS)
def test_what_takes_or_lasts_a_time_is_none(text: str):
    assert not tells_a_span(text)


def test_it_needs_a_source_or_a_closed_box():
    assert check_page(SourcePage("Some people live for years."), {})
    assert not check_page(SourcePage("Some people live for years.[@a]"), {})
