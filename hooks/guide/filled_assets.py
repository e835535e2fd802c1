"""Puts texts into the scripts and stylesheets that ask for them, so that a reader loads only those that are shown.

In a script `WORDS.close` becomes the text in quotes, or an object with the forms of one that differs by number; in a
stylesheet `"WORDS.close"` does.
"""

import json
import re

from mkdocs.structure.files import Files

from .words import GuideWords

ASSETS = "assets/"
IN_SCRIPT = re.compile(r"\bWORDS\.(?P<name>\w+)")
IN_STYLES = re.compile(r'"WORDS\.(?P<name>\w+)"')
UNSAFE_IN_CSS = re.compile(r'["\\\n]')


def fill_assets(files: Files, docs: str, words: GuideWords) -> None:
    """Of the site's own, in the folder of its pages; those of the theme have none."""
    for file in files:
        if file.src_dir == docs and file.src_uri.startswith(ASSETS) and file.src_uri.endswith((".js", ".css")):
            text = file.content_string
            filled = fill_script(text, words) if file.src_uri.endswith(".js") else fill_styles(text, words)
            if filled != text:
                file.content_string = filled


def fill_script(text: str, words: GuideWords) -> str:
    """A script with its texts."""
    return IN_SCRIPT.sub(lambda asked: json.dumps(words.texts[asked["name"]], ensure_ascii=False), text)


def fill_styles(text: str, words: GuideWords) -> str:
    """A stylesheet with its texts."""
    return IN_STYLES.sub(lambda asked: f'"{css_text(words.text(asked["name"]))}"', text)


def css_text(text: str) -> str:
    """A text as it may stand in double quotes in a stylesheet."""
    return UNSAFE_IN_CSS.sub(lambda found: f"\\{ord(found[0]):x} ", text)
