"""A figure or finding from another cancer carries that cancer's name in its own sentence."""

from guide import BIBLIOGRAPHY, PAGES, assert_none, keyword, offender
from reading.sentences import Sentence

MARK = "other cancer:"


def names(key: str) -> list[str]:
    """The words of which a sentence that cites this source must use one; none for a study of head and neck cancer."""
    marked = keyword(key)
    return [name.strip() for name in marked.removeprefix(MARK).split(",")] if marked.startswith(MARK) else []


def test_a_study_of_another_cancer_is_named_as_such_where_it_is_cited() -> None:
    unnamed = [
        offender(page, sentence.line, f"{key} is about another cancer, and the sentence names none: {sentence.text}")
        for page in PAGES
        for sentence in page.sentences
        if sentence.text
        for key in sentence.keys
        if names(key) and not any(name in passage_text(sentence).lower() for name in names(key))
    ]
    assert_none(unnamed)


def passage_text(sentence: Sentence) -> str:
    """The sentence, or the whole row or chart that it is a part of."""
    if sentence.passage.kind in ("table row", "chart"):
        return " ".join(line for _, line in sentence.passage.lines)
    return sentence.text


def test_a_source_that_says_it_is_about_another_cancer_is_marked() -> None:
    says = ("not about head and neck cancer", "nobody in it had head and neck cancer", "different disease")
    unmarked = [
        key
        for key, entry in BIBLIOGRAPHY.entries.items()
        if any(words in entry.fields.get("annote", "").lower() for words in says) and not names(key)
    ]
    assert_none(unmarked)


def test_the_names_of_a_mark_stand_in_the_annote() -> None:
    strange = [
        f"{key}: {name}"
        for key, entry in BIBLIOGRAPHY.entries.items()
        for name in names(key)
        if name not in entry.fields.get("annote", "").lower()
    ]
    assert_none(strange)
