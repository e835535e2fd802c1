"""What readers see and that stands in no page: name, menu and foot of the site, words of buttons, texts in drawings.

None of it can cite, and all of it is shown unasked. So it holds no figure, and tells nobody how long people live.
"""

import re
from collections.abc import Iterator
from html import unescape
from os.path import relpath
from pathlib import Path

from mkdocs.structure.files import Files

from build import Build
from citations.reporting import shown_path
from citations.words import FOLDER as OF_CITATIONS
from guide.words import FOLDER as OF_GUIDE

from .menu import labels

Text = tuple[int, str]  # Its line, and what it says.
SETTINGS = ("site_name", "site_description", "copyright")
IN_MENU = re.compile(r"\s*- (?P<quote>[\"']?)(?P<name>[^\n]+?)(?P=quote):(?:\s|$)")
IN_WORDS_FILE = re.compile(r"^\s*\"?\w+\"?\s*=\s*\"(?P<text>(?:[^\"\\\n]|\\.)*)\"", re.MULTILINE)
IN_DRAWING = re.compile(r">(?P<text>[^<>]+)")
IN_TEMPLATE = re.compile(r"(?:^|>)(?P<text>[^<>]+)", re.MULTILINE)
PROGRAM = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<(?P<tag>script|style)\b.*?</(?P=tag)>|<!.*?>", re.DOTALL)
IN_STYLE = re.compile(r"content:\s*\"(?P<text>[^\"\n]*)\"")
FILLED_IN = re.compile(r"\{[^{}]*\}")


def texts_outside_pages(files: Files, building: Build) -> Iterator[tuple[str, list[Text]]]:
    """Each file that holds such texts, as a message names it, and its texts in order."""
    yield building.settings_path.name, _settings(building)
    for folder, language in (
        (OF_GUIDE, building.words.language),
        (OF_CITATIONS, building.citations.settings.words.language),
    ):
        path = folder / f"{language}.toml"
        yield f"hooks/{folder.parent.name}/strings/{path.name}", found_texts(IN_WORDS_FILE, path.read_text("utf-8"))
    for path in sorted(Path(building.config.theme.custom_dir or building.cache).rglob("*.html")):
        text = _without_programs(path.read_text("utf-8"))
        yield Path(relpath(path, building.settings_path.parent)).as_posix(), found_texts(IN_TEMPLATE, text)
    for file in files:
        if file.src_dir == building.config.docs_dir and file.src_uri.endswith((".svg", ".css")):
            text = file.content_bytes.decode("utf-8", "replace")
            found = drawn_texts(text) if file.src_uri.endswith(".svg") else found_texts(IN_STYLE, text)
            yield shown_path(file, building.config), found


def drawn_texts(drawing: str) -> list[Text]:
    """The texts of a drawing, and all of them line by line: side by side, "nine" and "in ten had it" are one sentence."""
    texts = [each for each in found_texts(IN_DRAWING, _without_programs(drawing)) if each[1].strip()]
    return [*texts, (texts[0][0], "\n".join(text.strip() for _, text in texts))] if texts[1:] else texts


def _without_programs(text: str) -> str:
    return PROGRAM.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _settings(building: Build) -> list[Text]:
    lines = building.settings_path.read_text("utf-8").splitlines()
    said = [(building.line_in_settings(key), str(building.config[key] or "")) for key in SETTINGS]
    menu = range(building.line_in_settings("nav"), len(lines))
    named = set(labels(building.config.nav))
    names = ((at + 1, found["name"]) for at in menu if (found := IN_MENU.match(lines[at])))
    return [*said, *((line, name) for line, name in names if name in named)]


def found_texts(pattern: re.Pattern[str], text: str) -> list[Text]:
    """What a pattern finds; what a program fills in is no word."""
    return [
        (text.count("\n", 0, found.start()) + 1, FILLED_IN.sub(" ", unescape(found["text"])))
        for found in pattern.finditer(text)
    ]
