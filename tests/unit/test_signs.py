"""signs.yml becomes Call now boxes, and each of its mistakes has a line and a remedy."""

import markdown
import pytest

from checks.figures.findings import Sources
from checks.signs import check_signs
from citations.source_files import ONE_FILE, SourceFiles
from guide.signs.extension import CallNowExtension
from guide.signs.signs_file import parse_signs, read_signs
from project import ROOT
from reading.plain_words import read_plain_words
from reading.terms import read_terms

FILE = """\
box:
  title: Call now
  hospice: Hospice first.
  emergency: Call 911 if
  team: Call the team if
  same-day: Call today if
  unsure: Not sure? Call.
  no-answer: No answer? Go.
  neck: Neck?
  more: More.
lines:
  - line: shake
    signs: [fever]
parts:
  body: Body
treatments:
  drugs: Drugs
signs:
  - id: fever
    sign: you have a fever
    urgency: team
    do: Rest.
    parts: [body]
    treatments: [drugs]
    sources: [nice2023]
    words: [fever]
  - id: seizure
    sign: you have a seizure
    urgency: emergency
    parts: [body]
    words: [seizure]
"""


def draw(block: str, file: str = FILE, before: str = "", indent: str = "") -> tuple[str, list[str]]:
    """The HTML of a page with one block, and its problems as `line: message`."""
    signs, problems = parse_signs(file)
    assert not problems
    extension = CallNowExtension(signs)
    page = before + "\n".join(f"{indent}{line}" for line in ["```callnow", *block.splitlines(), "```"]) + "\n\nafter"
    html = markdown.markdown(page, extensions=[extension, "admonition", "pymdownx.superfences"])
    return html, [f"{problem.line}: {problem.message}" for problem in extension.problems]


def wrong(old: str, new: str) -> list[str]:
    """The problems of the file with `old` replaced by `new`."""
    assert old in FILE
    return [f"{problem.line}: {problem.message}" for problem in parse_signs(FILE.replace(old, new, 1))[1]]


@pytest.mark.parametrize("block", ["", "signs: [fever]", "signs: fever", "part: body", "treatment: drugs"])
def test_every_box_begins_with_the_hospice_and_ends_with_who_cannot_get_through(block: str) -> None:
    html, problems = draw(block)
    words = ["Hospice first.", "Call the team", "Not sure? Call.", "No answer? Go.", "More."]
    places = [html.find(word) for word in words]
    assert problems == []
    assert places == sorted(places)
    assert -1 not in places


@pytest.mark.parametrize(("sign", "shown"), [("neck-blocked", True), ("seizure", False)])
def test_who_breathes_through_the_neck_is_named_with_the_sign_that_their_way_is_blocked(sign: str, shown: bool) -> None:
    file = FILE.replace("id: seizure", f"id: {sign}").replace("signs: [fever]", f"signs: [{sign}]")
    assert ("Neck?" in draw(f"signs: [{sign}]", file)[0]) == shown
    assert ("Neck?" in draw("", file)[0]) == shown


def test_the_short_box_says_the_short_lines() -> None:
    assert "<strong>Call the team if:</strong></p>\n<ul>\n<li>shake[@nice2023]</li>" in draw("")[0]


def test_a_chosen_sign_says_what_to_do_and_leaves_its_citation_to_be_numbered() -> None:
    assert "<li>you have a fever.[@nice2023] Rest.</li>" in draw("signs: [fever]")[0]


def test_the_most_urgent_comes_first_whatever_the_order_of_the_block() -> None:
    html, _ = draw("signs: [fever, seizure]")
    assert html.index("a seizure") < html.index("a fever")


def test_a_list_has_no_box_around_it() -> None:
    html, _ = draw("list: body")
    assert "admonition" not in html
    assert "Hospice" not in html
    assert "you have a seizure" in html


@pytest.mark.parametrize("before", ["- item\n\n", '!!! note "Title"\n    Text.\n\n'])
def test_a_block_inside_a_list_or_box_stays_there(before: str) -> None:
    html, problems = draw("", before=before, indent="    ")
    assert problems == []
    assert 'class="admonition call-now"' in html
    assert "<code>" not in html


@pytest.mark.parametrize("block", ["", "part: body\n", "signs:\n  - fever\n  - seizure\n"])
def test_a_block_takes_as_many_lines_as_the_author_wrote(block: str) -> None:
    """Problems further down the page keep their line."""
    extension = CallNowExtension(parse_signs(FILE)[0])
    page = f"before\n\n```callnow\n{block}```\n\nafter"
    processed = markdown.Markdown(extensions=[extension]).preprocessors["callnow"].run(page.split("\n"))
    assert processed.index("after") == page.split("\n").index("after")


def test_text_that_touches_a_block_stays_text() -> None:
    html = markdown.markdown("before\n```callnow\n```\nafter", extensions=[CallNowExtension(parse_signs(FILE)[0])])
    assert html.startswith("<p>before</p>\n<div")
    assert html.endswith("</div>\n<p>after</p>")


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        ("signs: [feever]", "2: signs.yml has no sign 'feever'. Did you mean 'fever'?"),
        ("\nsigns: [fever, fever]", "3: 'fever' stands twice in the block. Keep one."),
        ("part: bdy", "2: 'part: bdy' is not known. Did you mean 'body'?"),
        ("part: drugs", "2: 'part: drugs' is not known. Write one of: body."),
        ("treatment: drug", "2: 'treatment: drug' is not known. Did you mean 'drugs'?"),
        ("sign: [fever]", "2: a callnow block has no key 'sign'. Did you mean 'signs'?"),
        ("signs: [fever", "2: the block cannot be read here."),
        ("fever", "2: the block cannot be read here."),
        ("signs: [fever]\nurgency: emergency", "3: a callnow block has no key 'urgency'."),
    ],
)
def test_a_mistake_in_a_block_is_named_with_its_line(block: str, problem: str) -> None:
    html, problems = draw(block)
    assert len(problems) == 1
    assert problems[0].startswith(problem)
    assert "admonition" not in html


