"""What never waits is named where a text lets it wait, in whatever words: a part of the body, its trouble, a later day."""

import pytest

from checks.urgency import check_page, check_sign, other_calls
from checks.waiting import trouble_in
from guide.signs.sign import EMERGENCY, SAME_DAY, TEAM, Sign
from guide.signs.signs_file import read_signs
from project import ROOT
from reading.page import SourcePage

SIGNS, _ = read_signs(ROOT / "signs.yml")
WAITS = (
    "If you pass out, sit down and go on.",
    "Call 911 only after an hour of chest pain.",
    "If you cannot catch your breath, rest on the couch and call in the morning.",
    "Breathing that gets harder each hour is often just worry, so try to relax first.",
    "When your chest feels tight, take an antacid and wait a day.",
    "Your heart is racing?\nHave some tea, and bring it up next week.",
    "If your words come out slurred, sleep on it.",
    "A smile that droops on one side can be checked at your next scan.",
    "Blurred sight after immunotherapy can wait for the eye clinic next month.",
    "If your leg swells, put it up and see how it is tomorrow.",
    "A limp arm?\nGive it a few days.",
    "Pain between your shoulder blades: rub it, and call after the weekend.",
    "If you leak urine all of a sudden, buy pads and tell us at the next appointment.",
    "You can wait until Monday with a stoma that is clogged.",
    "Lips that puff up after a drug will calm down by themselves.",
    "A feeding tube that slid out is not urgent; call in a week.",
    "If the voice valve has gone, look for it over the next days.",
    "Tarry stools are only from iron, so wait.",
    "Blood when you spit?\nNo need to call.",
    "A hot, red port can be shown at your next visit.",
    "If your husband is muddled, let him sleep, and call tomorrow.",
    "If she will not wake up, let her rest until the morning.",
    "He fainted twice; tell the nurse next time.",
    "A high temperature?\nStay in bed, and call on Monday.",
    "With the shakes and a cold feeling, take a warm bath and go to bed.",
    "If you throw up all that you drink, try again in two days.",
    "The worst headache of your life can be told at your next check.",
    "A rash that blisters needs only a cream.",
    "Six watery stools a day on nivolumab: wait until your next infusion.",
    "If you are out of dexamethasone, get more next week.",
    "You took too much morphine?\nSleep it off.",
    "If you want to kill yourself, talk about it at your next visit.",
)
INNOCENT = (
    "If your dry mouth bothers you, tell your team at your next visit.",
    "Numb toes from cisplatin can be told at your next visit.",
    "Tell your team at your next visit if food tastes odd.",
    "Back pain that you have had for years can wait for your next visit.",
    "Your voice may be hoarse for some weeks.",
    "Ask at your next visit what to do if you get short of breath.",
    "Ask your team next week how to care for your stoma.",
    "Breathing through your neck is normal after this operation.",
    "Swallowing is hard for some weeks after radiation, and a therapist can help.",
    "It is normal to be afraid before a scan.",
    "Tiredness is normal, so rest when you need it.",
    "If you are short of breath, call your team the same day, and rest.",
    "For chest pain that is bad, call 911, sit down and rest.",
    "A sore mouth can get better with a rinse in some days.",
    "If your skin is dry from cetuximab, use a cream.",
    "Wait for the nurse before you change the feeding tube.",
    "The pain may get worse for some days after radiation, and then eases.",
    "Drink more if your urine is a little darker than usual in hot weather.",
    "If the valve leaks a little, ask your speech therapist.",
    "You may have a headache after the scan; drink some water.",
    "If you had a fever last week, tell the nurse at your next visit.",
    "If a rash was seen by your team, use the cream they gave you.",
    "Loose stools are common with tube feeding; ask your dietitian.",
    "Some people faint when blood is drawn, so lie down for it.",
    "Ask when you may drive after a seizure.",
    "After a stroke, speech therapy can go on for months.",
    "Your arm may hurt for a day after the shot.",
    "In hospice care, trouble breathing can be eased at home: call the hospice first.",
    "Mention old scars and swelling from surgery at your next visit.",
    "If your leg is weak from an old injury, ask for exercises at your next visit.",
    "Take your temperature in the morning and at night.",
)


@pytest.mark.parametrize("text", WAITS)
def test_what_never_waits_is_named(text: str):
    assert check_page(SourcePage(text), SIGNS)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_can_wait_is_not(text: str):
    assert check_page(SourcePage(text), SIGNS) == []


def test_the_message_has_the_words_in_the_order_of_the_text():
    assert trouble_in("If your speech is slurred") == "speech … slurred"
    assert trouble_in("Slurred speech") == "slurred speech"


@pytest.mark.parametrize(
    ("urgency", "do"),
    [
        (EMERGENCY, "Call your team first."),
        (TEAM, "Call your team the same day."),
        (SAME_DAY, "Do this tomorrow."),
        (TEAM, "Rest for a week first."),
    ],
)
def test_what_to_do_until_help_comes_is_no_slower_than_its_sign(urgency: str, do: str):
    sign = Sign("x", "something hurts", urgency, do=do, line=1)
    assert list(check_sign(sign, SIGNS))


def test_the_frame_of_the_boxes_lets_nobody_wait():
    assert other_calls("No answer? Try again tomorrow.", "")
    assert other_calls("Call when you have time", "")
    assert not other_calls("No answer? Go to an emergency room.", "")
