"""A sentence that names a sign and tells whom to call says the urgency of signs.yml, or the check names it."""

import pytest

from checks.urgency import check_page
from guide.signs.signs_file import read_signs
from project import ROOT
from reading.page import SourcePage

SIGNS, _ = read_signs(ROOT / "signs.yml")

CONTRADICTIONS = [
    "If you have a fever of 100.4°F (38°C), call your team the same day.",
    "A fever can wait until your next visit.",
    "You have a fever.\nCall your team tomorrow.",
    "Call your team tomorrow.\nTell them of a fever.",
    "Call the next week for a fever.",
    "You need not call for shaking chills.",
    "There is no need to call about a fever.",
    "Call your team's urgent number, day or night, for heavy bleeding.",
    "If you bleed a lot, call your team at once.",
    "Call your team the same day for:\n\n- new back pain\n- a cold",
    "**Call 911 for:**\n\n- yellow skin\n- pain",
    "## Call the same day\n\n- great thirst",
    "| Sign | Whom to call |\n|---|---|\n| A seizure | Your team, day or night |",
    "| Sign | Whom to call |\n|---|---|\n| New confusion | Your team, at your next visit |",
    "Call the same day if you cough up a streak of blood.",
    "Call your team day or night for a seizure; a cough can wait.",
    "Do not call 911 for trouble breathing that is sudden.",
    "Ring 999 if your feeding tube comes out.",
    "Your skin and eyes turn yellow? Report it at your next appointment.",
    '!!! note "Call your team the same day"\n    - black stool',
    "Mention any rash during immunotherapy at your next visit.",
    "Trouble walking is an emergency, so call 911.",
    "Call your team straight away if you cannot breathe.",
    "Wait and see if the new back pain goes.",
    "If you have a seizure, wait a day before you phone.",
    "With a seizure you need not hurry.",
    "A seizure is harmless; stay home.",
    "A fever is nothing to worry about.",
    "There is no rush with a fever.",
    "Seizures: see your dentist.",
    "If you have a seizure, ask your pharmacist.",
    "If you cannot breathe, try a breathing app or your local support group, and see your physical therapist.",
    "If you bleed a lot, talk to a neighbor.",
    "If you bleed a lot, e-mail your team.",
    "If you bleed a lot, send your team a message.",
    "If you have a seizure, make an appointment.",
    "If you have a seizure, write it into your diary.",
    "If you have a seizure, tell your doctor when you see them.",
    "If your legs go weak, ask about it at your next scan.",
    "A seizure is common.",
    "A seizure passes by itself.",
    "Sudden weakness on one side goes away on its own.",
    "Fever over 100.4°F is normal.",
    "If you cannot breathe, lie down and rest.",
    "If you bleed a lot, drink some water.",
    "Bleeding from the mouth: ask your pharmacist.",
    "Trouble breathing that is bad? Your family doctor can help.",
    "If you have a fever, call your team within a few days.",
    "If you have a fever, take a tablet and sleep.",
    "If you have a fever, ring the clinic when it opens.",
    "If you have a fever, call your team in office hours.",
    "A fever often goes away alone.",
    "A fever of 38.5°C is fine.",
    "Only call if the fever passes 40°C.",
    "Call if your fever is above 102°F.",
    "Call your team, day or night, if your temperature is over 101 degrees F.",
    "Weak legs get better with rest.",
    "New back pain is part of getting older.",
    "For new back pain, wait two weeks.",
    "New back pain can be left for your next visit.",
    "If you cannot pass urine, take a warm bath.",
    "Bad chest pain is mostly heartburn.",
    "Bad chest pain: take an antacid.",
    "If your tongue swells, suck on ice.",
    "A swollen tongue is nothing bad.",
    "If your breathing tube is blocked, wait for the nurse.",
    "Blood when you cough needs no call.",
    "A seizure: call your team.",
    "If you have bad diarrhea, take loperamide and go on.",
    "If your feeding tube comes out, put it back yourself.",
    "Convulsions: call your team next week.",
    "A fit is not dangerous.",
    "High temperature: see how it goes.",
    "Leg weakness: ask your physiotherapist.",
    "A stroke can wait.",
    "If your face droops, wait an hour.",
    "Gasping for air is normal.",
]
NO_CONTRADICTIONS = [
    "If you have a fever, call your team's urgent number, day or night.",
    "A fever cannot wait for the morning.",
    "Do not wait for your next visit if you have new back pain.",
    "Call 911 for heavy bleeding.",
    "Call day or night if you see any blood; for more than streaks of blood, call 911.",
    "In hospice care, call the hospice first, even for a seizure, day or night.",
    "Tell your team at your next visit what you ate.",
    "Infection can cause a fever.\nYour team can treat it.",
    "Call your team's urgent number, day or night, for:\n\n- a fever\n- yellow skin",
    "Ask at your next visit how to take your temperature.\n\nA fever needs a call at once.",
    "Write down the bleeding, and show the note at your next visit.",
    "Call your team the same day for any other new bone pain.",
    "Bone pain may ease within a day of the first treatment.",
    "Your team may see you the same day.\n\nSome people have a seizure.",
    "Trouble breathing that is sudden or bad is an emergency: call 911 in the United States.",
    "| Sign | Whom to call |\n|---|---|\n| A seizure | 911 |\n| A fever | Your team, day or night |",
    "A cold can wait until your next visit.",
    "If you drink every day, do not stop all at once, for that can cause a seizure.",
    "If you think of ending your life, call or text 988, day or night.",
    "Drink in the morning to stop great thirst from coming.",
    "See your dentist before you start.",
    "A physical therapist can teach you how to turn in bed.",
    "If you bleed a lot, call 911, and lie down.",
    "For a seizure, call 911.\nDo not drive until your doctor allows it, and tell your dentist.",
    "A fever is common after this drug: call your team at once, day or night.",
    "Call your team, day or night, if your fever is 100.4°F or more.",
    "Call your team at once if your temperature is 38.0 °C.",
    "Take your temperature twice a day.\nIt is 98.6°F in most people.",
    "Keep the drug below 77°F, and call the pharmacy if it was warmer.",
    "With a fever, call your team at once, day or night, and then take a tablet.",
    "Wait two weeks after surgery before you swim.",
    "Back pain that is old may get better with rest.",
    "Heartburn is fine to treat with an antacid.",
    "Suck on ice to ease a dry mouth.",
    "It is a good fit for people who like to swim.",
    "If you had a stroke long ago, tell your team.",
    "For a seizure, call 911, and tell your team later.",
    "If your feeding tube leaks, call your team.",
    "Shivering in the cold is no sign.",
    "Ask your team how to care for your teeth.",
    "Coughing is part of healing.",
    "If you have yellow skin, call your team, and tell your doctor of all pills.",
]


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_another_urgency_is_named(text: str) -> None:
    assert len(check_page(SourcePage(text), SIGNS)) >= 1


