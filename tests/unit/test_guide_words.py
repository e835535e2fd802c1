"""The files of words: what is asked for is there, what is there is asked for, and each mistake is one line."""

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from citations.problem import Problem
from guide.filled_assets import IN_SCRIPT, IN_STYLES, fill_script, fill_styles
from guide.words import ENGLISH, GuideWords, read_guide_words
from guide.words_check import problems_in_words
from project import ROOT
from zip_guide import FOLDER, pack

ASKING = re.compile(r"""\bwords\.(?:text|html|markup)\(\s*["'](?P<name>\w+)["']""")
ENGLISH_FILE = """
close = "Close"
back = "Back: {title}"

[found]
one = "{count} place"
other = "{count} places"
"""


def folder(path: Path, polish: str) -> Path:
    (path / "en.toml").write_text(ENGLISH_FILE, "utf-8")
    (path / "pl.toml").write_text(polish, "utf-8")
    return path


def test_every_text_that_is_asked_for_is_in_the_file() -> None:
    assert sorted(asked_for() - set(ENGLISH.texts)) == []


def test_every_text_in_the_file_is_asked_for() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "hooks/guide").rglob("*.py"))
    named = {name for name in ENGLISH.texts if f'"{name}"' in code}
    places = set(re.findall(r"\{(map\w*)\}", (ROOT / "hooks/guide/charts/body_map.svg").read_text("utf-8")))
    assert sorted(set(ENGLISH.texts) - asked_for() - named - places) == []


def asked_for() -> set[str]:
    """Names in templates, hooks, scripts and stylesheets."""
    code = [
        *(ROOT / "overrides").rglob("*.html"),
        *(ROOT / "hooks/guide").rglob("*.py"),
        *(ROOT / "hooks/delivery").rglob("*.py"),
        ROOT / "tools/zip_guide.py",
    ]
    assets = [*(ROOT / "docs/assets").glob("*.js"), *(ROOT / "docs/assets").glob("*.css")]
    found = {match["name"] for path in code for match in ASKING.finditer(path.read_text("utf-8"))}
    return found | {match["name"] for path in assets for match in IN_SCRIPT.finditer(path.read_text("utf-8"))}


def test_every_file_of_words_is_whole() -> None:
    folders = [ROOT / "hooks/guide/strings", ROOT / "hooks/citations/strings"]
    found = {path.as_posix(): problems_in_words(path.stem, each) for each in folders for path in each.glob("*.toml")}
    assert {path: problems for path, problems in found.items() if problems} == {}


