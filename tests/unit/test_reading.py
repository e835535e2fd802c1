"""A page as its reader meets it: passages, sentences with their sources, syllables, and how plain it is."""

from pathlib import Path

import pytest
from mkdocs.utils import meta

from reading.page import SourcePage
from reading.plain_words import PlainWords, read_plain_words
from reading.plainness import measure_plainness
from reading.report import report
from reading.sentences import read_sentences
from reading.syllables import count_syllables
from reading.terms import read_terms

NO_WORDS = PlainWords({}, frozenset())


def passages(page: str) -> list[tuple[str, int, str]]:
    return [(each.kind, each.line, " ".join(line for _, line in each.lines)) for each in SourcePage(page).passages]


def sentences(page: str) -> list[tuple[int, str, tuple[str, ...]]]:
    found = [sentence for passage in SourcePage(page).passages for sentence in read_sentences(passage)]
    return [(each.line, each.text, each.keys) for each in found]


def problems(page: str, words: PlainWords = NO_WORDS) -> list[str]:
    return [f"{problem.line}: {problem.message}" for problem in measure_plainness(SourcePage(page), words).problems]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("one\ntwo\n\nthree", [("paragraph", 1, "one two"), ("paragraph", 4, "three")]),
        ("# Title { #id }", [("title", 1, "Title { #id }")]),
        (
            "text:\n\n- one\n  more\n1. two",
            [("paragraph", 1, "text:"), ("list item", 3, "one more"), ("list item", 5, "two")],
        ),
        ("| a | b |\n|---|---|\n| c | d |", [("table row", 1, "a | b"), ("table row", 3, "c | d")]),
        ("Term\n:   Words", [("paragraph", 1, "Term"), ("list item", 2, "Words")]),
        ("> quoted", [("paragraph", 1, "quoted")]),
        ("---\ntitle: A\nreviewed: 2026-11-24\n---\ntext", [("title", 2, "A"), ("paragraph", 5, "text")]),
        ("```\ncode\n```\n<!-- a\nb -->\ntext", [("paragraph", 6, "text")]),
        ("```chart\nkind: icons\n```", [("chart", 2, "kind: icons")]),
        ("[ref]: https://example.org\n\n[BIBLIOGRAPHY]\n\n---", []),
    ],
)
def test_passages_come_in_order_with_their_line(page: str, expected: list[tuple[str, int, str]]):
    assert passages(page) == expected


def test_a_passage_knows_the_boxes_around_it_and_whether_they_start_closed():
    page = '??? survival "Open"\n    text\n\n    !!! note "In it"\n        - deep\n\nafter'
    assert [(each.lines[0], each.boxes) for each in SourcePage(page).passages] == [
        ((1, "Open"), ()),
        ((2, "text"), ("?survival",)),
        ((4, "In it"), ("?survival",)),
        ((5, "deep"), ("?survival", "note")),
        ((7, "after"), ()),
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("One.[@a1] Two, too.[@b2; @c3, p. 4]", [(1, "One.", ("a1",)), (1, "Two, too.", ("b2", "c3"))]),
        ("One\nmore. Two.", [(1, "One more.", ()), (2, "Two.", ())]),
        ("He said \"Stop.\" Then, e.g. one of et al. stayed.", [(1, 'He said "Stop."', ()), (1, "Then, e.g. one of et al. stayed.", ())]),
        ("About 3.5 of them. **Bold.** Yes", [(1, "About 3.5 of them.", ()), (1, "Bold.", ()), (1, "Yes", ())]),
        ("See [the *page*](x.md#y) and `code`.", [(1, "See the page and code.", ())]),
        ("| a[@a1] | b |", [(1, "a", ("a1",)), (1, "b", ("a1",))]),
        ("As @leemans1993 found.", [(1, "As @leemans1993 found.", ("leemans1993",))]),
    ],
)  # fmt: skip
def test_sentences_carry_their_line_and_their_sources(page: str, expected: list[tuple[int, str, tuple[str, ...]]]):
    assert sentences(page) == expected


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("lung", 1), ("treated", 2), ("cancer", 2), ("people", 2), ("sometimes", 2), ("metastasis", 4), ("radiation", 4),
        ("pembrolizumab", 5), ("oropharynx", 4), ("well-known", 2), ("themselves", 2), ("diarrhea", 4), ("a", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int):
    assert count_syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid():
    page = "The cat sat on the mat. The dog ran to the big red barn."
    assert measure_plainness(SourcePage(page), NO_WORDS).grade == pytest.approx(0.39 * 14 / 2 + 11.8 * 14 / 14 - 15.59)


