"""A sign that cannot wait has the same words and the same urgency on every page, and its box is short."""

import re

from checks.urgency import check_page
from guide.signs.block import parse_block
from guide.signs.box import words_of
from guide.signs.sign import EMERGENCY, TEAM
from guide.signs.signs_file import read_signs
from guide_pages import PAGES, assert_none, offender
from project import ROOT

SIGNS, PROBLEMS = read_signs(ROOT / "signs.yml")
ALL_SIGNS = (ROOT / "docs/warning-signs.md").read_text("utf-8")


def test_the_file_of_signs_has_no_mistake() -> None:
    assert_none([f"signs.yml:{problem.line}: {problem.message}" for problem in PROBLEMS])


def test_a_sign_has_the_same_urgency_wherever_it_stands() -> None:
    assert_none(
        [offender(page, problem.line, problem.message) for page in PAGES for problem in check_page(page, SIGNS)]
    )


def test_the_box_has_seven_signs_for_each_number_and_about_a_hundred_and_sixty_words() -> None:
    urgencies = [line.urgency for line in SIGNS.lines]
    assert (urgencies.count(EMERGENCY), urgencies.count(TEAM)) == (7, 7)
    assert len(words_of(parse_block("", SIGNS), SIGNS).replace("\n- ", " ").split()) < 165


def test_each_emergency_that_can_befall_anyone_is_in_the_box() -> None:
    in_box = {sign for line in SIGNS.lines for sign in line.signs}
    missing = [sign.id for sign in SIGNS.signs.values() if sign.urgency == EMERGENCY and sign.id not in in_box]
    assert missing == ["chest-pain-fluorouracil", "valve-in", "ending-life"]


def test_every_sign_stands_on_the_page_of_all_signs() -> None:
    assert_none(
        [
            f"docs/warning-signs.md:1: no list of '{name}'. Add a heading '{shown}' and a box with a block 'list: {name}'."
            for name, shown in [*SIGNS.parts.items(), *SIGNS.treatments.items()]
            if not re.search(rf"### {re.escape(shown)}\n\n\?\?\? note .+\n +```callnow\n +list: {name}\n", ALL_SIGNS)
        ]
    )
