"""A small change that turns what the guide says is told as advice; a text written anew, or mended, is not."""

import subprocess
from pathlib import Path

import pytest

from turned_sense import lines_between, sense_lines

SOURCES = """@article{leemans1993, title = {Distant metastases to the lung}, annote = {Spots in the lung were most frequent.}}
@article{alvi2004, title = {Pain in the shoulder}, annote = {Exercise eased stiffness.}}
"""
TURNED = [
    ("Do not lift a person alone.", "Do lift a person alone.", "lost its “not”"),
    ("You can drive on these days.", "You cannot drive on these days.", "has “cannot”"),
    ("Call your team before the first dose.", "Call your team after the first dose.", "has “after” for “before”"),
    ("The liver lies on the right.", "The liver lies on the left.", "has “left” for “right”"),
    ("Take it for two weeks.", "Take it for two days.", "has “days” for “weeks”"),
    ("A fever of 100.4 counts.", "A fever of 104.0 counts.", "has “104.0” for “100.4”"),
    ("Most get cisplatin with radiation.", "Most get docetaxel with radiation.", "has “docetaxel” for “cisplatin”"),
    ("Spots form in the lung.", "Spots from in the lung.", "has “from”, which is spelled like “form”"),
    ("Ask for a scan of the lung.", "Ask for scan of the lung.", "lost its “a”"),
    ("The drug helps with pain.", "The drugs helps with pain.", "and nothing else changed with it"),
    ("Tell them what you think.", "Tell him what you think.", "has “him” for “them”"),
    ("Spots grow in the lung.[@leemans1993]", "Spots grow in the lung.[@alvi2004]", "cites 'alvi2004'"),
    ("See [tests](tests.md).", "See [tests](outlook.md).", "this link led to “tests.md”"),
    (
        "A cure is rare.",
        "A cure is common.",
        "has “common” for “rare”. Check that this is meant; it was “A cure is rare.”",
    ),
    ("Ask before you do it alone.", "Ask before you it alone.", "lost its “do”"),
    ("The upper lobe holds it.", "The lower lobe holds it.", "has “lower” for “upper”"),
    ("The lump is painless then.", "The lump is painful then.", "has “painful” for “painless”"),
    ("KEYNOTE-048 tested it.", "KEYNOTE-084 tested it.", "has “KEYNOTE-084” for “KEYNOTE-048”"),
    ("T4a is a large one.", "T4b is a large one.", "has “T4b” for “T4a”"),
    (
        "Take it with food, because it can hurt the stomach.",
        "Take it with food.",
        "lost “because it can hurt the stomach”",
    ),
    ("Call your nurse the same day.", "Call your nurse ring your nurse the same day.", "says “your nurse” twice"),
    (
        "Call your nurse the same day if you have a fever.",
        "Call your nurse the same day if you have a fever.\nRing your nurse the same day when you have a fever.",
        "says nearly what “Call your nurse the same day if you have a fever.” says before it",
    ),
    (
        "Pain in the lung seldom reaches the brain.",
        "Pain in the brain seldom reaches the lung.",
        "in the place of each other",
    ),
    ("Rest.\nCall if you have a fever.", "Rest.", "“Call if you have a fever.” is gone here"),
    (
        "Ask about a gel called metronidazole.",
        "Ask about a gel called methotrexate.",
        "has “methotrexate” for “metronidazole”",
    ),
    (
        "Most are squamous cell cancers.",
        "Most are squeamish cell cancers.",
        "has “squeamish”, which is spelled like “squamous”",
    ),
    (
        "A tube drains it for a few days.",
        "A tube drains it for a few days for about a week.",
        "says “for about a week” and “for a few days” beside each other",
    ),
    ("Both are in large trials now.", "Both are approved now.", "has “approved” for “trials”"),
    ("If you have dye, tell the staff.", "If you die, tell the staff.", "has “die”, which is spelled like “dye”"),
    ("Sometimes a tube is needed.", "Eventually a tube is needed.", "has “eventually” for “sometimes”"),
    (
        "It advises a test for all, without waiting for the result.",
        "It advises a test for all, and to start when the result is there.",
        "lost its “without”",
    ),
    ("You do not have to be sure.", "You must not be sure.", "has “must not” for “do not have to”"),
    ("It may be a cold.", "It may be a constipation.", "has “constipation” for “cold”"),
    (
        "It travels in lymph (dots) or in blood (line).",
        "It travels in lymph (line) or in blood (dots).",
        "in the place of each other",
    ),
    ("If the person is awake and wants a drink, give small sips.", "Give small sips every hour.", "lost its “if”"),
    ("Fold it, the sides together.", "Fold it, the sides out.", "has “out” for “together”"),
    ("Live vaccines can harm you.", "Vaccines can harm you.", "lost its “live vaccines”"),
    ("Call the hospice.", "Call the hospital.", "has “hospital” for “hospice”"),
    ("The voice box is still there.", "The voice box has been removed.", "has “removed” for “still”"),
    (
        "Do not cut a patch or warm it.",
        "If a patch makes you too drowsy, cut it in half and use one half of it at night.",
        "“Do not cut a patch or warm it.” is gone",
    ),
    (
        "It took 151 people with lung cancer that had spread.",
        "It took 151 people whose cancer had spread.",
        "lost its “lung cancer”",
    ),
    ("Food can come through a tube.", "Food will come through a tube.", "has “will” for “can”"),
    (
        "1. Call emergency services.\n2. Take off any cap.",
        "1. Take off any cap.\n2. If it does not help, call emergency services.",
        "was number 1, and is number 2 now",
    ),
]
INNOCENT = [
    ("Ask about pain, fever and cough.", "Ask about fever, pain and cough."),
    ("The team can tell you more about this drug.", "Your nurse knows more, so ask about all that worries you."),
    ("You may feel tired.", "You may feel very tired."),
    ("Bring a list of drugs.", "Bring a list of your drugs."),
    ("See [the scans]().", "See [the scans](tests.md)."),
    ("You lie still, and you feel nothing.", "You lie still, and feel nothing."),
    (
        "Take the pills with food, because they can hurt the stomach.",
        "Take the pills with food.\nThey can hurt the stomach.",
    ),
    ("If you have a fever at home, call.", "If you have a fever, call."),
    ("If you have a fever, call.", "Call when you have a fever."),
    ("If you live alone, a plan can help.", "Do you live alone?\nA plan can help."),
    (
        "You go home, and are not radioactive.",
        "You go home the same day.\nYou are not radioactive, so hug whom you like.",
    ),
    ("It does not hurt at all.", "You feel nothing while it runs."),
    ("#### Seven words, explained", "#### Eight words, explained"),
    ("Ask your doctor or your nurse.", "Ask your nurse or your doctor."),
    ("Do not lift a person alone.", "You should not lift a person alone: ask for help."),
    ("Ask what the plan is.", "Ask what the plan is.\nAsk what the goal is."),
    (
        "Ask about pain each time.\n\nBring a list of your drugs.",
        "Bring a list of your drugs.\n\nAsk about pain each time.",
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "references.bib").write_text(SOURCES, "utf-8")
    return tmp_path


def between(folder: Path, before: str, after: str, path: str = "docs/a.md") -> list[str]:
    return lines_between(path, before, after, folder)


@pytest.mark.parametrize(("before", "after", "said"), TURNED, ids=[after for _, after, _ in TURNED])
def test_a_small_change_that_turns_the_sense_is_told(folder: Path, before: str, after: str, said: str):
    (line,) = between(folder, f"# A\n\n{before}\nEnd.\n", f"# A\n\n{after}\nEnd.\n")
    assert line.startswith(("advice: docs/a.md:3: ", "advice: docs/a.md:4: "))
    assert said in line


@pytest.mark.parametrize(("before", "after"), INNOCENT, ids=[after for _, after in INNOCENT])
def test_a_mended_or_newly_written_sentence_is_not(folder: Path, before: str, after: str):
    assert between(folder, f"# A\n\n{before}\nEnd.\n", f"# A\n\n{after}\nEnd.\n") == []


def test_steps_and_cells_that_changed_places_are_told(folder: Path):
    before, after = "1. Wash your hands.\n2. Take the tube out.\n", "1. Take the tube out.\n2. Wash your hands.\n"
    (line,) = between(folder, before, after)
    assert "the step “Wash your hands.” stood before “Take the tube out.”, and stands behind it now" in line
    table = "| Drug | Sign |\n|---|---|\n| Cisplatin | ringing ears |\n| Cetuximab | a rash like acne |\n"
    changed = (
        table.replace("ringing ears", "?").replace("a rash like acne", "ringing ears").replace("?", "a rash like acne")
    )
    told = between(folder, table, changed)
    assert [line.split(": ")[1] for line in told] == ["docs/a.md:3", "docs/a.md:4"]
    assert all("and stood in another place" in line for line in told)


def test_the_explanation_of_another_word_is_told(folder: Path):
    before = "Biopsy\n:   A small piece taken for a test.\n\nStent\n:   A tube that keeps a way open.\n"
    after = "Biopsy\n:   A tube that keeps a way open.\n\nStent\n:   A small piece taken for a test.\n"
    told = between(folder, before, after, "docs/glossary.md")
    assert len(told) == 2
    assert "stands beside “Biopsy” now" in told[0]


def test_a_box_that_is_gone_is_told(folder: Path):
    before = "# A\n\nGo on.\n\n```callnow\npart: spine\n```\n\nEnd.\n"
    (line,) = between(folder, before, "# A\n\nGo on.\n\nEnd.\n")
    assert "Call now boxes of this page: 1 before, 0 now" in line


def test_a_sign_that_no_box_has_any_more_is_told(folder: Path):
    before = "# A\n\n```callnow\nsigns: [seizure, legs-fail]\n```\n"
    (line,) = between(folder, before, before.replace("seizure, ", ""))
    assert "no Call now box of this page has 'seizure' any more" in line


def test_a_count_that_an_edit_left_is_told(folder: Path):
    before = "# A\n\nThe eight statements stand here.\n\n## Weigh each statement\n\n" + "".join(
        f"- Item {at}.\n" for at in range(8)
    )
    (line,) = between(folder, before, f"{before}- Item 9.\n")
    assert (
        "a.md:3: “eight statements” stands here, and the list under “Weigh each statement” had 8 items and has 9"
        in line
    )


def test_a_count_of_something_else_is_not(folder: Path):
    before = "# A\n\nTake five steps.\n\n## Ask\n\n" + "".join(f"- Item {at}?\n" for at in range(5))
    assert between(folder, before, f"{before}- Item 6?\n") == []


def test_a_step_that_has_another_number_than_the_text_says_is_told(folder: Path):
    before = "1. Call.\n2. Wait. Take step 3 at the same time.\n3. Ask for a review.\n"
    after = "1. Call.\n2. Send it.\n3. Wait. Take step 3 at the same time.\n4. Ask for a review.\n"
    assert any(
        "“step 3” was “Ask for a review.…”, which is number 4 now" in line for line in between(folder, before, after)
    )


def test_another_word_above_an_explanation_is_told(folder: Path):
    before = "Stoma\n:   An opening that doctors make.\n"
    (line,) = between(folder, before, before.replace("Stoma", "Stomach"), "docs/glossary.md")
    assert "the word “Stoma” is “Stomach” now" in line


def test_an_explanation_written_anew_is_told_and_one_that_was_mended_is_not(folder: Path):
    before = "Stent\n:   A small tube that keeps a way in the body open.\n"
    (line,) = between(folder, before, "Stent\n:   Metal wires left behind by a surgeon.\n", "docs/glossary.md")
    assert "the explanation of “Stent” says something else now" in line
    after = "Stent\n:   A small tube. It keeps a way in the body open.\n"
    assert between(folder, before, after, "docs/glossary.md") == []
    after = f"Laxative\n:   A medicine for the bowels.\n\n{before}"
    assert between(folder, before, after, "docs/glossary.md") == []


def test_a_name_that_no_other_page_has_is_told(folder: Path):
    (folder / "docs").mkdir()
    for name, text in (
        ("a", "You may get Paxlovid on Monday.\nAsk for the (Pflegegrad) too.\nSome clinics are in Norway."),
        ("b", "Ask at a clinic in Norway."),
    ):
        (folder / "docs" / f"{name}.md").write_text(text, "utf-8")
    (line,) = between(folder, "", "You may get Paxlovid on Monday.\n")
    assert "“Paxlovid” is a name that stands nowhere else in the guide" in line
    (line,) = between(folder, "", "Ask for the (Pflegegrad) too.\n")
    assert "Pflegegrad" in line
    assert between(folder, "", "Some clinics are in Norway.\n") == []


def test_the_record_of_a_work_and_the_urgency_of_a_sign_are_told(folder: Path):
    before, after = "@book{a,\n  year = {2005},\n}\n", "@book{a,\n  year = {2006},\n}\n"
    (line,) = between(folder, before, after, "references.bib")
    assert "the year of this work was “2005”" in line
    (line,) = between(folder, "  - id: a\n    urgency: emergency\n", "  - id: a\n    urgency: same-day\n", "signs.yml")
    assert "the urgency of this sign was “emergency”" in line


def test_the_text_before_comes_out_of_git_and_without_git_nothing_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("BASE", raising=False)
    page = folder / "docs" / "a.md"
    page.parent.mkdir()
    page.write_text("Do not lift a person alone.\n", "utf-8")
    assert sense_lines(folder) == []
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (
        "init --quiet --initial-branch=main",
        "add .",
        "commit --quiet --message=one",
        "switch --quiet -c two",
    ):
        subprocess.run(["git", *who, *command.split()], cwd=folder, check=True)
    assert sense_lines(folder) == []
    page.write_text("Do lift a person alone.\n", "utf-8")
    (line,) = sense_lines(folder)
    assert line.startswith("advice: docs/a.md:1: “Do lift a person alone.” lost its “not”")


DOUBTFUL = (
    ("After the third drug, the end is near.", "may tell how long people live"),
    ("A tingling foot is nothing to call about.", "may tell a reader that a sign can wait"),
)


@pytest.mark.parametrize(("sentence", "said"), DOUBTFUL)
def test_a_new_sentence_of_which_no_check_is_sure_is_an_advice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, sentence: str, said: str
):
    for module in ("checks.figures.care", "checks.seems_to_wait"):
        monkeypatch.setattr(f"{module}.likeness", lambda kind, text: "")
    with_it = f"# A\n\n{sentence}\nEnd.\n"
    for before in ("# A\n\nEnd.\n", ""):
        (line,) = between(folder, before, with_it)
        assert line.startswith("advice: docs/a.md:3: “") and said in line
    assert between(folder, with_it, f"{with_it}\nAsk your team.\n") == []


@pytest.mark.parametrize(("sentence", "said"), DOUBTFUL)
def test_it_is_none_where_a_check_is_sure_or_readers_chose_it(folder: Path, sentence: str, said: str):
    assert between(folder, "# A\n", f"# A\n\n{sentence}\n") == []
    chosen = "---\nsurvival: true\n---\n# A\n\nYou may skip this page.\n"
    assert [line for line in between(folder, chosen, f"{chosen}{sentence}\n") if "people live" in line] == []