def test_names_and_defined_terms_are_counted_apart_and_both_grades_are_given():
    found = measure_plainness(
        SourcePage("You may get pembrolizumab today."), PlainWords({}, frozenset({"pembrolizumab"}))
    )
    assert found.grade > found.grade_names_apart + 5


def test_titles_tables_and_charts_do_not_enter_the_grade():
    plain = measure_plainness(SourcePage("You may go."), NO_WORDS)
    page = "# Extraordinary considerations\n\nYou may go.\n\n| unavoidable | consideration |\n"
    assert measure_plainness(SourcePage(page), NO_WORDS).grade == plain.grade


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("text\n\n" + "word " * 26 + "end.", "3: a sentence of 27 words"),
        ("One. Two. Three. Four. Five.", "1: a paragraph of 5 sentences. Split it: 4 at most."),
        ("- One. Two. Three. Four. Five.", "1: a list item of 5 sentences. Split it: 4 at most."),
        ("| " + "word " * 26 + "|", "1: a cell of 26 words"),
    ],
)
def test_what_is_too_long_is_named_with_its_line(page: str, expected: str):
    [problem] = problems(page)
    assert problem.startswith(expected)


def test_a_word_to_avoid_is_named_with_what_to_write_instead():
    words = PlainWords({"physician*": "doctor", "in order to": "to"}, frozenset())
    found = problems("Ask.\nIn order to know, ask your physicians.", words)
    assert found == [
        "2: “In order to” is a word to avoid. Write instead: to.",
        "2: “physicians” is a word to avoid. Write instead: doctor.",
    ]


def test_the_terms_of_the_glossary_are_counted_apart():
    terms = read_terms("# Words\n\nLymph node\n:   A filter.\n")
    assert read_plain_words(terms).is_apart("nodes")


def test_no_word_to_avoid_is_advised_elsewhere_in_the_list():
    words = read_plain_words()
    assert [advice for advice in words.write_instead.values() if list(words.found_in(advice))] == []


def test_a_long_line_of_tags_that_are_never_closed_is_read_as_words():
    """Once it took minutes: each tag was looked for up to the end of the line."""
    line = '<a alt="' * 10_000
    [passage] = SourcePage(line).passages
    assert "".join(sentence.text for sentence in read_sentences(passage)).count("alt=") == 10_000


def test_only_the_front_matter_speaks_for_a_page():
    assert SourcePage("---\ntitle: A\nfigures: our own\n---\nText.").says("figures", "our own")
    assert not SourcePage("---\ntitle: A\n---\nfigures: our own\n\n---\n").says("figures", "our own")
    assert not SourcePage("Text.").says("figures", "our own")


@pytest.mark.parametrize(
    "block",
    [
        '---\ntitle: "A: b"\nfigures: "our own"\n---\n',
        "---  \ntitle: A\nfigures: 'our own'\n---\t\n",
        "---\ntitle: A\nfigures: our own # as counted\n...\n",
        "---\ndescription: >\n  Two\n  lines.\nfigures:   our own\n---\n",
        '---\n{"title": "A", "figures": "our own"}\n---\n',
        "---\ntitle: A\nfigures: our own\n----\n---\n",
        "--- x\nfigures: our own\n---\n",
        " ---\nfigures: our own\n---\n",
        "---\nfigures: our own\n---",
        "---\n---\n",
        "",
    ],
)
def test_front_matter_is_what_mkdocs_takes_for_it(block: str):
    source = f"{block}\nText. It has a word.\n"
    page = SourcePage(source)
    assert bool(page.front_matter) == bool(meta.YAML_RE.match(source))
    if page.front_matter and not page.front_matter.wrong_line:
        text, said = meta.get_data(source)
        assert page.says("figures", "our own") == (said.get("figures") == "our own")
        assert source[page.front_matter.end :].lstrip("\n") == text


def test_the_report_has_a_line_for_each_page_and_each_place_to_mend(tmp_path: Path) -> None:
    (tmp_path / "glossary.md").write_text("## Biopsy\n\nA small piece.\n", "utf-8")
    page = tmp_path / "page.md"
    page.write_text("# A page\n\nYou " + "may well see " * 20 + "it.\n", "utf-8")
    titles, row, _, *places = report([page]).splitlines()
    assert row.split()[:2] == ["page.md", "62"]
    assert len(row) == len(titles)
    assert [place.partition(": ")[0] for place in places] == [f"{page}:3"]
