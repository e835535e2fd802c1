"""Words of pages and findings that stand in no dictionary: hunspell's for American English, and a list of medical words."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import hunspell

from citations.bibliography import UnreadableBibliography, parse_bibliography, read_text
from citations.style.tex import plain
from reading.page import blank

MEDICAL = Path(__file__).with_name("medical_words.txt")
# What is no prose: code, comments, tags, addresses, citations, attributes, the names of files, and marks of blocks.
NO_PROSE = re.compile(
    r"^[ \t>]*(?:`{3,}|~{3,})(?P<chart>[ \t]*chart\b)?.*?(?:^[ \t>]*(?:`{3,}|~{3,})[ \t]*$|\Z)"
    r"|<!--.*?(?:-->|\Z)|`[^`\n]+`|</?[A-Za-z][^<>\n]*>|(?<=\])\([^()\n]*\)|\b(?:https?|mailto):\S+|\[[^\]\n]*@[^\]\n]*\]"
    r"|(?<!\w)@[\w:-]+|\{[^{}\n]*\}|&(?:amp;)?\w+;|\S+@\S+|\b[\w/-]+\.[a-z]\w*|^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+[\w -]+"
    r"|^(?:source|scripts|template|figures|kind|study)\s*:.*$|^[ \t]*(?:-[ \t]+)?\[[^\]\n]+\]:.*$",
    re.MULTILINE | re.DOTALL,
)
NO_CAPTION = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}|(?:source|kind|study)\s*:).*$", re.MULTILINE)
WORD = re.compile(r"(?<![\w'’])[^\W\d_]{3,}(?:['’][^\W\d_]+)*(?![\w’'])")
OWNER = re.compile(r"['’]s?$")
ALIKE, ALIKE_ENOUGH, ALIKE_NAME = 0.8, 0.7, 0.88  # What begins with a capital and is like nothing is a name.
SLOW_SUGGESTIONS = 10  # Hunspell takes a quarter of a second for one.
LATIN_1 = 0xFF
# Of each file the lines that readers see.
TOML = re.compile(r"\w+ = \"(?P<text>.*)\"\s*$")
SHOWN = {
    "mkdocs.yml": re.compile(r"(?:\s+- |site_name: |site_description: |copyright: )(?P<text>[A-Z][^:#\n]*)"),
    "signs.yml": re.compile(
        r"\s+(?:- )?(?!id:|signs:|parts:|treatments:|sources:|words:|urgency:)[\w-]+: (?P<text>.*)"
    ),
    "hooks/guide/strings/en.toml": TOML,
    "hooks/citations/strings/en.toml": TOML,
}


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word and the line of `path` on which it stands; `right` is what was probably meant, or empty."""

    path: str
    line: int
    word: str
    right: str = ""


def unknown_words(folder: Path) -> list[Unknown]:
    """Of all pages in `docs/`, all findings in `references.bib`, and the texts of settings that readers see."""
    texts = [*_pages(folder), *_settings(folder), *_findings(folder)]
    used = Counter(word for _, _, text in texts for word in WORD.findall(text))
    dictionary = _Dictionary(folder)
    unknown = {word for word in used if not dictionary.knows(word)}
    meant = dictionary.meant(unknown, (word for word in used if word not in unknown))
    return [
        Unknown(path, line, found[0], meant[found[0]])
        for path, line, text in texts
        for found in WORD.finditer(text)
        if found[0] in unknown and not (found[0][0].isupper() and not meant[found[0]])
    ]


class _Dictionary:
    def __init__(self, folder: Path) -> None:
        self._american = hunspell.Hunspell("en_US")
        self._medical = set(MEDICAL.read_text("utf-8").split())
        self._right = self._medical | _right_by_settings(folder)

    def knows(self, word: str) -> bool:
        """Words with capitals inside are names, such as CheckMate, or short for something, such as HPV."""
        plain_word = OWNER.sub("", word.replace("’", "'"))
        return (
            plain_word[1:] != plain_word[1:].lower()
            or plain_word.lower() in self._right
            or any(
                ord(letter) > LATIN_1 for letter in plain_word
            )  # Of another alphabet; hunspell's en_US cannot hold it.
            or self._american.spell(plain_word)
        )

    def meant(self, unknown: Iterable[str], used: Iterable[str]) -> dict[str, str]:
        """What the guide says elsewhere comes first: it has “cancer” where a dictionary has “caner”."""
        written = {word.lower(): word for word in sorted(used, reverse=True)}  # "MRI", and not "Mri".
        near = sorted({*written, *self._medical})
        slow = SLOW_SUGGESTIONS
        meant: dict[str, str] = {}
        for word in sorted(unknown, key=lambda word: (word[0].isupper(), word)):
            lower = word.lower()
            least = ALIKE_NAME if word[0].isupper() else ALIKE
            alike = get_close_matches(lower, near, 1, least)
            if not alike and slow:
                slow -= 1
                suggested = [each for each in self._american.suggest(lower)[:1] if " " not in each]
                alike = get_close_matches(lower, suggested, 1, least if word[0].isupper() else ALIKE_ENOUGH)
            is_other_case = alike == [lower]
            meant[word] = written.get(lower, "") if is_other_case else _like(word, alike[0]) if alike else ""
        return meant


def _like(word: str, right: str) -> str:
    return right.capitalize() if word[0].isupper() else right


def _right_by_settings(folder: Path) -> set[str]:
    """The list of right words in pyproject.toml, which codespell reads too."""
    try:
        settings = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return set()
    listed = settings.get("tool", {}).get("codespell", {}).get("ignore-words-list", "")
    return {word.strip().lower() for word in str(listed).split(",")}


def _pages(folder: Path) -> Iterator[tuple[str, int, str]]:
    """(path, number, text) of each line of prose."""
    for path in sorted((folder / "docs").rglob("*.md")):
        with suppress(UnicodeDecodeError):  # The build says so.
            prose = NO_PROSE.sub(_prose_of, path.read_text("utf-8"))
            yield from _lines(path.relative_to(folder).as_posix(), prose)


def _settings(folder: Path) -> Iterator[tuple[str, int, str]]:
    """The menu, the signs, and the texts that stand in no page."""
    for path, shown in SHOWN.items():
        with suppress(OSError, UnicodeDecodeError):  # The build says so.
            for number, line in enumerate((folder / path).read_text("utf-8").split("\n"), start=1):
                if found := shown.match(line):
                    yield path, number, NO_PROSE.sub(_blanked, found["text"])


def _lines(path: str, prose: str) -> Iterator[tuple[str, int, str]]:
    for number, line in enumerate(prose.split("\n"), start=1):
        yield path, number, line


def _prose_of(found: re.Match[str]) -> str:
    """Of a chart its words are left, of all else only the ends of lines."""
    return NO_CAPTION.sub(_blanked, found[0]) if found["chart"] else _blanked(found)


def _blanked(match: re.Match[str]) -> str:
    return blank(match[0])


def _findings(folder: Path) -> Iterator[tuple[str, int, str]]:
    try:
        bibliography = parse_bibliography(read_text(folder / "references.bib"))
    except UnreadableBibliography:
        return
    for key, entry in bibliography.entries.items():
        if finding := entry.fields.get("annote"):
            yield "references.bib", bibliography.line_of(key, "annote"), plain(finding)
