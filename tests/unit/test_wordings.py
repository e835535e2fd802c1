"""Words in a row that no right sentence has are named, and sixty right sentences are not."""

from pathlib import Path

import pytest

from grammar import grammar_lines

GOOD = Path(__file__).with_name("good_sentences.txt")
WRONG = {
    "This depends of your treatment.": "depends of",
    "It may also been too risky.": "may also been",
    "You may to shower with it.": "may to shower",
    "You may asked to sign a form.": "may asked",
    "Your voice may sounds rough.": "Your voice may sounds",
    "Let the phone to ring.": "Let the phone to ring",
    "The drug helps you to breathing.": "helps you to breathing",
    "The scan was done for look at the lungs.": "for look at",
    "How long does the drug stays in you?": "How long does the drug stays",
    "If you trouble breathing, call.": "If you trouble",
    "The pain comes in first weeks.": "in first weeks",
    "You may feel low for few days.": "for few days",
    "You will not sent away.": "not sent",
    "There no need to hide it.": "There no",
    "Keep every tests in one folder.": "every tests",
    "Call team the same day.": "“team” lacks",
    "Staff watch, and sometimes small tube is needed.": "“tube” lacks",
    "You may sore or bruised.": "You may sore",
    "If pill is too large, ask.": "“pill” lacks",
    "It is a form that cancer have made.": "cancer have",
    "Your state has a free office that file the form.": "a free office that file",
    "You may sore for a day. You may sore.": "You may sore",
    "The dose depend on your weight.": "The dose depend",
    "The swelling tend to go.": "The swelling tend",
    "Each of the doctors give an answer.": "Each of the doctors give",
    "Most of the people in the study has cancer.": "Most of the people in the study has",
    "If your mouth sick, rinse.": "your mouth sick",
    "The drug is give through a vein.": "is give",
    "The older of the two trials have an end.": "The older of the two trials have",
    "Ask a nurse before you it alone.": "before you it",
    "Call your nurse ring your nurse the same day.": "your nurse ring your nurse",
    "Do not never stop a drug alone.": "Do not never",
    "A visit takes between 20 to 30 minutes.": "between 20 to 30",
    "It is one of the most common side effect.": "one of the most common side effect",
    "If you cough since two weeks, tell your team.": "since two weeks",
    "First the doctor makes a biopsy.": "makes a biopsy",
    "The line is open 24-hours a day.": "24-hours",
    "A PDL-1 test can help to choose.": "PDL-1",
    "You may have an x ray of the chest.": "x ray",
    "Take of the cap.": "Take of the",
    "Two diagnosis may fit.": "Two diagnosis",
    "One is a criteria of it.": "a criteria",
}


@pytest.mark.parametrize("sentence", WRONG)
def test_words_that_no_right_sentence_has_are_named(sentence: str, tmp_path: Path):
    assert [line for line in _lines(sentence, tmp_path) if WRONG[sentence] in line]


def test_right_sentences_are_not_named(tmp_path: Path):
    assert _lines(GOOD.read_text("utf-8").replace("\n", "\n\n"), tmp_path) == []


def test_the_month_of_may_is_no_verb(tmp_path: Path):
    assert _lines("We looked from May to July, and in May was the end.", tmp_path) == []


def _lines(text: str, folder: Path) -> list[str]:
    (folder / "docs").mkdir()
    (folder / "docs" / "page.md").write_text(f"# A page\n\n{text}\n", "utf-8")
    return grammar_lines(folder)
