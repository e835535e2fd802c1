"""What is short to write and has no end is named in one line, and nothing that a person writes is."""

import pytest

from checks.deep_pages import DEEPEST, unreadably_deep
from citations.bibliography import parse_bibliography
from guide.charts.chart import UnreadableChart, parse_chart
from project import ROOT
from reading.deep_yaml import too_deep

LEVELS = 30
ALIASES = "a: &a [x, x]\nb: &b [*a, *a]\n"
FLOW = f"title: {'[' * 500}\n"
BLOCKS = "".join(f"{' ' * level}a:\n" for level in range(LEVELS))


def in_page(text: str) -> tuple[int, str] | None:
    found = unreadably_deep(text)
    return (found.line, found.message) if found else None


@pytest.mark.parametrize("mark", ["> ", ">", "- ", "1. ", "* ", "> - "])
def test_quotes_and_lists_on_one_line_have_an_end(mark: str):
    line, message = in_page(f"# One\n\n{mark * 500}deep\n") or (0, "")
    assert (line, message.split(" stand")[0]) == (3, f"more than {DEEPEST} quotes or lists")


@pytest.mark.parametrize("mark", ["- x", "1. x", "> x", "!!! note"])
def test_lists_and_boxes_below_each_other_have_an_end(mark: str):
    text = "".join(f"{'    ' * level}{mark}\n\n" for level in range(500))
    assert (in_page(text) or (0, ""))[0] == 2 * DEEPEST + 3


@pytest.mark.parametrize(
    "text",
    [
        "> > > a quote in a quote in a quote",
        "- a\n    - b\n        - c\n            1. d",
        "* * * * * * *",
        "---\ntitle: R&D and *more*\n---\n# One",
        "---\ntitle: '[one] {two}'\ntags: [a, b, [c]]\n---\n",
        f"```text\n{' ' * 200}far to the right\n```",
        "| " + "a | " * 500,
    ],
)
def test_what_a_person_writes_is_no_such_text(text: str):
    assert in_page(text) is None


def test_no_page_of_the_guide_is_such_a_text():
    pages = sorted((ROOT / "docs").rglob("*.md"))
    assert [page.name for page in pages if in_page(page.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (ALIASES, 1, "'*a' repeats another value."),
        (FLOW, 0, "more than 20 values stand in each other here."),
        (BLOCKS, 20, "more than 20 values stand in each other here."),
    ],
    ids=["aliases", "in one line", "below each other"],
)
def test_values_that_repeat_or_hold_each_other_without_end_are_named(text: str, line: int, message: str):
    found = too_deep(text)
    assert found
    assert (found[0], found[1].startswith(message)) == (line, True)
    assert in_page(f"---\n{text}---\n# One\n") == (line + 2, f"in the front matter {found[1]}")
    with pytest.raises(UnreadableChart, match=r"in the chart ") as error:
        parse_chart(text)
    assert error.value.line == line


def test_strings_that_double_each_other_stay_short():
    doubled = "".join(f"@string{{s{each} = s{each - 1} # s{each - 1}}}\n" for each in range(1, 40))
    found = parse_bibliography(
        f'@string{{s0 = "lol lol lol lol"}}\n{doubled}@misc{{b, title = s39}}\n@misc{{a, title = {{A}}}}'
    )
    assert [(problem.line, problem.message) for problem in found.problems] == [
        (11, "'s9' makes a text of more than 5,000 letters. Delete it here, or shorten its @string.")
    ]
    assert found.entries["a"].fields["title"] == "A"


def test_a_page_as_long_as_a_book_is_stopped_before_anything_reads_it():
    assert in_page("# One\n\n" + "word " * 100_000) == (
        1,
        "this page has 500,007 characters, and 400,000 are the most. Write several pages.",
    )


def test_brackets_without_end_are_stopped_where_they_begin():
    line, message = in_page("# One\n\nText.\n\n" + "![" * 1000) or (0, "")
    assert (line, message.split(" stand")[0]) == (5, "more than 500 square brackets")
    assert in_page("# One\n\n" + "[a](b.md)\n\n" * 1000) is None