@pytest.mark.parametrize("text", NO_CONTRADICTIONS)
def test_the_same_urgency_is_not(text: str) -> None:
    assert check_page(SourcePage(text), SIGNS) == []


def test_the_message_names_line_sign_and_both_urgencies() -> None:
    [problem] = check_page(SourcePage("One.\n\nCall 911 for a fever."), SIGNS)
    assert problem.line == 3
    assert problem.message.startswith(
        "'fever' is for the team’s number, day or night in signs.yml, and here for emergency services."
    )


def test_the_sign_that_says_more_is_meant() -> None:
    assert check_page(SourcePage("Call 911 for chest pain that is bad."), SIGNS) == []
    assert check_page(SourcePage("Call day or night for chest pain that is mild."), SIGNS) == []
    assert check_page(SourcePage("Call 911 for chest pain that is mild."), SIGNS)


@pytest.mark.parametrize("sign", SIGNS.signs.values(), ids=lambda sign: sign.id)
def test_each_sign_is_known_by_its_own_words(sign) -> None:
    """So a page that copies a sign from the file, with another call, is found."""
    call = "Call your team at your next visit if"
    assert any(
        f"'{sign.id}'" in problem.message for problem in check_page(SourcePage(f"{call} {sign.text}."), SIGNS)
    ), sign.text
