"""A second language needs no code: on a site in another one, no word that readers see is English."""

import json
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from project import Build, build
from second_language import LANGUAGE, build_second_language, without_wrapped, write_site

LATIN = re.compile(r"[A-Za-z]{2,}")
UNSEEN = frozenset(["script", "style", "time"])  # Days are written by Babel.
SEEN = ("aria-label", "title", "alt", "placeholder", "data-label", "data-title")
# What is the same in every language, and why.
SAME = re.compile(
    r"\b(?:BibTeX|RIS|CSL-JSON)\b"  # Names of formats.
    r"|\bdoi:\S+|\bhttps?:\S+|\bPMC?\d+"  # Identifiers.
    r"|\bet al\b"  # AMA style, in any language.
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    found = build_second_language(tmp_path_factory.mktemp("second"))
    assert found.exit_code == 0, found.output
    return found


def pages(built: Build) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(built.site).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(built.site.rglob("*.html"))
    }


def english_in(tree: LexborHTMLParser) -> list[str]:
    """Texts and attributes with a word in Latin letters outside of brackets."""
    whole = "\n".join(_texts(tree))
    return [line for line in SAME.sub("", without_wrapped(whole)).split("\n") if LATIN.search(line)]


def _texts(tree: LexborHTMLParser) -> list[str]:
    found = [title.text() for title in tree.css("title")]
    found += [
        each.attributes.get("content") or "" for each in tree.css('meta[name="description"], meta[property="og:title"]')
    ]
    for node in tree.css("*"):
        if node.tag not in UNSEEN:
            found += [
                value
                for name, value in node.attributes.items()
                if name in SEEN and value and node.attributes.get("class") != "Z3988"
            ]
            found.append(_own_text(node))
    return found


def _own_text(node: LexborNode) -> str:
    return "".join(child.text_content or "" for child in node.iter(include_text=True) if child.is_text_node)


def test_no_word_on_any_page_is_english(built: Build) -> None:
    found = {path: english_in(tree) for path, tree in pages(built).items()}
    assert {path: words for path, words in found.items() if words} == {}


def test_every_kind_of_page_was_looked_at(built: Build) -> None:
    assert {
        "index.html",
        "404.html",
        "old/index.html",
        "references/index.html",
        "whole-guide/index.html",
        "whole-guide-on-one-page/index.html",
    } <= set(pages(built))


def test_every_page_says_its_language(built: Build) -> None:
    languages = {
        path: (tree.css_first("html") or tree.root).attributes.get("lang") for path, tree in pages(built).items()
    }
    assert set(languages.values()) == {LANGUAGE}, languages


def test_no_script_stylesheet_or_finding_is_english(built: Build) -> None:
    asked = [*built.site.rglob("assets/**/*.js"), *built.site.rglob("assets/**/*.css")]
    assert [path.name for path in asked if "WORDS" in path.read_text("utf-8")] == []
    shown = re.compile(r'content:\s*"([^"]*)"')
    written = [each for path in asked if path.suffix == ".css" for each in shown.findall(path.read_text("utf-8"))]
    assert [each for each in written if LATIN.search(without_wrapped(each))] == []
    findings = [
        html for path in built.site.rglob("findings.json") for html in json.loads(path.read_text("utf-8")).values()
    ]
    assert findings
    assert [html for html in findings if english_in(LexborHTMLParser(html))] == []


def test_days_and_numbers_are_written_as_the_language_does(built: Build) -> None:
    home = built.page("index.html")
    assert "⟦Checked against its sources on <time datetime=2026-11-04>4 listopada 2026</time>" in home
    assert "⟦10,5 of every 1\xa0000 ⟦people" in home


def test_the_record_for_search_engines_is_in_the_language(built: Build) -> None:
    record = json.loads(built.tree("index.html").css_first('script[type="application/ld+json"]').text())
    assert record["inLanguage"] == LANGUAGE
    assert record["about"]["name"].startswith("⟦")


def test_the_files_of_words_have_no_mistake(built: Build) -> None:
    assert [line for line in built.warnings if "strings/" in line or "language" in line] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "xx",
            "mkdocs.yml:6: there are no words in 'xx'. Copy hooks/guide/strings/en.toml to xx.toml and translate it,",
        ),
        ("de", "mkdocs.yml:6: the citations are in 'en', and the pages in 'de'. Copy hooks/citations/strings/en.toml"),
        (
            "fr",
            "hooks/guide/strings/fr.toml:1: 'skip' is missing, so readers see English. Translate it: Skip to the text",
        ),
    ],
)
def test_a_language_without_all_its_words_is_named_in_one_line(tmp_path: Path, language: str, said: str) -> None:
    write_site(tmp_path, language)
    strings = tmp_path / "hooks/guide/strings"
    (strings / "de.toml").write_text((strings / "en.toml").read_text("utf-8"), "utf-8")
    (strings / "fr.toml").write_text('close = "Fermer"\n', "utf-8")
    built = build(tmp_path, tmp_path / "site")
    assert built.exit_code == 1
    assert any(line.startswith(said) for line in built.warnings), built.output
