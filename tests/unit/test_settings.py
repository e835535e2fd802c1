"""What a site sets for its citations: read with defaults, and each wrong setting said in one line."""

import pytest

from citations.bibliography import parse_bibliography
from citations.lint import lint
from citations.settings import DEFAULTS, WrongSetting, read_settings
from citations.source_files import join
from citations.words import ENGLISH, languages, read_words


def test_nothing_set_asks_for_nothing():
    settings = read_settings({})
    assert settings == DEFAULTS
    assert settings.bibliography == ("references.bib",)
    assert (settings.require_annote, settings.allow_uncited, settings.preview) == (False, True, True)


@pytest.mark.parametrize(
    "extra",
    [
        {"bibliography": "more.bib"},
        {"citations": {"bibliography": "more.bib"}},
        {"bibliography": "old.bib", "citations": {"bibliography": ["more.bib"]}},
    ],
)
def test_the_bibliography_is_a_file_or_a_list(extra):
    assert read_settings(extra).bibliography == ("more.bib",)


WRONG = {
    "no settings": (["references.bib"], "'citations' holds no settings."),
    "a misspelled one": (
        {"require_anote": True},
        "there is no setting 'require_anote'. Did you mean 'require_annote'?",
    ),
    "an unknown one": ({"xyz": True}, "there is no setting 'xyz'. There are: bibliography, heading, "),
    "a word for yes": ({"preview": "sure"}, "'preview' is 'sure'. Write true or false."),
    "a number for a text": ({"heading": 3}, "'heading' is '3'. Write a text."),
    "no file": ({"bibliography": []}, "'bibliography' names no file."),
    "a number for a file": ({"bibliography": [1]}, "'bibliography' names no file."),
    "a number for a language": ({"language": 3}, "'language' is a text such as en, and 'strings' a list of names"),
    "words for a list": ({"strings": "Sources"}, "'language' is a text such as en, and 'strings' a list of names"),
    "an unknown language": ({"language": "xx"}, "there are no words in 'xx'. Choose one of: en"),
    "an unknown text": ({"strings": {"refs": "Refs"}}, "no text is called 'refs'. The names stand in strings/en.toml."),
    "a text that is none": ({"strings": {"references": 1}}, "'references' is no text."),
    "an unknown name": ({"strings": {"back_to": "{who}"}}, "'back_to' asks for {who}, which is not known there."),
    "a look inside": ({"strings": {"back_to": "{name.__class__}"}}, "'back_to' asks for {name.__class__}"),
    "an open brace": ({"strings": {"back_to": "{name"}}, "has a brace without its other one."),
    "one form of two": ({"strings": {"works_shown": "x"}}, "'works_shown' needs its forms"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_one_line_with_its_remedy(name):
    given, message = WRONG[name]
    with pytest.raises(WrongSetting) as error:
        read_settings({"citations": given})
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_site_may_say_it_otherwise():
    words = read_settings({"citations": {"strings": {"references": "Sources", "back_to": "{name}: back"}}}).words
    assert words.text("references") == "Sources"
    assert words.html("back_to", name="a") == "a: back"
    assert words.text("close") == ENGLISH.text("close")


@pytest.mark.parametrize("language", languages())
def test_each_language_has_each_text_and_fills_in_the_same(language):
    own = read_words(language)
    assert set(own.texts) == set(ENGLISH.texts)
    read_words("en", own.texts)  # Raises where a text asks for another name.


def test_several_files_are_one_bibliography_whose_lines_are_those_of_each():
    text, files = join(
        {
            "a.bib": '@string{j = "Cancer"}\n@article{one, title = {A},\n',
            "more/b.bib": "@misc{one, title = {B}}\n@misc{two, title = j, doi = {x}}",
        }
    )
    bibliography = parse_bibliography(text, files)
    assert bibliography.entries["two"].fields["title"] == "Cancer"
    found = [(*files.place(each.line), each.message) for each in [*bibliography.problems, *lint(bibliography, {"two"})]]
    assert (
        "more/b.bib",
        1,
        "the key 'one' is already used in line 2 of a.bib. Give one of the two another key, or delete it.",
    ) in found
    assert (
        "more/b.bib",
        2,
        "the doi of 'two', 'x', is not a DOI. Write it from '10.' on, as in doi = {10.1002/hed.23202}.",
    ) in found
