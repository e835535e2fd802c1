"""What stands behind a title: its translation, its language, and what the work is if not an article (AMA 3.9.2, 3.11.14)."""

import re

from pybtex.database import Entry
from pybtex.richtext import BaseText, String, Text
from pybtex.style.template import node

from .languages import languages
from .notes import KINDS_OF_ARTICLE
from .parts import Children, Data
from .tex import plain, rich_text

TRANSLATIONS = ("titletranslation", "translatedtitle", "translated-title", "title-translation", "transtitle")
ADDED = frozenset([*TRANSLATIONS, "titleaddon", "language", "langid"])
BESIDE = frozenset(["titleaddon", "type", "note", "entrysubtype"])
IN_BRACKETS = re.compile(r"[\[(](?P<text>.*)[\])]\.?", re.DOTALL)
ALL_IN_BRACKETS = re.compile(r"\{*\[(?P<text>[^\[\]]*)\]\}*[.,]?\}*", re.DOTALL)
NAMES_LANGUAGE = re.compile(r"[\[(]\s*(?:article\s+)?in\s+[A-Z]\w+", re.IGNORECASE)


@node
def title(children: Children, data: Data, name: str, subtitle: str) -> BaseText:
    """The field `name`, and behind a colon the field `subtitle`."""
    fields = data["entry"].fields
    main, rest = fields.get(name, "").strip(), fields.get(subtitle, "").strip()
    if main.startswith(("[", "{[", "{{[")):
        main = without_brackets(main)
    return Text(rich_text(main), ": ", rich_text(rest)) if main and rest else rich_text(main or rest)


@node
def with_additions(children: Children, data: Data) -> BaseText:
    """The title with its translation and language: "Metastasen [Metastases] [in German]"."""
    (child,) = children
    text, entry = child.format_data(data), data["entry"]
    if not text or ADDED.isdisjoint(entry.fields) or not (added := _additions(entry, str(text))):
        return text
    bare = text[:-1] if text.endswith(".") else text
    return Text(bare, *(part for each in added for part in (" [", each, "]")))


@node
def kind_of_article(children: Children, data: Data) -> BaseText:
    """Letter, Editorial, …, or whatever else stands beside the title."""
    entry = data["entry"]
    if BESIDE.isdisjoint(entry.fields):
        return String()
    beside = [_beside(entry)] if entry.fields.get("titleaddon") else []
    for name in ("type", "note", "entrysubtype"):
        if (value := entry.fields.get(name, "")) and (kind := KINDS_OF_ARTICLE.fullmatch(plain(value))):
            beside.append(String(kind["kind"].capitalize()))
    distinct = {str(text).lower(): text for text in beside if text}
    return String(". ").join(list(distinct.values()))


def without_brackets(title: str) -> str:
    """PubMed sets a translated title in brackets, as a whole: what they hold."""
    match = ALL_IN_BRACKETS.fullmatch(title)
    return match["text"].strip().rstrip(".") if match else title


def _additions(entry: Entry, title: str) -> list[BaseText]:
    fields = entry.fields
    added = [rich_text(text) for name in TRANSLATIONS if (text := fields.get(name, "").strip())]
    if addon := IN_BRACKETS.fullmatch(fields.get("titleaddon", "").strip()):
        added.append(rich_text(addon["text"]))
    spoken = languages(plain(fields.get("language", ""))) or languages(plain(fields.get("langid", "")))
    said = NAMES_LANGUAGE.search(title) or any(NAMES_LANGUAGE.search(f"[{each}") for each in added)
    if spoken and not said:
        added.append(String(f"in {' and '.join(spoken)}"))
    return added


def _beside(entry: Entry) -> BaseText:
    addon = entry.fields["titleaddon"].strip()
    return String("") if IN_BRACKETS.fullmatch(addon) else rich_text(addon)
