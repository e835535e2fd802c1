"""One mistake in a table gives one line."""

from pathlib import Path

from one_cause import without_echoes

VAGUE = "'|' begins no table here. Put an empty line above it."
EXACT = "a row of a table has no heading."


def left(folder: Path, text: str, *said: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    return sorted(without_echoes(folder, said))


def test_each_line_of_a_table_is_not_said_again(tmp_path: Path):
    assert left(tmp_path, "A\n\n| a |\n| b |\n", f"a.md:3: {VAGUE}", f"a.md:4: {VAGUE}") == [f"a.md:3: {VAGUE}"]


def test_what_says_it_more_exactly_is_kept(tmp_path: Path):
    assert left(tmp_path, "| a |\n| b |\n", f"a.md:1: {VAGUE}", f"a.md:2: {EXACT}") == [f"a.md:2: {EXACT}"]


def test_two_tables_have_two_causes(tmp_path: Path):
    said = [f"a.md:1: {VAGUE}", f"a.md:3: {VAGUE}"]
    assert left(tmp_path, "| a |\n\n| b |\n", *said) == said


def test_other_mistakes_of_a_table_all_stay(tmp_path: Path):
    said = [f"a.md:1: {EXACT}", "a.md:2: a word of the table is misspelled.", "b.md:1: no such table."]
    assert left(tmp_path, "| a |\n| b |\n", *said) == said


def test_what_follows_from_another_mistake_is_not_said(tmp_path: Path):
    exchanged = "references.bib:5: the volume of 'a' is '2013' and its year '35'. Exchange the two."
    year = "references.bib:4: the year of 'a', '35', is not a year. Write four digits."
    assert left(tmp_path, "", exchanged, year) == [exchanged]


def test_the_same_mistake_of_another_entry_stays(tmp_path: Path):
    said = [
        "references.bib:5: the volume of 'a' is '2013' and its year '35'. Exchange the two.",
        "references.bib:9: the year of 'b', '35', is not a year. Write four digits.",
    ]
    assert left(tmp_path, "", *said) == said


def test_a_mistake_on_the_same_line_that_follows_is_not_said(tmp_path: Path):
    cause = "docs/a.md:3: “metas- tasis” is a word that a PDF cut. Join it: “metastasis”."
    other = "docs/a.md:9: “tasis” is misspelled. Write “tasks”."
    said = [cause, "docs/a.md:3: “metas” is misspelled.", "docs/a.md:4: “tasis” is misspelled.", other]
    assert left(tmp_path, "", *said) == [cause, other]


def test_where_the_front_matter_is_not_read_nothing_else_of_the_page_counts(tmp_path: Path):
    cause = "docs/a.md:1: the front matter does not begin in the first line. Take what stands above '---' out."
    assert left(tmp_path, "", cause, "docs/a.md:3: a heading.", "docs/b.md:3: a heading.") == [
        cause,
        "docs/b.md:3: a heading.",
    ]


def test_a_sign_of_which_all_pages_tell_another_urgency_is_named_in_signs_alone(tmp_path: Path):
    (tmp_path / "signs.yml").write_text("signs:\n  - id: pain\n", "utf-8")
    what = "'pain' is for a call the same day in signs.yml, and here for emergency services. Give it that urgency here too."
    assert left(tmp_path, "", f"docs/b.md:7: {what}", f"docs/a.md:3: {what}") == [
        "signs.yml:2: 'pain' is for a call the same day here, and for emergency services at docs/a.md:3, docs/b.md:7. "
        "Correct its urgency, or these places."
    ]


def test_a_page_that_alone_tells_another_urgency_is_named_itself(tmp_path: Path):
    said = [
        "docs/a.md:3: 'pain' is for a call the same day in signs.yml, and here for emergency services. Give it that."
    ]
    assert left(tmp_path, "", *said) == said


def test_where_signs_cannot_be_read_no_box_is_named(tmp_path: Path):
    cause = "signs.yml:3: a colon stands here that begins no key. Put the words in quotation marks."
    box = "docs/a.md:9: no box can be drawn without the signs. Add the file signs.yml beside mkdocs.yml."
    assert left(tmp_path, "", cause, box) == [cause]
    assert left(tmp_path, "", box) == [box]
