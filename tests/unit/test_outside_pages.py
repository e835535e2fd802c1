"""What stands in no page, such as the words of a button, is read too: it can cite nothing, and nobody asked for it."""

import pytest

from checks.figures.care import wrong_without_a_page
from checks.outside_pages import IN_DRAWING, IN_STYLE, IN_TEMPLATE, IN_WORDS_FILE, drawn_texts, found_texts
from checks.rendered.leftovers import signs_in_plain_text


def texts(pattern, written: str) -> list[str]:
    return [text for _, text in found_texts(pattern, written)]


def test_the_texts_of_a_file_of_words_are_found_and_its_notes_are_not():
    written = '# 45 of 100\nnext = "Next: {title}"  # Such as "Next: 45"\n[found]\none = "{count} \\"place\\""\n'
    assert found_texts(IN_WORDS_FILE, written) == [(2, "Next:  "), (4, '  \\"place\\"')]


def test_the_texts_of_a_drawing_are_read_alone_and_together():
    drawing = "<svg><style>a{}</style><!-- 9% --><text>nine</text>\n<text><tspan>in</tspan> ten had it</text></svg>"
    assert drawn_texts(drawing) == [(1, "nine"), (2, "in"), (2, " ten had it"), (1, "nine\nin\nten had it")]


def test_the_texts_of_a_drawing_a_sheet_and_a_template_are_found():
    assert texts(IN_DRAWING, '<svg viewBox="0 0 9 9"><title>Thin</title><text x="45">&lt; 9</text></svg>') == [
        "Thin",
        "< 9",
    ]
    assert texts(IN_STYLE, 'a { width: 45px; content: "45%" }') == ["45%"]
    assert [text for text in texts(IN_TEMPLATE, '<p class="x45">One <b>two</b></p>') if text.strip()] == ["One ", "two"]


@pytest.mark.parametrize(
    "text",
    [
        "45 of 100",
        " 0 people",
        "Nine in ten",
        "Half live a year",
        "Most die within a year",
    ],
)
def test_a_figure_or_a_lifetime_is_named(text: str):
    assert list(wrong_without_a_page(text))


@pytest.mark.parametrize(
    "text",
    [
        "In an emergency, call 911.", "The guide in ten lines", "Text under CC BY 4.0.", "Page 2", "Not now", "One moment …",
        "The last weeks (your choice)", "Head and neck cancer in 2026", "Voice box is gone.",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_left_alone(text: str):
    assert list(wrong_without_a_page(text)) == []


@pytest.mark.parametrize("text", ["The **guide**", "A guide[@nice2023]", "The [guide](index.md)", "A `guide`"])
def test_signs_of_markdown_are_named_where_nothing_reads_them(text: str):
    assert len(list(signs_in_plain_text(text))) == 1


@pytest.mark.parametrize(
    "text", ["2 * 2", "A [small] guide", "snake_case_name", "It’s ‘so’", "Questions & answers < tests"]
)
def test_signs_that_are_meant_as_they_stand_are_left_alone(text: str):
    assert list(signs_in_plain_text(text)) == []