def test_a_box_has_at_most_seven_signs_of_one_urgency() -> None:
    many = "".join(f"  - {{id: s{n}, sign: sign, urgency: team, parts: [body], words: [w{n}]}}\n" for n in range(7))
    _, problems = draw("part: body", FILE + many)
    assert problems == [
        "2: a box has at most 7 signs for 'team'. Name the ones that matter here: 'signs: [back-pain, fever]'."
    ]


def test_a_site_without_signs_says_what_is_missing() -> None:
    signs, problems = read_signs(ROOT / "no-such-file.yml")
    extension = CallNowExtension(signs)
    markdown.markdown("```callnow\n```", extensions=[extension])
    assert problems == []
    assert [problem.message for problem in extension.problems] == [
        "no box can be drawn without the signs. Add the file signs.yml beside mkdocs.yml."
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    urgency: team\n", "", "19: the sign 'fever' has no 'urgency'. Add a line 'urgency: …'."),
        ("urgency: team", "urgency: soon", "21: 'urgency: soon' is not known. Write one of: emergency, team, same-day."),
        ("urgency: team", "urgency: [team, emergency]", "21: 'urgency: ['team', 'emergency']' is not known."),
        ("id: seizure", "id: fever", "27: the id 'fever' is already used in line 19. Give one another id."),
        ("id: seizure", "id: A fit", "27: the id 'A fit' is no name. Use small letters and hyphens."),
        ("parts: [body]\n    treatments", "parts: [bodi]\n    treatments", "23: 'bodi' in 'parts' is not known. Did you mean 'body'?"),
        ("treatments: [drugs]", "treatments: [pills]", "24: 'pills' in 'treatments' is not known. Write one of: drugs."),
        ("    do: Rest.", "    doo: Rest.", "22: the sign 'fever' knows no 'doo'. Did you mean 'do'?"),
        ("    do: Rest.", "    urgency: emergency", "22: 'urgency' stands twice here. Keep one."),
        ("signs: [fever]", "signs: [feever]", "13: 'feever' in 'signs' is not known. Did you mean 'fever'?"),
        ("signs: [fever]", "signs: [fever, seizure]", "12: one line of the box has one urgency, and 'fever' is team"),
        ("  hospice: Hospice first.\n", "", "1: the box has no 'hospice'. Add a line 'hospice: …'."),
        ("  no-answer: No answer? Go.\n", "", "1: the box has no 'no-answer'."),
        ("sign: you have a fever", "sign: you have: a fever", "20: the file cannot be read here."),
        ("  - id: fever", "  - fever\n  - id: fever", "18: 'fever' in 'signs' has no keys. Write '- id: …' and so on."),
        ("parts:\n  body: Body\n", "parts: body\n", "14: 'parts' needs lines below it"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_is_named_with_its_line(old: str, new: str, problem: str) -> None:
    found = wrong(old, new)
    assert any(each.startswith(problem) for each in found), found


@pytest.mark.parametrize("text", ["", "- a", "1", "\t", "a: b: c", "signs: 2026-13-45", "[", "box: &a [*a]", "\0"])
def test_a_file_that_is_no_list_of_signs_never_stops_with_a_traceback(text: str) -> None:
    assert parse_signs(text)[1]


def test_one_bad_sign_never_costs_a_good_one() -> None:
    signs, _ = parse_signs(FILE.replace("urgency: team", "urgency: soon"))
    assert list(signs.signs) == ["seizure"]


def said_of(sign: str, annotes: dict[str, str], files: SourceFiles = ONE_FILE) -> list[str]:
    signs, _ = parse_signs(FILE.replace("you have a fever", sign))
    known = read_plain_words(read_terms((ROOT / "docs/glossary.md").read_text("utf-8")))
    return [f"{each.line}: {each.message}" for each in check_signs(signs, known, Sources(annotes), annotes, files)]


def test_a_figure_in_a_sign_is_locked_to_its_source() -> None:
    assert said_of("it hurts, as in 30 of every 100 people", {"nice2023": "In 30 of every 100 people it hurt."}) == []
    assert said_of("it hurts, as in 30 of every 100 people", {"nice2023": "It hurt."})[0].startswith("20: the figure")


def test_a_sign_is_held_to_plain_words() -> None:
    assert said_of("you demonstrate a fever", {"nice2023": ""}) == [
        "20: “demonstrate” is a word to avoid. Write instead: show."
    ]


def test_a_source_that_does_not_exist_is_named() -> None:
    assert said_of("you have a fever", {"nice2024": ""}) == [
        "20: no entry 'nice2023' in references.bib. Did you mean 'nice2024'?"
    ]


def test_the_files_are_named_that_the_site_has() -> None:
    files = SourceFiles(((1, "works.bib"), (9, "more.bib")))
    assert said_of("you have a fever", {"nice2024": ""}, files) == [
        "20: no entry 'nice2023' in works.bib or more.bib. Did you mean 'nice2024'?"
    ]


def test_a_box_leads_to_all_signs_but_not_on_the_page_that_lists_them():
    all_signs = "```callnow\nlist: body\n```\n\n"
    assert "More." in draw("signs: [fever]")[0]
    html, problems = draw("signs: [fever]", before=all_signs)
    assert "More." not in html and problems == []