GOOD = """close = "Zamknij"
back = "{title} – wróć"

[found]
one = "jedno miejsce"
few = "{count} miejsca"
many = "{count} miejsc"
other = "{count} miejsca"
"""
WRONG = {
    "a missing text": (GOOD.replace('close = "Zamknij"\n', ""), "7: 'close' is missing, so readers see English. Translate it: Close"),
    "an unknown text": (GOOD.replace("close", 'clsoe = "x"\nclose'), "1: no text is called 'clsoe'. Did you mean 'close'?"),
    "a text of nowhere": (GOOD.replace("close", 'xyzzy = "x"\nclose'), "1: no text is called 'xyzzy'. Take it out."),
    "a translated name": (GOOD.replace("{title}", "{tytuł}"), "2: 'back' asks for {tytuł}, which is not known there. Write it as in: Back: {title}"),
    "a look inside": (GOOD.replace("{title}", "{title.__class__}{title}"), "2: 'back' asks for {title.__class__}"),
    "a form of a number": (GOOD.replace("{title}", "{title:>99}{title}"), "2: 'back' asks for {title:>99}"),
    "a name left out": (GOOD.replace("{title}", ""), "2: 'back' leaves out {title}. Write it as in: Back: {title}"),
    "an open brace": (GOOD.replace("{title}", "{title"), "2: 'back' has a brace without its other one."),
    "no text": (GOOD.replace('"Zamknij"', "5"), "1: 'close' is no text. Put words in quotes behind it."),
    "an empty text": (GOOD.replace('"Zamknij"', '" "'), "1: 'close' is no text."),
    "a plural that lacks": (GOOD.replace('few = "{count} miejsca"\n', ""), "4: 'found' lacks the plural 'few' of this language."),
    "no plurals": (GOOD.replace("[found]", 'found = "x"\n[other]').replace("one =", "one ="), "4: 'found' needs a text for each plural."),
    "an unknown plural": (GOOD.replace("one =", "several ="), "4: 'several' in 'found' is no plural."),
    "a name left out of most": (GOOD.replace('other = "{count}', 'other = "'), "4: 'found' leaves out {count}."),
    "no quotes": (GOOD.replace('"Zamknij"', "Zamknij"), "1: the file cannot be read here. Write each text as 'name = \"text\"'"),
    "a text twice": (GOOD.replace("back", 'close = "x"\nback'), "2: the file cannot be read here."),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_one_line_with_its_remedy(tmp_path: Path, name: str) -> None:
    text, message = WRONG[name]
    said = [f"{each.line}: {each.message}" for each in problems_in_words("pl", folder(tmp_path, text))]
    assert any(line.startswith(message) for line in said), said
    assert "\n" not in "".join(said)


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_costs_no_other_text(tmp_path: Path, name: str) -> None:
    words = read_guide_words("pl", folder(tmp_path, WRONG[name][0]))
    assert words.text("close") in ("Zamknij", "Close")
    assert words.text("back", title="A") in ("A – wróć", "Back: A")
    assert words.texts["found"]["other"].endswith(("miejsca", "places"))


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    assert problems_in_words("pl", folder(tmp_path, GOOD)) == []
    assert read_guide_words("pl", tmp_path).text("back", title="A") == "A – wróć"


def test_spanish_needs_no_form_for_millions(tmp_path: Path) -> None:
    folder(tmp_path, "")
    (tmp_path / "es.toml").write_text(ENGLISH_FILE, "utf-8")
    assert problems_in_words("es", tmp_path) == []


def test_a_text_that_is_still_english_is_named_once_with_its_line(tmp_path: Path) -> None:
    english = 'close = "Close"\nempty = "Nothing is written here"\nlost = "This page is not here"\n'
    (tmp_path / "en.toml").write_text(english, "utf-8")
    (tmp_path / "es.toml").write_text(english, "utf-8")
    message = "2 texts are still English, 'empty' first. Translate what stands in quotes."
    assert problems_in_words("es", tmp_path) == [Problem(2, message)]


def test_a_name_in_braces_that_nobody_knows_is_said_with_the_line_of_the_file(monkeypatch, tmp_path: Path) -> None:
    strings = tmp_path / "hooks/guide/strings"
    strings.mkdir(parents=True)
    (strings / "en.toml").write_text('close = "Close"\nback = "Back: {y}"\n', "utf-8")
    monkeypatch.setattr(GuideWords, "folder", strings)
    words = GuideWords("en", {"back": "Back: {y}"})
    said = r"hooks/guide/strings/en\.toml:2: 'back' asks for \{y\}, which is not known there"
    for fill in (words.text, words.html, words.markup):
        with pytest.raises(PluginError, match=said):
            fill("back", title="Tests")


def test_a_language_without_a_file_stops_the_build_in_one_line() -> None:
    with pytest.raises(
        PluginError, match=r"^mkdocs.yml: there are no words in 'xx'\. Copy .*/en\.toml to xx\.toml and .*: en"
    ):
        read_guide_words("xx")


def test_a_text_that_nobody_wrote_stops_the_build_in_one_line() -> None:
    with pytest.raises(PluginError, match=r"^hooks/guide/strings/en\.toml:\d+: no text is called 'nothing'"):
        ENGLISH.text("nothing")


def test_a_text_with_a_mistyped_name_is_named_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text('skip = "S"\nmeun = "M"\n', "utf-8")
    with pytest.raises(PluginError, match=r"en\.toml:2: no text is called 'menu'"):
        read_guide_words(folder=tmp_path).text("menu")


def test_what_is_filled_in_is_escaped_unless_it_is_markup() -> None:
    words = GuideWords("en", {"a": "<i> {b}"})
    assert words.markup("a", b="<b>") == "&lt;i&gt; &lt;b&gt;"
    assert words.markup("a", b=words.markup("a", b="&")) == "&lt;i&gt; &lt;i&gt; &amp;"


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [("en", "November 4, 2026", "28,193.5"), ("es", "4 de noviembre de 2026", "28.193,5"), ("xx", "November 4, 2026", "28,193.5")],
)  # fmt: skip
def test_days_and_numbers_are_written_as_the_language_does(language: str, day: str, number: str) -> None:
    words = GuideWords(language, {})
    assert (words.day(date(2026, 11, 4)), words.number(28193.5)) == (day, number)
    assert words.day("some day") == "some day"


def test_a_script_and_a_stylesheet_get_the_texts_they_ask_for() -> None:
    words = GuideWords("en", {"a": 'say "\\" now\n', "n": {"one": "1", "other": "n"}})
    assert fill_script("x(WORDS.a, WORDS.n)", words) == r'x("say \"\\\" now\n", {"one": "1", "other": "n"})'
    assert fill_styles('content: "WORDS.a"', words) == r'content: "say \22 \5c \22  now\a "'
    assert IN_STYLES.search("content: WORDS.a") is None


def test_what_stands_beside_the_guide_in_the_zip_is_in_its_language(monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html lang=pl>", "utf-8")
    texts = {"read_me": "PRZECZYTAJ", "guide": "A", "unpack": "B {file}", "offline": "C", "newest": "D {address}"}
    said = {f"zip_{name}": text for name, text in texts.items()}
    monkeypatch.setattr(
        "zip_guide.read_guide_words", lambda language: GuideWords(language, said if language == "pl" else {})
    )
    pack(tmp_path, tmp_path / "guide.zip", "https://guide.example/")
    with zipfile.ZipFile(tmp_path / "guide.zip") as packed:
        assert packed.read(f"{FOLDER}/PRZECZYTAJ.txt").decode() == "A\n\nB index.html\nC\nD https://guide.example/\n"
