"""Words that do not go together are named, and no right sentence is."""

from pathlib import Path

import pytest

from grammar import grammar_lines

WRONG = {
    "The studies is mostly older.": "The studies is",
    "Chemotherapy and targeted drugs is used too.": "Chemotherapy and targeted drugs is",
    "If scans shows a spot, ask.": "scans shows",
    "But some people lives longer.": "some people lives",
    "These is common.": "These is",
    "Wait, and drugs needs time.": "drugs needs",
    "They often causes pain.": "They often causes",
    "Before you start, you has tests.": "you has",
    "It do not hurt.": "It do",
    "It are common.": "It are",
    "Ask if it work.": "it work",
    "Everyone have a nurse.": "Everyone have",
    "This are signs.": "This are",
    "Your doctor have the list.": "Your doctor have",
    "Nerve pain often need a drug.": "Nerve pain often need",
    "Because the nurse know you, ask.": "the nurse know",
    "The test shows cells that grows.": "cells that grows",
    "Some people who has time, help.": "Some people who has",
    "You have a CT scans of the chest.": "a CT scans",
    "Bring a tests.": "a tests",
    "Ask before each drugs.": "each drugs",
    "Many cause can be treated.": "Many cause",
    "Ask about these drug.": "these drug",
    "It is one of the drug.": "one of the drug",
    "Many of these sign have a cause.": "these sign",
    "There is many drugs.": "There is many",
    "There are a doctor in the room.": "There are a doctor",
    "You may have much side effects.": "much side effects",
    "You may have less side effects.": "less side effects",
    "A mask is more better.": "more better",
    "It cannot which tests you need.": "It cannot which",
    "You should naloxone keep at home.": "You should naloxone",
    "It important to ask.": "It important",
    "Pain often the first sign.": "Pain often the",
    "Ask if is safe.": "if is",
    "Say what you are going do.": "going do",
    "You may want ask a nurse.": "want ask",
    "Keep a the thermometer.": "a the",
    "Take your and go.": "your and",
    "It will helped you.": "will helped",
    "It can grows again.": "can grows",
    "Do not waited here.": "Do not waited",
    "They did went home.": "did went",
    "You need to went home.": "to went",
    "It may be do again.": "be do",
    "They have went home.": "have went",
    "You have ask a nurse.": "have ask",
    "It is took away.": "It is took",
    "They seen a nurse.": "They seen",
    "If your throat are sore, ask.": "your throat are",
    "Three step are enough.": "Three step",
    "It was broke in the fall.": "It was broke",
}
RIGHT = (
    "A number of drugs is being tried. The rest of the scans is clear. One of the drugs helps.",
    "What helps patients is rest. Who looks after you needs rest too. Taking the tablets is hard.",
    "A box of drugs that has no name is of no use. The drug in tablets that is new can help.",
    "Your team may each ease your pain. Ask how each works. How often does it grow? Can it spread?",
    "Let it stop. Make it work. Have the nurse show you. It helps the body fight.",
    "Many drug trials take time. These side effects pass. Two lung scans are enough.",
    "You may have to wait a while. There are a few ways. There are a lot of drugs.",
    "All you can do is wait. What you can do the day before is rest. You can say no.",
    "Pain and fever are common. A cough or a fever is a sign. Not only the lungs have spots.",
    "How much drugs cost differs. More than one doctor is there. Less pain is possible.",
    "None but doctors is here. The team you meet helps. The place you go to has a nurse.",
    "Any day is fine. It need not hurt. Those who met the team felt better. What did the scan show?",
    "This results in pain. It is a way drugs can help. There were a number of reasons.",
    "Vitamin A is not safe. This helps. This tests your blood. That is one such sign. So can you.",
    "People who have had care know it. Someone who has cancer may need it. It has spread. It has come back.",
)


def said(folder: Path, text: str) -> list[str]:
    (folder / "docs").mkdir()
    (folder / "docs" / "page.md").write_text(f"# A page\n\n{text}\n", "utf-8")
    return grammar_lines(folder)


@pytest.mark.parametrize(("text", "words"), WRONG.items(), ids=WRONG)
def test_words_that_do_not_go_together_are_named_with_what_to_do(tmp_path: Path, text: str, words: str):
    lines = said(tmp_path, text)
    assert [line.split("”")[0] for line in lines] == [f"docs/page.md:3: “{words}"]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_is_not_named(tmp_path: Path, text: str):
    assert said(tmp_path, text) == []
