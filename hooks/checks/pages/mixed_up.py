"""Words typed for others that sound alike, by the words around them: "its a", "effected by"; the table is mixed_up.yml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml

from citations.problem import Problem
from reading.page import SourcePage
from reading.sentences import read_sentences
from reading.yaml_loaders import SafeLoader

TABLE = Path(__file__).with_name("mixed_up.yml")
NOT = "not: "
NO_S = "the verb without its s"


@dataclass(frozen=True)
class Row:
    """One word of the table: where it is wrong, and what was meant."""

    word: str
    write: str
    before: str = ""
    after: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first has the word: most texts have few of the table."""
        pattern = rf"{_before(self.before)}\b(?P<word>{self.word})\b{_after(self.after)}"
        return re.compile(pattern.replace("’", "'"), re.IGNORECASE)


def check_mixed_up(page: SourcePage) -> list[Problem]:
    """The problems in the order of the file."""
    return sorted(set(_problems(page)))


def _problems(page: SourcePage) -> Iterator[Problem]:
    for passage in page.passages:
        for sentence in read_sentences(passage):
            each = {found.start("word"): (found, row) for found, row in _mixed_up(sentence.text.replace("’", "'"))}
            for found, row in each.values():
                where = " ".join(found[0].split())
                what = f"“{found['word']}” in “{where}” sounds like what was meant"
                write = found["word"].removesuffix("s") if row.write == NO_S else row.write
                yield Problem(sentence.line, f"{what}. Write “{write}”.")


def _mixed_up(text: str) -> Iterator[tuple[re.Match[str], Row]]:
    for row in {row: None for word in _any_word().findall(text.lower()) for row in _rows_of(word)}:
        yield from ((found, row) for found in row.pattern.finditer(text))


@cache
def _any_word() -> re.Pattern[str]:
    """Finds each word of the table, so that a sentence is read for its own few rows only."""
    return re.compile(rf"\b(?:{'|'.join(row.word for row in _rows())})\b")


@cache
def _rows_of(word: str) -> list[Row]:
    return [row for row in _rows() if re.fullmatch(row.word, word, re.IGNORECASE)]


@cache
def _rows() -> list[Row]:
    return [Row(**row) for row in yaml.load(TABLE.read_text("utf-8"), SafeLoader)]


def _before(words: str) -> str:
    if words.startswith(NOT):
        return "".join(rf"(?<!\b{word}\s)" for word in words.removeprefix(NOT).split("|"))
    return rf"\b(?:{words})\s+" if words else ""


def _after(words: str) -> str:
    if words.startswith(NOT):
        return rf"(?!\s+(?:{words.removeprefix(NOT)})\b)"
    return rf"\s+(?:{words})\b" if words else ""
