"""A life needs neither a number nor a span to be told unasked: "another two summers", "finish school without you"."""

import pytest

from checks.figures.life_spans import tells_a_span
from checks.figures.survival import is_survival_figure
from checks.learned.kinds import LIFE
from checks.learned.likeness import likeness

PICTURES = (
    "With luck, the family gets another two summers together.",
    "You can expect to be around for a year or so.",
    "No one in the study saw the end of the third year.",
    "By next year, most of those you meet in the waiting room will be gone.",
    "Most people are no longer with us by the time of the next check.",
    "The end usually comes before the second winter.",
    "It rarely leaves people more than a few seasons.",
    "Few people come to need a second year of scans.",
    "If the cancer is in the brain, plan for weeks.",
    "Your children will most likely finish school without you.",
    "Do not count on next spring.",
    "Many do not make it to the end of the first drug.",
    "You may see next Christmas, but hardly the one after.",
    "Your grandchild may know you only from pictures.",
    "Few are there for the second Christmas.",
    "You will not dance at your daughter's wedding.",
    "Your youngest will turn ten without you.",
    "Most couples get one more anniversary.",
    "This is likely the last Thanksgiving with him.",
    "Think in summers.",
    "Few live long enough to use a second pair of glasses.",
    "People with spread to the liver seldom see two birthdays.",
    "You will hardly see the apples ripen again.",
    "There may be one last summer together.",
    "Nobody makes it to a third winter.",
    "Do not plan on another vacation.",
    "Your dog may outlive you.",
    "Her son will start college without her.",
    "Most of the people in the group will not be here by the fall.",
    "It gives people a few more summers.",
    "Death usually comes before the next birthday.",
    "He may be there for two more harvests.",
    "Many never get to celebrate another new year.",
    "Do not hope for more birthdays.",
    "Enjoy this Christmas as if there were no other.",
    "It is time to say goodbye before the leaves turn.",
    "Most will not get to use their new passport.",
    "Many leave behind small children within the year.",
    "Her family had her for two more Easters.",
    "You are unlikely to be at the next reunion.",
    "A long-term lease makes little sense now.",
    "People like you seldom collect their pension.",
    "Few of us are still sitting in this room by autumn.",
    "Do not start a long book.",
    "You will miss his graduation.",
    "By the new year, half of the beds of this group are empty.",
    "The candles on your next cake may be your last.",
    "Grandchildren born next year will not meet you.",
)
INNOCENT = (
    "The family gets together for another summer party.",
    "You can expect the nurse to be around for an hour or so.",
    "No one in the study saw the scans of the others.",
    "By next year, most of the swelling will be gone.",
    "The end of treatment usually comes before the second winter of the school year.",
    "It rarely leaves people more than a few scars.",
    "Few people come to need a second scan.",
    "Your children can finish their homework without you.",
    "Your children may feel left out, so tell them early.",
    "Do not count on the bus in winter.",
    "You may see a dietitian before Christmas.",
    "Plan a trip for the spring.",
    "Take the time to plan a birthday or a wedding.",
    "Many people do not make it to the first visit by car.",
    "Pain that wakes you at Christmas needs a call all the same.",
    "Many people feel better in the summer.",
    "Write letters for birthdays, if you like.",
    "Leaves of the aloe plant do not heal burns.",
    "In winter, cover the opening in your neck.",
    "The last chance to change your plan is in December.",
    "Some people keep working through the winter.",
    "Your family may go on a vacation without you while you rest.",
    "Friends may go to the party without you.",
    "The holidays can be hard when you are tired.",
    "You can hold your grandchild during treatment.",
    "Tell your children who will pick them up from school.",
    "Most people are gone from the ward by noon.",
    "A child may not remember what you said, so say it again.",
    "The second year of scans has fewer visits.",
    "After the last year of school, insurance may change.",
    "Grief is often strong at the first Christmas without him.",
    "Anniversaries and birthdays can bring grief back.",
    "The end of the year is a good time to check your plan.",
    "The fall leaves cover the path to the clinic.",
    "Your garden can wait until spring.",
    "A second winter coat keeps you warm in the drip room.",
    "Your wife may not remember you with hair.",
    "Cells that grow fast die first, so hair can fall out.",
    "A battery in the alarm lasts about a year, so change it before it dies.",
    "Enjoy Christmas with your family.",
    "Many people travel in summer.",
    "Your children may need help when school starts.",
    "A new passport takes some weeks.",
    "Your pension office can help.",
    "The last page of this guide has a list.",
    "This infusion may be your last.",
    "You may miss work for some weeks.",
    "You will miss him, and that is normal.",
    "Do not start a new pill on your own.",
    "Leave behind what weighs on you.",
    "Chairs in the waiting room may be empty at noon.",
    "You may never meet the doctor who reads the scan.",
    "A long book can help with the wait.",
    "An early retirement may not be needed.",
    "You may still need a lease or a loan.",
)


def is_told(sentence: str) -> bool:
    """By a rule, or by its likeness to the examples."""
    return is_survival_figure(sentence) or tells_a_span(sentence) or bool(likeness(LIFE, sentence))


@pytest.mark.parametrize("sentence", PICTURES)
def test_a_life_told_by_a_picture_is_named(sentence: str):
    assert is_told(sentence)


@pytest.mark.parametrize("sentence", INNOCENT)
def test_a_season_or_a_leave_that_is_no_life_is_let_be(sentence: str):
    assert not is_told(sentence)
