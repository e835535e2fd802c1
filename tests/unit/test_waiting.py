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
    "After a seizure, mention it at the next scan.",
    "If your jaw aches, tell your dentist at the yearly check.",
    "If your legs suddenly fail, book a visit.",
    "After you pass out, tell the nurse when you see her next.",
    "After a big nosebleed, note it down for your doctor.",
    "If you vomit blood, rinse and rest.",
    "Spitting blood after surgery is fine, so carry on.",
    "With a fever, wrap up warm and drink tea.",
    "A temperature of 102°F is usual after a drip.",
    "If you are shivering, put on a sweater.",
    "Shakes and chills tend to go away by evening.",
    "If your face swells up, sleep with two pillows.",
    "Neck swelling that is new is mentioned at the next visit.",
    "If one arm goes weak, exercise it each day.",
    "If you cannot pee, drink more water and wait.",
    "If you lose control of your bowels, wear a pad.",
    "If it hurts between the shoulder blades, see a chiropractor.",
    "Pain in the back at night is helped by a new mattress.",
    "If you find it hard to breathe lying down, use more pillows.",
    "If your breath gets short on the stairs, take the elevator.",
    "If you cough up blood, take a cough drop.",
    "If your stools are black, eat less iron.",
    "If your eyes turn yellow, get some sun.",
    "Tea-colored urine means that you should drink more.",
    "If your voice valve is gone, look for it in the morning.",
    "If your feeding tube has come out, push it back in.",
    "If your stoma is plugged, wait for the nurse's visit.",
    "If you feel confused, go for a walk.",
    "He talks nonsense since this morning, so let him rest.",
    "If you cannot be woken, they should let you sleep.",
    "If you took too many opioids, drink coffee.",
    "If you see double, close one eye and rest.",
    "If your eyelids hang, put on eye drops.",
    "If you have watery stools with immunotherapy, take loperamide.",
    "If you get a rash on pembrolizumab, wait for the next drip.",
    "If you get a new cough on nivolumab, take syrup.",
    "If your heart skips beats, drink less coffee.",
    "If you throw up your steroid, skip it.",
    "If you cannot keep water down, try ice the next day.",
    "If you cannot swallow your spit, spit it out and go on.",
    "If you have the worst headache ever, lie in the dark.",
    "If your port is red, put a cold pack on it.",
    "If you bruise for no reason, use a cream.",
    "If your lips tingle after denosumab, eat a banana.",
    "If you want to die, talk about it at your next visit.",
    "A stiff neck and a fever can be slept off.",
    "Crushing chest pain may be gas, so burp.",
    "If your leg is red and swollen, put it up.",
    "A tube that slipped out of the belly can be left until the morning.",
    "If you bleed from the neck, press and wait a day.",
    "If a bone snaps, use a sling and call on Monday.",
    "If you cannot walk all of a sudden, get a cane.",
    "If you hear noise when you breathe in, use a humidifier.",
    "If you faint, sit down for a while.",
    "A seizure is one more thing to bring up at your next visit.",
    "Double vision is worth a note in your diary.",
    "Bleeding gums are common, and need no call.",
    "Yellow eyes can be looked at when you come in next.",
    "You may drive yourself in if your speech slurs.",
    "With numb legs, soak your feet.",
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
    "After a seizure in the past, tell the dentist about your pills.",
    "If your jaw aches, tell your team the same day.",
    "If you are tired, tell the nurse at your next visit.",
    "After a nosebleed, call your team, even if it stopped.",
    "If you have a dry cough from radiation, sip water.",
    "Some people fear a fever more than a scan.",
    "A hot drink can ease a sore throat.",
    "If your mouth is dry, suck ice.",
    "If your skin itches, use a cream.",
    "If your taste changes, try other foods at your next meal.",
    "Ask at your next visit how to spot a fever.",
    "If your neck is stiff after surgery, a therapist can show you exercises.",
    "If you sleep badly, go to bed at the same time.",
    "If you feel low, tell your team at your next visit.",
    "If food sticks in your throat, tell your team at your next visit, and eat soft food.",
    "If your arm is stiff after surgery, move it each day.",
    "Breathe slowly when you are afraid.",
    "If your nose is dry, use a salt spray.",
    "If you need more pills, call in office hours.",
    "Bring your list of drugs to the next visit.",
    "Weak tea can settle your stomach.",
    "If your hair falls out, a soft cap can help.",
    "If your feeding tube feels loose, call your team the same day.",
    "Wash around your feeding tube each morning, and let it dry.",
    "If your hands feel cold, wear gloves.",
    "If you lose weight, tell your dietitian at your next visit.",
    "If your voice is hoarse for some weeks, rest it.",
    "A swollen belly after a meal can pass.",
    "Old back pain can be told at the next visit.",
    "If you forget words now and then, write a list.",
    "An itch without yellow skin or a rash can be mentioned at your next visit.",
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
